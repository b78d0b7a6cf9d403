import { named } from '#shared/domain/french.ts';
import type { PassageChange } from '#shared/report/round-trip.ts';
import { align, type Pair } from './align.ts';
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
  const width = Math.max(...[...before, ...after].map((row) => row.length), 0);
  const columns = columnPairs(header, header.length > 0 ? (after[0] ?? []) : [], width);
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
    return cellChanges(row, read.rows[pair.after ?? -1] ?? [], {
      expected,
      header,
      columns,
      place,
      deletions,
    });
  });
}

function cellChanges(
  before: readonly ExpectedCell[],
  after: readonly ReadCell[],
  where: {
    readonly expected: ExpectedTable;
    readonly header: readonly string[];
    readonly columns: readonly Pair[];
    readonly place: string;
    readonly deletions: readonly Deletion[];
  },
): readonly PassageChange[] {
  return where.columns.flatMap((pair): readonly PassageChange[] => {
    const cell = pair.before === null ? undefined : before[pair.before];
    const old = cell?.text ?? '';
    const fresh = pair.after === null ? [] : (after[pair.after]?.stretches ?? []);
    if (comparable(old) === comparable(textOfStretches(fresh))) return [];
    const column = pair.before === null ? '' : (where.header[pair.before] ?? '');
    const name =
      pair.before === null ? ', colonne ajoutée' : column === '' ? '' : `, colonne ${named(column)}`;
    return [
      {
        kind: 'changed',
        place: where.place + name,
        segments: segmentsBetween(old, fresh, where.deletions),
        sources: cell?.sources ?? where.expected.sources,
      },
    ];
  });
}

/** Which column became which: by place, and by their names where some were added or removed. */
function columnPairs(before: readonly string[], after: readonly string[], width: number): readonly Pair[] {
  if (before.length > 0 && after.length > 0 && before.length !== after.length) return align(before, after);
  return Array.from({ length: width }, (_, index) => ({ before: index, after: index, isEqual: true }));
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
