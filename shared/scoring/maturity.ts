import type { Axis, ContentPack, MaturityBand, Question, ScoringRules } from '#shared/content/pack.ts';
import type { Answer } from '#shared/domain/answer.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { type CoveredScore, coveredMean, statusOf } from './coverage.ts';

export type AnswerState = 'level' | 'unknown' | 'not-applicable' | 'refused' | 'unanswered';

/** How the questions of an axis stand; `total` counts them all. */
export type AnswerCounts = Readonly<Record<AnswerState | 'total', number>>;

export type AxisScore = CoveredScore & {
  readonly axisId: string;
  /** Every question of the axis is « non applicable ». */
  readonly isNotApplicable: boolean;
  readonly band: string | null;
  readonly counts: AnswerCounts;
};

export type Maturity = {
  readonly axes: readonly AxisScore[];
  /** Contributions are by axis. */
  readonly overall: CoveredScore & { readonly band: string | null };
  readonly answered: number;
  readonly total: number;
};

/**
 * Maturity by axis and overall, 0–4. « Non applicable » leaves the axis altogether; « ne sait pas » and « refus »
 * leave the score and lower the coverage. Overall = weighted mean of the axes that have a score; an optional axis
 * nobody touched, or an axis that does not apply, is left out of score and coverage.
 */
export function scoreMaturity(doc: Pick<MissionDoc, 'answers'>, pack: ContentPack): Maturity {
  const axes = pack.axes.map((axis) => scoreAxis(axis, doc.answers, pack));
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
    total: pack.questions.length,
  };
}

/** Name of the band a score falls in, after rounding to one decimal as it is shown; null without a score. */
export function bandOf(score: number | null, bands: readonly MaturityBand[]): string | null {
  if (score === null) return null;
  const shown = Math.round(score * 10) / 10;
  return bands.findLast((band) => shown >= band.from)?.name ?? null;
}

export function answerState(answer: Answer | undefined): AnswerState {
  return answer?.value?.kind ?? 'unanswered';
}

function scoreAxis(axis: Axis, answers: MissionDoc['answers'], pack: ContentPack): AxisScore {
  const questions = pack.questions.filter((question) => question.axisId === axis.id);
  const applicable = questions.filter((question) => answerState(answers[question.id]) !== 'not-applicable');
  const score = coveredMean(
    applicable.map((question) => weightedLevel(question, answers[question.id])),
    pack.scoring,
  );
  return {
    ...score,
    axisId: axis.id,
    isNotApplicable: questions.length > 0 && applicable.length === 0,
    band: bandOf(score.score, pack.scoring.bands),
    counts: countStates(questions, answers),
  };
}

function weightedLevel(question: Question, answer: Answer | undefined) {
  const level = answer?.value?.kind === 'level' ? answer.value.level : null;
  return { id: question.id, weight: question.weight, level };
}

function countStates(questions: readonly Question[], answers: MissionDoc['answers']): AnswerCounts {
  const counts = {
    level: 0,
    unknown: 0,
    'not-applicable': 0,
    refused: 0,
    unanswered: 0,
    total: questions.length,
  };
  for (const question of questions) counts[answerState(answers[question.id])] += 1;
  return counts;
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
