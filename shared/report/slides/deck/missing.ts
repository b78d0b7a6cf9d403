import { list } from '#shared/report/blocks.ts';
import { capitalised, counted } from '#shared/report/phrases.ts';
import { column, row, type SlideBuilder, slide } from './slide.ts';

/** Said plainly at the end of the deck of an unfinished mission; no slide when nothing is missing. */
export const missing: SlideBuilder = (context) => {
  const { doc, assessment } = context;
  const items = [
    doc.interviews.every(({ status }) => status !== 'done') ? 'Les entretiens : aucun n’a eu lieu.' : '',
    doc.irritants.length === 0 ? 'Les irritants et leur coût : aucun n’est relevé.' : '',
    doc.dataSources.length === 0 ? 'Les données : aucune source n’est inventoriée.' : '',
    assessment.maturity.answered === 0 ? 'La maturité : le questionnaire n’a reçu aucune réponse.' : '',
    doc.useCases.length === 0
      ? 'Les cas d’usage : aucun n’est identifié.'
      : assessment.ranking.useCases.every(({ rank }) => rank === null)
        ? 'Le classement : aucun cas d’usage n’a assez de notes.'
        : doc.useCases.every(({ status }) => status !== 'retained')
          ? 'Le choix : aucun cas d’usage n’est retenu.'
          : '',
    doc.recommendations.length === 0 ? 'La feuille de route : aucune recommandation n’est écrite.' : '',
  ].filter((item) => item !== '');
  if (items.length === 0) return [];
  return slide(context, {
    id: 'missing',
    title: `${items.length === 1 ? 'Un point reste' : `${capitalised(counted(items.length, 'point'))} restent`} à établir avant la décision`,
    rows: [row(column(list(items)))],
    notes: ['Cette diapositive disparaît quand la mission est complète.'],
  });
};
