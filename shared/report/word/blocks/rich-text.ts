import {
  isBlankRichText,
  plainTextOf,
  type RichBlock,
  type RichText,
  type Span,
} from '#shared/domain/rich-text.ts';
import {
  type BlockNode,
  type ParagraphNode,
  paragraphOf,
  type Run,
  shareOut,
  type TableNode,
  textRun,
} from '#shared/report/word/nodes/nodes.ts';
import { INDENT_BY_LEVEL, LAST_LIST_LEVEL, listIndent } from '#shared/report/word/numbering.ts';
import { HEADING_STYLES, STYLES } from '#shared/report/word/styles/style-ids.ts';
import type { WordParts } from '#shared/report/word/word-parts.ts';

type Place = {
  readonly parts: WordParts;
  /** Twips. */
  readonly width: number;
  /** Lists around the block. */
  readonly depth: number;
  readonly isInCell: boolean;
  readonly isInQuote: boolean;
};

const CELL_MARGINS = 170;
const QUOTE_INDENT = 284;
/** Characters a column is measured by: a column is never narrower than one, nor counted as wider than the other. */
const COLUMN_CHARACTERS = { least: 8, most: 45 };
const LONGEST_TITLE = 120;

/**
 * A text with structure, as typed: lists with Word's own numbering, nested ones at its next levels, each ordered list
 * from 1; tables with their header repeated. Empty paragraphs are low spaces, and none stands at either end.
 */
export function richTextNodes(blocks: RichText, parts: WordParts, width: number): readonly BlockNode[] {
  return placed(blocks, { parts, width, depth: 0, isInCell: false, isInQuote: false });
}

function placed(blocks: RichText, place: Place): readonly BlockNode[] {
  return withoutEmptyEnds(blocks).flatMap((block, index, all) => {
    const nodes = nodesOf(block, place);
    // Word joins two tables that touch.
    const isBetweenTables = block.kind === 'table' && place.isInCell && all[index + 1]?.kind === 'table';
    return isBetweenTables ? [...nodes, spacer()] : nodes;
  });
}

function nodesOf(block: RichBlock, place: Place): readonly BlockNode[] {
  switch (block.kind) {
    case 'paragraph':
      return [isBlankRichText([block]) ? spacer() : textParagraph(block.spans, place)];
    case 'heading':
      return isBlankRichText([block])
        ? []
        : [paragraphOf(HEADING_STYLES[block.level + 2] ?? STYLES.heading6, spanRuns(block.spans))];
    case 'list':
      return listNodes(block, place);
    case 'quote':
      return placed(block.blocks, { ...place, isInQuote: true });
    case 'table':
      return [tableNode(block, place), ...(place.isInCell ? [] : [spacer()])];
  }
}

function textParagraph(spans: readonly Span[], { depth, isInCell, isInQuote }: Place): ParagraphNode {
  const style = isInQuote
    ? STYLES.quote
    : isInCell
      ? STYLES.tableText
      : depth > 0
        ? STYLES.listContinue
        : STYLES.body;
  return paragraphOf(
    style,
    spanRuns(spans),
    depth > 0 ? { indent: indentAt(depth) + (isInQuote ? QUOTE_INDENT : 0) } : {},
  );
}

/** The first paragraph of an item bears its number or bullet; what follows in the item stands under its words. */
function listNodes(list: RichBlock & { readonly kind: 'list' }, place: Place): readonly BlockNode[] {
  const { parts, depth } = place;
  const level = Math.min(depth, LAST_LIST_LEVEL);
  const numbering = {
    id: list.isOrdered ? parts.nextList() : parts.bulletsNumId,
    level,
    indent: listIndent(list.isOrdered, level),
  };
  const style = place.isInCell ? STYLES.tableText : list.isOrdered ? STYLES.number : STYLES.bullet;
  const inner = { ...place, depth: depth + 1, width: place.width - INDENT_BY_LEVEL };
  return list.items.flatMap((item) => {
    const [first, ...rest] = withoutEmptyEnds(item);
    const isText = first?.kind === 'paragraph';
    return [
      paragraphOf(style, isText ? spanRuns(first.spans) : [], { numbering }),
      ...placed(isText || first === undefined ? rest : [first, ...rest], inner),
    ];
  });
}

function tableNode(table: RichBlock & { readonly kind: 'table' }, place: Place): TableNode {
  const indent = indentAt(place.depth);
  const columns = Math.max(1, ...table.rows.map((row) => row.length));
  const widths = shareOut(
    Array.from({ length: columns }, (_, index) => columnShare(table.rows.map((row) => row[index] ?? []))),
    Math.max(INDENT_BY_LEVEL, place.width),
  );
  const rows = table.rows.length > 0 ? table.rows : [[[]]];
  // A typed table has no caption: its first row says what it holds.
  const title = (table.rows[0] ?? []).map((cell) => plainTextOf(cell).trim()).join(', ');
  return {
    kind: 'table',
    style: STYLES.dataTable,
    widths,
    ...(indent > 0 ? { indent } : {}),
    hasHeaderRow: table.hasHeader,
    title: title.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE),
    rows: rows.map((row, y) => {
      const isHeader = table.hasHeader && y === 0;
      return {
        ...(isHeader ? { isHeader, isWhole: true } : {}),
        cells: widths.map((width, x) => ({
          width,
          children: cellNodes(row[x] ?? [], width, isHeader, place.parts),
        })),
      };
    }),
  };
}

function cellNodes(
  blocks: RichText,
  width: number,
  isHeader: boolean,
  parts: WordParts,
): readonly BlockNode[] {
  const [only] = blocks;
  if (isHeader && only?.kind === 'paragraph' && blocks.length === 1)
    return [paragraphOf(STYLES.tableHeader, spanRuns(only.spans))];
  const nodes = placed(blocks, {
    parts,
    width: width - CELL_MARGINS,
    depth: 0,
    isInCell: true,
    isInQuote: false,
  });
  // A cell ends with a paragraph, and is not without one.
  return nodes.at(-1)?.kind === 'paragraph' ? nodes : [...nodes, paragraphOf(STYLES.tableText, [])];
}

function columnShare(cells: readonly RichText[]): number {
  let longest = 0;
  for (const cell of cells) longest = Math.max(longest, plainTextOf(cell).length);
  return Math.min(COLUMN_CHARACTERS.most, Math.max(COLUMN_CHARACTERS.least, longest));
}

function spanRuns(spans: readonly Span[]): readonly Run[] {
  return spans.map(({ text, isStrong, isEmphasis }) => {
    if (isStrong)
      // A run has one character style: words both strong and emphasised add the second by hand.
      return textRun(text, { style: STYLES.strong, ...(isEmphasis ? { isItalic: true } : {}) });
    return isEmphasis ? textRun(text, { style: STYLES.emphasis }) : textRun(text);
  });
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

function spacer(): ParagraphNode {
  return paragraphOf(STYLES.spacer, []);
}
