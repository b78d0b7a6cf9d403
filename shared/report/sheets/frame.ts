import type { Sheet, SheetColumn } from './model.ts';

/*
 * Where things stand on a sheet, for the formulas and for the file alike: title, notes, parameters, a free line, upper
 * rows, header, rows. Rows count from 1, columns from 0.
 */

/** How many lines of each kind stand above the header. */
type Preamble = { readonly notes: number; readonly parameters: number; readonly upperRows: number };

export type Frame = {
  readonly firstNoteRow: number;
  readonly firstParameterRow: number;
  readonly firstUpperRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
};

export function frameOf({ notes, parameters, upperRows }: Preamble): Frame {
  const firstNoteRow = 2;
  const firstParameterRow = firstNoteRow + notes;
  const firstUpperRow = firstParameterRow + parameters + 1;
  const headerRow = firstUpperRow + upperRows;
  return { firstNoteRow, firstParameterRow, firstUpperRow, headerRow, firstRow: headerRow + 1 };
}

export function frameOfSheet({ notes, parameters, upperRows }: Sheet): Frame {
  return frameOf({ notes: notes.length, parameters: parameters.length, upperRows: upperRows.length });
}

/** In characters: room for the label of a parameter, and for a line of notes. */
const LABEL_WIDTH = 44;
const NOTE_WIDTH = 110;

/** Column of the figures above the table: the first after enough room for their labels. */
export function parameterColumn({ table }: Sheet): number {
  return lastWithin(table?.columns.map(({ width }) => width) ?? [], LABEL_WIDTH) + 1;
}

/** Last column of the lines of notes, and their width in characters. */
export function noteSpan({ table }: Sheet): { readonly last: number; readonly width: number } {
  const widths = table?.columns.map(({ width }) => width) ?? [];
  const last = lastWithin(widths, NOTE_WIDTH);
  return { last, width: widths.slice(0, last + 1).reduce((sum, width) => sum + width, 0) || NOTE_WIDTH };
}

/** The first column that, with those before, gives that width; the last one when none does. */
function lastWithin(widths: readonly number[], wanted: number): number {
  let sum = 0;
  for (const [index, width] of widths.entries()) {
    sum += width;
    if (sum >= wanted) return index;
  }
  return Math.max(0, widths.length - 1);
}

/** Names of the columns as the file needs them: on one line, none empty, no two alike. */
export function headersOf(columns: readonly SheetColumn[]): readonly string[] {
  const taken = new Set<string>();
  return columns.map(({ header }, index) => {
    const bare = header.replace(/\s+/g, ' ').trim().slice(0, 200) || `Colonne ${index + 1}`;
    let name = bare;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${bare} (${count})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** `B7`. */
export function address(columnIndex: number, row: number): string {
  return `${columnName(columnIndex)}${row}`;
}

/** `$C$4:$H$4`. */
export function rowRange(from: number, to: number, row: number): string {
  return `$${columnName(from)}$${row}:$${columnName(to)}$${row}`;
}

/** `$C$4:$C$12`. */
export function columnRange(columnIndex: number, from: number, to: number): string {
  return `$${columnName(columnIndex)}$${from}:$${columnName(columnIndex)}$${to}`;
}
