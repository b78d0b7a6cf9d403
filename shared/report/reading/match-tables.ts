import { comparable } from './compare-words.ts';
import {
  type ExpectedItem,
  type ExpectedTable,
  type ReadItem,
  type ReadTableItem,
  textOfStretches,
} from './passages.ts';

/** Below this share of cells in common, two tables are not the same. */
const LEAST_COMMON = 0.35;

type Bag = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

/** Which table of the report each table of the file is, by the cells they have in common; nearest in order first. */
export function matchTables(
  expected: readonly ExpectedItem[],
  read: readonly ReadItem[],
): ReadonlyMap<ReadTableItem, ExpectedTable> {
  const free = expected
    .filter((item) => item.kind === 'table')
    .map((table) => ({ table, bag: bagOf(table.rows.flat().map(({ text }) => text)) }));
  const matches = new Map<ReadTableItem, ExpectedTable>();
  for (const item of read) {
    if (item.kind !== 'table') continue;
    const bag = bagOf(item.rows.flat().map(({ stretches }) => textOfStretches(stretches)));
    let best = { index: -1, share: LEAST_COMMON };
    for (const [index, candidate] of free.entries()) {
      const share = common(candidate.bag, bag);
      if (share > best.share) best = { index, share };
      if (share === 1) break;
    }
    const [found] = best.index === -1 ? [] : free.splice(best.index, 1);
    if (found) matches.set(item, found.table);
  }
  return matches;
}

function bagOf(texts: readonly string[]): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const text of texts) {
    const key = comparable(text);
    if (key === '') continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

function common(one: Bag, other: Bag): number {
  let shared = 0;
  for (const [key, count] of one.counts) shared += Math.min(count, other.counts.get(key) ?? 0);
  const most = Math.max(one.size, other.size);
  return most === 0 ? 0 : shared / most;
}
