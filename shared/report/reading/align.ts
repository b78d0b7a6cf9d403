import { comparable, likeness, listChanges } from './compare-words.ts';

/** A pair of places in the two lists; null on the side that has nothing there. Indexes from 0, in reading order. */
export type Pair = {
  readonly before: number | null;
  readonly after: number | null;
  readonly isEqual: boolean;
};

/** Below this share of common words, what was removed and what was added are two things, not one that changed. */
const LEAST_LIKENESS = 0.4;
/** Alone in its place, a passage is taken for the one that stood there unless nothing is left of a long one. */
const LEAST_LIKENESS_ALONE = 0.15;
const LONG_PASSAGE = 30;
/** Within this many passages after it a changed one is looked for. */
const SEARCHED = 40;

/** Matches two lists of texts: equal ones, then among what is left between them those that became one another. */
export function align(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const keys = { before: before.map(comparable), after: after.map(comparable) };
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  let hunk = { before: [] as number[], after: [] as number[] };
  const flush = () => {
    pairs.push(...paired(hunk.before, hunk.after, before, after));
    hunk = { before: [], after: [] };
  };
  for (const { kind, count } of listChanges(keys.before, keys.after)) {
    for (let step = 0; step < count; step += 1) {
      if (kind === 'equal') {
        flush();
        pairs.push({ before: i, after: j, isEqual: true });
      } else if (kind === 'removed') hunk.before.push(i);
      else hunk.after.push(j);
      if (kind !== 'added') i += 1;
      if (kind !== 'removed') j += 1;
    }
  }
  flush();
  return pairs;
}

function paired(
  removed: readonly number[],
  added: readonly number[],
  before: readonly string[],
  after: readonly string[],
): readonly Pair[] {
  const isAlone = removed.length === 1 && added.length === 1;
  const pairs: Pair[] = [];
  let next = 0;
  for (const index of removed) {
    const candidates = added.slice(next, next + SEARCHED);
    const found = candidates.findIndex((place) => isAlike(before[index] ?? '', after[place] ?? '', isAlone));
    if (found === -1) {
      pairs.push({ before: index, after: null, isEqual: false });
      continue;
    }
    for (const place of candidates.slice(0, found))
      pairs.push({ before: null, after: place, isEqual: false });
    pairs.push({ before: index, after: candidates[found] ?? null, isEqual: false });
    next += found + 1;
  }
  for (const place of added.slice(next)) pairs.push({ before: null, after: place, isEqual: false });
  return pairs;
}

function isAlike(before: string, after: string, isAlone: boolean): boolean {
  const ratio = likeness(before, after);
  if (!isAlone) return ratio >= LEAST_LIKENESS;
  return ratio >= LEAST_LIKENESS_ALONE || Math.max(before.length, after.length) < LONG_PASSAGE;
}
