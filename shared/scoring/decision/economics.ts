import { isUsable } from './table.ts';

/** The figures of a use case that may be uncertain; their order is that of their random streams. */
export const ECONOMIC_INPUTS = [
  'volumePerYear',
  'minutesSaved',
  'adoption',
  'reviewMinutes',
  'hourlyRate',
  'otherYearlyGain',
  'oneOffCost',
  'yearlyCost',
  'monthsToProduction',
] as const;
export type EconomicInput = (typeof ECONOMIC_INPUTS)[number];

/** Three points as typed; null: not known. */
export type TypedPoints = {
  readonly min: number | null;
  readonly probable: number | null;
  readonly max: number | null;
};
export type Point = keyof TypedPoints;
export type TypedEconomics = Readonly<Record<EconomicInput, TypedPoints>>;

export type EconomicFinding = { readonly input: EconomicInput } & (
  | {
      readonly kind: 'missing' | 'not-a-number' | 'negative' | 'above-one';
      readonly points: readonly Point[];
    }
  | { readonly kind: 'min-above-max' | 'probable-outside' }
);

const POINTS = ['min', 'probable', 'max'] as const;

/**
 * What keeps the figures from being computed, in the order of the inputs; nothing when they can be. Zero is allowed
 * everywhere. Below zero has a meaning for the other yearly gain only; the adoption is a share, 0–1.
 */
export function checkEconomics(economics: TypedEconomics): readonly EconomicFinding[] {
  return ECONOMIC_INPUTS.flatMap((input): readonly EconomicFinding[] => {
    const typed = economics[input];
    const pointsThat = (isSo: (value: number | null) => boolean) =>
      POINTS.filter((point) => isSo(typed[point]));
    const missing = pointsThat((value) => value === null);
    if (missing.length > 0) return [{ input, kind: 'missing', points: missing }];
    const notNumbers = pointsThat((value) => !isUsable(value));
    if (notNumbers.length > 0) return [{ input, kind: 'not-a-number', points: notNumbers }];
    const negative = input === 'otherYearlyGain' ? [] : pointsThat((value) => Number(value) < 0);
    if (negative.length > 0) return [{ input, kind: 'negative', points: negative }];
    const aboveOne = input === 'adoption' ? pointsThat((value) => Number(value) > 1) : [];
    if (aboveOne.length > 0) return [{ input, kind: 'above-one', points: aboveOne }];
    const [min, probable, max] = POINTS.map((point) => Number(typed[point])) as [number, number, number];
    if (min > max) return [{ input, kind: 'min-above-max' }];
    return probable < min || probable > max ? [{ input, kind: 'probable-outside' }] : [];
  });
}

/** Whole years looked at (1–30), and what a euro loses in a year (0.05: 5 %; −0.5 to 1). */
export type Horizon = { readonly years: number; readonly discountRate: number };

export function isHorizon({ years, discountRate }: Horizon): boolean {
  return Number.isInteger(years) && years >= 1 && years <= 30 && discountRate >= -0.5 && discountRate <= 1;
}

/** Euros over the horizon; months from the decision, null when the cost is not won back within it. */
export type Outcome = {
  readonly netGain: number;
  readonly presentValue: number;
  readonly paybackMonths: number | null;
};

/**
 * One outcome, every figure certain. The formula, as printed:
 * yearly gain = volume × (minutes saved − minutes of review) ÷ 60 × hourly rate × adoption + other yearly gain;
 * it is a loss when reviewing takes longer than what is saved.
 * margin = yearly gain − yearly cost; both begin with production, after m months.
 * net gain = margin × max(0, years − m ÷ 12) − one-off cost.
 * present value = −one-off cost + Σ over years y of margin × share of year y in production ÷ (1 + rate)^y.
 * payback = m + one-off cost ÷ (margin ÷ 12), when the margin is positive and the cost won back within the horizon.
 */
export function outcomeOf(figures: Readonly<Record<EconomicInput, number>>, horizon: Horizon): Outcome {
  const margin = yearlyGainOf(figures) - figures.yearlyCost;
  const { oneOffCost, monthsToProduction } = figures;
  const payback = margin > 0 ? monthsToProduction + oneOffCost / (margin / 12) : Number.POSITIVE_INFINITY;
  return {
    netGain: margin * Math.max(0, horizon.years - monthsToProduction / 12) - oneOffCost,
    presentValue: margin * discountedYears(horizon, monthsToProduction / 12) - oneOffCost,
    paybackMonths: payback <= horizon.years * 12 ? payback : null,
  };
}

/** What the yearly gain (€) is made of. */
export const GAIN_INPUTS = [
  'volumePerYear',
  'minutesSaved',
  'reviewMinutes',
  'hourlyRate',
  'adoption',
  'otherYearlyGain',
] as const satisfies readonly EconomicInput[];

/** Yearly gain in euros, before costs (formula: `outcomeOf`). */
export function yearlyGainOf(figures: Readonly<Record<(typeof GAIN_INPUTS)[number], number>>): number {
  const minutes = figures.minutesSaved - figures.reviewMinutes;
  const worked = ((figures.volumePerYear * minutes) / 60) * figures.hourlyRate * figures.adoption;
  return worked + figures.otherYearlyGain;
}

/** Years in production until the horizon, each worth what it is today; production starts after `start` years. */
export function discountedYears({ years, discountRate }: Horizon, start: number): number {
  let sum = 0;
  let worth = 1;
  for (let year = 1; year <= years; year += 1) {
    worth /= 1 + discountRate;
    const share = year - start;
    if (share > 0) sum += share < 1 ? share * worth : worth;
  }
  return sum;
}
