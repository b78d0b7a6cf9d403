import type { Inline, TableCell, TableColumn } from '#shared/report/model.ts';
import { fitColumns } from '#shared/report/word/layout/fit-columns.ts';
import { levelColour, textColourOn } from '#shared/report/word/look.ts';
import {
  type CellNode,
  type ParagraphNode,
  paragraphOf,
  type RowNode,
  shareOut,
  type TableNode,
  textRun,
} from '#shared/report/word/nodes/nodes.ts';
import { STYLES } from '#shared/report/word/styles/style-ids.ts';
import { CELL_AIR } from '#shared/report/word/styles/table-styles.ts';
import type { BlockContext, BlockOf } from './block-context.ts';
import { runsOf, styledParagraph } from './inline.ts';

/** A row of more characters than this may be cut by the page: whole, it could leave most of a page empty. */
const LONGEST_WHOLE_ROW = 1200;
/** A small table is never cut. */
const MOST_WHOLE_ROWS = 10;
const LONGEST_WHOLE_TABLE = 650;
/** A sheet shorter than this many characters is never cut. */
const LONGEST_WHOLE_SHEET = 2200;
/** Characters that a narrow column of labels holds on a line. */
const LONGEST_NARROW_LABEL = 17;

export function dataTable(block: BlockOf<'table'>, context: BlockContext): TableNode {
  const widths = fitColumns(
    shareOut(
      block.columns.map(({ width }) => width),
      context.textWidth,
    ),
    block.columns.map(({ header }) => header),
    context.parts.look,
    CELL_AIR[STYLES.dataTable]?.side ?? 0,
  );
  const header: RowNode = {
    isHeader: true,
    isWhole: true,
    cells: block.columns.map((column, index) => ({
      width: widths[index] ?? 0,
      alignment: 'bottom',
      children: [paragraphOf(STYLES.tableHeader, [textRun(column.header)], alignmentOf(column))],
    })),
  };
  const all = block.totals ? [...block.rows, block.totals] : block.rows;
  const isWhole = all.length <= MOST_WHOLE_ROWS && heightOf(all) <= LONGEST_WHOLE_TABLE;
  const last = all.length - 1;
  // No row alone on its page: the first two stay together, and the last two; a note stays with what it explains.
  const isPaired = (index: number) => all.length > 3 && (index === 0 || index === last - 1);
  const rows = all.map((row, index) =>
    dataRow(row, block.columns, widths, context, {
      isKeptWithNext:
        index === last
          ? context.isBeforeNote
          : isWhole || isPaired(index) || (block.totals !== undefined && index === last - 1),
      isTotal: row === block.totals,
    }),
  );
  return {
    kind: 'table',
    style: STYLES.dataTable,
    widths,
    hasHeaderRow: true,
    hasTotalsRow: block.totals !== undefined,
    title: block.caption,
    rows: [header, ...rows],
  };
}

type RowLook = { readonly isKeptWithNext: boolean; readonly isTotal: boolean };

