import { type Scale, utilityOf } from './normalise.ts';
import { fillUniform, type RandomState, type Triangular } from './random.ts';
import type { Direction } from './table.ts';

/** Certain, between two bounds with a most probable value, or not known: anywhere on the scale, evenly. */
export type UncertainScore = number | Triangular | null;

/**
 * Scores of options × criteria as utilities 0–1, row by row, ready to be drawn over and over without allocating.
 * `drawn` holds the certain ones for good, the others as last drawn; `low`, `high` and `mean` bound and centre all.
 */
export type UncertainScores = {
  readonly drawn: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly mean: Float64Array;
  readonly triangular: Triangulars;
  /** Cells of unknown scores. */
  readonly unknown: Int32Array;
  readonly uniforms: Float64Array;
};

/** By triangular cell: its place, where its density turns; its bounds and factors, by two: rising, falling side. */
type Triangulars = {
  readonly cell: Int32Array;
  readonly split: Float64Array;
  readonly bounds: Float64Array;
  readonly factors: Float64Array;
};

/** The scores must be on the scale and in order, min ≤ probable ≤ max. */
export function prepareScores(
  scores: readonly (readonly UncertainScore[])[],
  directions: readonly Direction[],
  scale: Scale,
): UncertainScores {
  const cells = scores.flatMap((row) =>
    row.map((score, criterion) => asUtility(score, scale, directions[criterion] ?? 'benefit')),
  );
  const places = cells.flatMap(({ min, max }, place) => (max > min ? [place] : []));
  const unknown = places.filter((place) => cells[place]?.isUnknown);
  const spread = places.flatMap((place) => {
    const cell = cells[place];
    return cell && !cell.isUnknown ? [{ place, ...cell }] : [];
  });
  return {
    drawn: Float64Array.from(cells, ({ probable }) => probable),
    low: Float64Array.from(cells, ({ min }) => min),
    high: Float64Array.from(cells, ({ max }) => max),
    mean: Float64Array.from(cells, ({ min, probable, max, isUnknown }) =>
      isUnknown ? 0.5 : (min + probable + max) / 3,
    ),
    triangular: {
      cell: Int32Array.from(spread, ({ place }) => place),
      split: Float64Array.from(spread, ({ min, probable, max }) => (probable - min) / (max - min)),
      bounds: Float64Array.from(spread.flatMap(({ min, max }) => [min, max])),
      factors: Float64Array.from(
        spread.flatMap(({ min, probable, max }) => [
          (max - min) * (probable - min),
          (max - min) * (max - probable),
        ]),
      ),
    },
    unknown: Int32Array.from(unknown),
    uniforms: new Float64Array(places.length),
  };
}

/** Draws every uncertain score once, into `drawn`. Formula and manner of `spreadTriangular`. */
export function drawScores(scores: UncertainScores, state: RandomState): void {
  const { drawn, uniforms, unknown } = scores;
  const { cell, split, bounds, factors } = scores.triangular;
  const count = cell.length;
  fillUniform(state, uniforms, uniforms.length);
  for (let index = 0; index < count; index += 1) {
    const uniform = uniforms[index] as number;
    const side = (uniform - (split[index] as number) + 1) | 0;
    const sign = 1 - 2 * side;
    const place = 2 * index + side;
    drawn[cell[index] as number] =
      (bounds[place] as number) + sign * Math.sqrt((side + sign * uniform) * (factors[place] as number));
  }
  for (let index = 0; index < unknown.length; index += 1)
    drawn[unknown[index] as number] = uniforms[count + index] as number;
}

type Utility = Triangular & { readonly isUnknown: boolean };

function asUtility(score: UncertainScore, scale: Scale, direction: Direction): Utility {
  if (score === null) return { min: 0, probable: 0.5, max: 1, isUnknown: true };
  const { min, probable, max } =
    typeof score === 'number' ? { min: score, probable: score, max: score } : score;
  const [low, middle, high] = [min, probable, max].map((value) => utilityOf(value, scale, direction));
  const ends = direction === 'cost' ? { min: high, max: low } : { min: low, max: high };
  return { min: ends.min ?? 0, probable: middle ?? 0, max: ends.max ?? 0, isUnknown: false };
}
