import { formatNumber, formatPercent, roundHalfAway } from '#shared/domain/french.ts';
import {
  callout,
  cell,
  column,
  figure,
  heading,
  note,
  strong,
  table,
  text,
  toComplete,
} from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, isFull, isShort } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { ownWords } from '#shared/report/own-words.ts';
import { agree, bandRange, formatScore, joinAnd, named, scoreCaveat } from '#shared/report/phrases.ts';
import { computed, fromMethod } from '#shared/report/sources.ts';
import type { AxisScore } from '#shared/scoring/maturity.ts';
import { type ChapterBuilder, type ChapterContext, itemOf } from './chapter.ts';
import { maturityAxis, shortMaturityAxis } from './maturity-axis.ts';
import { maturityBenchmarks } from './maturity-benchmarks.ts';
import { overallReading, type ScoredAxis } from './maturity-reading.ts';
import { maturitySwot } from './maturity-swot.ts';

/** Radar, axes with their coverage, SWOT, strengths and weaknesses by axis, contradictions. */
export const maturity: ChapterBuilder = {
  id: 'maturity',
  title: 'Maturité data et IA',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'maturity',
      label: 'Lecture de la maturité',
      help: 'Ce que le niveau de chaque axe change pour la suite.',
      place: 'placed',
    },
  ],
  build: (context) => {
    const { maturity: result } = context.assessment;
    const words = ownWords(context, 'maturity');
    if (result.answered === 0) {
      return [
        ...words,
        toComplete('Le questionnaire de maturité n’a encore reçu aucune réponse.'),
        ...maturitySwot(context),
      ];
    }
    const axes = scoredAxes(context);
    return [
      heading(2, 'Vue d’ensemble', 'maturite_ensemble'),
      ...overall(context, axes),
      ...words,
      ...maturityFigures(axes, isFull(context)),
      ...axisTable(context, axes),
      bandNote(context),
      ...maturitySwot(context),
      ...axisSections(context, axes),
      ...maturityBenchmarks(context, axes),
    ];
  },
};

/** The axes of the pack with their scores, in the order of the pack. */
export function scoredAxes({ assessment, pack }: ChapterContext): readonly ScoredAxis[] {
  return assessment.maturity.axes.flatMap((score) => {
    const axis = itemOf(pack.axes, score.axisId);
    return axis ? [{ axis, score }] : [];
  });
}

function axisSections(context: ChapterContext, axes: readonly ScoredAxis[]): readonly Block[] {
  if (!isShort(context)) {
    return axes.flatMap(({ axis, score }) => maturityAxis(context, axis, score));
  }
  const lines = axes.flatMap(({ axis, score }) => shortMaturityAxis(context, axis, score));
  if (lines.length === 0) return [];
  return [
    heading(2, 'Axe par axe', 'maturite_axes'),
    ...lines,
    note(`Points d’appui, points faibles et avis contraires de chaque axe figurent ${IN_FULL_REPORT}.`),
  ];
}

/** Where there is no overall score, how far one is. */
function overall(context: ChapterContext, axes: readonly ScoredAxis[]): readonly Block[] {
  const { overall: result, answered, total } = context.assessment.maturity;
  if (result.score !== null) return overallReading(context, axes);
  return [
    callout(
      'warning',
      'Pas encore de note d’ensemble',
      [
        strong(
          `${formatNumber(answered)} ${agree(answered, 'réponse', 'réponses')} sur ${formatNumber(total)}`,
        ),
        text(
          ` : la couverture, ${formatPercent(result.coverage)}, est trop faible pour donner une note d’ensemble.`,
        ),
      ],
      [computed('overall-maturity')],
    ),
  ];
}

