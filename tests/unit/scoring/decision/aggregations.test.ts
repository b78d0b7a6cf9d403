import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDominance } from '#shared/scoring/decision/dominance.ts';
import { NORMALISATIONS, type Normalisation } from '#shared/scoring/decision/normalise.ts';
import { rankTotals } from '#shared/scoring/decision/ranks.ts';
import { type DecisionTable, type Direction, normaliseWeights } from '#shared/scoring/decision/table.ts';
import { topsis } from '#shared/scoring/decision/topsis.ts';
import { weightedProduct } from '#shared/scoring/decision/weighted-product.ts';
import { weightedSum } from '#shared/scoring/decision/weighted-sum.ts';

const METHODS = { weightedSum, weightedProduct, topsis };

function table(
  values: DecisionTable['values'],
  weights: readonly number[] = values[0]?.map(() => 1) ?? [],
  directions: readonly Direction[] = weights.map(() => 'benefit'),
): DecisionTable {
  return { values, weights, directions };
}

function aTable(value: fc.Arbitrary<number | null>): fc.Arbitrary<DecisionTable> {
  return fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([options, criteria]) =>
      fc.record({
        values: fc.array(fc.array(value, { minLength: criteria, maxLength: criteria }), {
          minLength: options,
          maxLength: options,
        }),
        weights: fc
          .array(fc.integer({ min: 0, max: 40 }), { minLength: criteria, maxLength: criteria })
          .filter((weights) => weights.some((weight) => weight > 0)),
        directions: fc.array(fc.constantFrom<Direction>('benefit', 'cost'), {
          minLength: criteria,
          maxLength: criteria,
        }),
      }),
    );
}

const grades = fc.integer({ min: 0, max: 4 });

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('any aggregation', () => {
  it('gives a finite number or a typed refusal, whatever the figures', () => {
    const figure = fc.oneof(fc.double(), fc.constant(null), fc.constantFrom(0, 1e300, -1e99, 5e-324, 1e100));
    fc.assert(
      fc.property(aTable(figure), fc.constantFrom(...NORMALISATIONS), (given, normalisation) => {
        for (const method of Object.values(METHODS)) {
          const result = method(given, normalisation);
          if (result.ok) expect(numbersIn(result.value).filter((value) => !(value > -1e308))).toEqual([]);
          else expect(result.error.kind).toMatch(/missing-value|bad-value|not-positive/);
        }
      }),
      { numRuns: 400 },
    );
  });

  const promises: readonly (readonly [keyof typeof METHODS, Normalisation])[] = [
    ['weightedSum', 'sum'],
    ['weightedSum', 'vector'],
    ['weightedSum', 'minmax'],
    ['weightedProduct', 'none'],
    ['weightedProduct', 'sum'],
    ['weightedProduct', 'vector'],
    ['topsis', 'sum'],
    ['topsis', 'vector'],
    ['topsis', 'minmax'],
  ];
  it.each(promises)('%s under %s does not depend on the unit of a criterion', (method, normalisation) => {
    fc.assert(
      fc.property(aTable(fc.integer({ min: 1, max: 9 })), fc.constantFrom(1e-6, 0.3, 1000), (given, unit) => {
        const scaled = {
          ...given,
          values: given.values.map(([first = 1, ...rest]) => [(first ?? 1) * unit, ...rest]),
        };
        const [before, after] = [
          METHODS[method](given, normalisation),
          METHODS[method](scaled, normalisation),
        ];
        expect(after.ok && after.value.ranks).toEqual(before.ok && before.value.ranks);
      }),
    );
  });

  it('says that weights which do not sum to 1 were brought to it, and changes nothing else', () => {
    const values = [
      [4, 1],
      [1, 3],
    ];
    const typed = weightedSum(table(values, [113, 27]), 'none');
    const shared = weightedSum(table(values, [113 / 140, 27 / 140]), 'none');
    expect(typed).toMatchObject({ value: { isNormalised: true, sum: 140 } });
    expect(shared).toMatchObject({ value: { isNormalised: false } });
    expect(typed.ok && typed.value.ranks).toEqual(shared.ok && shared.value.ranks);
  });

  it.each([
    ['all zero', [0, 0], { kind: 'no-weight' }],
    ['negative', [1, -1], { kind: 'bad-weight', criterion: 1 }],
    ['not a number', [Number.NaN, 1], { kind: 'bad-weight', criterion: 0 }],
    ['none', [], { kind: 'no-criteria' }],
  ])('refuses weights that are %s', (_, weights, error) => {
    expect(normaliseWeights(weights)).toEqual({ ok: false, error });
  });

  it('refuses a table that is not one', () => {
    const error = (given: DecisionTable) => {
      const result = weightedSum(given, 'none');
      return result.ok ? null : result.error;
    };
    expect(error(table([], [1]))).toEqual({ kind: 'no-options' });
    expect(error(table([[]], []))).toEqual({ kind: 'no-criteria' });
    expect(error(table([[1, 2], [1]]))).toEqual({ kind: 'uneven', part: 'row', option: 1 });
    expect(error({ ...table([[1, 2]]), weights: [1] })).toEqual({
      kind: 'uneven',
      part: 'weights',
      option: null,
    });
    expect(error(table([[1, Number.POSITIVE_INFINITY]]))).toEqual({
      kind: 'bad-value',
      option: 0,
      criterion: 1,
    });
  });
});

