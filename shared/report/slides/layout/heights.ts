import type { Theme } from '#shared/domain/theme.ts';
import type { SlideBlock } from '#shared/report/slides/model.ts';
import type { SlideColumn, SlideRow } from './draft-slide.ts';
import {
  BLOCK_GAP,
  BULLET_INDENT,
  CARD_GAP,
  CARD_PADDING,
  CARD_SIZES,
  CELL_PADDING,
  COLUMN_GAP,
  COLUMN_TITLE,
  calloutSize,
  ITEM_SPACE,
  LINE,
  tableSize,
} from './geometry.ts';
import { lineCount } from './measure.ts';

/* Heights in points of what a slide holds, at a size of text and a width. */

export type Setting = { readonly textSize: number; readonly theme: Theme };

type BlockOf<K extends SlideBlock['kind']> = Extract<SlideBlock, { readonly kind: K }>;

export function columnWidths({ columns }: SlideRow, width: number): readonly number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - COLUMN_GAP * (columns.length - 1);
  return columns.map(({ share }) => (room * share) / shares);
}

/** Height it cannot do without; a chart may take more. */
export function rowHeight(row: SlideRow, width: number, setting: Setting): number {
  const widths = columnWidths(row, width);
  return Math.max(
    0,
    ...row.columns.map((column, index) => columnHeight(column, widths[index] ?? width, setting)),
  );
}

export function columnHeight({ title, blocks }: SlideColumn, width: number, setting: Setting): number {
  const gaps = BLOCK_GAP * Math.max(0, blocks.length - 1);
  const heights = blocks.map((block) => blockHeight(block, width, setting));
  return (title === '' ? 0 : COLUMN_TITLE.height) + heights.reduce((sum, height) => sum + height, gaps);
}

export function blockHeight(block: SlideBlock, width: number, setting: Setting): number {
  switch (block.kind) {
    case 'list':
      return listHeight(block, width, setting);
    case 'table':
      return tableRowHeights(block, width, setting).reduce((sum, height) => sum + height, 0);
    case 'scorecard':
      return scorecardHeight(block, width, setting);
    case 'callout':
      return calloutHeight(block, width, setting);
    case 'figure':
      return smallestChart(block);
  }
}

function listHeight({ items }: BlockOf<'list'>, width: number, { textSize, theme }: Setting): number {
  const face = { size: textSize, font: theme.bodyFont };
  const lines = items.reduce((sum, item) => sum + lineCount(item, width - BULLET_INDENT, face), 0);
  return lines * textSize * LINE + Math.max(0, items.length - 1) * ITEM_SPACE * textSize;
}

/** Header first, totals last. */
export function tableRowHeights(
  { columns, rows, totals }: BlockOf<'table'>,
  width: number,
  { textSize, theme }: Setting,
): readonly number[] {
  const size = tableSize(textSize);
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const roomOf = (index: number) => ((columns[index]?.width ?? 0) / shares) * width - 2 * CELL_PADDING.x;
  const height = (lines: readonly number[]) => Math.max(1, ...lines) * size * LINE + 2 * CELL_PADDING.y;
  const face = { size, font: theme.bodyFont };
  return [
    height(columns.map(({ header }, index) => lineCount(header, roomOf(index), { ...face, bold: true }))),
    ...[...rows, ...(totals ? [totals] : [])].map((row) =>
      height(row.map(({ content }, index) => lineCount(content, roomOf(index), face))),
    ),
  ];
}

export function cardWidth({ items }: BlockOf<'scorecard'>, width: number): number {
  return (width - CARD_GAP * (items.length - 1)) / items.length;
}

function scorecardHeight(block: BlockOf<'scorecard'>, width: number, { theme }: Setting): number {
  const room = cardWidth(block, width) - 2 * CARD_PADDING.x;
  const font = theme.bodyFont;
  const heights = block.items.map(
    ({ label, value, detail }) =>
      lineCount(label, room, { size: CARD_SIZES.label, font }) * CARD_SIZES.label * LINE +
      lineCount(value, room, { size: CARD_SIZES.value, font: theme.headingFont, bold: true }) *
        CARD_SIZES.value *
        LINE +
      lineCount(detail, room, { size: CARD_SIZES.detail, font }) * CARD_SIZES.detail * LINE,
  );
  return Math.max(...heights) + 2 * CARD_PADDING.y;
}

function calloutHeight({ content }: BlockOf<'callout'>, width: number, { textSize, theme }: Setting): number {
  const size = calloutSize(textSize);
  const lines = lineCount(content, width - 2 * CARD_PADDING.x - 6, { size, font: theme.bodyFont });
  return COLUMN_TITLE.size * LINE + lines * size * LINE + 2 * CARD_PADDING.y;
}

/** Below it a chart cannot be read any more. */
function smallestChart({ chart }: BlockOf<'figure'>): number {
  if (chart.kind === 'bar' && chart.orientation === 'horizontal') return 60 + 19 * chart.categories.length;
  return chart.kind === 'bar' ? 170 : 260;
}
