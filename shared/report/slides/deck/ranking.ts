import { formatNumber, formatPercent } from '#shared/domain/french.ts';
import { list, strong, text } from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled, itemOf } from '#shared/report/chapters/chapter.ts';
import { rankedCases, rankingChart } from '#shared/report/chapters/prioritisation.ts';
import type { RankedCase } from '#shared/report/chapters/score-reasons.ts';
import { capitalised, counted, formatScore, named } from '#shared/report/phrases.ts';
import { shortened } from '#shared/report/slides/shorten.ts';
import { topsisDisagreement } from '#shared/scoring/ranking-checks.ts';
import { describeUpset, shareAmong } from '#shared/scoring/robustness-words.ts';
import { column, forTheRoom, row, type SlideBuilder, slide } from './slide.ts';

const LONGEST_NAME = 46;

/** The ranking, and how far it may be relied on: the other method, the bounds of the weights, the draws. */
export const ranking: SlideBuilder = (context) => {
  const placed = rankedCases(context).filter(({ result }) => result.rank !== null);
  const [first] = placed;
  if (!first) return [];
  return slide(context, {
    id: 'ranking',
    title: titleOf(context, placed, first),
    rows: [
      row(
        column(forTheRoom(rankingChart(placed), { bars: 9, label: 48 }), {
          share: 58,
          title: 'Note de 0 à 4',
        }),
        column(list(robustness(context, placed)), { share: 42, title: 'Ce qui tient, ce qui peut bouger' }),
      ),
    ],
    notes: [
      `Classement : ${placed.map(({ useCase, result }) => `${result.rank}, ${useCase.title} (${formatScore(result.total.score)})`).join(' ; ')}.`,
      ...upset(context),
      ...drawsNote(context, placed),
    ],
  });
};

/** Share of the draws in which the case comes first, then among the first three; null without draws. */
function drawnShares({ options }: ChapterContext, useCaseId: string) {
  const drawn = options.simulations?.robustness;
  if (!drawn) return null;
  const place = drawn.useCaseIds.indexOf(useCaseId);
  const shares = (drawn.around ?? drawn.any).acceptability[place];
  return shares === undefined ? null : { first: shareAmong(shares, 1), three: shareAmong(shares, 3) };
}

function titleOf(context: ChapterContext, placed: readonly RankedCase[], first: RankedCase): string {
  const tied = placed.filter(({ result }) => result.rank === 1).length;
  if (tied > 1)
    return `${capitalised(counted(tied, 'cas', 'masculine', 'cas'))} se partagent la première place, avec ${formatScore(first.result.total.score)} sur 4`;
  const name = named(shortened(first.useCase.title, LONGEST_NAME));
  const shares = drawnShares(context, first.useCase.id);
  return `${name} vient en tête avec ${formatScore(first.result.total.score)} sur 4${
    shares === null ? '' : `, et reste premier dans ${formatPercent(shares.first)} des tirages`
  }`;
}

function robustness(
  context: ChapterContext,
  placed: readonly RankedCase[],
): readonly Parameters<typeof list>[0][number][] {
  const { assessment, doc, options } = context;
  const [first, second] = placed;
  const nameOf = (id: string) => named(shortened(itemOf(doc.useCases, id)?.title ?? '', LONGEST_NAME));
  const gap = first && second ? (first.result.total.score ?? 0) - (second.result.total.score ?? 0) : null;
  const disagreement = topsisDisagreement(assessment.ranking);
  const shares = second ? drawnShares(context, second.useCase.id) : null;
  const firstShares = first ? drawnShares(context, first.useCase.id) : null;
  const indicative = placed.filter(({ result }) => result.total.status === 'indicative').length;
  return [
    ...(gap !== null && second && second.result.rank !== 1
      ? [
          [
            strong('Écart. '),
            text(
              `${formatNumber(gap, 2)} point devant ${nameOf(second.useCase.id)}${gap < 0.2 ? ' : peu de chose.' : '.'}`,
            ),
          ],
        ]
      : []),
    ...(assessment.ranking.completeIds.length < 2
      ? []
      : [
          [
            strong('Seconde méthode. '),
            text(
              disagreement
                ? `TOPSIS met en tête ${nameOf(disagreement.topsisId)}.`
                : 'TOPSIS donne le même premier.',
            ),
          ],
        ]),
    ...(firstShares && options.simulations
      ? [
          [
            strong('Tirages. '),
            text(
              `Sur ${formatNumber(options.simulations.draws)} tirages des poids et des notes, le premier reste parmi les trois premiers dans ${formatPercent(firstShares.three)}${shares ? ` ; le deuxième passe devant dans ${formatPercent(shares.first)}` : ''}.`,
            ),
          ],
        ]
      : []),
    ...upset(context)
      .slice(0, 1)
      .map((sentence) => [strong('Poids. '), text(sentence)]),
    ...(indicative > 0
      ? [
          [
            strong('Réserve. '),
            text(
              `${capitalised(counted(indicative, 'rang est indicatif', 'masculine', 'rangs sont indicatifs'))}, faute de notes.`,
            ),
          ],
        ]
      : []),
  ];
}

/** What would change the first: a weight, then its scores. */
function upset({ assessment, doc }: ChapterContext): readonly string[] {
  const found = describeUpset(assessment.ranking, doc.criteria, (id) =>
    shortened(itemOf(doc.useCases, id)?.title ?? '', LONGEST_NAME),
  );
  if (found === null) return [];
  return [
    found.weight,
    found.scores.length > 0
      ? `Ou, seule, une de ces notes de ${found.second} : ${found.scores.join(' ; ')}.`
      : '',
  ].filter(isFilled);
}

function drawsNote(context: ChapterContext, placed: readonly RankedCase[]): readonly string[] {
  const { simulations } = context.options;
  if (!simulations?.robustness) return [];
  const lines = placed.slice(0, 6).flatMap(({ useCase }) => {
    const shares = drawnShares(context, useCase.id);
    return shares === null
      ? []
      : [
          `${useCase.title} : premier ${formatPercent(shares.first)}, parmi les trois premiers ${formatPercent(shares.three)}`,
        ];
  });
  return [
    `Part des tirages (méthode SMAA-2, ${formatNumber(simulations.draws)} tirages, graine ${simulations.seed}) : ${lines.join(' ; ')}.`,
  ];
}
