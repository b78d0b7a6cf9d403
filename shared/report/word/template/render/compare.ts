import { foldText } from '#shared/domain/french.ts';
import type { Comparison } from '#shared/report/word/template/language/condition.ts';
import type { Value } from '#shared/report/word/template/variables/field.ts';

/**
 * Compares a value with another. Texts compare without case or accents; a date with one written 31/12/2026 or
 * 2026-12-31; a list by how many it holds; a condition with « oui » and « non ». False when either is not known, or when they cannot be compared.
 */
export function compareValues(left: Value, comparison: Comparison, right: Value): boolean {
  const [a, b] = [plain(left), plain(right)];
  if (a === null || b === null) return false;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
  switch (comparison) {
    case '=':
      return order === 0;
    case '≠':
      return order !== 0;
    case '<':
      return order < 0;
    case '≤':
      return order <= 0;
    case '>':
      return order > 0;
    case '≥':
      return order >= 0;
  }
}

function plain(value: Value): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value !== 'string') return value.length;
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value.trim());
  return date
    ? `${date[3]}-${date[2]?.padStart(2, '0')}-${date[1]?.padStart(2, '0')}`
    : foldText(value).trim();
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