function dataRow(
  row: readonly TableCell[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  context: BlockContext,
  look: RowLook,
): RowNode {
  return {
    isWhole: row.every(({ content }) => lengthOf(content) < LONGEST_WHOLE_ROW),
    cells: columns.map((column, index) => dataCell(row[index], column, widths[index] ?? 0, context, look)),
  };
}

function dataCell(
  cell: TableCell | undefined,
  column: TableColumn,
  width: number,
  context: BlockContext,
  { isKeptWithNext, isTotal }: RowLook,
): CellNode {
  const { look } = context.parts;
  const tone = cell?.tone && look.tones[cell.tone];
  const fill = cell?.level === undefined ? tone?.ground : levelColour(look, cell.level);
  const colour = cell?.level === undefined ? tone?.words : fill && textColourOn(fill);
  const isBold = cell?.level !== undefined || isTotal;
  const words =
    colour || isBold ? { ...(colour ? { colour } : {}), ...(isBold ? { isBold } : {}) } : undefined;
  return {
    width,
    ...(fill ? { fill } : {}),
    children: [
      paragraphOf(STYLES.tableText, runsOf(cell?.content ?? [], context, words), {
        ...alignmentOf(column),
        ...(isKeptWithNext ? { keepNext: true } : {}),
      }),
    ],
  };
}

function alignmentOf({ align }: TableColumn) {
  return align === 'left' ? {} : { alignment: align };
}

/** Labels on the left, values on the right; the title is its header row. */
export function sheetTable(block: BlockOf<'sheet'>, context: BlockContext): TableNode {
  const isShort = block.rows.every(({ label }) => label.length <= LONGEST_NARROW_LABEL);
  const widths = shareOut(isShort ? [17, 83] : [20, 80], context.textWidth);
  const [labelWidth = 0, valueWidth = 0] = widths;
  const length = block.rows.reduce((sum, { content }) => sum + lengthOf(content), 0);
  const lastKept = length < LONGEST_WHOLE_SHEET ? block.rows.length - 1 : 1;
  return {
    kind: 'table',
    style: STYLES.sheetTable,
    widths,
    hasHeaderRow: true,
    hasLabelColumn: true,
    title: block.title,
    rows: [
      {
        isHeader: true,
        isWhole: true,
        cells: [
          {
            width: context.textWidth,
            columns: 2,
            children: [paragraphOf(STYLES.tableHeader, [textRun(block.title)])],
          },
        ],
      },
      ...block.rows.map(({ label, content }, index): RowNode => {
        const isHeld = index < lastKept || (context.isBeforeNote && index === block.rows.length - 1);
        const kept = isHeld ? { keepNext: true } : {};
        return {
          isWhole: lengthOf(content) < LONGEST_WHOLE_ROW,
          cells: [
            { width: labelWidth, children: [paragraphOf(STYLES.sheetLabel, [textRun(label)], kept)] },
            { width: valueWidth, children: linesOf(content, context).map((line) => ({ ...line, ...kept })) },
          ],
        };
      }),
    ],
  };
}

/** Each typed line its own paragraph: a long field stays readable in a cell. */
function linesOf(content: readonly Inline[], context: BlockContext): readonly ParagraphNode[] {
  const [only] = content;
  if (content.length === 1 && only?.kind === 'text') {
    const lines = only.text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
    if (lines.length > 0) return lines.map((line) => paragraphOf(STYLES.tableText, [textRun(line)]));
  }
  return [styledParagraph(STYLES.tableText, content, context)];
}

/** Key figures side by side, at most four to a row. */
export function scorecardTable(block: BlockOf<'scorecard'>, context: BlockContext): TableNode {
  const count = block.items.length;
  const perRow = count === 3 || count === 5 || count === 6 ? 3 : 4;
  const columns = Math.min(perRow, Math.max(1, count));
  const widths = shareOut(
    Array.from({ length: columns }, () => 1),
    context.textWidth,
  );
  const rows = Array.from({ length: Math.max(1, Math.ceil(count / columns)) }, (_, row) =>
    block.items.slice(row * columns, (row + 1) * columns),
  );
  return {
    kind: 'table',
    style: STYLES.keyFigureTable,
    widths,
    title: block.items.map(({ label }) => label).join(', '),
    rows: rows.map((items) => ({
      isWhole: true,
      cells: widths.map((width, index) => {
        const item = items[index];
        return item
          ? keyFigureCell(item, width, context)
          : { width, children: [paragraphOf(STYLES.keyDetail, [])] };
      }),
    })),
  };
}

function keyFigureCell(
  item: BlockOf<'scorecard'>['items'][number],
  width: number,
  { parts: { look } }: BlockContext,
): CellNode {
  const { edge, ground } = look.tones[item.tone];
  const gap = { size: 24, colour: look.white };
  return {
    width,
    fill: ground,
    edges: { left: { size: 24, colour: edge }, top: gap, bottom: gap, right: gap },
    children: [
      paragraphOf(STYLES.keyLabel, [textRun(item.label)]),
      paragraphOf(STYLES.keyFigure, [textRun(item.value)]),
      ...(item.detail === '' ? [] : [paragraphOf(STYLES.keyDetail, [textRun(item.detail)])]),
    ],
  };
}

/** Rough: characters of the longest cell of each row, in all. */
function heightOf(rows: readonly (readonly TableCell[])[]): number {
  return rows.reduce((sum, row) => sum + Math.max(0, ...row.map(({ content }) => lengthOf(content))), 0);
}

function lengthOf(content: readonly Inline[]): number {
  return content.reduce((sum, { text }) => sum + text.length, 0);
}
