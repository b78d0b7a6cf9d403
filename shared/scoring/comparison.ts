import type { Axis, ContentPack, Question, ScoringRules } from '#shared/content/pack.ts';
import { type Answer, EMPTY_ANSWER } from '#shared/domain/answer.ts';
import { roundHalfAway } from '#shared/domain/french.ts';
import {
  type AnsweredMission,
  type AnswerState,
  answerState,
  type Maturity,
  scoreMaturity,
} from './maturity.ts';

/** A mission as it stood, with the content pack it was scored by. */
export type ComparedMission = { readonly doc: AnsweredMission; readonly pack: ContentPack };

/** Two scores 0–4 of the same thing; `delta` is null when one of them is missing. */
export type ScoreChange = {
  readonly before: number | null;
  readonly after: number | null;
  /** Difference of the scores rounded to one decimal, as they are shown: what is read adds up. */
  readonly delta: number | null;
};

/**
 * The change on the questions known at both dates only: a question answered since is no progress. `known` questions
 * out of `comparable`: those of both pack versions that apply at both dates.
 */
export type SameQuestionsChange = ScoreChange & { readonly known: number; readonly comparable: number };

export type AxisComparison = ScoreChange & {
  readonly axis: Axis;
  /** The axis scores; null when that pack has no such axis. */
  readonly scoreBefore: Maturity['axes'][number] | null;
  readonly scoreAfter: Maturity['axes'][number] | null;
  readonly sameQuestions: SameQuestionsChange;
};

export type AnswerAtDate = {
  readonly state: AnswerState;
  readonly level: number | null;
  readonly comment: string;
};

export type QuestionComparison = {
  readonly question: Question;
  readonly before: AnswerAtDate;
  readonly after: AnswerAtDate;
  /** Levels gained; null unless a level is known at both dates. */
  readonly delta: number | null;
  /** The two packs do not word the question or its levels alike. */
  readonly isReworded: boolean;
};

export type OneVersionQuestion = { readonly question: Question; readonly answer: AnswerAtDate };

/** Why the overall change must be read with care. Coverages are 0–1. */
export type ComparisonCaution =
  | { readonly kind: 'coverage-differs'; readonly before: number; readonly after: number }
  | { readonly kind: 'packs-differ'; readonly before: string; readonly after: string }
  /** Axes that have a score at one date only. */
  | { readonly kind: 'axes-differ'; readonly axes: readonly Axis[] };

export type MaturityComparison = {
  /** In the order of the later pack, then the axes only the earlier one has. */
  readonly axes: readonly AxisComparison[];
  readonly overall: ScoreChange & {
    readonly coverageBefore: number;
    readonly coverageAfter: number;
    readonly sameQuestions: SameQuestionsChange;
  };
  /** Level changed between the two dates; largest change first. */
  readonly moved: readonly QuestionComparison[];
  /** A level at one date only: neither progress nor decline. */
  readonly knownOnce: readonly QuestionComparison[];
  /** Questions with the same level at both dates. */
  readonly unmovedCount: number;
  /** Questions that only one of the packs has on that axis. */
  readonly onlyInBefore: readonly OneVersionQuestion[];
  readonly onlyInAfter: readonly OneVersionQuestion[];
  readonly cautions: readonly ComparisonCaution[];
};

/** Coverages (0–1) further apart than this make two overall scores hard to compare. */
export const COVERAGE_GAP = 0.2;
/** Differences of floating coverages: 0.8 − 0.6 is not more than 0.2. */
const TOLERANCE = 1e-9;

/**
 * What moved between two states of a mission, by axis and by question. Each state is scored by its own pack; the
 * change « on the same questions » uses those that both packs have and that are known at both dates, with the mean of
 * the two weights, so that comparing the other way round gives the opposite. Unknown is never a zero: no level, no delta.
 */
