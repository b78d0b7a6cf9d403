import type { Result } from '#shared/domain/result.ts';

/** What can be imported from an inventory, one row an item. */
export type InventoryTarget = 'applications' | 'dataSources' | 'irritants';

/** What is accepted from a file before it is trusted. */
export const INVENTORY_LIMITS = {
  /** 2,000 rows of 14 columns weigh less than 1 MB. */
  fileBytes: 20_000_000,
  /** Parts of a workbook once inflated, in bytes. */
  inflatedBytes: 150_000_000,
  rows: 5000,
  columns: 200,
} as const;

/**
 * What a cell has beside its text.
 * - `formula`: the text is the value the workbook kept from its last calculation;
 * - `formula-without-value`: a formula and no value kept;
 * - `error-value`: the text is an error of the spreadsheet (#REF!);
 * - `merged`: covered by the merged cells of `range`, so that it has no value of its own.
 */
export type CellMark =
  | { readonly kind: 'formula' }
  | { readonly kind: 'formula-without-value' }
  | { readonly kind: 'error-value' }
  | { readonly kind: 'merged'; readonly range: string };

/** A row as the file holds it. `row` counts from 1, as spreadsheets show it; numbers are written the French way. */
export type SheetRow = {
  readonly row: number;
  readonly cells: readonly string[];
  /** By index of cell; most cells have none. */
  readonly marks: Readonly<Record<number, CellMark>>;
};

export type TableColumn = {
  /** Place of its cells in each row. */
  readonly index: number;
  readonly title: string;
};

export type Table = {
  readonly headerRow: number;
  /** False when none of the titles was recognised: the row may not be one of titles. */
  readonly isHeaderKnown: boolean;
  readonly columns: readonly TableColumn[];
  /** Rows below the titles that hold something. */
  readonly rows: readonly SheetRow[];
};

/** Why no table can be read in a sheet; another sheet of the same file may have one. */
export type TableError =
  | { readonly kind: 'empty-sheet' }
  | { readonly kind: 'no-header'; readonly row: number; readonly shown: string }
  | { readonly kind: 'merged-header'; readonly row: number; readonly range: string }
  | { readonly kind: 'no-rows'; readonly headerRow: number }
  | { readonly kind: 'too-many-rows'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly count: number; readonly limit: number };

/** A file read: the sheets of a workbook (none for a CSV), and what the chosen one holds. */
export type InventoryFile = {
  readonly sheetNames: readonly string[];
  readonly sheetIndex: number;
  readonly table: Result<Table, TableError>;
};

/** Why a file cannot be read at all. */
export type InventoryFileError =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'wrong-encoding'; readonly row: number }
  | { readonly kind: 'not-a-table' }
  | { readonly kind: 'unclosed-quote'; readonly row: number }
  | { readonly kind: 'old-or-locked-workbook' }
  | { readonly kind: 'other-workbook' }
  | { readonly kind: 'damaged-workbook' };

/** 0 → A, 26 → AA: how spreadsheets name a column. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
