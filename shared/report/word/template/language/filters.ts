import {
  foldText,
  formatDate,
  formatDecimal,
  formatEuros,
  formatNumber,
  formatPercent,
  formatShortDate,
  frenchTypography,
} from '#shared/domain/french.ts';
import { days } from '#shared/report/phrases.ts';
import type { NumberUnit, Value } from '#shared/report/word/template/variables/field.ts';

type Filter =
  | {
      readonly name: string;
      readonly description: string;
      readonly example: string;
      readonly of: 'date';
      readonly write: (isoDate: string) => string;
    }
  | {
      readonly name: string;
      readonly description: string;
      readonly example: string;
      readonly of: 'number';
      readonly write: (value: number) => string;
    };

/** Few, on purpose: a value comes with the look that suits it. */
export const FILTERS: readonly Filter[] = [
  {
    name: 'date longue',
    description: 'Date en toutes lettres',
    example: '4 décembre 2026',
    of: 'date',
    write: formatDate,
  },
  {
    name: 'date courte',
    description: 'Date en chiffres',
    example: '04/12/2026',
    of: 'date',
    write: formatShortDate,
  },
  { name: 'euros', description: 'Montant en euros', example: '54 000 €', of: 'number', write: formatEuros },
  {
    name: 'nombre',
    description: 'Nombre arrondi à l’unité',
    example: '1 234',
    of: 'number',
    write: (value) => formatNumber(value),
  },
  {
    name: 'pourcentage',
    description: 'Part de 0 à 1 en pourcentage',
    example: '42 %',
    of: 'number',
    write: (value) => formatPercent(value),
  },
];

export function filterOf(written: string): Filter | undefined {
  return FILTERS.find(({ name }) => foldText(name) === foldText(written));
}

const NOT_KNOWN = '—';

const UNITS: Readonly<Record<NumberUnit, (value: number) => string>> = {
  count: (value) => formatNumber(value),
  decimal: (value) => formatDecimal(value),
  euros: formatEuros,
  percent: (value) => formatPercent(value),
  days,
};

/** A value as it is printed. What is not known is a dash, never a zero. */
export function printValue(
  value: Value,
  field: { readonly kind: string; readonly unit?: NumberUnit },
  filterName: string | null,
): string {
  const filter = filterName === null ? undefined : filterOf(filterName);
  if (value === null) return NOT_KNOWN;
  if (typeof value === 'number')
    return filter?.of === 'number' ? filter.write(value) : UNITS[field.unit ?? 'decimal'](value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value !== 'string') return NOT_KNOWN;
  if (field.kind === 'date') return (filter?.of === 'date' ? filter.write : formatDate)(value);
  return frenchTypography(value);
}
