import { describe, expect, it } from 'vitest';
import { EMPTY_SCORE, type UseCaseScore } from '#shared/domain/use-case.ts';
import {
  isUnsettled,
  meanOf,
  spreadOf,
  withConsensus,
  withGiven,
  withMean,
} from '#shared/scoring/scorers.ts';

const given = (...levels: number[]): UseCaseScore['given'] =>
  levels.map((level, index) => ({ personId: `p${index}`, level }));

describe('scores by several people', () => {
  it('retain the mean, to a decimal, until the group settles', () => {
    const one = { ...EMPTY_SCORE, ...withGiven(EMPTY_SCORE, 'p0', 3) };
    expect(one).toMatchObject({ level: 3, retained: 'mean' });
    const two = { ...one, ...withGiven(one, 'p1', 2) };
    const three = { ...two, ...withGiven(two, 'p2', 2) };
    expect(three).toMatchObject({ level: 2.3, retained: 'mean' });
    const settled = { ...three, ...withConsensus(three, 3) };
    expect(settled).toMatchObject({ level: 3, retained: 'consensus' });
    expect(settled.given).toHaveLength(3);
  });

  it('keep the consensus when somebody gives another level afterwards', () => {
    const settled = { ...EMPTY_SCORE, given: given(1, 3), level: 2, retained: 'consensus' as const };
    expect(withGiven(settled, 'p0', 4)).toEqual({
      given: given(4, 3),
      level: 2,
      retained: 'consensus',
    });
    expect(withMean(settled)).toMatchObject({ level: 2, retained: 'mean' });
  });

  it('keep what the group had set before anybody gave a level of their own', () => {
    const ofGroup = { ...EMPTY_SCORE, level: 4 };
    expect(withGiven(ofGroup, 'p0', 1)).toMatchObject({ level: 4, retained: 'consensus' });
  });

  it('are nothing again, not zero, once the last one is taken back', () => {
    const one = { ...EMPTY_SCORE, ...withGiven(EMPTY_SCORE, 'p0', 0) };
    expect(withGiven(one, 'p0', null)).toEqual({ given: [], level: null, retained: null });
    expect(meanOf(EMPTY_SCORE)).toBeNull();
  });

  it('are to be settled from two levels apart, unless there is a consensus', () => {
    expect(spreadOf({ given: given(2) })).toBeNull();
    expect(isUnsettled({ given: given(1, 2), retained: 'mean' }, 2)).toBe(false);
    expect(isUnsettled({ given: given(1, 2, 3), retained: 'mean' }, 2)).toBe(true);
    expect(isUnsettled({ given: given(1, 2, 3), retained: 'consensus' }, 2)).toBe(false);
  });
});
