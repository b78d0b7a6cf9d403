import { err, ok, type Result } from '#shared/domain/result.ts';
import { checkTable, type DecisionTable, type TableError } from './table.ts';

/** For each option, those that dominate it; empty: none does. */
export type Dominance = { readonly dominatedBy: readonly (readonly number[])[] };

/**
 * Pareto dominance: an option dominates another when it is at least as good on every criterion and better on one.
 * Equal options do not dominate each other. Where one of two values is missing nothing is sure: no dominance.
 */
export function findDominance(
  table: Pick<DecisionTable, 'values' | 'directions'>,
): Result<Dominance, TableError> {
  const error = checkTable(table, { isComplete: false });
  if (error) return err(error);
  const { values, directions } = table;
  const dominates = (row: readonly (number | null)[], other: readonly (number | null)[]) => {
    let isBetter = false;
    for (const [criterion, direction] of directions.entries()) {
      const [mine, theirs] = [row[criterion] ?? null, other[criterion] ?? null];
      if (mine === null || theirs === null) return false;
      const gain = direction === 'cost' ? theirs - mine : mine - theirs;
      if (gain < 0) return false;
      if (gain > 0) isBetter = true;
    }
    return isBetter;
  };
  return ok({
    dominatedBy: values.map((row) =>
      values.flatMap((other, index) => (dominates(other, row) ? [index] : [])),
    ),
  });
}
