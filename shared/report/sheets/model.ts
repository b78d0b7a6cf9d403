/*
 * The workbook as data: sheets of one table each, rendered on screen (preview) and as XLSX. Texts are final French.
 * A formula carries the value it gives, so that a reader that does not calculate shows the right figure.
 */

/** How a value is shown. Number formats take the separators of whoever reads. */
export type CellFormat = 'text' | 'integer' | 'decimal' | 'score' | 'euros' | 'rate' | 'percent' | 'date';

export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** ISO date. */
  | { readonly kind: 'date'; readonly date: string }
  /** Without its « = », with English function names and commas, as the format asks; `value` '' shows nothing. */
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number | string };

/** What may be typed in a cell meant to be changed: a number from `min` to `max`; null without limit. */
export type Validation = {
  readonly min: number | null;
  readonly max: number | null;
  readonly message: string;
};

export type SheetColumn = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly format: CellFormat;
  /** Its cells are meant to be changed by the reader, and set apart by their ground. */
  readonly validation?: Validation;
  /** Name of the range of its cells, for formulas of other sheets. */
  readonly rangeName?: string;
};

/** A labelled figure above the table. */
export type Parameter = {
  readonly label: string;
  readonly cell: SheetCell;
  readonly format: CellFormat;
  readonly name?: string;
  readonly validation?: Validation;
};

/** A row above the header, under the same columns: weights above the levels. */
export type UpperRow = { readonly cells: readonly SheetCell[]; readonly format: CellFormat };

export type SheetTable = {
  /** Letters, digits and _: its name in the file. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns that stay in view. */
  readonly frozenColumns: number;
};

export type Sheet = {
  readonly id: string;
  /** On its tab: 31 characters at most, without : \ / ? * [ ]. */
  readonly name: string;
  readonly title: string;
  /** What it says and how to read it, a line each. */
  readonly notes: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly upperRows: readonly UpperRow[];
  /** Null when there is nothing to list: `emptyText` says so. */
  readonly table: SheetTable | null;
  readonly emptyText: string;
};

export type Workbook = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: 'fr-FR';
  /** ISO date of the file properties. */
  readonly date: string;
  /** Name of the file, in parts. */
  readonly fileNameParts: readonly string[];
  readonly footerText: string;
  /** Hex without #, for titles and headers. */
  readonly primaryColour: string;
  readonly sheets: readonly Sheet[];
};
