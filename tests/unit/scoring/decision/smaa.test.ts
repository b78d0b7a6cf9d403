import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '#shared/scoring/decision/random.ts';
import { type SmaaProblem, type SmaaResult, smaaSteps } from '#shared/scoring/decision/smaa.ts';
import { runSteps } from '#shared/scoring/decision/steps.ts';
import type { Direction } from '#shared/scoring/decision/table.ts';
import type { UncertainScore } from '#shared/scoring/decision/uncertain-scores.ts';

function aProblem(
  scores: readonly (readonly UncertainScore[])[],
  changes: Partial<SmaaProblem> = {},
): SmaaProblem {
  return {
    scores,
    directions: (scores[0] ?? []).map(() => 'benefit'),
    scale: { min: 0, max: 4 },
    belief: { kind: 'any' },
    ...changes,
  };
}

function simulate(problem: SmaaProblem, draws = 2000, seed = 1): SmaaResult {
  const steps = smaaSteps(problem, { draws, seed });
  if (!steps.ok) throw new Error(steps.error.kind);
  const result = runSteps(steps.value);
  if (result === null) throw new Error('Dropped');
  return result;
}

function refusal(problem: SmaaProblem, draws = 10): string {
  const steps = smaaSteps(problem, { draws, seed: 1 });
  return steps.ok ? 'none' : steps.error.kind;
}

const between = (min: number, probable: number, max: number): UncertainScore => ({ min, probable, max });
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const aScore: fc.Arbitrary<UncertainScore> = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constant(null),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
    .map((points) => {
      const [min = 0, probable = 0, max = 0] = points.toSorted((a, b) => a - b);
      return { min, probable, max };
    }),
);

const someScores = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([options, criteria]) =>
    fc.array(fc.array(aScore, { minLength: criteria, maxLength: criteria }), {
      minLength: options,
      maxLength: options,
    }),
  );

