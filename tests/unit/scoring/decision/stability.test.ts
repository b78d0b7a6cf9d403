import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStability, type Stability, type StabilityProblem } from '#shared/scoring/decision/stability.ts';
import type { Direction } from '#shared/scoring/decision/table.ts';

const SCALE = { min: 0, max: 4 };

function aProblem(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly Direction[] = weights.map(() => 'benefit'),
): StabilityProblem {
  return { values, weights, directions, scale: SCALE };
}

function stabilityOf(problem: StabilityProblem): Stability {
  const result = findStability(problem);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** Totals with the weight of one criterion at `at`, the others keeping their proportions. */
function totalsAt({ values, weights, directions }: StabilityProblem, criterion: number, at: number) {
  const rest = weights.reduce((sum, weight, index) => (index === criterion ? sum : sum + weight), 0);
  const moved = weights.map((weight, index) => {
    if (index === criterion) return weights.length === 1 ? 1 : at;
    return rest > 0 ? (weight / rest) * (1 - at) : (1 - at) / (weights.length - 1);
  });
  return values.map((row) =>
    row.reduce<number>((sum, value, index) => {
      const utility = (value ?? 0) / 4;
      return sum + (moved[index] ?? 0) * (directions[index] === 'cost' ? 1 - utility : utility);
    }, 0),
  );
}

const NEAR = 1e-6;
const BARELY = 1e-8;

const aCase = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([options, criteria]) =>
    fc.record({
      values: fc.array(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: criteria, maxLength: criteria }),
        {
          minLength: options,
          maxLength: options,
        },
      ),
      weights: fc
        .array(fc.integer({ min: 0, max: 10 }), { minLength: criteria, maxLength: criteria })
        .filter((weights) => weights.some((weight) => weight > 0)),
      directions: fc.array(fc.constantFrom<Direction>('benefit', 'cost'), {
        minLength: criteria,
        maxLength: criteria,
      }),
    }),
  )
  .map(({ values, weights, directions }) => aProblem(values, weights, directions));

