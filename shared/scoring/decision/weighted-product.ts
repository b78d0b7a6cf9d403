import { err, ok, type Result } from '#shared/domain/result.ts';
import { type Normalisation, normalise } from './normalise.ts';
import { rankTotals, TIE } from './ranks.ts';
import { type DecisionTable, readTable, type TableError, type Weights } from './table.ts';

/** `log10Scores` null: the product is zero. */
export type WeightedProduct = Weights & {
  readonly scores: readonly number[];
  readonly log10Scores: readonly (number | null)[];
  readonly ranks: readonly number[];
};

/**
 * Weighted product (Bridgman 1922; Miller & Starr 1969): Π xₖ^wₖ, a cost counting as xₖ^−wₖ. Scaling a criterion’s
 * unit never changes the order. Refused: a missing or negative value, and zero as a cost; a zero benefit with a weight
 * makes the product zero. A criterion without weight counts for nothing. Logarithms may differ in their last
 * digit between engines: products within a factor 10^1e-9 tie.
 */
export function weightedProduct(
  table: DecisionTable,
  normalisation: Normalisation,
): Result<WeightedProduct, TableError> {
  const read = readTable(table, { isComplete: true });
  if (!read.ok) return read;
  for (const [option, row] of table.values.entries())
    for (const [criterion, value] of row.entries())
      if ((value ?? 0) < 0 || (value === 0 && table.directions[criterion] === 'cost'))
        return err({ kind: 'not-positive', option, criterion });
  const { weights } = read.value;
  const { values, directions } = normalise(table, normalisation);
  const log10Scores = values.map((row) => {
    let total = 0;
    for (const [criterion, value] of row.entries()) {
      const weight = weights[criterion] ?? 0;
      if (weight === 0) continue;
      if (!value) return null;
      total += weight * (directions[criterion] === 'cost' ? -Math.log10(value) : Math.log10(value));
    }
    return total;
  });
  const scores = log10Scores.map((log) => (log === null ? 0 : 10 ** log));
  // Zero products come last together.
  const last = 1 + log10Scores.filter((log) => log !== null).length;
  const ranks = rankTotals(log10Scores, TIE).map((rank) => rank ?? last);
  return ok({ ...read.value, scores, log10Scores, ranks });
}
