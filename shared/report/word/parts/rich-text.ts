import {
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  isBlankRichText,
  plainTextOf,
  type RichBlock,
  type RichText,
  type Span,
} from '#shared/domain/rich-text.ts';
import { INDENT_BY_LEVEL, LAST_LIST_LEVEL } from '#shared/report/word/numbering-definitions.ts';
import { STYLES } from '#shared/report/word/styles.ts';
import { TABLE_STYLES } from '#shared/report/word/table-styles.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';
import { cellOf, shareOut } from './tables.ts';

type Place = {
  /** Twips. */
  readonly width: number;
  /** A new number for each ordered list, so that it starts again at 1. */
  readonly nextList: () => number;
  /** Lists around the block. */
  readonly depth: number;
  readonly isInCell: boolean;
  readonly isInQuote: boolean;
};

const CELL_MARGINS = 170;
const QUOTE_INDENT = 284;
/** Characters a column is measured by: a column is never narrower than one, nor counted as wider than the other. */
const COLUMN_CHARACTERS = { least: 8, most: 45 };

/**
 * A text with structure, as typed: lists with Word's own numbering, nested ones at its next levels, each ordered list
 * from 1; tables with their header repeated. Empty paragraphs are low spaces, and none stands at either end.
 */
export function richTextToWord(
  blocks: RichText,
  { width, nextList }: Pick<Place, 'width' | 'nextList'>,
): readonly FileChild[] {
  return placed(blocks, { width, nextList, depth: 0, isInCell: false, isInQuote: false });
}

function placed(blocks: RichText, place: Place): readonly (Paragraph | Table)[] {
  return withoutEmptyEnds(blocks).flatMap((block, index, all) => {
    const children = blockToWord(block, place);
    // Word joins two tables that touch.
    const isBetweenTables = block.kind === 'table' && all[index + 1]?.kind === 'table';
    return isBetweenTables ? [...children, spacer()] : children;
  });
}

function blockToWord(block: RichBlock, place: Place): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [isBlankRichText([block]) ? spacer() : textParagraph(block.spans, place)];
    case 'heading':
      return isBlankRichText([block])
        ? []
        : [new Paragraph({ style: `Heading${block.level + 3}`, children: spanRuns(block.spans) })];
    case 'list':
      return listToWord(block, place);
    case 'quote':
      return placed(block.blocks, { ...place, isInQuote: true });
    case 'table':
      return [tableToWord(block, place), ...(place.isInCell ? [] : [spacer()])];
  }
}

function textParagraph(spans: readonly Span[], place: Place, more: IParagraphOptions = {}): Paragraph {
  const { depth, isInCell, isInQuote } = place;
  const indent = indentAt(depth);
  return new Paragraph({
    style: isInQuote
      ? STYLES.quote
      : isInCell
        ? STYLES.tableText
        : depth > 0
          ? STYLES.listContinue
          : STYLES.body,
    ...(depth > 0 ? { indent: { left: indent + (isInQuote ? QUOTE_INDENT : 0) } } : {}),
    ...more,
    children: spanRuns(spans),
  });
}

/** The first paragraph of an item bears its number or bullet; what follows in the item stands under its words. */
function listToWord(
  list: RichBlock & { readonly kind: 'list' },
  place: Place,
): readonly (Paragraph | Table)[] {
  const level = Math.min(place.depth, LAST_LIST_LEVEL);
  const numbering = {
    reference: list.isOrdered ? 'numeros' : 'puces',
    level,
    instance: list.isOrdered ? place.nextList() : 0,
  };
  const style = place.isInCell ? STYLES.tableText : list.isOrdered ? STYLES.number : STYLES.bullet;
  const inner = { ...place, depth: place.depth + 1, width: place.width - INDENT_BY_LEVEL };
  return list.items.flatMap((item) => {
    const [first, ...rest] = withoutEmptyEnds(item);
    const isText = first?.kind === 'paragraph';
    return [
      new Paragraph({ style, numbering, children: isText ? spanRuns(first.spans) : [] }),
      ...placed(isText || first === undefined ? rest : [first, ...rest], inner),
    ];
  });
}

function tableToWord(table: RichBlock & { readonly kind: 'table' }, place: Place): Table {
  const indent = indentAt(place.depth);
  const width = Math.max(INDENT_BY_LEVEL, place.width);
  const columns = Math.max(1, ...table.rows.map((row) => row.length));
  const widths = shareOut(
    Array.from({ length: columns }, (_, index) => columnShare(table.rows.map((row) => row[index] ?? []))),
    width,
  );
  const rows = table.rows.length > 0 ? table.rows : [[[]]];
  return new Table({
    style: TABLE_STYLES.data,
    width: { size: width, type: WidthType.DXA },
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    tableLook: {
      firstRow: table.hasHeader,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: rows.map((row, y) => {
      const isHeader = table.hasHeader && y === 0;
      return new TableRow({
        ...(isHeader ? { tableHeader: true, cantSplit: true } : {}),
        children: widths.map((cellWidth, x) =>
          cellOf(cellWidth, {}, cellChildren(row[x] ?? [], cellWidth, isHeader, place)),
        ),
      });
    }),
  });
}

function cellChildren(
  blocks: RichText,
  width: number,
  isHeader: boolean,
  { nextList }: Place,
): readonly (Paragraph | Table)[] {
  const [only] = blocks;
  if (isHeader && only?.kind === 'paragraph' && blocks.length === 1)
    return [new Paragraph({ style: STYLES.tableHeader, children: spanRuns(only.spans) })];
  const children = placed(blocks, {
    width: width - CELL_MARGINS,
    nextList,
    depth: 0,
    isInCell: true,
    isInQuote: false,
  });
  // A cell ends with a paragraph, and is not without one.
  return children.at(-1) instanceof Paragraph
    ? children
    : [...children, new Paragraph({ style: STYLES.tableText })];
}

function columnShare(cells: readonly RichText[]): number {
  const longest = Math.max(0, ...cells.map((cell) => plainTextOf(cell).length));
  return Math.min(COLUMN_CHARACTERS.most, Math.max(COLUMN_CHARACTERS.least, longest));
}

function spanRuns(spans: readonly Span[]): readonly TextRun[] {
  return spans.flatMap(({ text, isStrong, isEmphasis }) =>
    xmlText(text)
      .replace(/\t/g, ' ')
      .split(/\r\n|[\n\r]/)
      .map(
        (line, index) =>
          new TextRun({
            ...(isStrong ? { style: STYLES.strong } : isEmphasis ? { style: STYLES.emphasis } : {}),
            // A run has one character style: words both strong and emphasised add the second by hand.
            ...(isStrong && isEmphasis ? { italics: true } : {}),
            text: line,
            ...(index > 0 ? { break: 1 } : {}),
          }),
      ),
  );
}

function withoutEmptyEnds(blocks: RichText): RichText {
  const isFilled = (block: RichBlock) => block.kind !== 'paragraph' || !isBlankRichText([block]);
  const kept = blocks.slice(blocks.findIndex(isFilled), blocks.findLastIndex(isFilled) + 1);
  // Of several empty lines, one says as much.
  return kept.filter((block, index) => {
    const before = kept[index - 1];
    return isFilled(block) || (before !== undefined && isFilled(before));
  });
}

function indentAt(depth: number): number {
  return Math.min(depth, LAST_LIST_LEVEL + 1) * INDENT_BY_LEVEL;
}

function spacer(): Paragraph {
  return new Paragraph({ style: STYLES.spacer });
}
