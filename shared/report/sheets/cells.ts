import { frenchTypography } from '#shared/domain/french.ts';
import type { SheetCell, SheetColumn, Validation } from './model.ts';

/* The only makers of cells: whatever goes through them gets French typography, and an unknown stays an empty cell. */

export const EMPTY: SheetCell = { kind: 'empty' };

/** Empty for a text without words. */
export function text(value: string): SheetCell {
  return value.trim() === '' ? EMPTY : { kind: 'text', text: frenchTypography(value) };
}

/** Empty for a figure that is not known, which is not zero. */
export function number(value: number | null | undefined): SheetCell {
  return value === null || value === undefined ? EMPTY : { kind: 'number', value };
}

export function date(value: string | null): SheetCell {
  return value === null ? EMPTY : { kind: 'date', date: value };
}

/** `value` is what the formula gives; null: it shows nothing. */
export function formula(formulaText: string, value: number | string | null): SheetCell {
  return {
    kind: 'formula',
    formula: formulaText,
    value: typeof value === 'string' ? frenchTypography(value) : (value ?? ''),
  };
}

export function column(
  header: string,
  width: number,
  format: SheetColumn['format'] = 'text',
  more: { readonly validation?: Validation; readonly rangeName?: string } = {},
): SheetColumn {
  return { header: frenchTypography(header), width, format, ...more };
}

/** A text as a constant of a formula. */
export function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
