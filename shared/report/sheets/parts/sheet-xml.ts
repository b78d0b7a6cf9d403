import { daysBetween } from '#shared/domain/calendar.ts';
import {
  address,
  columnRange,
  frameOfSheet,
  headersOf,
  noteSpan,
  parameterColumn,
} from '#shared/report/sheets/frame.ts';
import type { Sheet, SheetCell, SheetColumn, Validation } from '#shared/report/sheets/model.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import { cellText, looksLikeFormula, type SharedStrings } from './strings.ts';
import type { Look, Styles } from './styles.ts';

type Shared = { readonly strings: SharedStrings; readonly styles: Styles };

const LINE_HEIGHT = 13.5;
/** Day before the first of the calendar of spreadsheets, counted as they do from March 1900 on. */
const SERIAL_ZERO = '1899-12-30';
const FIRST_SERIAL_DAY = '1900-03-01';

/** One worksheet part. Elements come in the order of the format: ECMA-376 part 1, §18.3.1.99. */
export function sheetXml(
  sheet: Sheet,
  shared: Shared,
  page: { readonly footer: string; readonly isFirst: boolean },
): string {
  const frame = frameOfSheet(sheet);
  const { table } = sheet;
  const span = noteSpan(sheet);
  const valueColumn = parameterColumn(sheet);
  const rows: string[] = [];
  const merges: string[] = [];
  const writer = cellWriter(shared);

  rows.push(row(1, 24, [writer.text(0, 1, sheet.title, { format: 'text', role: 'title' })]));
  for (const [index, note] of sheet.notes.entries()) {
    const at = frame.firstNoteRow + index;
    const lines = Math.ceil(note.length / (span.width * 1.1));
    rows.push(
      row(at, lines * LINE_HEIGHT + 3, [
        writer.text(0, at, note, { format: 'text', role: 'note', wraps: true }),
      ]),
    );
    if (span.last > 0) merges.push(`${address(0, at)}:${address(span.last, at)}`);
  }
  for (const [index, { label, cell, format, validation }] of sheet.parameters.entries()) {
    const at = frame.firstParameterRow + index;
    const role = validation ? 'input' : 'label';
    rows.push(
      row(at, null, [
        writer.text(0, at, label, { format: 'text', role: 'cell' }),
        writer.cell(valueColumn, at, cell, { format, role, wraps: format === 'text' }),
      ]),
    );
    if (valueColumn > 1) merges.push(`${address(0, at)}:${address(valueColumn - 1, at)}`);
  }
  if (table === null) {
    const at = frame.headerRow;
    rows.push(row(at, null, [writer.text(0, at, sheet.emptyText, { format: 'text', role: 'note' })]));
  } else {
    for (const [index, { cells, format }] of sheet.upperRows.entries()) {
      const at = frame.firstUpperRow + index;
      rows.push(
        row(
          at,
          null,
          cells.map((cell, place) => writer.cell(place, at, cell, { format, role: 'label' })),
        ),
      );
    }
    const headers = headersOf(table.columns).map((header, place) =>
      writer.text(place, frame.headerRow, header, { format: 'text', role: 'header', wraps: true }),
    );
    rows.push(
      row(
        frame.headerRow,
        heightOf(
          headerCells(table.columns),
          table.columns.map((column) => ({ ...column, format: 'text' as const })),
        ),
        headers,
      ),
    );
    for (const [index, cells] of table.rows.entries()) {
      const at = frame.firstRow + index;
      rows.push(
        row(
          at,
          heightOf(cells, table.columns),
          table.columns.map((column, place) =>
            writer.cell(place, at, cells[place] ?? { kind: 'empty' }, lookOf(column)),
          ),
        ),
      );
    }
  }
  const isTabled = table !== null;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    view(sheet, frame.headerRow, page.isFirst),
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`,
    columnsXml(table?.columns ?? []),
    `<sheetData>${rows.join('')}</sheetData>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    validationsXml(sheet, valueColumn),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(sheet)}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${escapeXml(`&L${page.footer.slice(0, LONGEST_FOOTER).replaceAll('&', '&&')}&C&A&R&P / &N`)}</oddFooter></headerFooter>`,
    isTabled ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '',
    '</worksheet>',
  ].join('');
}

function lookOf({ format, validation }: SheetColumn): Look {
  return { format, role: validation ? 'input' : 'cell', wraps: format === 'text' };
}

/** Tallest row a spreadsheet takes, in points. */
const TALLEST = 409;

/** Room for the longest of its wrapped texts, about: spreadsheets fit it again when a cell is edited. */
function heightOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width, format }, place) => {
    const cell = cells[place];
    if (format !== 'text' || (cell?.kind !== 'text' && cell?.kind !== 'formula')) return 1;
    const text = cell.kind === 'text' ? cell.text : String(cell.value);
    return text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0);
  });
  return Math.min(TALLEST, lines.reduce((most, count) => Math.max(most, count), 1) * LINE_HEIGHT);
}

function headerCells(columns: readonly SheetColumn[]): readonly SheetCell[] {
  return headersOf(columns).map((text) => ({ kind: 'text', text }));
}

function row(at: number, height: number | null, cells: readonly string[]): string {
  const size = height === null ? '' : ` ht="${height}"`;
  return `<row r="${at}"${size}>${cells.join('')}</row>`;
}

function cellWriter({ strings, styles }: Shared) {
  const text = (place: number, at: number, value: string, look: Look) => {
    const id = styles.idOf(looksLikeFormula(value) ? { ...look, isQuoted: true } : look);
    return `<c r="${address(place, at)}" s="${id}" t="s"><v>${strings.placeOf(value)}</v></c>`;
  };
  const numeric = (place: number, at: number, value: number, look: Look) =>
    Number.isFinite(value)
      ? `<c r="${address(place, at)}" s="${styles.idOf(look)}"><v>${value}</v></c>`
      : `<c r="${address(place, at)}" s="${styles.idOf(look)}"/>`;
  const cell = (place: number, at: number, value: SheetCell, look: Look): string => {
    switch (value.kind) {
      case 'empty':
        return `<c r="${address(place, at)}" s="${styles.idOf(look)}"/>`;
      case 'text':
        return text(place, at, value.text, look);
      case 'number':
        // As typed: 12 stays 12, and 2,5 typed over it is not shown as 3.
        return numeric(
          place,
          at,
          value.value,
          look.format === 'decimal' ? { ...look, format: 'general' } : look,
        );
      case 'date':
        // Spreadsheets know no day before 1900, and count one too many in its first two months.
        return value.date < FIRST_SERIAL_DAY
          ? text(place, at, value.date, look)
          : numeric(place, at, daysBetween(SERIAL_ZERO, value.date), look);
      case 'formula': {
        const head = `<c r="${address(place, at)}" s="${styles.idOf(look)}"`;
        const body = `<f>${escapeXml(value.formula)}</f>`;
        return typeof value.value === 'string'
          ? `${head} t="str">${body}<v>${cellText(value.value)}</v></c>`
          : `${head}>${body}<v>${value.value}</v></c>`;
      }
    }
  };
  return { text, cell };
}

/** A footer holds 255 characters, its codes and doubled signs included. */
const LONGEST_FOOTER = 110;

/** Characters that stay readable across a landscape page. */
const PAGE_WIDTH = 260;

function pagesAcross({ table }: Sheet): number {
  const width = (table?.columns ?? []).reduce((sum, column) => sum + column.width, 0);
  return Math.max(1, Math.ceil(width / PAGE_WIDTH));
}

/** The header stays in view, with the first columns. */
function view({ table }: Sheet, headerRow: number, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  if (table === null)
    return `<sheetViews><sheetView${selected} showGridLines="0" workbookViewId="0"/></sheetViews>`;
  const columns = table.frozenColumns;
  const across = columns > 0 ? ` xSplit="${columns}"` : '';
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
  return `<sheetViews><sheetView${selected} showGridLines="0" workbookViewId="0"><pane${across} ySplit="${headerRow}" topLeftCell="${address(columns, headerRow + 1)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columnsXml(columns: readonly SheetColumn[]): string {
  if (columns.length === 0) return '<cols><col min="1" max="1" width="60" customWidth="1"/></cols>';
  const items = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + 0.7}" customWidth="1"/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

