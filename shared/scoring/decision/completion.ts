import { type Comparison, type PairwiseMatrix, setPair } from './pairwise.ts';
import { principalVector } from './perron.ts';

const TOLERANCE = 1e-12;
const MOST_SWEEPS = 1000;
const MOST_STEPS = 200;

/**
 * Fills the missing pairs of `matrix`, in place, with the values that make λmax smallest: S. Bozóki, J. Fülöp and
 * L. Rónyai, « On optimal completion of incomplete pairwise comparison matrices », Math. Comput. Modelling 52 (2010).
 * λmax is convex in the logarithms of the missing values, with one minimum when the comparisons link all items:
 * cyclic coordinates, each missing value in turn taken to where the slope of λmax is zero, until a whole sweep moves
 * none by more than 1e-12 of itself. Every item must be linked.
 */
export function completeMatrix({ size, cells, missing }: PairwiseMatrix): void {
  const slopeAt = slopeFinder(cells, size);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let moved = 0;
    for (const [a, b] of missing) {
      const before = cells[a * size + b] ?? 1;
      const after = zeroOf((value) => slopeAt({ a, b, value }), before);
      setPair(cells, size, { a, b, value: after });
      moved = Math.max(moved, Math.abs(after / before - 1));
    }
    if (moved <= TOLERANCE) return;
  }
}

/** Where a growing function of a positive number is zero: bracketed from `start`, then the Illinois rule. */
function zeroOf(slope: (value: number) => number, start: number): number {
  let low = start;
  let high = start;
  let atLow = slope(start);
  if (atLow === 0) return start;
  let atHigh = atLow;
  while (atHigh < 0) {
    [low, atLow] = [high, atHigh];
    high *= 2;
    atHigh = slope(high);
  }
  while (atLow > 0) {
    [high, atHigh] = [low, atLow];
    low /= 2;
    atLow = slope(low);
  }
  let value = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const before = value;
    value = (low * atHigh - high * atLow) / (atHigh - atLow);
    if (!(value > low && value < high)) return before;
    const at = slope(value);
    if (at === 0 || Math.abs(value / before - 1) <= TOLERANCE / 10) return value;
    if (at < 0) {
      [low, atLow] = [value, at];
      if (before < value) atHigh /= 2;
    } else {
      [high, atHigh] = [value, at];
      if (before > value) atLow /= 2;
    }
  }
  return value;
}

/**
 * Slope of λmax against the logarithm of a pair, up to a positive factor: v_a·w_b·x − v_b·w_a ÷ x, with v and w the
 * left and right eigenvectors. Each search starts from the vectors found last.
 */
function slopeFinder(cells: Float64Array, size: number): (pair: Comparison) => number {
  let right = principalVector(cells, size).vector;
  let left = principalVector(cells, size, { sense: 'left' }).vector;
  return (pair) => {
    const { a, b, value } = pair;
    setPair(cells, size, pair);
    right = principalVector(cells, size, { start: right }).vector;
    left = principalVector(cells, size, { sense: 'left', start: left }).vector;
    return (left[a] ?? 0) * (right[b] ?? 0) * value - ((left[b] ?? 0) * (right[a] ?? 0)) / value;
  };
}
