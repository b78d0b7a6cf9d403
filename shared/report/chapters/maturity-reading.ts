import type { Axis, Question } from '#shared/content/pack.ts';
import { formatDecimal, formatNumber, formatPercent, roundHalfAway } from '#shared/domain/french.ts';
import { benchmarkSource, benchmarkValue } from '#shared/report/benchmark-words.ts';
import { keyOf, reading, type Sentence } from '#shared/report/derived-text.ts';
import type { Block, Source } from '#shared/report/model.ts';
import {
  agree,
  capitalised,
  counted,
  countInWords,
  ended,
  formatScore,
  joinAnd,
  named,
  uncapitalised,
} from '#shared/report/phrases.ts';
import { computed, fromQuestion } from '#shared/report/sources.ts';
import { benchmarksFor } from '#shared/scoring/benchmarks.ts';
import type { AxisScore } from '#shared/scoring/maturity.ts';
import { STRONG_FROM, WEAK_UP_TO } from '#shared/scoring/swot.ts';
import type { ChapterContext } from './chapter.ts';

export type ScoredAxis = { readonly axis: Axis; readonly score: AxisScore };

const HIGH_FROM = 2.5;
const LOW_BELOW = 1.5;

/** Best first, those with a score. */
function ranked(axes: readonly ScoredAxis[]): readonly (ScoredAxis & { readonly value: number })[] {
  return axes
    .flatMap((it) => (it.score.score === null ? [] : [{ ...it, value: it.score.score }]))
    .toSorted((a, b) => b.value - a.value);
}

/** Where the company stands as a whole, and whether its axes go together. */
export function overallReading(
  { assessment }: ChapterContext,
  axes: readonly ScoredAxis[],
): readonly Block[] {
  const { overall } = assessment.maturity;
  const scored = ranked(axes);
  const high = scored.filter(({ value }) => value >= HIGH_FROM);
  const low = scored.filter(({ value }) => value < LOW_BELOW);
  const list = (some: readonly ScoredAxis[]) => joinAnd(some.map(({ axis }) => named(axis.name)));
  return reading(
    'maturity-overall',
    [
      `La maturité d’ensemble est de ${formatScore(overall.score)} sur 4, soit le niveau ${named(overall.band ?? '')}${overall.status === 'indicative' ? ', à titre indicatif' : ''} ; ${formatPercent(overall.coverage)} du questionnaire est couvert.`,
      spread(scored),
      high.length > 0
        ? `${capitalised(counted(high.length, 'axe'))} ${agree(high.length, 'atteint', 'atteignent')} au moins 2,5 : ${list(high)}.`
        : 'Aucun axe n’atteint 2,5.',
      low.length > 0
        ? `${low.length === 1 ? 'Un reste' : `${capitalised(countInWords(low.length))} restent`} sous 1,5 : ${list(low)}.`
        : 'Aucun ne reste sous 1,5.',
    ],
    [computed('overall-maturity'), computed('axis-maturity')],
    'lead',
  );
}

/** Uneven or even: a wide gap says where to begin, a narrow one that everything moves together. */
function spread(scored: ReturnType<typeof ranked>): Sentence {
  const [best, worst] = [scored[0], scored.at(-1)];
  if (!best || !worst || scored.length < 3) return null;
  const gap = roundHalfAway(best.value, 1) - roundHalfAway(worst.value, 1);
  if (gap < 0.05) return 'Tous les axes sont au même niveau.';
  if (gap < 0.7) {
    return `Les axes se tiennent en ${formatNumber(gap, 1)} point : aucun ne tire les autres, et c’est l’ensemble qui avancera.`;
  }
  const ends = `de ${named(best.axis.name)} (${formatScore(best.value)}) à ${named(worst.axis.name)} (${formatScore(worst.value)})`;
  return gap >= 1.5
    ? `L’écart entre axes est fort, ${ends} : les points forts ne porteront pas de projet tant que les plus faibles le retiennent.`
    : `Les axes s’étagent sur ${formatNumber(gap, 1)} ${agree(gap, 'point', 'points')}, ${ends}.`;
}

export type Answered = { readonly question: Question; readonly level: number };

/** Why an axis has its level, and what would raise it. Empty without a score. */
export function axisReading(
  { pack }: ChapterContext,
  axis: Axis,
  score: AxisScore,
  answered: readonly Answered[],
  { isBrief = false }: { readonly isBrief?: boolean } = {},
): readonly Block[] {
  if (score.score === null || answered.length === 0) return [];
  const sources: readonly Source[] = [
    computed('axis-maturity'),
    ...answered.map(({ question }) => fromQuestion(question.id)),
  ];
  return reading(
    keyOf('axis', axis.id),
    [why(answered, score.score), lever(pack.scoring.bands, answered, score.score, !isBrief), reserve(score)],
    sources,
  );
}

