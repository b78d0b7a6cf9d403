import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AhpResult, ahpWeights } from '#shared/scoring/decision/ahp.ts';
import { describePairwiseError } from '#shared/scoring/decision/describe-errors.ts';
import type { Comparison, PairwiseError } from '#shared/scoring/decision/pairwise.ts';
import { SAATY_RANDOM_INDEX } from '#shared/scoring/decision/random-index.ts';

const RULES = { randomIndex: SAATY_RANDOM_INDEX, acceptableRatio: 0.1 };
const SCALE = [1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 7, 9];

const says = (a: number, b: number, value: number): Comparison => ({ a, b, value });

function weigh(size: number, comparisons: readonly Comparison[]): AhpResult {
  const result = ahpWeights(size, comparisons, RULES);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function refusal(size: number, comparisons: readonly Comparison[]): PairwiseError {
  const result = ahpWeights(size, comparisons, RULES);
  if (result.ok) throw new Error('Weights were given');
  return result.error;
}

const BOZOKI = [says(0, 1, 1), says(0, 2, 5), says(0, 3, 2), says(1, 2, 3), says(1, 3, 4)];

/** All pairs of `size` items, of which only the first `links` beyond a chain are kept. */
const someComparisons = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...SCALE), { minLength: 15, maxLength: 15 }),
      fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
    )
    .map(([values, kept]) => {
      const comparisons: Comparison[] = [];
      let place = 0;
      for (let a = 0; a < size; a += 1)
        for (let b = a + 1; b < size; b += 1) {
          if (b === a + 1 || kept[place]) comparisons.push(says(a, b, values[place] ?? 1));
          place += 1;
        }
      return { size, comparisons };
    }),
);

