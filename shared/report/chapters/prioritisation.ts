import { formatCount, formatEurosShort } from '#shared/domain/french.ts';
import { MATRIX_LABELS, USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import {
  cell,
  column,
  emphasis,
  figure,
  heading,
  note,
  strong,
  table,
  text,
  toComplete,
} from '#shared/report/blocks.ts';
import { IN_WORKBOOK, isFull, restNote, shownOf } from '#shared/report/detail.ts';
import type { Block, Inline } from '#shared/report/model.ts';
import { ownWords } from '#shared/report/own-words.ts';
import {
  agree,
  capitalised,
  counted,
  formatScore,
  named,
  scoreCaveat,
  uncapitalised,
} from '#shared/report/phrases.ts';
import { computed, fromUseCase } from '#shared/report/sources.ts';
import { SCORE_SCALE } from '#shared/scoring/ranking.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf } from './chapter.ts';
import { constrainedPortfolio } from './constrained-portfolio.ts';
import { leaderReading, worthReading } from './ranking-reading.ts';
import { robustness } from './robustness.ts';
import { type RankedCase, scoreReasons } from './score-reasons.ts';
import { criteriaAndWeights } from './weights.ts';

/** Criteria and weights, ranking, matrix, and why each score is what it is. */
export const prioritisation: ChapterBuilder = {
  id: 'prioritisation',
  title: 'Priorisation',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'prioritisation',
      label: 'Lecture du classement',
      help: 'Ce qui place le premier cas devant, et ce qui le ferait perdre sa place.',
      place: 'placed',
    },
  ],
  build: (context) => {
    const ranked = rankedCases(context);
    const placed = ranked.filter(({ result }) => result.rank !== null);
    const words = ownWords(context, 'prioritisation');
    if (placed.length === 0) {
      return [
        ...words,
        toComplete(
          ranked.length === 0
            ? 'Aucun cas d’usage candidat ou retenu n’est encore à classer.'
            : `${capitalised(counted(ranked.length, 'cas d’usage', 'masculine', 'cas d’usage'))} ${agree(ranked.length, 'attend', 'attendent')} des notes pour être ${agree(ranked.length, 'classé', 'classés')}.`,
        ),
      ];
    }
    return [
      heading(2, 'Classement', 'classement'),
      ...leaderReading(context, placed, ranked.length),
      ...words,
      ...rankingTable(context, ranked),
      ...(isFull(context) ? rankingChart(placed) : []),
      ...matrix(context, placed),
      ...worthReading(context),
      ...criteriaAndWeights(context),
      ...scoreReasons(context, placed),
      ...robustness(context),
      ...constrainedPortfolio(context),
    ];
  },
};

/** Candidate and retained cases in the order of the ranking, those without a rank last. */
export function rankedCases({ doc, assessment }: ChapterContext): readonly RankedCase[] {
  return assessment.ranking.useCases.flatMap((result): RankedCase[] => {
    const useCase = itemOf(doc.useCases, result.useCaseId);
    return useCase ? [{ useCase, result }] : [];
  });
}

const MOST_RANKED = { short: 6, standard: 12 };

function rankingTable(context: ChapterContext, all: readonly RankedCase[]): readonly Block[] {
  const { doc } = context;
  const { shown: ranked, left } = shownOf(context, all, MOST_RANKED);
  const years = formatCount(doc.prioritisation.horizonYears, 'an');
  const isDominated = ranked.some(({ result }) => result.dominatedByIds.length > 0);
  return [
    ...table(
      'Classement des cas d’usage',
      [
        column('Rang', 8, 'center'),
        column('Cas d’usage', 37),
        column('Note', 8, 'center'),
        column('TOPSIS', 9, 'center'),
        column('Valeur', 9, 'center'),
        column('Faisabilité', 12, 'center'),
        column(`Net sur ${years}`, 13, 'right'),
        column('Statut', 12),
      ],
      ranked.map(({ useCase, result }) => {
        const caveat = scoreCaveat(result.total);
        return [
          cell(result.rank === null ? '—' : [strong(String(result.rank))]),
          cell([text(useCase.title || 'Sans titre'), ...dominators(doc, result)], {
            sources: [fromUseCase(useCase.id)],
          }),
          cell(formatScore(result.total.score), {
            level: result.total.score,
            sources: [computed('use-case-score')],
          }),
          cell(result.topsisRank === null ? '—' : String(result.topsisRank)),
          cell(formatScore(result.value)),
          cell(formatScore(result.feasibility)),
          cell(result.netGain === null ? '—' : formatEurosShort(result.netGain)),
          cell([USE_CASE_STATUS_LABELS[useCase.status], caveat].filter(isFilled).join(', ')),
        ];
      }),
      { name: 'tab_classement' },
    ),
    ...restNote(left, { one: 'cas classé', many: 'cas classés' }, IN_WORKBOOK),
    note(
      `Net sur ${years} = (gain annuel − coût annuel) × années en service − coût de départ, valeurs les plus probables. «  —  » : chiffrage incomplet. TOPSIS : rang par une seconde méthode, en contrôle.${isDominated ? ' Un cas dominé ne peut passer devant celui qui le domine, quels que soient les poids.' : ''}`,
    ),
  ];
}

