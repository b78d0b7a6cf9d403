import { describe, expect, it } from 'vitest';
import { comparedPairs, comparisonOf, pairsOf, withComparison } from '#shared/scoring/comparisons.ts';
import { describeComparison, saatyFigure } from '#shared/scoring/saaty-words.ts';

const CRITERIA = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const PAIR = { aId: 'a', bId: 'b' };

describe('comparisons of criteria by pairs', () => {
  it('are asked once a pair, the first criterion against all others to begin with', () => {
    expect(pairsOf(CRITERIA).map(({ aId, bId }) => aId + bId)).toEqual(['ab', 'ac', 'bc']);
  });

  it('read the same whichever way they were said', () => {
    const said = [{ aId: 'b', bId: 'a', value: 4 }];
    expect(comparisonOf(said, PAIR)).toBe(0.25);
    expect(comparisonOf(said, { aId: 'a', bId: 'c' })).toBeNull();
    expect(comparedPairs(CRITERIA, said)).toEqual([PAIR]);
  });

  it('are said anew in place, and taken back', () => {
    const said = [
      { aId: 'b', bId: 'a', value: 4 },
      { aId: 'b', bId: 'c', value: 2 },
    ];
    expect(withComparison(said, PAIR, 3)).toEqual([{ ...PAIR, value: 3 }, said[1]]);
    expect(withComparison(said, PAIR, null)).toEqual([said[1]]);
    expect(withComparison([], PAIR, 1)).toEqual([{ ...PAIR, value: 1 }]);
  });

  it('are told in words, the heavier one first', () => {
    const say = (value: number) => describeComparison('Gain', 'Risque', value).replaceAll(/\s/g, ' ');
    expect(say(5)).toBe('« Gain » compte plus (5) que « Risque »');
    expect(say(1 / 3)).toBe('« Risque » compte un peu plus (3) que « Gain »');
    expect(say(1)).toBe('« Gain » compte autant que « Risque » (1)');
    expect(saatyFigure(1 / 7)).toBe('1/7');
  });
});