export function compareMaturity(before: ComparedMission, after: ComparedMission): MaturityComparison {
  const [scoresBefore, scoresAfter] = [
    scoreMaturity(before.doc, before.pack),
    scoreMaturity(after.doc, after.pack),
  ];
  const shared = sharedQuestions(before.pack, after.pack);
  const compared = shared.map((question) => compareQuestion(question, before, after));
  const same = sameQuestions(before, after, compared);
  const axes = allAxes(before.pack, after.pack).map((axis): AxisComparison => {
    const scoreBefore = axisScore(scoresBefore, axis.id);
    const scoreAfter = axisScore(scoresAfter, axis.id);
    return {
      axis,
      scoreBefore,
      scoreAfter,
      ...changeOf(scoreBefore?.score ?? null, scoreAfter?.score ?? null),
      sameQuestions: {
        ...changeOf(
          axisScore(same.before, axis.id)?.score ?? null,
          axisScore(same.after, axis.id)?.score ?? null,
        ),
        ...countKnown(compared.filter(({ question }) => question.axisId === axis.id)),
      },
    };
  });
  return {
    axes,
    overall: {
      ...changeOf(scoresBefore.overall.score, scoresAfter.overall.score),
      coverageBefore: scoresBefore.overall.coverage,
      coverageAfter: scoresAfter.overall.coverage,
      sameQuestions: {
        ...changeOf(same.before.overall.score, same.after.overall.score),
        ...countKnown(compared),
      },
    },
    moved: compared
      .filter(({ delta }) => delta !== null && delta !== 0)
      .toSorted((a, b) => Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0)),
    knownOnce: compared.filter((one) => (one.before.level === null) !== (one.after.level === null)),
    unmovedCount: compared.filter(({ delta }) => delta === 0).length,
    onlyInBefore: questionsLeftOut(before, shared),
    onlyInAfter: questionsLeftOut(after, shared),
    cautions: cautionsOf(before, after, scoresBefore, scoresAfter, axes),
  };
}

function changeOf(before: number | null, after: number | null): ScoreChange {
  if (before === null || after === null) return { before, after, delta: null };
  return { before, after, delta: roundHalfAway(roundHalfAway(after, 1) - roundHalfAway(before, 1), 1) };
}

function axisScore(maturity: Maturity, axisId: string) {
  return maturity.axes.find((score) => score.axisId === axisId) ?? null;
}

function allAxes(before: ContentPack, after: ContentPack): readonly Axis[] {
  const gone = before.axes.filter(({ id }) => !after.axes.some((axis) => axis.id === id));
  return [...after.axes, ...gone];
}

/** Questions both packs put on the same axis, as the later one words them. */
function sharedQuestions(before: ContentPack, after: ContentPack): readonly Question[] {
  return after.questions.filter((question) =>
    before.questions.some(({ id, axisId }) => id === question.id && axisId === question.axisId),
  );
}

function questionsLeftOut(
  mission: ComparedMission,
  shared: readonly Question[],
): readonly OneVersionQuestion[] {
  return mission.pack.questions
    .filter((question) => !shared.some(({ id }) => id === question.id))
    .map((question) => ({ question, answer: answerAtDate(question, mission) }));
}

function compareQuestion(
  question: Question,
  before: ComparedMission,
  after: ComparedMission,
): QuestionComparison {
  const earlier = before.pack.questions.find(({ id }) => id === question.id) ?? question;
  const answerBefore = answerAtDate(earlier, before);
  const answerAfter = answerAtDate(question, after);
  return {
    question,
    before: answerBefore,
    after: answerAfter,
    delta:
      answerBefore.level === null || answerAfter.level === null
        ? null
        : answerAfter.level - answerBefore.level,
    isReworded:
      earlier.text !== question.text || earlier.levels.some((text, level) => text !== question.levels[level]),
  };
}

function answerAtDate(question: Question, { doc, pack }: ComparedMission): AnswerAtDate {
  const answer = doc.answers[question.id];
  return {
    state: answerState(question, doc, pack),
    level: answer?.value?.kind === 'level' ? answer.value.level : null,
    comment: answer?.comment ?? '',
  };
}

function countKnown(compared: readonly QuestionComparison[]) {
  const comparable = compared.filter(({ before, after }) => isAsked(before) && isAsked(after));
  const known = comparable.filter(({ delta }) => delta !== null);
  return { known: known.length, comparable: comparable.length };
}

function isAsked({ state }: AnswerAtDate): boolean {
  return state !== 'not-applicable' && state !== 'no-object';
}