describe('rank acceptabilities', () => {
  it('sum to 1 by option and by rank, and nothing is NaN, whatever is missing', () => {
    fc.assert(
      fc.property(someScores, fc.integer(), fc.boolean(), (scores, seed, isAround) => {
        const weights = (scores[0] ?? []).map((_, place) => place);
        const belief: SmaaProblem['belief'] =
          isAround && weights.length > 1 ? { kind: 'around', weights, concentration: 12 } : { kind: 'any' };
        const { acceptability, holistic, centralWeights, confidence } = simulate(
          aProblem(scores, { belief }),
          50,
          seed,
        );
        for (const row of acceptability) expect(sumOf(row)).toBeCloseTo(1, 9);
        for (const rank of acceptability.keys())
          expect(sumOf(acceptability.map((row) => row[rank] ?? 0))).toBeCloseTo(1, 9);
        for (const [option, central] of centralWeights.entries()) {
          expect(central === null).toBe(acceptability[option]?.[0] === 0);
          if (central) expect(sumOf(central)).toBeCloseTo(1, 9);
        }
        const figures = [...holistic, ...confidence.filter((share) => share !== null)];
        expect(figures.every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('are those that geometry gives for certain scores and any weights', () => {
    // Option 0 is first when w0 > 2/3: on an even simplex of two weights, one draw in three.
    const { acceptability, centralWeights } = simulate(
      aProblem([
        [4, 0],
        [2, 4],
      ]),
      100_000,
    );
    expect(acceptability[0]?.[0]).toBeCloseTo(1 / 3, 2);
    expect(centralWeights[0]?.[0]).toBeCloseTo(5 / 6, 2);
    expect(centralWeights[1]?.[0]).toBeCloseTo(1 / 3, 2);
  });

  it('are shared by options that tie', () => {
    const { acceptability, confidence } = simulate(aProblem([[3], [3], [1]]));
    expect(acceptability).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
    expect(confidence).toEqual([1, 1, null]);
  });

  it('turn costs', () => {
    const { acceptability } = simulate(aProblem([[1], [3]], { directions: ['cost'] }));
    expect(acceptability).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('take an unknown score evenly from the whole scale, not as zero', () => {
    const { acceptability } = simulate(aProblem([[null], [1], [3]]), 100_000);
    expect(acceptability[0]?.[0]).toBeCloseTo(1 / 4, 2);
    expect(acceptability[0]?.[1]).toBeCloseTo(1 / 2, 2);
    expect(acceptability[0]?.[2]).toBeCloseTo(1 / 4, 2);
  });

  it('take an uncertain score from its triangle', () => {
    // P(X > 3) for a triangle 0–4–4 is 1 − (3/4)².
    const { acceptability } = simulate(aProblem([[between(0, 4, 4)], [3]]), 100_000);
    expect(acceptability[0]?.[0]).toBeCloseTo(7 / 16, 2);
    const turned = simulate(aProblem([[between(0, 0, 4)], [1]], { directions: ['cost'] }), 100_000);
    expect(turned.acceptability[0]?.[0]).toBeCloseTo(7 / 16, 2);
  });

  it('are sharper around given weights', () => {
    const scores = [
      [4, 0],
      [2, 3],
    ];
    const first = (concentration: number) =>
      simulate(aProblem(scores, { belief: { kind: 'around', weights: [30, 70], concentration } }), 20_000)
        .acceptability[1]?.[0] ?? 0;
    // Level at w0 = 0.6.
    expect(first(200)).toBeGreaterThan(first(10));
    expect(first(200)).toBeCloseTo(1, 3);
  });

  it('converge: two seeds come nearer as draws grow', () => {
    const problem = aProblem([
      [between(1, 2, 4), 3, null],
      [2, between(0, 1, 4), 2],
      [3, 2, between(0, 2, 3)],
    ]);
    const gap = (draws: number) => {
      const [a, b] = [simulate(problem, draws, 1), simulate(problem, draws, 2)];
      return Math.max(
        ...a.acceptability.flatMap((row, option) =>
          row.map((share, rank) => Math.abs(share - (b.acceptability[option]?.[rank] ?? 0))),
        ),
      );
    };
    expect(gap(100)).toBeLessThan(0.2);
    expect(gap(10_000)).toBeLessThan(0.02);
    expect(gap(200_000)).toBeLessThan(0.005);
  });
});

describe('what goes with the acceptabilities', () => {
  it('is a holistic acceptability that weighs ranks by their centroid', () => {
    const { acceptability, holistic } = simulate(aProblem([[4], [3], [1]]));
    expect(acceptability[1]).toEqual([0, 1, 0]);
    expect(holistic).toEqual([1, expect.closeTo(1 / 2 / (1 + 1 / 2), 12), 0]);
  });

  it('is the confidence that an option is not beaten under its central weights', () => {
    const { confidence } = simulate(aProblem([[between(0, 4, 4)], [3]]), 100_000);
    expect(confidence[0]).toBeCloseTo(7 / 16, 2);
    expect(confidence[1]).toBeCloseTo(9 / 16, 2);
    const close = simulate(aProblem([[3], [between(2.75, 3, 3.25)]]), 100_000);
    expect(close.confidence[0]).toBeCloseTo(1 / 2, 2);
  });
});

describe('a run', () => {
  const problem = aProblem([
    [null, 2],
    [2, between(0, 1, 4)],
  ]);

  it('gives the same result for the same seed, and says with what it was computed', () => {
    expect(simulate(problem, 3000, 7)).toEqual(simulate(problem, 3000, 7));
    expect(simulate(problem, 3000, 8)).not.toEqual(simulate(problem, 3000, 7));
    expect(simulate(problem, 3000, 7)).toMatchObject({ engineVersion: ENGINE_VERSION, draws: 3000, seed: 7 });
  });

  it('meets the same scores under another belief', () => {
    const alone = aProblem([[null], [2]]);
    const { acceptability } = simulate(alone);
    const around = simulate({ ...alone, belief: { kind: 'around', weights: [1], concentration: 5 } });
    expect(around.acceptability).toEqual(acceptability);
  });

  it('reports how far it has got, always further, and can be dropped', () => {
    const steps = smaaSteps(problem, { draws: 2500, seed: 1 });
    const shares: number[] = [];
    const result = steps.ok && runSteps(steps.value, (share) => shares.push(share) > 0);
    expect(result).toMatchObject({ draws: 2500 });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const again = smaaSteps(problem, { draws: 2500, seed: 1 });
    expect(again.ok && runSteps(again.value, (share) => share < 0.3)).toBeNull();
  });

  it.each([
    ['no option', aProblem([]), 'no-options'],
    ['no criterion', aProblem([[]]), 'no-criteria'],
    ['a row too short', aProblem([[1, 2], [1]]), 'uneven'],
    ['a score off the scale', aProblem([[5]]), 'bad-value'],
    ['a score that is not a number', aProblem([[Number.NaN]]), 'bad-value'],
    ['bounds in the wrong order', aProblem([[between(3, 2, 1)]]), 'bad-value'],
    ['a flat scale', aProblem([[1]], { scale: { min: 1, max: 1 } }), 'bad-scale'],
    [
      'weights that are all zero',
      aProblem([[1]], { belief: { kind: 'around', weights: [0], concentration: 9 } }),
      'no-weight',
    ],
    [
      'too few weights',
      aProblem([[1, 1]], { belief: { kind: 'around', weights: [1], concentration: 9 } }),
      'uneven',
    ],
    [
      'no concentration',
      aProblem([[1]], { belief: { kind: 'around', weights: [1], concentration: 0 } }),
      'bad-concentration',
    ],
  ] satisfies readonly (readonly [string, SmaaProblem, string])[])('is refused with %s', (_, given, kind) => {
    expect(refusal(given)).toBe(kind);
  });

  it('is refused without a draw', () => {
    const directions: readonly Direction[] = ['benefit'];
    expect(refusal(aProblem([[1]], { directions }), 0)).toBe('bad-draws');
  });
});