describe('weights from comparisons two by two', () => {
  it('are those of the consistent judgements they come from', () => {
    const { weights, consistencyRatio, mend } = weigh(3, [says(0, 1, 6), says(0, 2, 3), says(2, 1, 2)]);
    expect(weights.map((weight) => weight * 9)).toEqual([6, 1, 2].map((part) => expect.closeTo(part, 9)));
    expect(consistencyRatio).toBeCloseTo(0, 9);
    expect(mend).toBeNull();
  });

  it('of one or two items are consistent by definition', () => {
    expect(weigh(1, [])).toMatchObject({ weights: [1], lambdaMax: 1, consistencyRatio: 0 });
    const two = weigh(2, [says(1, 0, 3)]);
    expect(two.weights).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
    expect(two.consistencyRatio).toBe(0);
  });

  it('name the table of random indices, which moves the ratio', () => {
    const comparisons = [says(1, 0, 3), says(0, 2, 5), says(1, 2, 7)];
    const saaty = weigh(3, comparisons);
    const other = ahpWeights(3, comparisons, {
      ...RULES,
      randomIndex: { name: 'Alonso et Lamata', values: { 3: 0.52 } },
    });
    expect(saaty).toMatchObject({
      randomIndexName: 'Saaty 1980',
      consistencyRatio: expect.closeTo(0.0559, 4),
    });
    expect(other).toMatchObject({
      value: { randomIndexName: 'Alonso et Lamata', consistencyRatio: expect.closeTo(0.0624, 4) },
    });
  });

  it('have no ratio beyond the table', () => {
    const chain = Array.from({ length: 15 }, (_, item) => says(item, item + 1, 1));
    expect(weigh(16, chain)).toMatchObject({ consistencyRatio: null, isAcceptable: null });
  });

  it('complete what was not asked with the value that makes λmax smallest (Bozóki, Fülöp, Rónyai 2010)', () => {
    const { completed, lambdaMax } = weigh(4, BOZOKI);
    expect(completed).toEqual([{ a: 2, b: 3, value: expect.closeTo(Math.sqrt(8 / 15), 9) }]);
    for (const factor of [0.99, 1.01]) {
      const aside = weigh(4, [...BOZOKI, says(2, 3, Math.sqrt(8 / 15) * factor)]);
      expect(aside.lambdaMax).toBeGreaterThan(lambdaMax);
    }
  });

  it('are positive, sum to 1, and follow the items whatever their order', () => {
    fc.assert(
      fc.property(someComparisons, ({ size, comparisons }) => {
        const { weights, lambdaMax } = weigh(size, comparisons);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(lambdaMax).toBeGreaterThanOrEqual(size);
        const turned = weigh(
          size,
          comparisons.map(({ a, b, value }) => says(size - 1 - b, size - 1 - a, 1 / value)),
        );
        for (const [item, weight] of weights.entries())
          expect(turned.weights[size - 1 - item]).toBeCloseTo(weight, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('keep what was typed when a comparison is said twice alike', () => {
    const once = weigh(2, [says(0, 1, 4)]);
    expect(weigh(2, [says(0, 1, 4), says(1, 0, 1 / 4)])).toEqual(once);
  });
});

describe('comparisons that contradict one another', () => {
  it('point at the one whose change mends most, with the ratio it would give', () => {
    // 1 > 2 > 3 > 4 by 2 each time, but 4 said far above 1.
    const slip = [
      says(0, 1, 2),
      says(1, 2, 2),
      says(2, 3, 2),
      says(0, 2, 4),
      says(1, 3, 4),
      says(0, 3, 1 / 8),
    ];
    const { isAcceptable, mend } = weigh(4, slip);
    expect(isAcceptable).toBe(false);
    expect(mend).toEqual({ a: 0, b: 3, given: 1 / 8, suggested: 8, ratio: expect.closeTo(0, 9) });
    const mended = weigh(4, [...slip.slice(0, 5), says(0, 3, 8)]);
    expect(mended.consistencyRatio).toBeCloseTo(0, 9);
  });

  it('announce the ratio that the change gives, missing pairs completed anew', () => {
    const incomplete = [says(0, 1, 9), says(1, 2, 9), says(0, 2, 1 / 9), says(2, 3, 2)];
    const { mend } = weigh(4, incomplete);
    const mended = incomplete.map((pair) =>
      pair.a === mend?.a && pair.b === mend.b ? { ...pair, value: mend.suggested } : pair,
    );
    expect(weigh(4, mended).consistencyRatio).toBeCloseTo(mend?.ratio ?? Number.NaN, 9);
  });
});

describe('comparisons that give no weights', () => {
  it('name the items that nothing links', () => {
    const error = refusal(5, [says(0, 3, 2), says(1, 2, 2)]);
    expect(error).toEqual({ kind: 'not-linked', groups: [[0, 3], [1, 2], [4]] });
    expect(describePairwiseError(error, ['a', 'b', 'c', 'd', 'e'])).toContain(
      '«\u202fa\u202f», «\u202fd\u202f»',
    );
  });

  it.each([
    ['zero', says(0, 1, 0), 'bad-comparison'],
    ['a negative value', says(0, 1, -2), 'bad-comparison'],
    ['no number', says(0, 1, Number.NaN), 'bad-comparison'],
    ['an infinite value', says(0, 1, Number.POSITIVE_INFINITY), 'bad-comparison'],
    ['an item that is not there', says(0, 7, 2), 'unknown-item'],
    ['an item against itself', says(1, 1, 2), 'own-rival'],
  ])('are refused: %s', (_, comparison, kind) => {
    const error = refusal(2, [comparison]);
    expect(error.kind).toBe(kind);
    expect(describePairwiseError(error, [])).not.toContain('NaN');
  });

  it('are refused when the same pair is said twice otherwise, or nothing is compared', () => {
    expect(refusal(2, [says(0, 1, 3), says(1, 0, 3)])).toMatchObject({ kind: 'contradiction' });
    expect(refusal(0, [])).toEqual({ kind: 'no-items' });
  });
});
