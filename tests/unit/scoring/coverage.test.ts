import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredMean, type WeightedLevel } from '#shared/scoring/coverage.ts';
import { SCORING_RULES } from '#tests/support/scoring-rules.ts';

const level = fc.option(fc.integer({ min: 0, max: 4 }));
const items = fc
  .array(fc.record({ weight: fc.constantFrom(0.5, 1, 1.5, 2), level }), { minLength: 1, maxLength: 12 })
  .map((list) => list.map((item, index): WeightedLevel => ({ id: `q${index}`, ...item })));

function known(count: number, total: number): WeightedLevel[] {
  return Array.from({ length: total }, (_, index) => ({
    id: `q${index}`,
    weight: 1,
    level: index < count ? 2 : null,
  }));
}

describe('a score with its coverage', () => {
  it('is the weighted mean of the known levels', () => {
    const { score, coverage } = coveredMean(
      [
        { id: 'a', weight: 2, level: 4 },
        { id: 'b', weight: 1, level: 1 },
        { id: 'c', weight: 1, level: null },
      ],
      SCORING_RULES,
    );
    expect(score).toBeCloseTo(3, 12);
    expect(coverage).toBe(0.75);
  });

  it('never counts an unknown as a zero', () => {
    const withUnknown = coveredMean([...known(7, 10)], SCORING_RULES);
    const withoutIt = coveredMean(known(7, 7), SCORING_RULES);
    expect(withUnknown.score).toBe(withoutIt.score);
    expect(withUnknown.coverage).toBeCloseTo(0.7, 12);
  });

  it.each([
    { covered: 2, status: 'empty' },
    { covered: 3, status: 'indicative' },
    { covered: 5, status: 'indicative' },
    { covered: 6, status: 'firm' },
  ])('with $covered of 10 known is $status: a threshold reached is passed', ({ covered, status }) => {
    const result = coveredMean(known(covered, 10), SCORING_RULES);
    expect(result.status).toBe(status);
    expect(result.score === null).toBe(status === 'empty');
  });

  it('reaches 60 % also when the weights only sum to it in decimals', () => {
    const result = coveredMean(
      [
        { id: 'a', weight: 0.1, level: 2 },
        { id: 'b', weight: 0.2, level: 2 },
        { id: 'c', weight: 0.3, level: 2 },
        { id: 'd', weight: 0.4, level: null },
      ],
      SCORING_RULES,
    );
    expect(result.status).toBe('firm');
  });

  it('has no score when nothing applies', () => {
    expect(coveredMean([], SCORING_RULES)).toMatchObject({ score: null, coverage: 0, status: 'empty' });
  });

  it('never falls when one level rises', () => {
    fc.assert(
      fc.property(items, fc.nat(), (list, pick) => {
        const index = pick % list.length;
        const item = list[index];
        fc.pre(item?.level !== null && item !== undefined && item.level < 4);
        const raised = list.map((other, at) =>
          at === index ? { ...other, level: (other.level ?? 0) + 1 } : other,
        );
        const before = coveredMean(list, SCORING_RULES).score;
        const after = coveredMean(raised, SCORING_RULES).score;
        expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(items, (list) => {
        const forwards = coveredMean(list, SCORING_RULES);
        const backwards = coveredMean([...list].reverse(), SCORING_RULES);
        expect(backwards.score ?? -1).toBeCloseTo(forwards.score ?? -1, 12);
        expect(backwards.status).toBe(forwards.status);
      }),
    );
  });

  it('is the sum of the contributions it shows', () => {
    fc.assert(
      fc.property(items, (list) => {
        const { score, contributions } = coveredMean(list, SCORING_RULES);
        fc.pre(score !== null);
        const sum = contributions.reduce((total, { share }) => total + (share ?? 0), 0);
        expect(sum).toBeCloseTo(score ?? 0, 12);
      }),
    );
  });

  it('stays between the lowest and the highest known level', () => {
    fc.assert(
      fc.property(items, (list) => {
        const { score } = coveredMean(list, SCORING_RULES);
        fc.pre(score !== null);
        const levels = list.flatMap((item) => (item.level === null ? [] : [item.level]));
        expect(score).toBeGreaterThanOrEqual(Math.min(...levels) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...levels) + 1e-9);
      }),
    );
  });
});
