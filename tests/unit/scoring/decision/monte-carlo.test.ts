import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEconomicFinding } from '#shared/scoring/decision/describe-errors.ts';
import {
  checkEconomics,
  ECONOMIC_INPUTS,
  type EconomicInput,
  outcomeOf,
  type TypedEconomics,
  type TypedPoints,
} from '#shared/scoring/decision/economics.ts';
import { type Simulation, simulateEconomics } from '#shared/scoring/decision/monte-carlo.ts';

const points = (min: number, probable = min, max = probable): TypedPoints => ({ min, probable, max });

const CERTAIN: TypedEconomics = {
  volumePerYear: points(6000),
  minutesSaved: points(12),
  adoption: points(0.5),
  reviewMinutes: points(2),
  hourlyRate: points(40),
  otherYearlyGain: points(1000),
  oneOffCost: points(24_000),
  yearlyCost: points(3000),
  monthsToProduction: points(6),
};

const UNCERTAIN: TypedEconomics = {
  volumePerYear: points(2000, 5000, 9000),
  minutesSaved: points(5, 10, 20),
  adoption: points(0.3, 0.6, 0.9),
  reviewMinutes: points(1, 2, 5),
  hourlyRate: points(30, 35, 45),
  otherYearlyGain: points(-500, 1000, 3000),
  oneOffCost: points(10_000, 20_000, 40_000),
  yearlyCost: points(2000, 4000, 8000),
  monthsToProduction: points(2, 4, 9),
};

const SETTINGS = { years: 3, discountRate: 0.05, draws: 4000, seed: 3 };

