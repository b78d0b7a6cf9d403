import type { PassageChange } from '#shared/report/round-trip.ts';
import { align } from './align.ts';
import { tableChanges } from './compare-table.ts';
import { matchTables } from './match-tables.ts';
import {
  type ExpectedItem,
  type ExpectedLine,
  type Group,
  type ReadItem,
  textOfStretches,
} from './passages.ts';
import { flattened } from './read-items.ts';
import type { Region } from './regions.ts';
import { addedText, type Deletion, removedText, segmentsBetween } from './segments.ts';

/** A change and the part of the report it is listed under. */
export type PlacedChange = { readonly group: Group; readonly change: PassageChange };

export type ComparedRegion = {
  readonly changes: readonly PlacedChange[];
  /** For each block of the file, by index, the part of the report it belongs to. */
  readonly groups: ReadonlyMap<number, Group>;
  readonly equalLines: number;
};

/** The sections that content controls of the file name. */
export type MarkedSections = {
  readonly ids: ReadonlySet<string>;
  /** By index of block; null outside of them. */
  readonly at: (index: number) => string | null;
};

type Side<T> = { readonly key: string; readonly item: T };

/** What differs between a part of the report and what it became. */
export function compareRegion(
  { expected, read }: Region,
  deletions: readonly Deletion[],
  marked: MarkedSections,
): ComparedRegion {
  const matches = matchTables(expected, read);
  const ids = new Map([...matches.values()].map((table, index) => [table, `\ue002${index}`]));
  const before = expected.flatMap((item): readonly Side<ExpectedItem>[] => {
    if (item.kind === 'line') return [{ key: item.text, item }];
    const id = ids.get(item);
    return id === undefined ? flatRows(item) : [{ key: id, item }];
  });
  const after = read.flatMap((item): readonly Side<ReadItem>[] => {
    if (item.kind === 'line') return [{ key: textOfStretches(item.stretches), item }];
    const table = matches.get(item);
    const id = table && ids.get(table);
    return id === undefined
      ? flattened(item).map((line) => ({ key: textOfStretches(line.stretches), item: line }))
      : [{ key: id, item }];
  });
  const pairs = align(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const sections = new Map(expected.map(({ group }) => [group.sectionId, group]));
  const changes: PlacedChange[] = [];
  const groups = new Map<number, Group>();
  let equalLines = 0;
  let last = before[0]?.item.group;
  let lastPlain = before.find(({ item }) => item.group.sectionId === null)?.item.group;
  for (const [position, pair] of pairs.entries()) {
    const old = pair.before === null ? undefined : before[pair.before]?.item;
    const fresh = pair.after === null ? undefined : after[pair.after]?.item;
    const next = () =>
      before[pairs.slice(position).find((it) => it.before !== null)?.before ?? -1]?.item.group;
    const sectionId = fresh ? marked.at(fresh.index) : null;
    const ownSection = sectionId === null ? undefined : sections.get(sectionId);
    // Words added in a section the file still marks are its own. Where marks were lost, as LibreOffice loses them,
    // they go on with what stands before; between two paragraphs of a section there is no doubt.
    const isPastMarked = last?.sectionId != null && marked.ids.has(last.sectionId) && next() !== last;
    const group = old?.group ?? ownSection ?? (isPastMarked ? lastPlain : last);
    if (group === undefined) continue;
    if (old) last = old.group;
    if (old && old.group.sectionId === null) lastPlain = old.group;
    if (fresh) groups.set(fresh.index, group);
    if (pair.isEqual) equalLines += 1;
    changes.push(...changesOf(old, fresh, pair.isEqual, deletions).map((change) => ({ group, change })));
  }
  return { changes, groups, equalLines };
}

function changesOf(
  old: ExpectedItem | undefined,
  fresh: ReadItem | undefined,
  isEqual: boolean,
  deletions: readonly Deletion[],
): readonly PassageChange[] {
  if (old?.kind === 'table') return fresh?.kind === 'table' ? tableChanges(old, fresh, deletions) : [];
  if (isEqual || fresh?.kind === 'table') return [];
  if (old && fresh) {
    const segments = segmentsBetween(old.text, fresh.stretches, deletions);
    return segments.every(({ kind }) => kind === 'equal')
      ? []
      : [{ kind: 'changed', place: old.place, segments, sources: old.sources }];
  }
  if (old)
    return [
      { kind: 'removed', place: old.place, segments: removedText(old.text, deletions), sources: old.sources },
    ];
  return fresh
    ? [{ kind: 'added', place: 'Texte ajouté', segments: addedText(fresh.stretches), sources: [] }]
    : [];
}

/** A table that is not in the file any more: a line for each row. */
function flatRows(table: Extract<ExpectedItem, { kind: 'table' }>): readonly Side<ExpectedLine>[] {
  return table.rows.flatMap((row) => {
    const text = row
      .map((cell) => cell.text)
      .filter((cell) => cell.trim() !== '')
      .join(' · ');
    const { place, sources, group } = table;
    return text === '' ? [] : [{ key: text, item: { kind: 'line', text, place, sources, group } }];
  });
}
