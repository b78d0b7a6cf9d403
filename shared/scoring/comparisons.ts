import type { Comparison } from '#shared/domain/prioritisation.ts';

export type Pair = { readonly aId: string; readonly bId: string };

/** Every pair of criteria once, n(n−1)/2, in their order: the first n−1 already link them all. */
export function pairsOf(criteria: readonly { readonly id: string }[]): readonly Pair[] {
  return criteria.flatMap((a, index) => criteria.slice(index + 1).map((b) => ({ aId: a.id, bId: b.id })));
}

/** How much `aId` matters against `bId`, in whichever sense it was said; null when it was not. */
export function comparisonOf(comparisons: readonly Comparison[], { aId, bId }: Pair): number | null {
  for (const { aId: a, bId: b, value } of comparisons) {
    if (a === aId && b === bId) return value;
    if (a === bId && b === aId) return 1 / value;
  }
  return null;
}

/** The comparisons with that pair said so, in place; null takes it back. */
export function withComparison(
  comparisons: readonly Comparison[],
  pair: Pair,
  value: number | null,
): Comparison[] {
  const isPair = ({ aId, bId }: Comparison) =>
    (aId === pair.aId && bId === pair.bId) || (aId === pair.bId && bId === pair.aId);
  const said = value === null ? [] : [{ ...pair, value }];
  const place = comparisons.findIndex(isPair);
  const others = comparisons.filter((comparison) => !isPair(comparison));
  return place < 0 ? [...others, ...said] : others.toSpliced(place, 0, ...said);
}

/** Pairs of criteria that were compared, each once. */
export function comparedPairs(
  criteria: readonly { readonly id: string }[],
  comparisons: readonly Comparison[],
): readonly Pair[] {
  return pairsOf(criteria).filter((pair) => comparisonOf(comparisons, pair) !== null);
}