function simulate(economics: TypedEconomics, changes: Partial<typeof SETTINGS> = {}): Simulation {
  const result = simulateEconomics(economics, { ...SETTINGS, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('what a use case brings, every figure certain', () => {
  // 6000 × 10 ÷ 60 × 40 × 0.5 + 1000 = 21 000 a year, 18 000 after costs, for two and a half years.
  const outcome = outcomeOf(
    {
      volumePerYear: 6000,
      minutesSaved: 12,
      adoption: 0.5,
      reviewMinutes: 2,
      hourlyRate: 40,
      otherYearlyGain: 1000,
      oneOffCost: 24_000,
      yearlyCost: 3000,
      monthsToProduction: 6,
    },
    SETTINGS,
  );

  it('is the printed formula done by hand', () => {
    expect(outcome.netGain).toBeCloseTo(18_000 * 2.5 - 24_000, 6);
    const discounted = 18_000 * (0.5 / 1.05 + 1 / 1.05 ** 2 + 1 / 1.05 ** 3) - 24_000;
    expect(outcome.presentValue).toBeCloseTo(discounted, 6);
    expect(outcome.paybackMonths).toBeCloseTo(6 + 24_000 / 1500, 9);
  });

  it('is the same when simulated', () => {
    const { netGain, presentValue, paybackMonths, probable, positiveReturn, tornado } = simulate(CERTAIN);
    expect(probable).toEqual(outcome);
    expect(netGain.p10).toBeCloseTo(outcome.netGain, 6);
    expect([netGain.p90, netGain.mean]).toEqual([
      expect.closeTo(netGain.p10, 4),
      expect.closeTo(netGain.p10, 4),
    ]);
    expect(presentValue.p50).toBeCloseTo(outcome.presentValue, 6);
    expect(paybackMonths.p50).toBeCloseTo(outcome.paybackMonths ?? 0, 9);
    expect(positiveReturn).toBe(1);
    expect(tornado.map(({ swing, varianceShare }) => [swing, varianceShare])).toEqual(
      ECONOMIC_INPUTS.map(() => [0, null]),
    );
  });

  it('is a loss when reviewing takes longer than what is saved', () => {
    const { probable } = simulate({ ...CERTAIN, reviewMinutes: points(20), otherYearlyGain: points(0) });
    // −8 minutes × 6000 ÷ 60 × 40 × 0.5 = −16 000, and 3 000 of costs.
    expect(probable.netGain).toBeCloseTo(-19_000 * 2.5 - 24_000, 6);
    expect(probable.paybackMonths).toBeNull();
  });

  it('is the cost alone when production begins after the horizon', () => {
    const { probable, netGain, presentValue, shareThatPaysBack } = simulate({
      ...CERTAIN,
      monthsToProduction: points(40),
    });
    expect([netGain.p10, netGain.p90, presentValue.p50]).toEqual([-24_000, -24_000, -24_000]);
    expect(probable).toEqual({ netGain: -24_000, presentValue: -24_000, paybackMonths: null });
    expect(shareThatPaysBack).toBe(0);
  });
});

describe('what a use case may bring', () => {
  it('is spread around the probable outcome, with percentiles in order', () => {
    const { netGain, presentValue, positiveReturn, shareThatPaysBack, engineVersion } = simulate(UNCERTAIN);
    expect(netGain.p10).toBeLessThan(netGain.p50);
    expect(netGain.p50).toBeLessThan(netGain.p90);
    expect(presentValue.p50).toBeLessThan(netGain.p50);
    expect(positiveReturn).toBeGreaterThan(0.5);
    // The cost is won back within the horizon exactly when the net gain is not negative.
    expect(shareThatPaysBack).toBeCloseTo(positiveReturn, 9);
    expect(engineVersion).toBeGreaterThan(0);
  });

  it('has no late payback percentile when the cost is too seldom won back', () => {
    const { paybackMonths, shareThatPaysBack } = simulate(UNCERTAIN);
    expect(shareThatPaysBack).toBeLessThan(0.9);
    expect(paybackMonths.p50).not.toBeNull();
    expect(paybackMonths.p90).toBeNull();
  });

  it('has the mean that products of independent figures have', () => {
    const { netGain } = simulate({ ...UNCERTAIN, monthsToProduction: points(0) }, { draws: 200_000 });
    const mean = ({ min, probable, max }: TypedPoints) => (Number(min) + Number(probable) + Number(max)) / 3;
    const { volumePerYear, minutesSaved, reviewMinutes, hourlyRate, adoption } = UNCERTAIN;
    const worked =
      ((mean(volumePerYear) * (mean(minutesSaved) - mean(reviewMinutes))) / 60) *
      mean(hourlyRate) *
      mean(adoption);
    const margin = worked + mean(UNCERTAIN.otherYearlyGain) - mean(UNCERTAIN.yearlyCost);
    const expected = 3 * margin - mean(UNCERTAIN.oneOffCost);
    expect(Math.abs(netGain.mean / expected - 1)).toBeLessThan(0.01);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(simulate(UNCERTAIN)).toEqual(simulate(UNCERTAIN));
    expect(simulate(UNCERTAIN, { seed: 4 }).netGain).not.toEqual(simulate(UNCERTAIN).netGain);
  });

  it('shows first the figure whose bounds move the gain most, and what each adds to the spread', () => {
    const { tornado } = simulate(UNCERTAIN);
    expect(tornado[0]?.input).toBe('minutesSaved');
    expect(tornado.map(({ swing }) => swing)).toEqual(
      tornado.map(({ swing }) => swing).toSorted((a, b) => b - a),
    );
    expect(tornado.reduce((sum, { varianceShare }) => sum + (varianceShare ?? 0), 0)).toBeCloseTo(1, 9);
    const alone = simulate({ ...CERTAIN, hourlyRate: points(30, 40, 60) }).tornado[0];
    expect(alone).toMatchObject({ input: 'hourlyRate', varianceShare: 1 });
    expect(alone?.atMin).toBeLessThan(alone?.atMax ?? 0);
  });

  const GROWTH: Readonly<Record<EconomicInput, 1 | -1>> = {
    volumePerYear: 1,
    minutesSaved: 1,
    adoption: 1,
    reviewMinutes: -1,
    hourlyRate: 1,
    otherYearlyGain: 1,
    oneOffCost: -1,
    yearlyCost: -1,
    monthsToProduction: -1,
  };
  // Time saved beats review in every draw, and the margin is positive: then each figure pulls one way.
  const SURE = { ...UNCERTAIN, yearlyCost: points(0, 100, 200), otherYearlyGain: points(500, 1000, 2000) };
  it.each(ECONOMIC_INPUTS)('never falls, or never rises, as %s grows', (input) => {
    fc.assert(
      fc.property(
        fc.constantFrom<keyof TypedPoints>('min', 'probable', 'max'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (point, share) => {
          const { min, probable, max } = SURE[input];
          const room = { min: Number(probable), probable: Number(max), max: Number(max) * 1.1 }[point];
          const raised = {
            min,
            probable,
            max,
            [point]: Number(SURE[input][point]) + share * (room - Number(SURE[input][point])),
          };
          const [before, after] = [SURE, { ...SURE, [input]: raised }].map((given) =>
            simulate(given, { draws: 300 }),
          );
          for (const pick of ['p10', 'p50', 'p90', 'mean'] as const) {
            const change = ((after?.netGain[pick] ?? 0) - (before?.netGain[pick] ?? 0)) * GROWTH[input];
            expect(change).toBeGreaterThanOrEqual(-1e-6);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is never NaN: figures, or findings', () => {
    const figure = fc.oneof(
      fc.constant(null),
      fc.constantFrom(0, 1, -1, 1e300, 5e-324, Number.NaN, Number.POSITIVE_INFINITY),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const typed = fc.record({ min: figure, probable: figure, max: figure });
    const sorted = typed.map(({ min, probable, max }) => {
      const [a = 0, b = 0, c = 0] = [min, probable, max].map(Number).toSorted((x, y) => x - y);
      return points(a, b, c);
    });
    const economics = fc.record(
      Object.fromEntries(ECONOMIC_INPUTS.map((input) => [input, fc.oneof(typed, sorted, sorted, sorted)])),
    ) as fc.Arbitrary<TypedEconomics>;
    fc.assert(
      fc.property(economics, (given) => {
        const result = simulateEconomics(given, { ...SETTINGS, draws: 20 });
        if (result.ok) expect(JSON.stringify(result.value.netGain)).not.toContain('null');
        else expect(result.error.kind).toBe('findings');
      }),
      { numRuns: 300 },
    );
  });

  it('is refused with settings that mean nothing', () => {
    const changes = [
      { draws: 0 },
      { draws: 1.5 },
      { years: 0 },
      { years: 2.5 },
      { discountRate: Number.NaN },
    ];
    for (const change of changes)
      expect(simulateEconomics(CERTAIN, { ...SETTINGS, ...change })).toMatchObject({
        error: { kind: 'bad-settings' },
      });
  });
});

describe('figures that cannot be computed with', () => {
  it.each([
    ['a missing bound', 'hourlyRate', { min: null, probable: 3, max: null }, 'missing'],
    ['no number', 'hourlyRate', points(1, Number.NaN, 3), 'not-a-number'],
    ['a negative cost', 'oneOffCost', points(-1, 2, 3), 'negative'],
    ['an adoption above one', 'adoption', points(0.5, 0.6, 1.2), 'above-one'],
    ['a minimum above the maximum', 'volumePerYear', points(5, 4, 3), 'min-above-max'],
    ['a probable value outside', 'volumePerYear', points(3, 9, 5), 'probable-outside'],
  ] as const)('are found: %s', (_, input, typed, kind) => {
    const findings = checkEconomics({ ...CERTAIN, [input]: typed });
    expect(findings).toMatchObject([{ input, kind }]);
    expect(findings.map(describeEconomicFinding).join()).toMatch(/\u202f: .+\.$/);
  });

  it('are not zeros, nor a loss as other gain', () => {
    const nothing = Object.fromEntries(ECONOMIC_INPUTS.map((input) => [input, points(0)])) as TypedEconomics;
    expect(checkEconomics({ ...nothing, otherYearlyGain: points(-5) })).toEqual([]);
  });
});
