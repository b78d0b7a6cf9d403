import { formatDate } from '#shared/domain/french.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { column, text } from './cells.ts';
import type { Parameter, Sheet } from './model.ts';

const CONTENTS: Readonly<Record<string, string>> = {
  answers: 'Chaque question, ce qui a été retenu, d’où vient la réponse.',
  irritants: 'Ce qui coûte du temps ou des erreurs, avec la mesure de départ et le coût annuel.',
  'data-sources': 'Les données, leur responsable, leur volume et leur qualité par dimension.',
  'use-cases': 'Tous les cas examinés et leur chiffrage en trois points.',
  criteria: 'Les critères et leurs poids : c’est ici que l’on essaie d’autres poids.',
  scores: 'Le niveau de chaque cas sur chaque critère, et le calcul de la note.',
  ranking: 'Les cas du premier au dernier, recalculés.',
  roadmap: 'Les recommandations numérotées, leurs dates, responsables et coûts.',
  simulations: 'Ce que disent les tirages au sort des gains et des rangs.',
};

/** What the workbook is, of which mission and date, and how to use it. */
export function readMeSheet({ doc, pack, options }: ChapterContext, sheets: readonly Sheet[]): Sheet {
  const line = (label: string, value: string): readonly Parameter[] =>
    value.trim() === '' ? [] : [{ label, cell: text(value), format: 'text' }];
  return {
    id: 'read-me',
    name: 'Lisez-moi',
    title: 'Classeur du diagnostic data et intelligence artificielle',
    notes: [
      'Ce classeur accompagne le rapport : mêmes données, mêmes chiffres, à la même date.',
      'Cases teintées : elles peuvent être modifiées. Poids et niveaux recalculent la note et le classement ; volumes, durées et coûts recalculent gains et coûts annuels.',
      'Case vide : ce n’est pas connu, ce n’est pas un zéro. Une inconnue sort du numérateur et du dénominateur, et réduit la couverture.',
      '« indicatif » : la couverture est trop faible pour une note ferme. « non évalué » : elle est trop faible pour donner une note.',
      'Les changements faits ici ne reviennent pas dans Jalon : ils servent à essayer et à discuter.',
    ],
    parameters: [
      ...line('Entreprise', doc.company.name),
      ...line('Mission', doc.reference),
      ...line('Expert', [doc.expert.name, doc.expert.firm].filter((part) => part.trim() !== '').join(', ')),
      ...line('Date', formatDate(options.date)),
      ...line('Méthode', `${pack.title}, version ${doc.pack.version}`),
      ...line('Diffusion', doc.deliverables.confidentiality),
    ],
    upperRows: [],
    emptyText: '',
    table: {
      name: 'T_Feuilles',
      frozenColumns: 0,
      columns: [column('Feuille', 52), column('Ce qu’elle contient', 90)],
      rows: sheets.map(({ id, name }) => [text(name), text(CONTENTS[id] ?? '')]),
    },
  };
}
