import {
  formatDecimal,
  formatEuros,
  formatNumber,
  formatPercent,
  formatShortDate,
  NO_BREAK_SPACE,
} from '#shared/domain/french.ts';
import type { CellFormat, SheetCell } from './model.ts';

/** What a French spreadsheet shows in a cell; empty for an empty one. */
export function shownCell(cell: SheetCell, format: CellFormat): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'date':
      return formatShortDate(cell.date);
    case 'number':
    case 'formula':
      return typeof cell.value === 'string' ? cell.value : shownNumber(cell.value, format);
  }
}

function shownNumber(value: number, format: CellFormat): string {
  switch (format) {
    case 'score':
      return formatNumber(value, 2);
    case 'euros':
      return formatEuros(value);
    case 'rate':
      return `${formatNumber(value, 2)}${NO_BREAK_SPACE}€`;
    case 'percent':
      return formatPercent(value, 1);
    case 'text':
    case 'integer':
    case 'decimal':
    case 'date':
      return formatDecimal(value, 2);
  }
}