describe('ranks', () => {
  it('are shared by ties, and the next are skipped', () => {
    expect(rankTotals([2, 3, 3, null, 1], 1e-9)).toEqual([3, 1, 1, null, 4]);
  });

  it('tie sums that floating arithmetic tells apart, also around zero', () => {
    const sum = weightedSum(
      table(
        [
          [0.1, 0.2],
          [0.3, 0],
          [0.2, 0.1],
        ],
        [1, 1],
      ),
      'none',
    );
    expect(sum.ok && sum.value.ranks).toEqual([1, 1, 1]);
    const cancelled = weightedSum(
      table(
        [
          [0.1, 0.2, 0.3],
          [0.3, 0, 0.3],
        ],
        [1, 1, 1],
        ['benefit', 'benefit', 'cost'],
      ),
      'none',
    );
    expect(cancelled.ok && cancelled.value.ranks).toEqual([1, 1]);
    const product = weightedProduct(
      table([
        [2, 3, 5],
        [5, 2, 3],
      ]),
      'none',
    );
    expect(product.ok && product.value.ranks).toEqual([1, 1]);
  });
});

describe('the weighted sum', () => {
  it('leaves a missing value out of both sums, and says what it covers', () => {
    const result = weightedSum(
      table(
        [
          [4, null],
          [2, 2],
          [null, null],
        ],
        [3, 1],
      ),
      'none',
    );
    expect(result.ok && result.value).toMatchObject({
      scores: [4, 2, null],
      coverage: [0.75, 1, 0],
      ranks: [1, 2, null],
    });
  });

  it('never ranks a dominated option above the one that dominates it', () => {
    fc.assert(
      fc.property(aTable(grades), fc.constantFrom(...NORMALISATIONS), (given, normalisation) => {
        const [dominance, sum] = [findDominance(given), weightedSum(given, normalisation)];
        if (!dominance.ok || !sum.ok) throw new Error('The table is refused');
        for (const [option, by] of dominance.value.dominatedBy.entries())
          for (const better of by)
            expect(sum.value.ranks[better] ?? 99).toBeLessThanOrEqual(sum.value.ranks[option] ?? 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the weighted product', () => {
  it('is zero with a zero benefit, and such options come last together', () => {
    const result = weightedProduct(
      table([
        [0, 4],
        [2, 2],
        [3, 0],
      ]),
      'none',
    );
    expect(result.ok && result.value).toMatchObject({ scores: [0, expect.closeTo(2), 0], ranks: [2, 1, 2] });
  });

  it('refuses what has no logarithm', () => {
    expect(weightedProduct(table([[-1, 2]]), 'none')).toMatchObject({ error: { kind: 'not-positive' } });
    expect(weightedProduct(table([[0, 2]], [1, 1], ['cost', 'benefit']), 'none')).toMatchObject({
      error: { kind: 'not-positive', option: 0, criterion: 0 },
    });
  });
});

describe('TOPSIS', () => {
  it('may name another winner under another normalisation, on the same data', () => {
    const given = table([
      [1, 1],
      [1, 4],
      [2, 2],
    ]);
    const winner = (normalisation: Normalisation) => {
      const result = topsis(given, normalisation);
      return result.ok ? result.value.ranks.indexOf(1) : null;
    };
    expect([winner('vector'), winner('minmax')]).toEqual([1, 2]);
  });

  it('puts alike options half-way, whatever the normalisation', () => {
    for (const normalisation of NORMALISATIONS) {
      const result = topsis(
        table(
          [
            [0, 3],
            [0, 3],
          ],
          [1, 1],
          ['cost', 'benefit'],
        ),
        normalisation,
      );
      expect(result.ok && result.value).toMatchObject({ similarities: [0.5, 0.5], ranks: [1, 1] });
    }
  });

  it('takes the smallest cost as ideal', () => {
    const result = topsis(
      table(
        [
          [1, 5],
          [2, 5],
        ],
        [1, 1],
        ['cost', 'benefit'],
      ),
      'vector',
    );
    expect(result.ok && result.value.ranks).toEqual([1, 2]);
  });
});

describe('dominance', () => {
  it('is by all that are at least as good everywhere and better somewhere', () => {
    const result = findDominance(
      table([
        [3, 3],
        [3, 2],
        [2, 2],
        [3, 3],
      ]),
    );
    expect(result.ok && result.value.dominatedBy).toEqual([[], [0, 3], [0, 1, 3], []]);
  });

  it('is never sure where a value is missing', () => {
    const result = findDominance(
      table([
        [4, null],
        [1, 1],
      ]),
    );
    expect(result.ok && result.value.dominatedBy).toEqual([[], []]);
  });
});
