import type { ContentPack, Question } from '#shared/content/pack.ts';
import type { FactRef } from '#shared/domain/fact-ref.ts';
import { counted, frenchTypography, joinAnd, named } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { Quadrant } from '#shared/domain/swot.ts';
import type { Contradiction } from './contradictions.ts';
import type { IrritantCost } from './irritants.ts';

/** A line of the SWOT that the facts support. */
export type SwotProposal = {
  /** Stable: the same fact gives the same id, so that a line taken over is not proposed again. */
  readonly originId: Id;
  readonly quadrant: Quadrant;
  /** A French sentence. */
  readonly text: string;
  /** What it rests on. */
  readonly sources: readonly FactRef[];
  readonly axisIds: readonly Id[];
};

/** What the proposals are drawn from. */
export type SwotFacts = {
  readonly doc: MissionDoc;
  readonly pack: ContentPack;
  readonly contradictions: readonly Contradiction[];
  /** Dearest first. */
  readonly irritants: readonly IrritantCost[];
};

/** Of one kind of fact, the first few say enough. */
export const MOST_PER_RULE = 3;

const LONGEST_ID = 64;

/** The rule and the fact it found: an id that is the same as long as they are. */
export function originOf(rule: string, factId: Id): Id {
  return `${rule}-${factId.slice(-(LONGEST_ID - rule.length - 1))}`;
}

export function proposal(
  quadrant: Quadrant,
  originId: Id,
  text: string,
  sources: readonly FactRef[],
  axisIds: readonly Id[] = [],
): SwotProposal {
  return { originId, quadrant, text: frenchTypography(asSentence(text)), sources, axisIds };
}

/** Also after a name in guillemets, which is no end of its own. */
function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The observable state of a level under the name of its question: « Ambition écrite. Le plan stratégique contient… ». */
export function levelSentence(question: Question, level: number): string {
  return `${question.label}. ${question.levels[level] ?? ''}`;
}

const MOST_NAMES = 4;

/** The first names, and how many others: « « A », « B » et deux autres ». */
export function namesOf(names: readonly string[], gender: 'masculine' | 'feminine'): string {
  const shown = names.slice(0, names.length > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES).map(named);
  const others = names.length - shown.length;
  return joinAnd([...shown, ...(others > 0 ? [counted(others, 'autre', gender)] : [])]);
}
