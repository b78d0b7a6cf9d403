/** A number as a case gives it: its value, and how far a computed one may be and still equal it to the digits given. */
export type Figure = { readonly text: string; readonly value: number; readonly tolerance: number };

/** What is exact in a case, fractions and small whole numbers, is met by a floating computation within this. */
const EXACT = 1e-6;
const ROUNDED_WHOLE = 100;

/**
 * `0.750`, `1/3`, `2.5e-3`, `12.5 %`; a decimal comma is read too. Null: not a number. Half a unit of the last digit
 * is allowed; a whole number under 100 is exact, a larger one may have been rounded.
 */
export function readFigure(raw: unknown): Figure | null {
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const text = String(raw).trim().replace(/\s/g, '').replace(',', '.');
  const fraction = /^(-?\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text);
  if (fraction) {
    const value = Number(fraction[1]) / Number(fraction[2]);
    return Number.isFinite(value) ? { text, value, tolerance: EXACT * Math.max(1, Math.abs(value)) } : null;
  }
  const decimal = /^([+-]?\d*(?:\.(\d*))?(?:[eE]([+-]?\d+))?)(%?)$/.exec(text);
  if (!decimal || !/\d/.test(text)) return null;
  const value = Number(decimal[1]) / (decimal[4] ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  const digits = (decimal[2]?.length ?? 0) - Number(decimal[3] ?? 0) + (decimal[4] ? 2 : 0);
  const isExact = digits <= 0 && Math.abs(value) < ROUNDED_WHOLE;
  return { text, value, tolerance: isExact ? EXACT : 0.5 * 10 ** -digits };
}

/** Equal to the digits given; a hair more than half a unit, for what lies half-way. */
export function isEqualTo(computed: number | null, expected: Figure): boolean {
  return computed !== null && Math.abs(computed - expected.value) <= expected.tolerance * (1 + 1e-6) + 1e-12;
}

/** Enough digits to be set beside the expected ones. */
export function showFigure(value: number | null): string {
  return value === null ? 'aucun' : String(Number(value.toPrecision(8)));
}
