import type { Id } from '#shared/domain/primitives.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

type Votes = UseCase['votes'];
type Voted = Pick<UseCase, 'votes'>;

/** Points a person gave to a case; null: the room as a whole. */
export function pointsOf({ votes }: Voted, personId: Id | null): number {
  return sum(votes.filter((vote) => vote.personId === personId));
}

export function totalPoints({ votes }: Voted): number {
  return sum(votes);
}

/** Points a person gave over all cases. */
export function pointsGiven(useCases: readonly Voted[], personId: Id | null): number {
  return useCases.reduce((total, useCase) => total + pointsOf(useCase, personId), 0);
}

/** Votes with the points of one voter replaced; no vote is kept for zero. */
export function withPoints(votes: Votes, personId: Id | null, points: number): Votes {
  const others = votes.filter((vote) => vote.personId !== personId);
  return points > 0 ? [...others, { personId, points }] : others;
}

/** How the points of named people spread; null when nobody named gave any. */
export function voteSpread({ votes }: Voted): {
  readonly voters: number;
  readonly least: number;
  readonly most: number;
} | null {
  const given = votes
    .filter(({ personId, points }) => personId !== null && points > 0)
    .map(({ points }) => points);
  if (given.length === 0) return null;
  return { voters: given.length, least: Math.min(...given), most: Math.max(...given) };
}

/** Points of two cases added up, voter by voter. */
export function addVotes(first: Votes, second: Votes): Votes {
  const voters = [...new Set([...first, ...second].map(({ personId }) => personId))];
  return voters.map((personId) => ({
    personId,
    points: pointsOf({ votes: first }, personId) + pointsOf({ votes: second }, personId),
  }));
}

/**
 * The ideas with the most points, at most `count` of them, more when the last ones have as many points as each other:
 * nothing tells which of them to leave. An idea without a point is never among them.
 */
export function bestIdeas(useCases: readonly UseCase[], count: number): readonly UseCase[] {
  const ideas = useCases
    .filter((useCase) => useCase.status === 'idea' && totalPoints(useCase) > 0)
    .toSorted((a, b) => totalPoints(b) - totalPoints(a));
  const last = ideas[Math.min(count, ideas.length) - 1];
  return last ? ideas.filter((idea) => totalPoints(idea) >= totalPoints(last)) : [];
}

function sum(votes: Votes): number {
  return votes.reduce((total, { points }) => total + points, 0);
}
