import { describe, expect, it } from 'vitest';
import { blankUseCase } from '#shared/domain/blank.ts';
import {
  addVotes,
  bestIdeas,
  pointsGiven,
  pointsOf,
  voteSpread,
  withPoints,
} from '#shared/ideation/votes.ts';

const vote = (personId: string | null, points: number) => ({ personId, points });
const idea = (id: string, points: number, status: 'idea' | 'candidate' = 'idea') => ({
  ...blankUseCase(id),
  status,
  votes: points === 0 ? [] : [vote(null, points)],
});

describe('votes of a workshop', () => {
  it('are counted by voter, the room as a whole being one', () => {
    const votes = [vote('p1', 2), vote(null, 3), vote(null, 1)];
    expect(pointsOf({ votes }, null)).toBe(4);
    expect(pointsOf({ votes }, 'p1')).toBe(2);
    expect(pointsOf({ votes }, 'p2')).toBe(0);
    expect(pointsGiven([{ votes }, { votes }], 'p1')).toBe(4);
  });

  it('replace the points of one voter and leave the others', () => {
    expect(withPoints([vote('p1', 2), vote(null, 3)], 'p1', 4)).toEqual([vote(null, 3), vote('p1', 4)]);
    expect(withPoints([vote('p1', 2), vote(null, 3)], 'p1', 0)).toEqual([vote(null, 3)]);
    expect(withPoints([vote(null, 2), vote(null, 3)], null, 6)).toEqual([vote(null, 6)]);
  });

  it('spread over named people only', () => {
    expect(voteSpread({ votes: [vote(null, 14)] })).toBeNull();
    expect(voteSpread({ votes: [vote('p1', 1), vote('p2', 3), vote(null, 9)] })).toEqual({
      voters: 2,
      least: 1,
      most: 3,
    });
  });

  it('add up voter by voter', () => {
    expect(addVotes([vote('p1', 2)], [vote('p1', 1), vote(null, 3)])).toEqual([vote('p1', 3), vote(null, 3)]);
  });

  it('single out the best ideas, those tied for the last place included, those without a point left out', () => {
    const ideas = [
      idea('a', 1),
      idea('b', 5),
      idea('c', 3),
      idea('d', 3),
      idea('e', 0),
      idea('f', 9, 'candidate'),
    ];
    const best = (count: number) => bestIdeas(ideas, count).map(({ id }) => id);
    expect(best(1)).toEqual(['b']);
    expect(best(2)).toEqual(['b', 'c', 'd']);
    expect(best(10)).toEqual(['b', 'c', 'd', 'a']);
    expect(best(0)).toEqual([]);
    expect(bestIdeas([idea('e', 0)], 3)).toEqual([]);
  });
});
