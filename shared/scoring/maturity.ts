import type { Axis, ContentPack, MaturityBand, Question, ScoringRules } from '#shared/content/pack.ts';
import type { Answer } from '#shared/domain/answer.ts';
import { roundHalfAway } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { applicability } from './applicability.ts';
import { type CoveredScore, coveredMean, statusOf } from './coverage.ts';

/** `no-object`: the pack does not put the question to this company, and nobody answered it. */
export type AnswerState = 'level' | 'unknown' | 'not-applicable' | 'refused' | 'unanswered' | 'no-object';

/** How the questions of an axis stand; `total` counts them all but those without object. */
export type AnswerCounts = Readonly<Record<AnswerState | 'total', number>>;

/** What decides of the maturity: the answers, and the company they are about. */
export type AnsweredMission = Pick<MissionDoc, 'answers' | 'company'>;

export type AxisScore = CoveredScore & {
  readonly axisId: string;
  /** Every question of the axis is « non applicable », or without object. */
  readonly isNotApplicable: boolean;
  readonly band: string | null;
  readonly counts: AnswerCounts;
};

export type Maturity = {
  readonly axes: readonly AxisScore[];
  /** Contributions are by axis. */
  readonly overall: CoveredScore & { readonly band: string | null };
  readonly answered: number;
  /** Questions put to this company, and those answered all the same. */
  readonly total: number;
};

/**
 * Maturity by axis and overall, 0–4. « Non applicable » leaves the axis altogether, and so does a question that the pack
 * does not put to this company, unless it was answered all the same; « ne sait pas » and « refus » leave the score and
 * lower the coverage. Overall = weighted mean of the axes that have a score; an optional axis
 * nobody touched, or an axis that does not apply, is left out of score and coverage.
 */
export function scoreMaturity(doc: AnsweredMission, pack: ContentPack): Maturity {
  const axes = pack.axes.map((axis) => scoreAxis(axis, doc, pack));
  const counted = pack.axes.flatMap((axis, index) => {
    const score = axes[index];
    if (!score || score.isNotApplicable) return [];
    const isUntouched = score.counts.unanswered === score.counts.total;
    return axis.isOptional && isUntouched ? [] : [{ axis, score }];
  });
  const overall = overallScore(counted, pack.scoring);
  return {
    axes,
    overall: { ...overall, band: bandOf(overall.score, pack.scoring.bands) },
    answered: axes.reduce((sum, { counts }) => sum + counts.total - counts.unanswered, 0),
    total: axes.reduce((sum, { counts }) => sum + counts.total, 0),
  };
}

/**
 * Name of the band a score falls in, after rounding to one decimal as it is shown, half up: 2.45 is read « 2,5 » and is in
 * the band that begins at 2.5. Null without a score.
 */
export function bandOf(score: number | null, bands: readonly MaturityBand[]): string | null {
  if (score === null) return null;
  const shown = roundHalfAway(score, 1);
  return bands.findLast((band) => shown >= band.from)?.name ?? null;
}

/** How a question stands: an answer given counts, whatever the pack says of the company. */
export function answerState(question: Question, doc: AnsweredMission, pack: ContentPack): AnswerState {
  const kind = doc.answers[question.id]?.value?.kind;
  return kind ?? (applicability(question, doc, pack).applies ? 'unanswered' : 'no-object');
}

function scoreAxis(axis: Axis, doc: AnsweredMission, pack: ContentPack): AxisScore {
  const questions = pack.questions.filter((question) => question.axisId === axis.id);
  const states = questions.map((question) => answerState(question, doc, pack));
  const applicable = questions.filter(
    (_, index) => states[index] !== 'not-applicable' && states[index] !== 'no-object',
  );
  const score = coveredMean(
    applicable.map((question) => weightedLevel(question, doc.answers[question.id])),
    pack.scoring,
  );
  return {
    ...score,
    axisId: axis.id,
    isNotApplicable: questions.length > 0 && applicable.length === 0,
    band: bandOf(score.score, pack.scoring.bands),
    counts: countStates(states),
  };
}

function weightedLevel(question: Question, answer: Answer | undefined) {
  const level = answer?.value?.kind === 'level' ? answer.value.level : null;
  return { id: question.id, weight: question.weight, level };
}

function countStates(states: readonly AnswerState[]): AnswerCounts {
  const counts = {
    level: 0,
    unknown: 0,
    'not-applicable': 0,
    refused: 0,
    unanswered: 0,
    'no-object': 0,
    total: 0,
  };
  for (const state of states) counts[state] += 1;
  return { ...counts, total: states.length - counts['no-object'] };
}

function overallScore(
  counted: readonly { readonly axis: Axis; readonly score: AxisScore }[],
  rules: ScoringRules,
): CoveredScore {
  const mean = coveredMean(
    counted.map(({ axis, score }) => ({ id: axis.id, weight: axis.weight, level: score.score })),
    rules,
  );
  const weight = counted.reduce((sum, { axis }) => sum + axis.weight, 0);
  // Finer than « axes that have a score »: an axis covered at 70 % counts for 70 %.
  const coverage =
    weight === 0
      ? 0
      : counted.reduce((sum, { axis, score }) => sum + axis.weight * score.coverage, 0) / weight;
  const status = statusOf(coverage, rules);
  const total = mean.contributions.reduce((sum, { share }) => sum + (share ?? 0), 0);
  return { contributions: mean.contributions, coverage, status, score: status === 'empty' ? null : total };
}
