import { ok, type Result } from '#shared/domain/result.ts';
import { type Normalisation, normalise } from './normalise.ts';
import { rankTotals, TIE } from './ranks.ts';
import { type DecisionTable, readTable, type TableError, type Weights } from './table.ts';

/** `similarities` 0–1: 1 is the ideal. `ideal` and `antiIdeal` are weighted, normalised values, by criterion. */
export type Topsis = Weights & {
  readonly similarities: readonly number[];
  readonly ideal: readonly number[];
  readonly antiIdeal: readonly number[];
  readonly ranks: readonly number[];
};

/**
 * TOPSIS (Hwang & Yoon 1981; Tzeng & Huang 2011, ch. 5): nearness to the best of every criterion,
 * d⁻ ÷ (d⁺ + d⁻), d⁺ and d⁻ being Euclidean distances to the ideal and the anti-ideal of the weighted normalised
 * values; for a cost the ideal is the smallest. `vector` and `minmax` may name different winners on the same
 * data: say which was used. Options that are all alike have similarity 0.5. Refused: a missing value.
 */
export function topsis(table: DecisionTable, normalisation: Normalisation): Result<Topsis, TableError> {
  const read = readTable(table, { isComplete: true });
  if (!read.ok) return read;
  const { weights } = read.value;
  const { values, directions } = normalise(table, normalisation);
  const weighted = values.map((row) =>
    row.map((value, criterion) => (value ?? 0) * (weights[criterion] ?? 0)),
  );
  const bounds = directions.map((direction, criterion) => {
    const column = weighted.map((row) => row[criterion] ?? 0);
    const [least, most] = [Math.min(...column), Math.max(...column)];
    return direction === 'cost' ? { best: least, worst: most } : { best: most, worst: least };
  });
  const ideal = bounds.map(({ best }) => best);
  const antiIdeal = bounds.map(({ worst }) => worst);
  const similarities = weighted.map((row) => {
    const toWorst = distance(row, antiIdeal);
    const sum = distance(row, ideal) + toWorst;
    return sum === 0 ? 0.5 : toWorst / sum;
  });
  const ranks = rankTotals(similarities, TIE).map((rank) => rank ?? similarities.length);
  return ok({ ...read.value, similarities, ideal, antiIdeal, ranks });
}

function distance(a: readonly number[], b: readonly number[]): number {
  const gaps = a.map((value, index) => Math.abs(value - (b[index] ?? 0)));
  const largest = Math.max(...gaps);
  if (largest === 0) return 0;
  return largest * Math.sqrt(gaps.reduce((sum, gap) => sum + (gap / largest) ** 2, 0));
}
