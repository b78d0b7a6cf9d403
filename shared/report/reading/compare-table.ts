import { named } from '#shared/domain/french.ts';
import type { PassageChange } from '#shared/report/round-trip.ts';
import { align } from './align.ts';
import { comparable } from './compare-words.ts';
import {
  type ExpectedCell,
  type ExpectedTable,
  type ReadCell,
  type ReadTableItem,
  rowKey,
  textOfStretches,
} from './passages.ts';
import { addedText, type Deletion, removedText, segmentsBetween } from './segments.ts';

const LONGEST_NAME = 40;

/** Cells that changed, rows and columns added or removed, of a table that is still the same. */
export function tableChanges(
  expected: ExpectedTable,
  read: ReadTableItem,
  deletions: readonly Deletion[],
): readonly PassageChange[] {
  const before = expected.rows.map((row) => row.map(({ text }) => text));
  const after = read.rows.map((row) => row.map(({ stretches }) => textOfStretches(stretches)));
  const header = expected.hasHeader ? (before[0] ?? []) : [];
  return align(before.map(rowKey), after.map(rowKey)).flatMap((pair): readonly PassageChange[] => {
    if (pair.isEqual) return [];
    const [old, fresh] = [before[pair.before ?? -1], after[pair.after ?? -1]];
    const row = expected.rows[pair.before ?? -1];
    const place = `${expected.place}, ${rowName(old ?? fresh ?? [], pair.before ?? pair.after ?? 0)}`;
    if (old === undefined || row === undefined)
      return [
        {
          kind: 'added',
          place,
          segments: joined((read.rows[pair.after ?? -1] ?? []).map(({ stretches }) => addedText(stretches))),
          sources: [],
        },
      ];
    if (fresh === undefined)
      return [
        {
          kind: 'removed',
          place,
          segments: joined(old.map((text) => removedText(text, deletions))),
          sources: sourcesOf(row, expected),
        },
      ];
    return cellChanges(row, read.rows[pair.after ?? -1] ?? [], { expected, header, place, deletions });
  });
}

function cellChanges(
  before: readonly ExpectedCell[],
  after: readonly ReadCell[],
  where: {
    readonly expected: ExpectedTable;
    readonly header: readonly string[];
    readonly place: string;
    readonly deletions: readonly Deletion[];
  },
): readonly PassageChange[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index): readonly PassageChange[] => {
    const old = before[index]?.text ?? '';
    const fresh = after[index]?.stretches ?? [];
    if (comparable(old) === comparable(textOfStretches(fresh))) return [];
    const column = where.header[index] ?? '';
    return [
      {
        kind: 'changed',
        place: where.place + (column === '' ? '' : `, colonne ${named(column)}`),
        segments: segmentsBetween(old, fresh, where.deletions),
        sources: before[index]?.sources ?? where.expected.sources,
      },
    ];
  });
}

function rowName(cells: readonly string[], index: number): string {
  const name = cells.find((cell) => /\p{L}/u.test(cell)) ?? '';
  const [line = ''] = name.split('\n');
  return line === ''
    ? `ligne ${index + 1}`
    : `ligne ${named(line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line)}`;
}

function joined(cells: readonly PassageChange['segments'][]): PassageChange['segments'] {
  const filled = cells.filter((segments) => segments.some(({ text }) => text.trim() !== ''));
  return filled.flatMap((segments, index) =>
    segments.map((segment) => (index === 0 ? segment : { ...segment, text: ` · ${segment.text}` })),
  );
}

function sourcesOf(row: readonly ExpectedCell[], { sources }: ExpectedTable): PassageChange['sources'] {
  const own = row.flatMap((cell) => cell.sources);
  return own.length > 0 ? [...new Set(own)] : sources;
}
