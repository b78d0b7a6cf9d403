import { err, ok, type Result } from '#shared/domain/result.ts';

/** Whether more is better or worse. */
export type Direction = 'benefit' | 'cost';

/** Options (rows) against criteria (columns), in any unit. Null: not known, which is not zero. */
export type DecisionTable = {
  readonly values: readonly (readonly (number | null)[])[];
  readonly directions: readonly Direction[];
  readonly weights: readonly number[];
};

/** Places are counted from 0. */
export type TableError =
  | { readonly kind: 'no-options' }
  | { readonly kind: 'no-criteria' }
  /** A row, the directions or the weights do not count as many places as there are criteria. */
  | { readonly kind: 'uneven'; readonly part: 'row' | 'weights'; readonly option: number | null }
  | { readonly kind: 'bad-value'; readonly option: number; readonly criterion: number }
  | { readonly kind: 'missing-value'; readonly option: number; readonly criterion: number }
  /** The weighted product knows no negative value, and no zero cost. */
  | { readonly kind: 'not-positive'; readonly option: number; readonly criterion: number }
  | { readonly kind: 'bad-weight'; readonly criterion: number }
  | { readonly kind: 'no-weight' };

/** `sum` is what was typed; `isNormalised` says that it was not 1, and that the weights used are others. */
export type Weights = {
  readonly weights: readonly number[];
  readonly sum: number;
  readonly isNormalised: boolean;
};

/** Beyond it squares overflow; no score, weight or euro of a mission comes near. */
const LARGEST = 1e100;
const SUM_TOLERANCE = 1e-9;

/** A finite number whose square is finite too. */
export function isUsable(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST;
}

/** Weights brought to a sum of 1. Refused: negative or not finite, all zero, none. */
export function normaliseWeights(weights: readonly number[]): Result<Weights, TableError> {
  if (weights.length === 0) return err({ kind: 'no-criteria' });
  const bad = weights.findIndex((weight) => !isUsable(weight) || weight < 0);
  if (bad >= 0) return err({ kind: 'bad-weight', criterion: bad });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return err({ kind: 'no-weight' });
  const isNormalised = Math.abs(sum - 1) > SUM_TOLERANCE;
  return ok({ weights: isNormalised ? weights.map((weight) => weight / sum) : weights, sum, isNormalised });
}

/** The first thing that makes a table unusable, or null. `isComplete`: a method that cannot do without a value. */
export function checkTable(
  { values, directions }: Omit<DecisionTable, 'weights'>,
  { isComplete }: { readonly isComplete: boolean },
): TableError | null {
  if (values.length === 0) return { kind: 'no-options' };
  if (directions.length === 0) return { kind: 'no-criteria' };
  for (const [option, row] of values.entries()) {
    if (row.length !== directions.length) return { kind: 'uneven', part: 'row', option };
    for (const [criterion, value] of row.entries()) {
      if (value === null || value === undefined) {
        if (isComplete) return { kind: 'missing-value', option, criterion };
      } else if (!isUsable(value)) return { kind: 'bad-value', option, criterion };
    }
  }
  return null;
}

/** Table and weights checked together; the weights brought to a sum of 1. */
export function readTable(
  table: DecisionTable,
  need: { readonly isComplete: boolean },
): Result<Weights, TableError> {
  const error = checkTable(table, need);
  if (error) return err(error);
  if (table.weights.length !== table.directions.length)
    return err({ kind: 'uneven', part: 'weights', option: null });
  return normaliseWeights(table.weights);
}
