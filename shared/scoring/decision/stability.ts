import { err, ok, type Result } from '#shared/domain/result.ts';
import { type Scale, utilityOf } from './normalise.ts';
import { rankTotals, TIE } from './ranks.ts';
import { type DecisionTable, isUsable, readTable, type TableError } from './table.ts';

/** Complete scores on one scale. */
export type StabilityProblem = DecisionTable & { readonly scale: Scale };

export type StabilityError = TableError | { readonly kind: 'bad-scale' };

/** Weights 0–1, ends included. */
export type WeightInterval = { readonly min: number; readonly max: number };

/** How far the weight of one criterion can go, the others keeping their proportions. */
export type CriterionStability = {
  readonly weight: number;
  /** Nobody is ahead of the present first. */
  readonly firstStays: WeightInterval;
  /** Nobody overtakes anybody; options that tie still tie. */
  readonly orderStays: WeightInterval;
};

/** The weight of `criterion` at which the second draws level; `isFirst`: no third option is ahead there. */
export type WeightChange = {
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
  readonly isFirst: boolean;
};

/** A score of the second, on the scale as typed, at which it draws level with the first. */
export type ScoreChange = { readonly from: number; readonly to: number };

export type Stability = {
  /** First and second options; of those that tie, the one that comes first in the table. Null: fewer than two. */
  readonly first: number;
  readonly second: number | null;
  readonly criteria: readonly CriterionStability[];
  /** Smallest change of one weight that brings the second level with the first; null: none does. */
  readonly weightChange: WeightChange | null;
  /** By criterion; null: even the end of the scale is not enough, or the criterion has no weight. */
  readonly scoreChanges: readonly (ScoreChange | null)[];
};

/** Difference of two totals as the weight t of a criterion goes from 0 to 1: `atZero` + t × (`atOne` − `atZero`). */
type Line = { readonly atZero: number; readonly atOne: number };

/**
 * Sensitivity of a weighted-sum ranking, exact (Triantaphyllou & Sánchez, Decision Sciences 28(1), 1997): with the
 * weight of criterion k at t and the others sharing 1 − t as they do now, the difference of two totals is a line in
 * t, so that each pair bounds t on one side. Where all other weights are zero they share 1 − t equally. Totals
 * within 1e-9 of the scale tie. Refused: a missing score, a score off the scale.
 */
export function findStability(problem: StabilityProblem): Result<Stability, StabilityError> {
  const { values, directions, scale } = problem;
  if (!isUsable(scale.min) || !isUsable(scale.max) || scale.min >= scale.max)
    return err({ kind: 'bad-scale' });
  const read = readTable(problem, { isComplete: true });
  if (!read.ok) return read;
  const off = findOffScale(values, scale);
  if (off) return err(off);
  const { weights } = read.value;
  const utilities = values.map((row) =>
    row.map((value, criterion) => utilityOf(value ?? 0, scale, directions[criterion] ?? 'benefit')),
  );
  const totals = utilities.map((row) => sumOf(row, weights));
  const ranks = rankTotals(totals, TIE).map((rank) => rank ?? totals.length);
  const order = [...ranks.keys()].toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const first = order[0] ?? 0;
  const second = order[1] ?? null;
  const lineOf = (criterion: number) => lineFinder(utilities, weights, criterion);
  return ok({
    first,
    second,
    criteria: weights.map((weight, criterion) => {
      const line = lineOf(criterion);
      const others = order.filter((option) => option !== first);
      const pairs = order.slice(1).map((option, index) => [order[index] ?? 0, option] as const);
      return {
        weight,
        firstStays: intersect(
          weight,
          others.map((other) => whereAhead(line(first, other), weight)),
        ),
        orderStays: intersect(
          weight,
          pairs.map(([ahead, behind]) =>
            ranks[ahead] === ranks[behind]
              ? whereTied(line(ahead, behind), weight)
              : whereAhead(line(ahead, behind), weight),
          ),
        ),
      };
    }),
    weightChange: second === null ? null : smallestChange(weights, lineOf, first, second, values.length),
    scoreChanges: weights.map((weight, criterion) => {
      if (second === null || weight === 0) return null;
      const gain = Math.max(0, ((totals[first] ?? 0) - (totals[second] ?? 0)) / weight);
      if ((utilities[second]?.[criterion] ?? 0) + gain > 1 + TIE) return null;
      const from = values[second]?.[criterion] ?? 0;
      const step = gain * (scale.max - scale.min);
      const to = directions[criterion] === 'cost' ? Math.max(scale.min, from - step) : from + step;
      return { from, to: Math.min(scale.max, to) };
    }),
  });
}