function validationsXml(sheet: Sheet, valueColumn: number): string {
  const frame = frameOfSheet(sheet);
  const rows = sheet.table?.rows.length ?? 0;
  const items = [
    ...sheet.parameters.flatMap(({ validation }, index) =>
      validation ? [validationXml(validation, address(valueColumn, frame.firstParameterRow + index))] : [],
    ),
    ...(sheet.table?.columns ?? []).flatMap(({ validation }, place) =>
      validation
        ? [
            validationXml(
              validation,
              columnRange(place, frame.firstRow, frame.firstRow + rows - 1).replaceAll('$', ''),
            ),
          ]
        : [],
    ),
  ];
  return items.length === 0
    ? ''
    : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

const UNBOUNDED = 1e12;

function validationXml({ min, max, message }: Validation, ref: string): string {
  return `<dataValidation type="decimal" allowBlank="1" showErrorMessage="1" errorTitle="Valeur refusée" error="${escapeXml(message)}" sqref="${ref}"><formula1>${min ?? -UNBOUNDED}</formula1><formula2>${max ?? UNBOUNDED}</formula2></dataValidation>`;
}

/** The table part of a sheet: its autofilter and the names of its columns. */
export function tableXml(sheet: Sheet, id: number): string {
  const { headerRow } = frameOfSheet(sheet);
  const { table } = sheet;
  if (table === null) return '';
  const ref = `${address(0, headerRow)}:${address(table.columns.length - 1, headerRow + table.rows.length)}`;
  const columns = headersOf(table.columns).map(
    (name, index) => `<tableColumn id="${index + 1}" name="${cellText(name)}"/>`,
  );
  return `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${table.name}" displayName="${table.name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
