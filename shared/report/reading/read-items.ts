import {
  markedReference,
  type ReadCell,
  type ReadItem,
  type ReadLine,
  type ReadTableItem,
  type Stretch,
  textOfStretches,
} from './passages.ts';
import type { PlacedBlock, ReadBlock, ReadParagraph } from './reading.ts';

/** « Tableau 3 – », whose number a field holds, or was typed over. */
const CAPTION_LABEL = /^\s*(?:Tableau|Figure|Table)\s*\d*\s*[–—:.-]\s*/i;
/** Written in place of a picture whose bytes were not at hand. */
const ABSENT_IMAGE = /^Image absente\s*:/;

/** A block of the file, and its place among those at the top. */
export type IndexedBlock = PlacedBlock & { readonly index: number };

/** What a file says, in reading order, without what Word writes by itself: contents, numbers of captions and pages. */
export function readItems(blocks: readonly IndexedBlock[]): readonly ReadItem[] {
  return blocks.flatMap(({ block, index }): readonly ReadItem[] =>
    block.kind === 'paragraph' ? linesOf(block, index) : [tableItem(block, index)],
  );
}

function linesOf(paragraph: ReadParagraph, index: number): readonly ReadItem[] {
  const { isGenerated, role, bookmarks } = paragraph;
  if (isGenerated) return [];
  return splitLines(stretchesOf(paragraph)).map((stretches) => ({
    kind: 'line',
    stretches,
    index,
    isHeading: role === 'heading',
    bookmarks,
  }));
}

function stretchesOf(paragraph: ReadParagraph): readonly Stretch[] {
  const { spans, role } = paragraph;
  const stretches = spans
    .filter(({ field }) => field !== 'number')
    .map(({ text, field, revision }): Stretch => {
      const by = revision?.kind === 'inserted' ? { author: revision.author, date: revision.date } : null;
      return { text: field === 'reference' ? markedReference(text) : text, by };
    });
  const text = textOfStretches(stretches);
  if (ABSENT_IMAGE.test(text)) return [];
  const isNumbered = role === 'caption' || spans.some(({ field }) => field === 'number');
  const label = isNumbered ? (CAPTION_LABEL.exec(text)?.[0] ?? bareLabel(text)) : '';
  return from(stretches, label.length);
}

/** A caption without words. */
function bareLabel(text: string): string {
  return /^\s*(?:Tableau|Figure|Table)\s*\d*\s*$/i.test(text) ? text : '';
}

function from(stretches: readonly Stretch[], start: number): readonly Stretch[] {
  let left = start;
  return stretches.flatMap(({ text, by }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{ text: rest, by }];
  });
}

function splitLines(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const lines: Stretch[][] = [[]];
  for (const { text, by } of stretches)
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, by });
    });
  return lines.filter((line) => textOfStretches(line).trim() !== '');
}

function tableItem(block: Extract<ReadBlock, { kind: 'table' }>, index: number): ReadItem {
  return {
    kind: 'table',
    rows: block.rows.map(({ cells }) => cells.map((cell): ReadCell => ({ stretches: cellStretches(cell) }))),
    index,
  };
}

/** All the lines of a cell as one text; of tables inside it too. */
function cellStretches(blocks: readonly ReadBlock[]): readonly Stretch[] {
  const parts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [stretchesOf(block)]
      : block.rows.flatMap(({ cells }) => cells.map(cellStretches)),
  );
  return parts
    .filter((part) => textOfStretches(part).trim() !== '')
    .flatMap((part, index) => (index === 0 ? part : [{ text: '\n', by: null }, ...part]));
}

/** A table that is none of the report's: its words, cell by cell. */
export function flattened({ rows, index }: ReadTableItem): readonly ReadLine[] {
  return rows.flatMap((row) =>
    row.flatMap(({ stretches }) =>
      splitLines(stretches).map(
        (line): ReadLine => ({ kind: 'line', stretches: line, index, isHeading: false, bookmarks: [] }),
      ),
    ),
  );
}
