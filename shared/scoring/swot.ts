import type { Axis, Question } from '#shared/content/pack.ts';
import type { Level } from '#shared/domain/primitives.ts';
import { QUADRANTS, type SwotItem } from '#shared/domain/swot.ts';
import { opportunities } from './swot-opportunities.ts';
import { levelSentence, originOf, proposal, type SwotFacts, type SwotProposal } from './swot-proposal.ts';
import { questionsHeldByOne, threats } from './swot-threats.ts';

export type Swot = {
  /** Every line the facts support, taken over or not: what a line was drawn from. */
  readonly supported: readonly SwotProposal[];
  /** The first eight a quadrant, but those already taken over or dismissed. */
  readonly proposals: readonly SwotProposal[];
  /** Lines a person stands for, in document order. */
  readonly items: readonly SwotItem[];
};

/** A question answered from this level on is a strength. */
export const STRONG_FROM: Level = 3;
/** A question answered up to this level is a weakness. */
export const WEAK_UP_TO: Level = 1;
/** More lines than this in a quadrant are no summary any more. */
const MOST_PER_QUADRANT = 8;

/** The SWOT of a mission: what was confirmed, and what the facts still propose. */
export function swotOf(facts: SwotFacts): Swot {
  const seen = new Set(facts.doc.swotItems.map(({ originId }) => originId));
  const supported = proposeSwot(facts);
  const first = QUADRANTS.flatMap((quadrant) =>
    supported.filter((it) => it.quadrant === quadrant).slice(0, MOST_PER_QUADRANT),
  );
  return {
    supported,
    proposals: first.filter(({ originId }) => !seen.has(originId)),
    items: facts.doc.swotItems.filter(({ state }) => state === 'confirmed'),
  };
}

/**
 * Every line the facts support, quadrant by quadrant. Strengths and weaknesses are answers at the ends of the scale,
 * in the words of the level reached: the furthest first, then by weight of question and axis. An answer that says of a
 * know-how that one person holds it is a threat, and not a weakness too. What is not known supports nothing.
 */
export function proposeSwot(facts: SwotFacts): readonly SwotProposal[] {
  const answered = answersOf(facts);
  const heldByOne = questionsHeldByOne(facts);
  const strong = answered
    .filter(({ level }) => level >= STRONG_FROM)
    .toSorted((a, b) => b.level - a.level || weightOf(b) - weightOf(a));
  const weak = answered
    .filter(({ level, question }) => level <= WEAK_UP_TO && !heldByOne.has(question.id))
    .toSorted((a, b) => a.level - b.level || weightOf(b) - weightOf(a));
  return [
    ...strong.map((answer) => answerProposal('strength', answer)),
    ...weak.map((answer) => answerProposal('weakness', answer)),
    ...opportunities(facts),
    ...threats(facts),
  ];
}

type LevelAnswer = { readonly question: Question; readonly axis: Axis; readonly level: Level };

function answersOf({ doc, pack }: SwotFacts): readonly LevelAnswer[] {
  return pack.questions.flatMap((question) => {
    const axis = pack.axes.find(({ id }) => id === question.axisId);
    const value = doc.answers[question.id]?.value;
    return axis && value?.kind === 'level' ? [{ question, axis, level: value.level }] : [];
  });
}

function weightOf({ question, axis }: LevelAnswer): number {
  return question.weight * axis.weight;
}

function answerProposal(quadrant: 'strength' | 'weakness', { question, level }: LevelAnswer): SwotProposal {
  return proposal(
    quadrant,
    originOf(quadrant, question.id),
    levelSentence(question, level),
    [{ kind: 'question', id: question.id }],
    [question.axisId],
  );
}
