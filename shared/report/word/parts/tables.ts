import {
  AlignmentType,
  HeightRule,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Inline, TableCell as ReportCell, TableColumn } from '#shared/report/model.ts';
import { STYLES, TONE_COLOURS } from '#shared/report/word/styles.ts';
import { TABLE_STYLES } from '#shared/report/word/table-styles.ts';
import { levelColour, textColourOn } from '#shared/report/word/theme.ts';
import { runsOf, styledParagraph, textRuns } from './inline.ts';

type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

/** A row of more characters than this may be cut by the page: whole, it could leave most of a page empty. */
const LONGEST_WHOLE_ROW = 1200;
/** A small table is never cut. */
const MOST_WHOLE_ROWS = 8;
const LONGEST_WHOLE_TABLE = 500;
/** A sheet shorter than this many characters is never cut. */
const LONGEST_WHOLE_SHEET = 2200;

export function dataTable(block: BlockOf<'table'>, textWidth: number, isBeforeNote: boolean): Table {
  const widths = shareOut(
    block.columns.map(({ width }) => width),
    textWidth,
  );
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) =>
      cellOf(widths[index], { verticalAlign: VerticalAlignTable.BOTTOM }, [
        new Paragraph({
          style: STYLES.tableHeader,
          alignment: ALIGNMENTS[column.align],
          children: textRuns(column.header),
        }),
      ]),
    ),
  });
  const all = [...block.rows, ...(block.totals ? [block.totals] : [])];
  const isWhole = all.length <= MOST_WHOLE_ROWS && heightOf(all) <= LONGEST_WHOLE_TABLE;
  const last = all.length - 1;
  // The totals stay with the last row, a note with what it explains; the header's style keeps it with the first row.
  const rows = all.map((row, index) =>
    dataRow(row, block.columns, widths, {
      isKeptWithNext:
        index === last ? isBeforeNote : isWhole || (block.totals !== undefined && index === last - 1),
      isTotal: row === block.totals,
    }),
  );
  return new Table({
    style: TABLE_STYLES.data,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      lastRow: block.totals !== undefined,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [header, ...rows],
  });
}

function dataRow(
  row: readonly ReportCell[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  { isKeptWithNext, isTotal }: { readonly isKeptWithNext: boolean; readonly isTotal: boolean },
): TableRow {
  return new TableRow({
    cantSplit: row.every(({ content }) => lengthOf(content) < LONGEST_WHOLE_ROW),
    ...(isKeptWithNext ? { keepNext: true } : {}),
    children: columns.map((column, index) => dataCell(row[index], column, widths[index], isTotal)),
  });
}

function dataCell(
  cell: ReportCell | undefined,
  column: TableColumn,
  width: number | undefined,
  isTotal: boolean,
): TableCell {
  const fill =
    cell?.level === undefined ? cell?.tone && TONE_COLOURS[cell.tone].ground : levelColour(cell.level);
  const colour =
    cell?.level === undefined ? cell?.tone && TONE_COLOURS[cell.tone].edge : fill && textColourOn(fill);
  return cellOf(width, fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}, [
    new Paragraph({
      style: STYLES.tableText,
      ...(column.align === 'left' ? {} : { alignment: ALIGNMENTS[column.align] }),
      children: runsOf(cell?.content ?? [], {
        ...(colour ? { color: colour } : {}),
        ...(cell?.level !== undefined || isTotal ? { bold: true } : {}),
      }),
    }),
  ]);
}