function why(answered: readonly Answered[], score: number): Sentence {
  const strong = answered.filter(({ level }) => level >= STRONG_FROM).length;
  const weak = answered.filter(({ level }) => level <= WEAK_UP_TO).length;
  const all = answered.length;
  if (all < 2) return null;
  const outOf = `sur ${countInWords(all, 'feminine')}`;
  const up = `${counted(strong, 'réponse', 'feminine')} ${outOf} ${agree(strong, 'atteint', 'atteignent')} le niveau 3`;
  const down = `${strong > 0 ? counted(weak, 'reste', 'feminine', 'restent') : `${counted(weak, 'réponse', 'feminine')} ${outOf} ${agree(weak, 'reste', 'restent')}`} au niveau 0 ou 1`;
  if (strong === 0 && weak === 0) return null;
  if (strong === 0) {
    return weak === all
      ? 'Toutes les réponses restent au niveau 0 ou 1 : tout est à bâtir.'
      : `${capitalised(down)}, aucune n’atteint le niveau 3.`;
  }
  if (weak === 0) {
    return strong === all
      ? 'Toutes les réponses atteignent le niveau 3 : l’axe est acquis.'
      : `${capitalised(up)}, aucune ne descend sous 2.`;
  }
  return score >= 2
    ? `${capitalised(up)} et portent l’axe ; ${down}.`.replace(
        'et portent',
        strong < 2 ? 'et porte' : 'et portent',
      )
    : `${capitalised(up)}, mais ${down} et ${agree(weak, 'retient', 'retiennent')} l’axe.`;
}

/** The question whose next level brings most, the lowest first; said otherwise when the next band is near. */
function lever(
  bands: readonly { readonly name: string; readonly from: number }[],
  answered: readonly Answered[],
  score: number,
  withSign: boolean,
): Sentence {
  const [first] = answered
    .filter(({ level }) => level < STRONG_FROM)
    .toSorted((a, b) => b.question.weight - a.question.weight || a.level - b.level);
  if (!first) return null;
  const total = answered.reduce((sum, { question }) => sum + question.weight, 0);
  const gain = first.question.weight / total;
  const next = bands.find(({ from }) => from > roundHalfAway(score, 1));
  const missing = next === undefined ? null : next.from - roundHalfAway(score, 1);
  const step = `${named(first.question.label)} du niveau ${first.level} au niveau ${first.level + 1}`;
  const points = `${formatDecimal(gain, 2)}\u00a0point`;
  const sign = withSign
    ? ` Signe du niveau ${first.level + 1} : ${ended(uncapitalised(first.question.levels[first.level + 1] ?? ''))}`
    : '';
  if (next && missing !== null && missing <= 0.3) {
    const isEnough = roundHalfAway(score + gain, 1) >= next.from;
    return `Il manque ${formatNumber(missing, 1)} point pour le niveau ${named(next.name)} : passer ${step} ${isEnough ? 'y suffirait' : `en apporterait ${formatDecimal(gain, 2)}`}.${sign}`;
  }
  return first.level === 0
    ? `Le premier levier part de zéro : amener ${named(first.question.label)} au niveau 1 apporterait ${points}.${sign}`
    : `Ce qui relèverait le plus la note : faire passer ${step}, pour ${points}.${sign}`;
}

/** What is not known could still move the score. */
function reserve({ counts, coverage, status }: AxisScore): Sentence {
  const silent = counts.unknown + counts.refused + counts.unanswered;
  if (silent === 0) return null;
  const absent = `${capitalised(counted(silent, 'question', 'feminine'))} sans réponse`;
  return status === 'indicative'
    ? `${absent} ${agree(silent, 'laisse', 'laissent')} la note indicative, à ${formatPercent(coverage)} de couverture : elle peut encore bouger.`
    : null;
}

/** The nearest published figure at each end of the scale, the weakest axis first, each under its own survey. */
export function benchmarkReading(
  { options, doc }: ChapterContext,
  axes: readonly ScoredAxis[],
): readonly Block[] {
  const file = options.benchmarks;
  if (!file) return [];
  const scored = ranked(axes);
  const found = [scored.at(-1), scored.length > 1 ? scored[0] : undefined].flatMap((it) => {
    const [match] = it ? benchmarksFor(file, doc.company, it.axis.id) : [];
    const [benchmark] = match?.benchmarks ?? [];
    return it && match && benchmark ? [{ ...it, benchmark, survey: match.survey }] : [];
  });
  const isWeakest = (axis: Axis) => axis.id === scored.at(-1)?.axis.id;
  return reading(
    'maturity-benchmarks',
    found.map(
      ({ axis, value, benchmark, survey }) =>
        `Sur l’axe ${isWeakest(axis) ? 'le plus faible' : 'le plus avancé'}, ${named(axis.name)} (${formatScore(value)}), le repère publié le plus proche : ${benchmarkValue(benchmark)} ${benchmark.statement}, en ${benchmark.year}, selon ${named(survey.name)}.`,
    ),
    [
      computed('axis-maturity'),
      ...found.map(({ benchmark }) => ({ kind: 'reference', label: benchmarkSource(benchmark) }) as const),
    ],
  );
}
