import { diffArrays } from 'diff';
import type { DiffSegment } from '#shared/report/round-trip.ts';

/** Above this many changes two texts are told apart as a whole: matching them word by word would help no one. */
const MOST_CHANGES = 4000;

/**
 * A text without what Word, LibreOffice and typing change by themselves: kinds of space, of apostrophe, of quotation
 * mark and of dash, spaces before « : ; ! ? », soft hyphens. Two texts that compare equal read the same.
 */
export function comparable(text: string): string {
  return ALREADY_PLAIN.test(text) ? text : plain(text);
}

/** Most cells and many lines: nothing to change in them. */
const ALREADY_PLAIN = /^(?:[\wÀ-ÿ,.()]+(?: [\wÀ-ÿ,.()]+)*)?$/;

function plain(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\ue000[^\ue000]*\ue000/g, '\ue001')
      // What XML cannot hold is dropped by the writer, or replaced.
      .replace(/[\p{Cs}\ufffd\ufffe\uffff]|(?!\s)\p{Cc}/gu, '')
      .replace(/[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]/g, '')
      .replace(/[‘’ʼ‛`´]/g, "'")
      .replace(/[«»“”„‟"]/g, ' " ')
      .replace(/[‐‑‒–—―−]/g, '-')
      .replace(/…/g, '...')
      .replace(/\s+(?=[;:!?%€])/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Differences between two lists; what is not matched is removed, then added. */
export function listChanges(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly kind: DiffSegment['kind']; readonly count: number }[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES });
  if (changes === undefined)
    return [
      { kind: 'removed', count: before.length },
      { kind: 'added', count: after.length },
    ];
  return changes.map(({ added, removed, count }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'equal',
    count,
  }));
}

const WORDS = /\ue000[^\ue000]*\ue000|\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

export type WordSegment = Omit<DiffSegment, 'by'>;

/** What was removed and added, word by word. Spaces and typography alone are no difference: the new ones are shown. */
export function wordSegments(before: string, after: string): readonly WordSegment[] {
  const [old, fresh] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const segments: { kind: DiffSegment['kind']; text: string }[] = [];
  let [i, j] = [0, 0];
  for (const { kind, count } of listChanges(old.map(comparable), fresh.map(comparable))) {
    const text = kind === 'removed' ? old.slice(i, i + count).join('') : fresh.slice(j, j + count).join('');
    if (kind !== 'added') i += count;
    if (kind !== 'removed') j += count;
    segments.push({ kind, text });
  }
  return tidied(segments);
}

/** A space alone between two changed words belongs to the change; alone it is none. */
function tidied(segments: readonly WordSegment[]): readonly WordSegment[] {
  const merged: WordSegment[] = [];
  const groups: { removed: string; added: string; isEqual: boolean }[] = [];
  for (const { kind, text } of segments) {
    const last = groups.at(-1);
    if (kind === 'equal') {
      if (text.trim() === '' && last && !last.isEqual) {
        last.removed += text;
        last.added += text;
      } else groups.push({ removed: text, added: text, isEqual: true });
    } else {
      const group = last && !last.isEqual ? last : { removed: '', added: '', isEqual: false };
      if (group !== last) groups.push(group);
      group[kind] += text;
    }
  }
  for (const { removed, added, isEqual } of groups) {
    if (isEqual || comparable(removed) === comparable(added)) push(merged, 'equal', added);
    else {
      const tail = /\s*$/.exec(added)?.[0] ?? '';
      const shared = removed.endsWith(tail) ? tail : '';
      push(merged, 'removed', removed.slice(0, removed.length - shared.length));
      push(merged, 'added', added.slice(0, added.length - shared.length));
      push(merged, 'equal', shared);
    }
  }
  return merged;
}

function push(segments: WordSegment[], kind: WordSegment['kind'], text: string): void {
  if (text === '') return;
  const last = segments.at(-1);
  if (last?.kind === kind) segments[segments.length - 1] = { kind, text: last.text + text };
  else segments.push({ kind, text });
}

/** 0–1: share of the words two texts have in common. */
export function likeness(before: string, after: string): number {
  const bag = new Map<string, number>();
  const old = words(before);
  const fresh = words(after);
  for (const word of old) bag.set(word, (bag.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of fresh) {
    const left = bag.get(word) ?? 0;
    if (left > 0) common += 1;
    bag.set(word, left - 1);
  }
  const most = Math.max(old.length, fresh.length);
  return most === 0 ? 1 : common / most;
}

function words(text: string): readonly string[] {
  return comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