describe('the interval in which the first stays first', () => {
  it('agrees with ranking anew just inside and just outside', () => {
    fc.assert(
      fc.property(aCase, (problem) => {
        const { first, criteria } = stabilityOf(problem);
        for (const [criterion, { weight, firstStays }] of criteria.entries()) {
          const lead = (at: number) => {
            const totals = totalsAt(problem, criterion, at);
            return (totals[first] ?? 0) - Math.max(...totals);
          };
          expect(firstStays.min).toBeLessThanOrEqual(weight);
          expect(firstStays.max).toBeGreaterThanOrEqual(weight);
          for (const end of [firstStays.min, firstStays.max]) expect(lead(end)).toBeGreaterThan(-BARELY);
          if (firstStays.min > 0) expect(lead(Math.max(0, firstStays.min - NEAR))).toBeLessThan(-BARELY);
          if (firstStays.max < 1) expect(lead(Math.min(1, firstStays.max + NEAR))).toBeLessThan(-BARELY);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is everything for an option that dominates all others', () => {
    const { criteria } = stabilityOf(
      aProblem(
        [
          [4, 4, 4],
          [1, 2, 3],
        ],
        [1, 1, 1],
      ),
    );
    expect(criteria.map(({ firstStays }) => firstStays)).toEqual([1, 2, 3].map(() => ({ min: 0, max: 1 })));
  });

  it('is exact on a case done by hand', () => {
    // 4t against 3(1 − t): level at 3/7.
    const { first, criteria } = stabilityOf(
      aProblem(
        [
          [4, 0],
          [0, 3],
        ],
        [60, 40],
      ),
    );
    expect(first).toBe(0);
    expect(criteria[0]).toEqual({
      weight: 0.6,
      firstStays: { min: expect.closeTo(3 / 7, 12), max: 1 },
      orderStays: { min: expect.closeTo(3 / 7, 12), max: 1 },
    });
  });
});

describe('the interval in which the whole order stays', () => {
  it('agrees with ranking anew just inside and just outside', () => {
    fc.assert(
      fc.property(aCase, (problem) => {
        const { criteria } = stabilityOf(problem);
        const options = [...problem.values.keys()];
        const signs = (criterion: number, at: number) => {
          const totals = totalsAt(problem, criterion, at);
          return options.flatMap((a) =>
            options.map((b) => {
              const gap = (totals[a] ?? 0) - (totals[b] ?? 0);
              return Math.abs(gap) < BARELY ? 0 : Math.sign(gap);
            }),
          );
        };
        for (const [criterion, { weight, orderStays, firstStays }] of criteria.entries()) {
          const present = signs(criterion, weight);
          const { min, max } = orderStays;
          expect(min).toBeGreaterThanOrEqual(firstStays.min - BARELY);
          expect(max).toBeLessThanOrEqual(firstStays.max + BARELY);
          if (max - min > 3 * NEAR) {
            if (min < weight) expect(signs(criterion, min + NEAR)).toEqual(present);
            if (max > weight) expect(signs(criterion, max - NEAR)).toEqual(present);
          }
          if (min > 0) expect(signs(criterion, Math.max(0, min - NEAR))).not.toEqual(present);
          if (max < 1) expect(signs(criterion, Math.min(1, max + NEAR))).not.toEqual(present);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the present weight alone when a tie would break', () => {
    const { criteria } = stabilityOf(
      aProblem(
        [
          [4, 0],
          [0, 4],
        ],
        [1, 1],
      ),
    );
    expect(criteria[0]?.orderStays).toEqual({ min: 0.5, max: 0.5 });
  });
});

describe('what would have to change for the second to draw level', () => {
  it('is the smallest change of one weight', () => {
    const problem = aProblem(
      [
        [4, 0, 2],
        [0, 3, 2],
      ],
      [60, 30, 10],
    );
    // On the first criterion from 0.6 to 0.36, on the second from 0.3 to 24/45: a shorter way.
    expect(stabilityOf(problem).weightChange).toEqual({
      criterion: 1,
      from: 0.3,
      to: expect.closeTo(24 / 45, 12),
      isFirst: true,
    });
    const [a = 0, b = 1] = totalsAt(problem, 1, 24 / 45);
    expect(a).toBeCloseTo(b, 12);
  });

  it('says when a third option would be ahead there', () => {
    const { first, second, weightChange } = stabilityOf(
      aProblem(
        [
          [4, 0],
          [2, 1],
          [0, 4],
        ],
        [80, 20],
      ),
    );
    expect([first, second]).toEqual([0, 1]);
    expect(weightChange?.isFirst).toBe(false);
  });

  it('is nothing for a second that the first dominates, but for scores', () => {
    const { weightChange, scoreChanges } = stabilityOf(
      aProblem(
        [
          [4, 3],
          [3, 2],
        ],
        [50, 50],
      ),
    );
    expect(weightChange).toBeNull();
    expect(scoreChanges).toEqual([null, { from: 2, to: expect.closeTo(4) }]);
  });

  it('is a score that makes it equal, down for a cost, null off the scale or without weight', () => {
    fc.assert(
      fc.property(aCase, (problem) => {
        const { first, second, criteria, scoreChanges } = stabilityOf(problem);
        for (const [criterion, change] of scoreChanges.entries()) {
          if (change === null || second === null) continue;
          expect(change.to >= 0 && change.to <= 4).toBe(true);
          const values = problem.values.map((row, option) =>
            option === second ? row.with(criterion, change.to) : row,
          );
          const totals = totalsAt({ ...problem, values }, criterion, criteria[criterion]?.weight ?? 0);
          expect(totals[second]).toBeCloseTo(totals[first] ?? 0, 6);
        }
      }),
      { numRuns: 300 },
    );
    const { scoreChanges } = stabilityOf(
      aProblem(
        [
          [4, 1, 0],
          [3, 2, 4],
        ],
        [50, 50, 0],
        ['benefit', 'cost', 'benefit'],
      ),
    );
    expect(scoreChanges).toEqual([null, { from: 2, to: expect.closeTo(0) }, null]);
  });
});

describe('a ranking whose stability is not known', () => {
  it('is one with a missing score, a score off the scale or a flat scale', () => {
    const kind = (problem: StabilityProblem) => {
      const result = findStability(problem);
      return result.ok ? null : result.error.kind;
    };
    expect(kind({ ...aProblem([[1]], [1]), values: [[null]] })).toBe('missing-value');
    expect(kind(aProblem([[5]], [1]))).toBe('bad-value');
    expect(kind({ ...aProblem([[1]], [1]), scale: { min: 4, max: 0 } })).toBe('bad-scale');
    expect(kind(aProblem([[1]], [0]))).toBe('no-weight');
  });

  it('but one option alone is first whatever the weights', () => {
    expect(stabilityOf(aProblem([[1, 2]], [1, 3]))).toMatchObject({
      first: 0,
      second: null,
      weightChange: null,
    });
  });
});