/** Labels on the left, values on the right; the title is its header row. */
export function sheetTable(block: BlockOf<'sheet'>, textWidth: number): Table {
  const widths = shareOut([20, 80], textWidth);
  const length = block.rows.reduce((sum, { content }) => sum + lengthOf(content), 0);
  const lastKept = length < LONGEST_WHOLE_SHEET ? block.rows.length - 1 : 1;
  return new Table({
    style: TABLE_STYLES.sheet,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: true,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          cellOf(textWidth, { columnSpan: 2 }, [
            new Paragraph({ style: STYLES.tableHeader, children: textRuns(block.title) }),
          ]),
        ],
      }),
      ...block.rows.map(
        ({ label, content }, index) =>
          new TableRow({
            cantSplit: lengthOf(content) < LONGEST_WHOLE_ROW,
            ...(index < lastKept ? { keepNext: true } : {}),
            children: [
              cellOf(widths[0], {}, [new Paragraph({ style: STYLES.sheetLabel, children: textRuns(label) })]),
              cellOf(widths[1], {}, linesOf(content)),
            ],
          }),
      ),
    ],
  });
}

/** Each typed line its own paragraph: a long field stays readable in a cell. */
function linesOf(content: readonly Inline[]): readonly Paragraph[] {
  const [only] = content;
  if (content.length !== 1 || only?.kind !== 'text') return [styledParagraph(STYLES.tableText, content)];
  const lines = only.text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  return lines.map((line) => styledParagraph(STYLES.tableText, [{ kind: 'text', text: line }]));
}

/** Key figures side by side, at most four to a row. */
export function scorecardTable(block: BlockOf<'scorecard'>, textWidth: number): Table {
  const perRow = block.items.length === 5 || block.items.length === 6 || block.items.length === 3 ? 3 : 4;
  const columns = Math.min(perRow, Math.max(1, block.items.length));
  const widths = shareOut(
    Array.from({ length: columns }, () => 1),
    textWidth,
  );
  const rows = Array.from({ length: Math.ceil(block.items.length / columns) }, (_, row) =>
    block.items.slice(row * columns, (row + 1) * columns),
  );
  return new Table({
    style: TABLE_STYLES.keyFigures,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    tableLook: {
      firstRow: false,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: rows.map(
      (items) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((width, index) => {
            const item = items[index];
            return item
              ? keyFigureCell(item, width)
              : cellOf(width, {}, [new Paragraph({ style: STYLES.keyDetail })]);
          }),
        }),
    ),
  });
}

function keyFigureCell(item: BlockOf<'scorecard'>['items'][number], width: number): TableCell {
  const { edge, ground } = TONE_COLOURS[item.tone];
  const gap = { style: 'single', size: 24, color: 'ffffff' } as const;
  return cellOf(
    width,
    {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground },
      borders: { left: { style: 'single', size: 24, color: edge }, top: gap, bottom: gap, right: gap },
    },
    [
      new Paragraph({ style: STYLES.keyLabel, children: textRuns(item.label) }),
      new Paragraph({ style: STYLES.keyFigure, children: textRuns(item.value) }),
      ...(item.detail === ''
        ? []
        : [new Paragraph({ style: STYLES.keyDetail, children: textRuns(item.detail) })]),
    ],
  );
}

export function cellOf(
  width: number | undefined,
  look: Omit<ITableCellOptions, 'children' | 'width'>,
  children: ITableCellOptions['children'],
): TableCell {
  return new TableCell({ ...look, width: { size: width ?? 0, type: WidthType.DXA }, children });
}

/** Whole twips in proportion to the shares, summing to `total`. */
export function shareOut(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  let before = 0;
  let placed = 0;
  return shares.map((share) => {
    before += share;
    const end = sum > 0 ? Math.round((before / sum) * total) : 0;
    const width = end - placed;
    placed = end;
    return width;
  });
}

export function exactHeight(twips: number) {
  return { value: twips, rule: HeightRule.EXACT };
}

/** Rough: characters of the longest cell of each row, in all. */
function heightOf(rows: readonly (readonly ReportCell[])[]): number {
  return rows.reduce((sum, row) => sum + Math.max(0, ...row.map(({ content }) => lengthOf(content))), 0);
}

function lengthOf(content: readonly Inline[]): number {
  return content.reduce((sum, { text }) => sum + text.length, 0);
}
