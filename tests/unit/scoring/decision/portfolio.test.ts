import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choosePortfolio,
  type Portfolio,
  type PortfolioLimits,
  type PortfolioOption,
} from '#shared/scoring/decision/portfolio.ts';

function anOption(value: number, cost: number, days = 0, needs: readonly number[] = []): PortfolioOption {
  return { value, cost, days, needs };
}

function choose(
  options: readonly PortfolioOption[],
  budget: number | null,
  days: number | null = null,
): Portfolio {
  const result = choosePortfolio(options, { budget, days });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function bestByTryingAll(options: readonly PortfolioOption[], { budget, days }: PortfolioLimits): number {
  let best = 0;
  for (let subset = 0; subset < 2 ** options.length; subset += 1) {
    const has = (place: number) => ((subset >> place) & 1) === 1;
    const taken = options.filter((_, place) => has(place));
    const sumOf = (part: 'value' | 'cost' | 'days') => taken.reduce((sum, option) => sum + option[part], 0);
    if (budget !== null && sumOf('cost') > budget) continue;
    if (days !== null && sumOf('days') > days) continue;
    if (!taken.every(({ needs }) => needs.every(has))) continue;
    best = Math.max(best, sumOf('value'));
  }
  return best;
}

const someOptions = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.array(
    fc.record({
      value: fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
      cost: fc.integer({ min: 0, max: 90 }).map((thousands) => thousands * 1000),
      days: fc.integer({ min: 0, max: 60 }),
      needs: fc.array(fc.integer({ min: 0, max: count - 1 }), { maxLength: 2 }),
    }),
    { minLength: count, maxLength: count },
  ),
);
const aLimit = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: null });

describe('the choice of most value', () => {
  it('is the one found by trying them all, within the limits, needs included', () => {
    fc.assert(
      fc.property(someOptions, aLimit(300_000), aLimit(200), (options, budget, days) => {
        const { chosen, value, cost, days: spent } = choose(options, budget, days);
        expect(value).toBeCloseTo(bestByTryingAll(options, { budget, days }), 9);
        expect(cost).toBeLessThanOrEqual(budget ?? Number.POSITIVE_INFINITY);
        expect(spent).toBeLessThanOrEqual(days ?? Number.POSITIVE_INFINITY);
        for (const option of chosen)
          for (const need of options[option]?.needs ?? []) expect(chosen).toContain(need);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the best option for two that are worth more together', () => {
    const options = [anOption(4, 100), anOption(2.5, 50), anOption(2.5, 50)];
    expect(choose(options, 100)).toMatchObject({ chosen: [1, 2], value: 5, cost: 100 });
  });

  it('takes an option with what it needs, or not at all', () => {
    const options = [anOption(4, 50, 0, [1]), anOption(0, 60), anOption(1, 50)];
    expect(choose(options, 100).chosen).toEqual([2]);
    expect(choose(options, 110).chosen).toEqual([0, 1]);
  });

  it('takes all that has a value without a limit', () => {
    expect(choose([anOption(1, 5), anOption(2, 9)], null)).toMatchObject({
      chosen: [0, 1],
      binding: { budget: false, days: false, together: false },
      next: null,
    });
  });
});

describe('why no more is chosen', () => {
  it('is the limit without which more could be', () => {
    const options = [anOption(3, 100, 5), anOption(2, 100, 5)];
    expect(choose(options, 150, 50).binding).toEqual({ budget: true, days: false, together: false });
    expect(choose(options, 500, 6).binding).toEqual({ budget: false, days: true, together: false });
    expect(choose(options, 150, 6).binding).toEqual({ budget: false, days: false, together: true });
  });

  it('names the option that would come next, with what it needs and what it asks for', () => {
    const options = [anOption(4, 100), anOption(3, 100, 0, [2]), anOption(0, 20), anOption(0.1, 200)];
    expect(choose(options, 110).next).toEqual({
      option: 1,
      withNeeds: [2],
      value: 3,
      extraCost: 110,
      extraDays: 0,
    });
  });
});

describe('a choice that cannot be made', () => {
  it.each([
    ['a cost that is not known', anOption(1, Number.NaN), 'cost'],
    ['a negative value', anOption(-1, 1), 'value'],
    ['negative days', anOption(1, 1, -1), 'days'],
    ['a need that is not there', anOption(1, 1, 1, [4]), 'needs'],
  ])('has %s', (_, option, part) => {
    expect(choosePortfolio([option], { budget: 1, days: 1 })).toEqual({
      ok: false,
      error: { kind: 'bad-option', option: 0, part },
    });
  });

  it('has a negative limit', () => {
    expect(choosePortfolio([], { budget: -1, days: null })).toMatchObject({ error: { kind: 'bad-limit' } });
  });
});
