import { type CellMark, INVENTORY_LIMITS, type SheetRow } from '#shared/inventory/table.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { dateOfSerial, frenchNumberOf, unescapeText } from './xlsx-values.ts';
import { walkXml } from './xml.ts';

const ROWS_PER_PROGRESS = 500;
/** Cells beyond are not kept: a sheet that holds any there is refused by its number of columns. */
const KEPT_COLUMNS = INVENTORY_LIMITS.columns + 1;

type OpenRow = { readonly row: number; readonly cells: string[]; readonly marks: Record<number, CellMark> };
type OpenCell = {
  readonly index: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  hasValue: boolean;
  text: string;
};

/**
 * Rows of a sheet. A formula gives the value kept from its last calculation, the one its author sees in Excel; the
 * cell is marked, and marked otherwise where there is none. Cells covered by a merge are marked.
 */
export function readXlsxSheet(
  book: XlsxPackage,
  path: string,
  onProgress: (ratio: number) => void,
): readonly SheetRow[] {
  const xml = book.part(path) ?? '';
  const expected = Number(/<(?:\w+:)?dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(xml)?.[1] ?? 0);
  const rows: OpenRow[] = [];
  const merges: string[] = [];
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  let isValue = false;
  let isPhonetic = false;
  let nextIndex = 0;

  walkXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'row') {
        row = { row: Number(attribute('r') ?? (rows.at(-1)?.row ?? 0) + 1), cells: [], marks: {} };
        nextIndex = 0;
      } else if (tag === 'c') {
        const index = columnIndex(attribute('r')) ?? nextIndex;
        nextIndex = index + 1;
        cell = {
          index,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          hasFormula: false,
          hasValue: false,
          text: '',
        };
      } else if (tag === 'f' && cell) cell.hasFormula = true;
      else if (tag === 'rPh') isPhonetic = true;
      else if ((tag === 'v' || tag === 't') && cell && !isPhonetic) {
        isValue = true;
        cell.hasValue = true;
      } else if (tag === 'mergeCell') merges.push(attribute('ref') ?? '');
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isValue = false;
      else if (tag === 'rPh') isPhonetic = false;
      else if (tag === 'c') {
        if (row && cell) keepCell(row, cell);
        cell = null;
      } else if (tag === 'row' && row) {
        rows.push(row);
        row = null;
        if (rows.length % ROWS_PER_PROGRESS === 0 && expected > 0)
          onProgress(Math.min(1, rows.length / expected));
      }
    },
    text: (text) => {
      if (isValue && cell) cell.text += text;
    },
  });
  markMerged(rows, merges);
  return rows;

  function keepCell(into: OpenRow, done: OpenCell): void {
    const text = shownText(done);
    const index = Math.min(done.index, KEPT_COLUMNS - 1);
    if (index < done.index && text === '') return;
    while (into.cells.length <= index) into.cells.push('');
    into.cells[index] = text;
    if (done.type === 'e') into.marks[index] = { kind: 'error-value' };
    else if (done.hasFormula)
      into.marks[index] = { kind: done.hasValue ? 'formula' : 'formula-without-value' };
  }

  function shownText({ type, text, style }: OpenCell): string {
    switch (type) {
      case 's':
        return book.sharedStrings[Number(text)] ?? '';
      case 'b':
        return text === '1' ? 'Oui' : 'Non';
      case 'e':
      case 'str':
      case 'inlineStr':
        return unescapeText(text);
      case 'd':
        return text.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1');
      default:
        if (text === '') return '';
        return book.dateStyles[style]
          ? dateOfSerial(Number(text), book.countsFrom1904)
          : frenchNumberOf(text);
    }
  }
}

/** Marks the cells that a merge covers, but the one that holds the value. */
function markMerged(rows: readonly OpenRow[], merges: readonly string[]): void {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  for (const range of merges) {
    const [start = '', end = ''] = range.split(':');
    const [left, right] = [columnIndex(start) ?? 0, Math.min(columnIndex(end) ?? 0, KEPT_COLUMNS - 1)];
    const [top, bottom] = [rowNumber(start), Math.min(rowNumber(end), rows.at(-1)?.row ?? 0)];
    for (let number = top; number <= bottom; number += 1) {
      const row = byNumber.get(number);
      if (!row) continue;
      for (let index = left; index <= right; index += 1)
        if (number !== top || index !== left) row.marks[index] = { kind: 'merged', range };
    }
  }
}

function columnIndex(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowNumber(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0);
}
