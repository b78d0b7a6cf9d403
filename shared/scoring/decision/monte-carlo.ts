import { err, ok, type Result } from '#shared/domain/result.ts';
import {
  checkEconomics,
  discountedYears,
  ECONOMIC_INPUTS,
  type EconomicFinding,
  type EconomicInput,
  type Horizon,
  isHorizon,
  type Outcome,
  outcomeOf,
  type TypedEconomics,
} from './economics.ts';
import { percentileOf, sortedOrder } from './order.ts';
import { ENGINE_VERSION, fillUniform, seedRandom, spreadTriangular, type Triangular } from './random.ts';

export type SimulationSettings = Horizon & { readonly draws: number; readonly seed: number };

/** One draw in ten is no larger than `p10`, half no larger than `p50`. Null: that far, the cost is not won back within the horizon. */
export type Percentiles<T> = { readonly p10: T; readonly p50: T; readonly p90: T };

/** Net gain (€) with one input at its bounds and the others at their most probable value. */
export type TornadoBar = {
  readonly input: EconomicInput;
  readonly atMin: number;
  readonly atMax: number;
  readonly swing: number;
  /** 0–1, over all inputs: squared rank correlation with the net gain, brought to a sum of 1; null: nothing varies. */
  readonly varianceShare: number | null;
};

export type Simulation = SimulationSettings & {
  readonly engineVersion: number;
  /** Every figure at its most probable value. */
  readonly probable: Outcome;
  readonly netGain: Percentiles<number> & { readonly mean: number };
  readonly presentValue: Percentiles<number>;
  readonly paybackMonths: Percentiles<number | null>;
  readonly shareThatPaysBack: number;
  /** Share of draws whose net gain is above zero. */
  readonly positiveReturn: number;
  /** Widest swing first. */
  readonly tornado: readonly TornadoBar[];
};

export type SimulationError =
  | { readonly kind: 'findings'; readonly findings: readonly EconomicFinding[] }
  | { readonly kind: 'bad-settings' };

const MOST_DRAWS = 1_000_000;

type Figures = Readonly<Record<EconomicInput, Triangular>>;

/**
 * What a use case may bring over the horizon, every figure drawn from its triangle (formula: `outcomeOf`). Each input
 * has its own stream of the seed, so that raising one figure never lowers what should grow with it. Percentiles are
 * of nearest rank. Give each use case its own seed if their gains are to be added. Refused: findings of
 * `checkEconomics`; draws out of 1–1 000 000, years out of 1–30, a rate out of −50 % to 100 %.
 */
export function simulateEconomics(
  typed: TypedEconomics,
  settings: SimulationSettings,
): Result<Simulation, SimulationError> {
  const { draws } = settings;
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS || !isHorizon(settings))
    return err({ kind: 'bad-settings' });
  const findings = checkEconomics(typed);
  if (findings.length > 0) return err({ kind: 'findings', findings });
  const figures = typed as Figures;
  const columns = recordOf((input, stream) => drawColumn(figures[input], stream, settings));
  const { netGain, presentValue, payback } = combine(
    recordOf((input) => columns[input].figures),
    settings,
  );
  const order = sortedOrder(netGain);
  return ok({
    engineVersion: ENGINE_VERSION,
    ...settings,
    probable: outcomeOf(figuresAt(figures), settings),
    netGain: { ...percentilesOf(netGain, order), mean: netGain.reduce((sum, gain) => sum + gain, 0) / draws },
    presentValue: percentilesOf(presentValue, sortedOrder(presentValue)),
    paybackMonths: neverAsNull(percentilesOf(payback, sortedOrder(payback))),
    shareThatPaysBack: countOf(payback, (months) => months < Number.POSITIVE_INFINITY) / draws,
    positiveReturn: countOf(netGain, (gain) => gain > 0) / draws,
    tornado: tornadoOf(figures, settings, varianceShares(columns, order)),
  });
}

/** What one input is drawn from: its uniform draws, null when it is certain, and its figures. */
type Column = { readonly uniforms: Float64Array | null; readonly figures: Float64Array };

function drawColumn(figure: Triangular, stream: number, { draws, seed }: SimulationSettings): Column {
  const figures = new Float64Array(draws);
  if (figure.max === figure.min) return { uniforms: null, figures: figures.fill(figure.probable) };
  const uniforms = new Float64Array(draws);
  fillUniform(seedRandom(seed, stream), uniforms, draws);
  spreadTriangular(uniforms, figure, figures);
  return { uniforms, figures };
}

