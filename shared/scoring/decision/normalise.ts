import type { DecisionTable, Direction } from './table.ts';

export const NORMALISATIONS = ['none', 'sum', 'vector', 'minmax'] as const;
/**
 * `none`: as typed. `sum`: ÷ Σ|x|. `vector`: ÷ √Σx². `minmax`: (x − min) ÷ (max − min), and for a cost
 * (max − x) ÷ (max − min), so that 1 is always the best.
 */
export type Normalisation = (typeof NORMALISATIONS)[number];

/** `directions` are those left to apply: after `minmax` every criterion is a benefit. */
export type Normalised = Pick<DecisionTable, 'values' | 'directions'>;

/**
 * Values column by column without their unit (Hwang & Yoon 1981; Tzeng & Huang 2011). Scaling a criterion’s unit by a
 * positive factor changes nothing, but for `none`. Null stays null and counts in no sum.
 * Degenerate columns: all zero stays zero under `sum` and `vector`; all equal is 1 under `minmax`, nobody being
 * worse than the best. `sum` takes absolute values, so that a negative total never turns a column over.
 * The table must have passed `checkTable`.
 */
export function normalise({ values, directions }: Normalised, normalisation: Normalisation): Normalised {
  if (normalisation === 'none') return { values, directions };
  const columns = directions.map((direction, criterion) => {
    const column = values.map((row) => row[criterion] ?? null);
    return normalisation === 'minmax' ? stretch(column, direction) : divide(column, normalisation);
  });
  return {
    values: values.map((_, option) => columns.map((column) => column[option] ?? null)),
    directions: normalisation === 'minmax' ? directions.map(() => 'benefit') : directions,
  };
}

type Column = readonly (number | null)[];

function stretch(column: Column, direction: Direction): Column {
  const known = column.filter((value) => value !== null);
  const min = Math.min(...known);
  const max = Math.max(...known);
  const width = max - min;
  return column.map((value) => {
    if (value === null) return null;
    if (width === 0) return 1;
    return (direction === 'cost' ? max - value : value - min) / width;
  });
}

function divide(column: Column, normalisation: 'sum' | 'vector'): Column {
  const largest = column.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (largest === 0) return column;
  // By the largest first: squares of very small values would vanish.
  const scaled = column.map((value) => (value === null ? null : value / largest));
  const size = scaled.reduce<number>((total, value) => {
    const part = value ?? 0;
    return total + (normalisation === 'sum' ? Math.abs(part) : part * part);
  }, 0);
  const divisor = normalisation === 'sum' ? size : Math.sqrt(size);
  return scaled.map((value) => (value === null ? null : value / divisor));
}

/** Bounds of the scale all scores are given on, `min` < `max`. */
export type Scale = { readonly min: number; readonly max: number };

/** A score brought to 0–1 on its scale, a cost turned so that 1 is always the best. */
export function utilityOf(score: number, scale: Scale, direction: Direction): number {
  const share = (score - scale.min) / (scale.max - scale.min);
  return direction === 'cost' ? 1 - share : share;
}
