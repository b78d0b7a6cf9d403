import { type ChapterContext, itemOf, itemsOf } from '#shared/report/chapters/chapter.ts';
import { column, date, formula, number, text } from './cells.ts';
import { columnRange, frameOf } from './frame.ts';
import type { Sheet } from './model.ts';

const NOTES = [
  'Le numéro d’une recommandation ne change pas : il sert de référence pour une demande de financement. Une case vide reste à fixer.',
];
const COST = 9;

/** The numbered recommendations with their dates, owners and costs. */
export function roadmapSheet({ doc, pack }: ChapterContext): Sheet {
  const ordered = doc.recommendations.toSorted((a, b) => a.number - b.number);
  const { firstRow } = frameOf({ notes: NOTES.length, parameters: 1, upperRows: 0 });
  const total = ordered.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const costs = columnRange(COST, firstRow, firstRow + Math.max(0, ordered.length - 1));
  return {
    id: 'roadmap',
    name: 'Feuille de route',
    title: 'Feuille de route',
    notes: NOTES,
    parameters:
      ordered.length === 0
        ? []
        : [
            {
              label: 'Coût total chiffré, hors taxes (lignes affichées)',
              cell: formula(`SUBTOTAL(109,${costs})`, total),
              format: 'euros',
            },
          ],
    upperRows: [],
    emptyText: 'Aucune recommandation n’est encore écrite.',
    table:
      ordered.length === 0
        ? null
        : {
            name: 'T_Feuille_de_route',
            frozenColumns: 2,
            columns: [
              column('N°', 7),
              column('Recommandation', 44),
              column('Axe', 24),
              column('Cas d’usage', 34),
              column('Horizon (mois)', 10, 'integer'),
              column('Début', 12, 'date'),
              column('Échéance', 12, 'date'),
              column('Décision', 12, 'date'),
              column('Responsable', 22),
              column('Coût', 13, 'euros'),
              column('Attend', 14),
              column('Nature', 16),
              column('Premier pas', 40),
              column('Préalable', 32),
              column('Indicateur', 30),
              column('Valeur de départ', 22),
              column('Cible', 22),
              column('Description', 60),
            ],
            rows: ordered.map((it) => [
              text(`R${it.number}`),
              text(it.title || 'Sans titre'),
              text(itemOf(pack.axes, it.axisId)?.name ?? ''),
              text(
                itemsOf(doc.useCases, it.useCaseIds)
                  .map(({ title }) => title)
                  .join(' ; '),
              ),
              number(it.horizonMonths),
              date(it.startsOn),
              date(it.dueOn),
              date(it.decisionOn),
              text(it.ownerName),
              number(it.cost),
              text(
                itemsOf(doc.recommendations, it.dependsOnIds)
                  .map((before) => `R${before.number}`)
                  .join(', '),
              ),
              text(it.duty === null ? 'Recommandation' : 'Obligation'),
              text(it.firstStep),
              text(it.prerequisite),
              text(it.indicator),
              text(it.baseline),
              text(it.target),
              text(it.description),
            ]),
          },
  };
}