/** « dominé par … », under the title. */
function dominators(doc: ChapterContext['doc'], { dominatedByIds }: RankedCase['result']): readonly Inline[] {
  const dominant = itemOf(doc.useCases, dominatedByIds[0] ?? null);
  if (!dominant) return [];
  const others = dominatedByIds.length - 1;
  return [
    emphasis(
      `\ndominé par ${named(dominant.title)}${others > 0 ? ` et ${formatCount(others, 'autre')}` : ''}`,
    ),
  ];
}

/** More bars would take a page for cases that nobody will start with. */
const MOST_BARS = 12;

export function rankingChart(placed: readonly RankedCase[]): readonly Block[] {
  if (placed.length < 2) return [];
  const shown = placed.slice(0, MOST_BARS);
  const left = placed.length - shown.length;
  const scores = shown.map(({ result }) => round(result.total.score ?? 0));
  return [
    figure(
      `${named(shown[0]?.useCase.title ?? '')} en tête du classement, note de 0 à 4`,
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: false,
        categories: shown.map(({ useCase, result }) => `${result.rank}. ${useCase.title || 'Sans titre'}`),
        series: [{ name: 'Note', values: scores }],
        max: SCORE_SCALE.max,
        valueFormat: 'level',
      },
      {
        alternativeText: `Barres horizontales de 0 à 4. ${shown
          .map(
            ({ useCase, result }) => `${result.rank}, ${useCase.title} : ${formatScore(result.total.score)}`,
          )
          .join(' ; ')}.`,
        note: left > 0 ? `Les ${left} cas suivants sont dans le tableau.` : '',
        sources: [computed('use-case-score'), ...shown.map(({ useCase }) => fromUseCase(useCase.id))],
        name: 'fig_classement',
      },
    ),
  ];
}

export function matrix({ doc }: ChapterContext, placed: readonly RankedCase[]): readonly Block[] {
  const points = placed.flatMap(({ useCase, result }) =>
    result.value === null || result.feasibility === null
      ? []
      : [
          {
            useCase,
            rank: result.rank ?? 0,
            value: result.value,
            feasibility: result.feasibility,
            gain: result.netGain,
          },
        ],
  );
  if (points.length < 2) return [];
  const largest = Math.max(1, ...points.map(({ gain }) => gain ?? 0));
  // Never below a twentieth of the largest: a small or unknown gain still shows.
  const sizeOf = (gain: number | null) => Math.max(0.05, (gain ?? 0) / largest);
  return [
    figure(
      matrixCaption(points),
      {
        kind: 'bubble',
        xTitle: 'Faisabilité (0 à 4)',
        yTitle: 'Valeur (0 à 4)',
        max: 4,
        points: points.map(({ rank, value, feasibility, gain }) => ({
          label: String(rank),
          x: round(feasibility),
          y: round(value),
          size: sizeOf(gain),
          isLeading: rank === 1,
        })),
      },
      {
        alternativeText: `Nuage de bulles : faisabilité en abscisse, valeur en ordonnée, de 0 à 4. ${points
          .map(
            ({ useCase, rank, value, feasibility }) =>
              `${rank}, ${useCase.title} : faisabilité ${formatScore(feasibility)}, valeur ${formatScore(value)}`,
          )
          .join(' ; ')}.`,
        note: `Le numéro est le rang au classement ; seule la bulle du premier a sa couleur. La surface suit le gain net sur ${formatCount(doc.prioritisation.horizonYears, 'an')}. En haut à droite : ${uncapitalised(MATRIX_LABELS.quickWins)} ; en haut à gauche : ${uncapitalised(MATRIX_LABELS.bets)} ; en bas à droite : ${uncapitalised(MATRIX_LABELS.extras)} ; en bas à gauche : ${uncapitalised(MATRIX_LABELS.dropped)}.`,
        sources: points.map(({ useCase }) => fromUseCase(useCase.id)),
        name: 'fig_matrice',
      },
    ),
  ];
}

/** The middle of the scale splits the matrix, as on screen. */
function matrixCaption(points: readonly { readonly value: number; readonly feasibility: number }[]): string {
  const middle = SCORE_SCALE.max / 2;
  const quick = points.filter(({ value, feasibility }) => value >= middle && feasibility >= middle).length;
  if (quick === 0) return 'Valeur et faisabilité : aucun cas n’a les deux';
  return quick === points.length
    ? 'Valeur et faisabilité : tous les cas ont les deux'
    : `Valeur et faisabilité : ${counted(quick, 'cas', 'masculine', 'cas')} sur ${points.length} ${agree(quick, 'a', 'ont')} les deux`;
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
