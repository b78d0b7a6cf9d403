/** Part of the size of what is summed within which two totals are one: sums in another order must tie. */
export const TIE = 1e-9;

/**
 * Ranks from 1, highest total first; ties share the best of their ranks and the next are skipped (1, 2, 2, 4).
 * Two totals no further apart than `tolerance` tie. From the top, a total joins the group whose first it is near to,
 * so that ties never chain. Null totals have no rank.
 */
export function rankTotals(
  totals: readonly (number | null)[],
  tolerance: number,
): readonly (number | null)[] {
  const known = totals.flatMap((total, option) => (total === null ? [] : [{ total, option }]));
  const ranks: (number | null)[] = totals.map(() => null);
  let rank = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const [place, { total, option }] of known.toSorted((a, b) => b.total - a.total).entries()) {
    if (first - total > tolerance) {
      rank = place + 1;
      first = total;
    }
    ranks[option] = rank;
  }
  return ranks;
}
