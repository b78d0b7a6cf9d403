import { err, ok, type Result } from '#shared/domain/result.ts';
import { findTable } from '#shared/inventory/find-table.ts';
import {
  INVENTORY_LIMITS,
  type InventoryFile,
  type InventoryFileError,
  type InventoryTarget,
  type SheetRow,
} from '#shared/inventory/table.ts';
import { hasSignature } from '#shared/zip/signatures.ts';
import { readCsv } from './read-csv.ts';
import { readXlsxSheet } from './read-xlsx-sheet.ts';
import { openXlsx } from './xlsx-package.ts';

/**
 * Reads an inventory from the bytes of a CSV or XLSX file; what the file is comes from its content, not its name.
 * Without `sheetIndex`, the first sheet where a table is found. `onProgress` receives a ratio from 0 to 1.
 */
export function readInventory(
  bytes: Uint8Array,
  target: InventoryTarget,
  sheetIndex: number | null = null,
  onProgress: (ratio: number) => void = () => {},
): Result<InventoryFile, InventoryFileError> {
  if (bytes.length === 0) return err({ kind: 'empty-file' });
  if (bytes.length > INVENTORY_LIMITS.fileBytes)
    return err({ kind: 'too-large', size: bytes.length, limit: INVENTORY_LIMITS.fileBytes });
  if (hasSignature(bytes, 'oldOffice')) return err({ kind: 'old-or-locked-workbook' });
  if (hasSignature(bytes, 'pdf', 'png', 'jpeg', 'gif', 'gzip')) return err({ kind: 'not-a-table' });
  if (hasSignature(bytes, 'zip')) return readWorkbook(bytes, target, sheetIndex, onProgress);
  const rows = readCsv(bytes, onProgress);
  return rows.ok ? ok({ sheetNames: [], sheetIndex: 0, table: findTable(rows.value, target) }) : rows;
}

function readWorkbook(
  bytes: Uint8Array,
  target: InventoryTarget,
  wanted: number | null,
  onProgress: (ratio: number) => void,
): Result<InventoryFile, InventoryFileError> {
  try {
    const book = openXlsx(bytes);
    if (!book) return err({ kind: 'other-workbook' });
    const sheetNames = book.sheets.map(({ name }) => name);
    const read = (index: number) => {
      const path = book.sheets[index]?.path;
      const rows: readonly SheetRow[] = path === undefined ? [] : readXlsxSheet(book, path, onProgress);
      return { sheetNames, sheetIndex: index, table: findTable(rows, target) };
    };
    const first = read(wanted ?? 0);
    if (wanted !== null || first.table.ok) return ok(first);
    for (let index = 1; index < sheetNames.length; index += 1) {
      const other = read(index);
      if (other.table.ok && other.table.value.isHeaderKnown) return ok(other);
    }
    return ok(first);
  } catch {
    return err({ kind: 'damaged-workbook' });
  }
}