/** The bars repeat the table beside the radar: where all is printed only. */
export function maturityFigures(axes: readonly ScoredAxis[], withBars = false): readonly Block[] {
  const scored = axes.filter(({ score }) => score.score !== null);
  const reading = scored
    .map(({ axis, score }) => `${axis.shortName} : ${formatScore(score.score)}`)
    .join(' ; ');
  const empty = axes.filter(({ score }) => score.score === null).map(({ axis }) => axis.shortName);
  const ordered = scored.toSorted((a, b) => (b.score.score ?? 0) - (a.score.score ?? 0));
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (scored.length < 3 || !best || !worst) return [];
  const caption = `${named(best.axis.shortName)} en avance, ${named(worst.axis.shortName)} en retrait`;
  const sources = [computed('axis-maturity')];
  return [
    figure(
      `Maturité par axe : ${caption}`,
      {
        kind: 'radar',
        categories: axes.map(({ axis }) => axis.shortName),
        series: [{ name: 'Maturité', values: axes.map(({ score }) => rounded(score.score)) }],
        max: 4,
      },
      {
        alternativeText: `Radar de 0 à 4 sur ${axes.length} axes. ${reading}.`,
        note:
          empty.length > 0
            ? `Sans note, faute de réponses : ${joinAnd(empty)}. L’absence de note n’est pas un zéro.`
            : '',
        sources,
        name: 'fig_radar',
      },
    ),
    ...(withBars
      ? [
          figure(
            'Axes, du plus avancé au moins avancé',
            {
              kind: 'bar',
              orientation: 'horizontal',
              isStacked: false,
              max: 4,
              valueFormat: 'level',
              ...barData(scored),
            },
            { alternativeText: `Barres horizontales de 0 à 4. ${reading}.`, sources },
          ),
        ]
      : []),
  ];
}

function barData(scored: readonly ScoredAxis[]) {
  const ordered = scored.toSorted((a, b) => (b.score.score ?? 0) - (a.score.score ?? 0));
  return {
    categories: ordered.map(
      ({ axis, score }) => `${axis.name}${score.status === 'indicative' ? ' (indicatif)' : ''}`,
    ),
    series: [{ name: 'Maturité', values: ordered.map(({ score }) => rounded(score.score)) }],
  };
}

/** As printed: what the chart shows and what the table says are the same figure. */
function rounded(score: number | null): number | null {
  return score === null ? null : roundHalfAway(score, 1);
}

function axisTable({ assessment }: ChapterContext, axes: readonly ScoredAxis[]): readonly Block[] {
  const { overall } = assessment.maturity;
  return table(
    'Notes et couverture par axe',
    [
      column('Axe', 34),
      column('Note', 10, 'center'),
      column('Niveau', 18),
      column('Couverture', 14, 'right'),
      column('Réponses', 24),
    ],
    axes.map(({ axis, score }) => [
      cell(`${axis.code} ${axis.name}`),
      cell(formatScore(score.score), { level: score.score, sources: [computed('axis-maturity')] }),
      cell(
        score.isNotApplicable
          ? 'Non applicable'
          : [score.band ?? '', scoreCaveat(score)].filter((part) => part !== '').join(', '),
      ),
      cell(formatPercent(score.coverage)),
      cell(answerCounts(score)),
    ]),
    {
      totals: [
        cell('Ensemble'),
        cell(formatScore(overall.score)),
        cell([overall.band ?? '', scoreCaveat(overall)].filter((part) => part !== '').join(', ')),
        cell(formatPercent(overall.coverage)),
        cell(`${formatNumber(sumOf(axes, 'level'))} sur ${formatNumber(sumOf(axes, 'total'))}`),
      ],
      sources: [computed('overall-maturity')],
      name: 'tab_axes',
    },
  );
}

function sumOf(axes: readonly ScoredAxis[], count: 'level' | 'total'): number {
  return axes.reduce((sum, { score }) => sum + score.counts[count], 0);
}

function answerCounts({ counts }: AxisScore): string {
  const withheld = [
    ...(counts.unknown > 0 ? [`${counts.unknown} inconnue${counts.unknown > 1 ? 's' : ''}`] : []),
    ...(counts.refused > 0 ? [`${counts.refused} refus`] : []),
    ...(counts['not-applicable'] > 0
      ? [
          `${counts['not-applicable']} ${agree(counts['not-applicable'], 'non applicable', 'non applicables')}`,
        ]
      : []),
    ...(counts['no-object'] > 0 ? [`${counts['no-object']} sans objet`] : []),
  ];
  const level = `${counts.level} sur ${counts.total}`;
  return withheld.length > 0 ? `${level} (${withheld.join(', ')})` : level;
}

function bandNote({ pack }: ChapterContext): Block {
  const { bands } = pack.scoring;
  return note(
    `Niveaux : ${bands.map(({ name }, index) => `${name} (${bandRange(bands, index)})`).join(' · ')}. Une note est indicative sous ${formatPercent(pack.scoring.indicativeBelow)} de couverture ; elle n’est pas donnée sous ${formatPercent(pack.scoring.emptyBelow)}.`,
    [fromMethod(pack)],
  );
}
