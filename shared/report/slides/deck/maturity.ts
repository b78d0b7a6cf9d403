import { formatPercent } from '#shared/domain/french.ts';
import { callout, list, strong, text } from '#shared/report/blocks.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { maturityFigures, scoredAxes } from '#shared/report/chapters/maturity.ts';
import type { Block } from '#shared/report/model.ts';
import {
  agree,
  capitalised,
  counted,
  countInWords,
  formatScore,
  joinAnd,
  named,
  outOf,
} from '#shared/report/phrases.ts';
import { computed } from '#shared/report/sources.ts';
import { column, row, type SlideBuilder, slide } from './slide.ts';

const HIGH = 2.5;
const LOW = 1.5;

/** The radar, and what stands out of it. */
export const maturity: SlideBuilder = (context) => {
  const { overall, answered, total } = context.assessment.maturity;
  if (answered === 0) return [];
  const axes = scoredAxes(context);
  const radar = maturityFigures(axes).filter(
    (block) => block.kind === 'figure' && block.chart.kind === 'radar',
  );
  const firm =
    overall.score === null || overall.status === 'indicative'
      ? [
          callout(
            'warning',
            overall.score === null ? 'Pas encore de note d’ensemble' : 'Note indicative',
            `${outOf(answered, total)} questions ont reçu une réponse : la couverture est de ${formatPercent(overall.coverage)}.`,
          ),
        ]
      : [];
  return slide(context, {
    id: 'maturity',
    title: titleOf(context),
    rows: [
      row(
        column(radar, { share: 58, title: 'Maturité par axe, de 0 à 4' }),
        column([...standing(context), ...firm], { share: 42, title: 'Ce qui ressort' }),
      ),
    ],
    notes: [
      `Notes par axe : ${axes
        .map(
          ({ axis, score }) =>
            `${axis.name} ${formatScore(score.score)}${score.score === null ? '' : ` (couverture ${formatPercent(score.coverage)})`}`,
        )
        .join(' ; ')}.`,
      'Une réponse inconnue, refusée ou sans objet n’est pas un zéro : elle réduit la couverture.',
    ],
  });
};

function titleOf(context: ChapterContext): string {
  const { overall } = context.assessment.maturity;
  if (overall.score === null) return 'La couverture est encore trop faible pour donner une note de maturité';
  const ordered = ordering(context);
  const [best, worst] = [ordered[0], ordered.at(-1)];
  const spread =
    best && worst && best !== worst
      ? ` ; ${named(best.axis.shortName)} devant, ${named(worst.axis.shortName)} en retrait`
      : '';
  return `${formatScore(overall.score)} sur 4${overall.status === 'indicative' ? ' à titre indicatif' : ''}, niveau ${named(overall.band ?? '')}${spread}`;
}

function ordering(context: ChapterContext) {
  return scoredAxes(context)
    .filter(({ score }) => score.score !== null)
    .toSorted((a, b) => (b.score.score ?? 0) - (a.score.score ?? 0));
}

function standing(context: ChapterContext): readonly Block[] {
  const { overall } = context.assessment.maturity;
  const scored = ordering(context);
  if (scored.length === 0) return [];
  const high = scored.filter(({ score }) => (score.score ?? 0) >= HIGH);
  const low = scored.filter(({ score }) => (score.score ?? 0) < LOW).toReversed();
  const without = scoredAxes(context).filter(({ score }) => score.score === null && !score.isNotApplicable);
  const names = (axes: typeof scored) =>
    joinAnd(axes.slice(0, 4).map(({ axis, score }) => `${axis.shortName} (${formatScore(score.score)})`));
  const items = [
    [
      strong(
        high.length === 0
          ? 'Aucun axe n’atteint 2,5. '
          : `${capitalised(countInWords(high.length))} ${agree(high.length, 'axe atteint', 'axes atteignent')} 2,5. `,
      ),
      text(high.length === 0 ? `Le plus avancé : ${names(scored.slice(0, 1))}.` : `${names(high)}.`),
    ],
    [
      strong(
        low.length === 0
          ? 'Aucun axe ne reste sous 1,5. '
          : `${capitalised(countInWords(low.length))} ${agree(low.length, 'axe reste', 'axes restent')} sous 1,5. `,
      ),
      text(low.length === 0 ? `Le moins avancé : ${names(scored.slice(-1))}.` : `${names(low)}.`),
    ],
    ...(without.length > 0
      ? [
          [
            strong(
              `${capitalised(countInWords(without.length))} ${agree(without.length, 'axe n’est pas évalué', 'axes ne sont pas évalués')}. `,
            ),
            text(
              `${joinAnd(without.map(({ axis }) => axis.shortName))} : l’absence de note n’est pas un zéro.`,
            ),
          ],
        ]
      : []),
    ...contradictions(context),
    ...(overall.score === null || overall.status === 'indicative'
      ? []
      : [[strong('Couverture. '), text(`${formatPercent(overall.coverage)} du questionnaire.`)]]),
  ];
  return list(items, [computed('axis-maturity')]);
}

function contradictions({ assessment }: ChapterContext) {
  const open = assessment.contradictions.filter(
    ({ state }) => state === 'open' || state === 'reported',
  ).length;
  return open === 0
    ? []
    : [
        [
          strong('Des avis contraires. '),
          text(`Sur ${counted(open, 'question', 'feminine')}, les personnes entendues se contredisent.`),
        ],
      ];
}