/** `outcomeOf` over whole columns; a payback that never comes is infinite. */
function combine(columns: Readonly<Record<EconomicInput, Float64Array>>, horizon: Horizon) {
  const { volumePerYear, minutesSaved, adoption, reviewMinutes, hourlyRate } = columns;
  const { otherYearlyGain, oneOffCost, yearlyCost, monthsToProduction } = columns;
  const draws = oneOffCost.length;
  const netGain = new Float64Array(draws);
  const presentValue = new Float64Array(draws);
  const payback = new Float64Array(draws);
  const lastMonth = horizon.years * 12;
  for (let draw = 0; draw < draws; draw += 1) {
    const minutes = (minutesSaved[draw] as number) - (reviewMinutes[draw] as number);
    const worked =
      (((volumePerYear[draw] as number) * minutes) / 60) *
      (hourlyRate[draw] as number) *
      (adoption[draw] as number);
    const margin = worked + (otherYearlyGain[draw] as number) - (yearlyCost[draw] as number);
    const cost = oneOffCost[draw] as number;
    const months = monthsToProduction[draw] as number;
    const inUse = horizon.years - months / 12;
    netGain[draw] = (inUse > 0 ? margin * inUse : 0) - cost;
    presentValue[draw] = margin * discountedYears(horizon, months / 12) - cost;
    const paidAt = margin > 0 ? months + cost / (margin / 12) : Number.POSITIVE_INFINITY;
    payback[draw] = paidAt <= lastMonth ? paidAt : Number.POSITIVE_INFINITY;
  }
  return { netGain, presentValue, payback };
}

function figuresAt(
  figures: Figures,
  moved?: EconomicInput,
  point: keyof Triangular = 'probable',
): Readonly<Record<EconomicInput, number>> {
  return recordOf((input) => (input === moved ? figures[input][point] : figures[input].probable));
}

function tornadoOf(
  figures: Figures,
  horizon: Horizon,
  shares: Readonly<Record<EconomicInput, number | null>>,
): readonly TornadoBar[] {
  return ECONOMIC_INPUTS.map((input) => {
    const atMin = outcomeOf(figuresAt(figures, input, 'min'), horizon).netGain;
    const atMax = outcomeOf(figuresAt(figures, input, 'max'), horizon).netGain;
    return { input, atMin, atMax, swing: Math.abs(atMax - atMin), varianceShare: shares[input] };
  }).toSorted((a, b) => b.swing - a.swing);
}

/**
 * Squared covariances between the rank of the net gain and the uniform draw of each input, brought to a sum of 1. The
 * draw stands for the rank of the input, which grows with it, and has one variance for all: no input need be sorted.
 */
function varianceShares(
  columns: Readonly<Record<EconomicInput, Column>>,
  order: Uint32Array,
): Readonly<Record<EconomicInput, number | null>> {
  const draws = order.length;
  const ranks = new Float64Array(draws);
  for (let rank = 0; rank < draws; rank += 1) ranks[order[rank] as number] = rank - (draws - 1) / 2;
  const squares = recordOf((input) => {
    const { uniforms } = columns[input];
    if (uniforms === null) return 0;
    let sum = 0;
    for (let draw = 0; draw < draws; draw += 1) sum += (ranks[draw] as number) * (uniforms[draw] as number);
    return sum * sum;
  });
  const total = ECONOMIC_INPUTS.reduce((sum, input) => sum + squares[input], 0);
  return recordOf((input) => (total === 0 ? null : squares[input] / total));
}

function percentilesOf(values: Float64Array, order: Uint32Array): Percentiles<number> {
  const [p10 = 0, p50 = 0, p90 = 0] = [0.1, 0.5, 0.9].map((share) => percentileOf(values, order, share));
  return { p10, p50, p90 };
}

function neverAsNull({ p10, p50, p90 }: Percentiles<number>): Percentiles<number | null> {
  const orNull = (months: number) => (months < Number.POSITIVE_INFINITY ? months : null);
  return { p10: orNull(p10), p50: orNull(p50), p90: orNull(p90) };
}

function countOf(values: Float64Array, isSo: (value: number) => boolean): number {
  return values.reduce((count, value) => (isSo(value) ? count + 1 : count), 0);
}

function recordOf<T>(make: (input: EconomicInput, index: number) => T): Record<EconomicInput, T> {
  const entries = ECONOMIC_INPUTS.map((input, index) => [input, make(input, index)]);
  return Object.fromEntries(entries) as Record<EconomicInput, T>;
}