function findOffScale(values: DecisionTable['values'], { min, max }: Scale): TableError | null {
  for (const [option, row] of values.entries()) {
    const criterion = row.findIndex((value) => value !== null && (value < min || value > max));
    if (criterion >= 0) return { kind: 'bad-value', option, criterion };
  }
  return null;
}

function lineFinder(
  utilities: readonly (readonly number[])[],
  weights: readonly number[],
  criterion: number,
) {
  const rest = weights.map((weight, index) => (index === criterion ? 0 : weight));
  const restSum = rest.reduce((sum, weight) => sum + weight, 0);
  const shares = rest.map((weight, index) => {
    if (index === criterion) return 0;
    return restSum > 0 ? weight / restSum : 1 / (weights.length - 1);
  });
  return (a: number, b: number): Line => {
    const gaps = (utilities[a] ?? []).map((value, index) => value - (utilities[b]?.[index] ?? 0));
    const atOne = orZero(gaps[criterion] ?? 0);
    // Alone, a criterion has all the weight whatever happens.
    return { atZero: weights.length === 1 ? atOne : orZero(sumOf(gaps, shares)), atOne };
  };
}

function orZero(gap: number): number {
  return Math.abs(gap) <= TIE ? 0 : gap;
}

/** Where the line is at or above zero; it is, up to a tie, at `weight`. */
function whereAhead({ atZero, atOne }: Line, weight: number): WeightInterval {
  if (atZero >= 0 && atOne >= 0) return { min: 0, max: 1 };
  if (atZero < 0 && atOne < 0) return { min: weight, max: weight };
  const crossing = atZero / (atZero - atOne);
  return atZero < 0
    ? { min: Math.min(crossing, weight), max: 1 }
    : { min: 0, max: Math.max(crossing, weight) };
}

/** Where two options that tie still do: everywhere, or at the present weight only. */
function whereTied({ atZero, atOne }: Line, weight: number): WeightInterval {
  return Math.abs(atZero) <= TIE && Math.abs(atOne) <= TIE
    ? { min: 0, max: 1 }
    : { min: weight, max: weight };
}

function intersect(weight: number, intervals: readonly WeightInterval[]): WeightInterval {
  return {
    min: Math.min(weight, Math.max(0, ...intervals.map(({ min }) => min))),
    max: Math.max(weight, Math.min(1, ...intervals.map(({ max }) => max))),
  };
}

function smallestChange(
  weights: readonly number[],
  lineOf: (criterion: number) => (a: number, b: number) => Line,
  first: number,
  second: number,
  options: number,
): WeightChange | null {
  const changes = weights.flatMap((from, criterion): WeightChange[] => {
    const line = lineOf(criterion);
    const { atZero, atOne } = line(first, second);
    const to = levelAt({ atZero, atOne }, from);
    if (to === null) return [];
    const isFirst = Array.from({ length: options }, (_, option) => option).every((option) => {
      const rival = line(second, option);
      return rival.atZero + to * (rival.atOne - rival.atZero) >= -TIE;
    });
    return [{ criterion, from, to, isFirst }];
  });
  return changes.toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from))[0] ?? null;
}

/** Where between 0 and 1 the line is zero; null: nowhere. */
function levelAt({ atZero, atOne }: Line, weight: number): number | null {
  if (Math.abs(atZero + weight * (atOne - atZero)) <= TIE) return weight;
  return atZero * atOne <= 0 ? Math.abs(atZero) / (Math.abs(atZero) + Math.abs(atOne)) : null;
}

function sumOf(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
