import { ok, type Result } from '#shared/domain/result.ts';
import { type Normalisation, normalise } from './normalise.ts';
import { rankTotals, TIE } from './ranks.ts';
import { type DecisionTable, readTable, type TableError, type Weights } from './table.ts';

/** `coverage` 0–1: weight of the criteria with a value. Score and rank are null without any. */
export type WeightedSum = Weights & {
  readonly scores: readonly (number | null)[];
  readonly coverage: readonly number[];
  readonly ranks: readonly (number | null)[];
};

/**
 * Weighted sum (Fishburn 1967): Σ wₖ·xₖ ÷ Σ wₖ over the criteria with a value; a missing value leaves both sums.
 * A cost counts as −xₖ, but under `minmax`, which turns it: turning around any other point would shift every complete
 * option by the same amount. With missing values it would not: turn costs first (`utilityOf`), or take `minmax`.
 * Scores within 1e-9 of the largest weighted
 * value tie.
 */
export function weightedSum(
  table: DecisionTable,
  normalisation: Normalisation,
): Result<WeightedSum, TableError> {
  const read = readTable(table, { isComplete: false });
  if (!read.ok) return read;
  const { weights } = read.value;
  const { values, directions } = normalise(table, normalisation);
  let largest = 0;
  const rows = values.map((row) => {
    let total = 0;
    let known = 0;
    for (const [criterion, value] of row.entries()) {
      const weight = weights[criterion] ?? 0;
      if (value === null) continue;
      const part = weight * (directions[criterion] === 'cost' ? -value : value);
      known += weight;
      total += part;
      largest = Math.max(largest, Math.abs(part));
    }
    const isComplete = !row.includes(null);
    return {
      score: isComplete ? total : known > 0 ? total / known : null,
      coverage: isComplete ? 1 : known,
    };
  });
  const scores = rows.map(({ score }) => score);
  return ok({
    ...read.value,
    scores,
    coverage: rows.map(({ coverage }) => coverage),
    ranks: rankTotals(scores, TIE * largest),
  });
}
