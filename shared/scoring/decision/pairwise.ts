import { err, ok, type Result } from '#shared/domain/result.ts';

/** `a` is preferred to `b` `value` times (Saaty’s scale: 1/9 … 9). Items are counted from 0. */
export type Comparison = { readonly a: number; readonly b: number; readonly value: number };

export type PairwiseError =
  | { readonly kind: 'no-items' }
  | { readonly kind: 'unknown-item'; readonly comparison: Comparison }
  /** An item against itself, with another value than 1. */
  | { readonly kind: 'own-rival'; readonly comparison: Comparison }
  /** Not a number above zero, or out of all measure. */
  | { readonly kind: 'bad-comparison'; readonly comparison: Comparison }
  | { readonly kind: 'contradiction'; readonly first: Comparison; readonly second: Comparison }
  /** Items fall in groups that no comparison links. */
  | { readonly kind: 'not-linked'; readonly groups: readonly (readonly number[])[] };

/**
 * Reciprocal square matrix, row by row. `given` and `missing` list each pair once, `a` before `b`.
 * The values of missing pairs are those of a chain of comparisons that links them: a start for the completion.
 */
export type PairwiseMatrix = {
  readonly size: number;
  readonly cells: Float64Array;
  readonly given: readonly Comparison[];
  readonly missing: readonly (readonly [number, number])[];
};

/** A hundred million times the scale; beyond, products overflow. */
const LARGEST = 1e9;
/** Within which the same pair said twice, in one sense or the other, says the same. */
const SAME = 1e-9;

/** Comparisons of `size` items as a matrix. The same pair may be said twice if it says the same. */
export function readComparisons(
  size: number,
  comparisons: readonly Comparison[],
): Result<PairwiseMatrix, PairwiseError> {
  if (size < 1) return err({ kind: 'no-items' });
  const cells = new Float64Array(size * size);
  for (let item = 0; item < size; item += 1) cells[item * size + item] = 1;
  const given = new Map<number, Comparison>();
  for (const comparison of comparisons) {
    const { a, b, value } = comparison;
    if (!isItem(a, size) || !isItem(b, size)) return err({ kind: 'unknown-item', comparison });
    if (!(value >= 1 / LARGEST && value <= LARGEST)) return err({ kind: 'bad-comparison', comparison });
    if (a === b && value !== 1) return err({ kind: 'own-rival', comparison });
    if (a === b) continue;
    const key = Math.min(a, b) * size + Math.max(a, b);
    const known = given.get(key);
    const sorted = a < b ? comparison : { a: b, b: a, value: 1 / value };
    if (known && Math.abs(sorted.value / known.value - 1) > SAME)
      return err({ kind: 'contradiction', first: known, second: comparison });
    if (known) continue;
    given.set(key, sorted);
    setPair(cells, size, sorted);
  }
  const groups = linkedGroups(size, cells);
  if (groups.length > 1) return err({ kind: 'not-linked', groups: groups.map(({ items }) => items) });
  const worth = groups[0]?.worth ?? [];
  const missing: (readonly [number, number])[] = [];
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) {
      if (cells[a * size + b] !== 0) continue;
      missing.push([a, b]);
      setPair(cells, size, { a, b, value: (worth[a] ?? 1) / (worth[b] ?? 1) });
    }
  return ok({ size, cells, given: [...given.values()], missing });
}

/** Writes a comparison and its reciprocal. */
export function setPair(cells: Float64Array, size: number, { a, b, value }: Comparison): void {
  cells[a * size + b] = value;
  cells[b * size + a] = 1 / value;
}

function isItem(item: number, size: number): boolean {
  return Number.isInteger(item) && item >= 0 && item < size;
}

type Group = { readonly items: number[]; readonly worth: number[] };

/** Items that comparisons link, with what each is worth along the chain from the first of its group. */
function linkedGroups(size: number, cells: Float64Array): readonly Group[] {
  const groups: Group[] = [];
  const seen = new Set<number>();
  for (let start = 0; start < size; start += 1) {
    if (seen.has(start)) continue;
    seen.add(start);
    const worth: number[] = [];
    worth[start] = 1;
    const items = [start];
    for (const item of items)
      for (let other = 0; other < size; other += 1) {
        const value = cells[other * size + item] ?? 0;
        if (value === 0 || seen.has(other)) continue;
        seen.add(other);
        worth[other] = value * (worth[item] ?? 1);
        items.push(other);
      }
    groups.push({ items: items.toSorted((a, b) => a - b), worth });
  }
  return groups;
}
