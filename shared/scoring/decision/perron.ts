/** Principal eigenvector of a positive matrix (parts sum to 1) and its eigenvalue λmax. */
export type Principal = { readonly vector: Float64Array; readonly value: number };

const TOLERANCE = 1e-14;
const MOST_ROUNDS = 10_000;

/**
 * Power iteration: w ← A·w ÷ Σ(A·w) until no part moves by more than 1e-14, or 10 000 rounds. A matrix on Saaty’s
 * scale takes a few tens; the bound is for values out of all measure. λmax = Σ(A·w), w summing to 1.
 * `sense` `left` gives the left eigenvector, that of the transposed matrix; `start`, near the answer, saves rounds.
 */
export function principalVector(
  cells: Float64Array,
  size: number,
  { sense = 'right', start }: { readonly sense?: 'right' | 'left'; readonly start?: Float64Array } = {},
): Principal {
  const [acrossRows, acrossColumns] = sense === 'right' ? [size, 1] : [1, size];
  let vector = start ? Float64Array.from(start) : new Float64Array(size).fill(1 / size);
  let next = new Float64Array(size);
  let value = size;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    value = 0;
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let column = 0; column < size; column += 1)
        sum += (cells[row * acrossRows + column * acrossColumns] as number) * (vector[column] as number);
      next[row] = sum;
      value += sum;
    }
    let moved = 0;
    for (let row = 0; row < size; row += 1) {
      next[row] = (next[row] as number) / value;
      moved = Math.max(moved, Math.abs((next[row] as number) - (vector[row] as number)));
    }
    [vector, next] = [next, vector];
    if (moved <= TOLERANCE) break;
  }
  return { vector, value };
}
