import { err, ok, type Result } from '#shared/domain/result.ts';
import { isKnownTitle } from './guess-mapping.ts';
import {
  columnLetters,
  INVENTORY_LIMITS,
  type InventoryTarget,
  type SheetRow,
  type Table,
  type TableError,
} from './table.ts';

/** The titles may come below a heading and a date, not further. */
const ROWS_SEARCHED = 15;
const LONGEST_TITLE = 60;

/**
 * Finds the row of titles: among the first rows, the one that holds the most known titles. Where none is known the
 * first filled row is taken when it looks like titles, and the table says so.
 */
export function findTable(rows: readonly SheetRow[], target: InventoryTarget): Result<Table, TableError> {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  const [first] = filled;
  if (!first) return err({ kind: 'empty-sheet' });
  const width = Math.max(...filled.map(({ cells }) => cells.findLastIndex(isFilled) + 1));
  if (width > INVENTORY_LIMITS.columns)
    return err({ kind: 'too-many-columns', count: width, limit: INVENTORY_LIMITS.columns });

  const { header, known } = headerAmong(filled.slice(0, ROWS_SEARCHED), first, target);
  const untitled = known === 0 ? header.cells.find(looksLikeData) : undefined;
  if (untitled !== undefined) return err({ kind: 'no-header', row: header.row, shown: untitled.trim() });
  const merged = Object.values(header.marks).find((mark) => mark.kind === 'merged');
  if (merged) return err({ kind: 'merged-header', row: header.row, range: merged.range });

  const below = filled.slice(filled.indexOf(header) + 1);
  if (below.length === 0) return err({ kind: 'no-rows', headerRow: header.row });
  if (below.length > INVENTORY_LIMITS.rows)
    return err({ kind: 'too-many-rows', count: below.length, limit: INVENTORY_LIMITS.rows });
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    title: header.cells[index]?.trim().replace(/\s+/g, ' ') || `Colonne ${columnLetters(index)}`,
  })).filter(
    ({ index }) => isFilled(header.cells[index]) || below.some(({ cells }) => isFilled(cells[index])),
  );
  return ok({ headerRow: header.row, isHeaderKnown: known > 0, columns, rows: below });
}

function headerAmong(rows: readonly SheetRow[], first: SheetRow, target: InventoryTarget) {
  let [header, known] = [first, 0];
  for (const row of rows) {
    const count = row.cells.filter((title) => isKnownTitle(title, target)).length;
    if (count > known) [header, known] = [row, count];
  }
  return { header, known };
}

function looksLikeData(cell: string): boolean {
  return (
    isFilled(cell) && (/^[\d\s.,€%/-]+$/.test(cell) || cell.length > LONGEST_TITLE || cell.includes('@'))
  );
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}