/** Both dates scored by one and the same rule, with nothing known that is not known at the other date too. */
function sameQuestions(
  before: ComparedMission,
  after: ComparedMission,
  compared: readonly QuestionComparison[],
) {
  const shared = compared.map(({ question }) => question);
  const pack = commonPack(before.pack, after.pack, shared);
  const keptBefore: Record<string, Answer> = {};
  const keptAfter: Record<string, Answer> = {};
  for (const { question, ...states } of compared) {
    const { id } = question;
    const [earlier, later] = [before.doc.answers[id], after.doc.answers[id]];
    const withoutLevel =
      isAsked(states.before) && isAsked(states.after) ? leftAtBoth(earlier, later) : NOT_APPLICABLE;
    if (withoutLevel) {
      keptBefore[id] = withoutLevel;
      keptAfter[id] = withoutLevel;
    } else if (earlier?.value && later?.value) {
      keptBefore[id] = earlier;
      keptAfter[id] = later;
    }
  }
  return {
    before: scoreMaturity({ answers: keptBefore, company: before.doc.company }, pack),
    after: scoreMaturity({ answers: keptAfter, company: after.doc.company }, pack),
  };
}

/** What does not apply at one date leaves score and coverage at both. */
const NOT_APPLICABLE: Answer = { ...EMPTY_ANSWER, value: { kind: 'not-applicable' } };

/** Without a level at one date, without a level at both. */
function leftAtBoth(earlier: Answer | undefined, later: Answer | undefined): Answer | undefined {
  // Nobody came to it at one of the dates: as if nobody had at either.
  if (!earlier?.value || !later?.value) return undefined;
  return [earlier, later].find(({ value }) => value?.kind !== 'level');
}

/** What the two packs share, with the mean of their weights and the stricter of their thresholds. */
function commonPack(before: ContentPack, after: ContentPack, shared: readonly Question[]): ContentPack {
  const meanWeight = <T extends Axis | Question>(item: T, earlier: readonly (Axis | Question)[]): T => {
    const same = earlier.find(({ id }) => id === item.id);
    return { ...item, weight: same ? (item.weight + same.weight) / 2 : item.weight };
  };
  const axes = after.axes
    .filter(({ id }) => before.axes.some((axis) => axis.id === id))
    .map((axis) => ({
      ...meanWeight(axis, before.axes),
      isOptional: axis.isOptional || before.axes.some(({ id, isOptional }) => id === axis.id && isOptional),
    }));
  // Who is asked was decided at each date, by its own pack.
  const questions = shared.map(({ appliesWhen: _, ...question }) => meanWeight(question, before.questions));
  return { ...after, axes, questions, scoring: stricter(before.scoring, after.scoring) };
}

function stricter(before: ScoringRules, after: ScoringRules): ScoringRules {
  return {
    ...after,
    indicativeBelow: Math.max(before.indicativeBelow, after.indicativeBelow),
    emptyBelow: Math.max(before.emptyBelow, after.emptyBelow),
  };
}

function cautionsOf(
  before: ComparedMission,
  after: ComparedMission,
  scoresBefore: Maturity,
  scoresAfter: Maturity,
  axes: readonly AxisComparison[],
): readonly ComparisonCaution[] {
  const cautions: ComparisonCaution[] = [];
  const coverage = { before: scoresBefore.overall.coverage, after: scoresAfter.overall.coverage };
  if (Math.abs(coverage.after - coverage.before) > COVERAGE_GAP + TOLERANCE)
    cautions.push({ kind: 'coverage-differs', ...coverage });
  const [packBefore, packAfter] = [packName(before.pack), packName(after.pack)];
  if (packBefore !== packAfter) cautions.push({ kind: 'packs-differ', before: packBefore, after: packAfter });
  const scoredOnce = axes.filter((axis) => (axis.before === null) !== (axis.after === null));
  if (scoredOnce.length > 0) cautions.push({ kind: 'axes-differ', axes: scoredOnce.map(({ axis }) => axis) });
  return cautions;
}

function packName({ id, version }: ContentPack): string {
  return `${id} ${version}`;
}
