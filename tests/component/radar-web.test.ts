import { describe, expect, it } from 'vitest';
import { runsOf } from '#renderer/ui/charts/radar-web.tsx';

const at = (...values: (number | null)[]) => values.map((value) => ({ value }));
const runs = (...values: (number | null)[]) =>
  runsOf(at(...values)).map((run) => run.map(({ value }) => value));

describe('the line of the radar', () => {
  it('goes all the way round when every axis has a score', () => {
    expect(runs(1, 2, 3)).toEqual([[1, 2, 3]]);
  });

  it('stops at an axis without a score, and goes on behind it', () => {
    expect(runs(1, 2, null, 3, 4)).toEqual([[3, 4, 1, 2]]);
  });

  it('is cut in as many pieces as there are gaps', () => {
    expect(runs(1, null, 2, null, 3, null)).toEqual([[2], [3], [1]]);
  });

  it('keeps a score of zero, which is not a gap', () => {
    expect(runs(0, null, 2)).toEqual([[2, 0]]);
  });

  it('is not drawn when nothing is known', () => {
    expect(runs(null, null)).toEqual([]);
    expect(runs()).toEqual([]);
  });
});
