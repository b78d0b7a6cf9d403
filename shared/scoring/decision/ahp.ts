import { ok, type Result } from '#shared/domain/result.ts';
import { completeMatrix } from './completion.ts';
import {
  type Comparison,
  type PairwiseError,
  type PairwiseMatrix,
  readComparisons,
  setPair,
} from './pairwise.ts';
import { principalVector } from './perron.ts';
import type { RandomIndex } from './random-index.ts';

/** `acceptableRatio`: consistency ratio above which comparisons are to be looked at again (Saaty: 0.10). */
export type AhpRules = { readonly randomIndex: RandomIndex; readonly acceptableRatio: number };

/** The change of one comparison that lowers the ratio most: `given` becomes `suggested`, which gives `ratio`. */
export type Mend = {
  readonly a: number;
  readonly b: number;
  readonly given: number;
  readonly suggested: number;
  readonly ratio: number;
};

/** `weights` are positive and sum to 1. */
export type AhpResult = {
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  /** Null: the table of random indices does not go so far. */
  readonly consistencyRatio: number | null;
  readonly isAcceptable: boolean | null;
  readonly randomIndexName: string;
  /** Pairs nobody compared, with the value that contradicts the others least. */
  readonly completed: readonly Comparison[];
  /** Null: the ratio is acceptable, or no single change would lower it. */
  readonly mend: Mend | null;
};

/**
 * Weights from pairwise comparisons (Saaty 1977, 1980): principal eigenvector; CI = (λmax − n) ÷ (n − 1);
 * CR = CI ÷ RI(n). One or two items are consistent by definition. Missing comparisons are completed so that λmax is
 * smallest (see `completeMatrix`); their ratio uses the same table, made for complete matrices, and so is a lower
 * bound of what asking them would give. Errors: see `PairwiseError`.
 */
export function ahpWeights(
  size: number,
  comparisons: readonly Comparison[],
  rules: AhpRules,
): Result<AhpResult, PairwiseError> {
  const read = readComparisons(size, comparisons);
  if (!read.ok) return read;
  const matrix = read.value;
  completeMatrix(matrix);
  const { vector, value } = principalVector(matrix.cells, size);
  const { index, ratio } = consistency(value, size, rules.randomIndex);
  const isAcceptable = ratio === null ? null : ratio <= rules.acceptableRatio;
  return ok({
    weights: [...vector],
    lambdaMax: Math.max(size, value),
    consistencyIndex: index,
    consistencyRatio: ratio,
    isAcceptable,
    randomIndexName: rules.randomIndex.name,
    completed: matrix.missing.map(([a, b]) => ({ a, b, value: matrix.cells[a * size + b] ?? 1 })),
    mend: isAcceptable === false ? findMend(matrix, value, rules) : null,
  });
}

function consistency(lambdaMax: number, size: number, { values }: RandomIndex) {
  if (size <= 2) return { index: 0, ratio: 0 };
  const index = Math.max(0, lambdaMax - size) / (size - 1);
  const randomIndex = values[size];
  return { index, ratio: randomIndex === undefined ? null : index / randomIndex };
}

/** 1/9 … 1 … 9. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2].map((value) => 1 / value).concat([1, 2, 3, 4, 5, 6, 7, 8, 9]);

/**
 * Tries every value of the scale on every given pair, the others held, and keeps the smallest λmax; equal ones: the
 * pair that comes first. Completed pairs are held while searching, completed anew for the ratio announced.
 */
function findMend(matrix: PairwiseMatrix, lambdaMax: number, { randomIndex }: AhpRules): Mend | null {
  const { size, cells, given } = matrix;
  const trial = Float64Array.from(cells);
  let best: { readonly pair: Comparison; readonly suggested: number } | null = null;
  let least = lambdaMax * (1 - 1e-12);
  for (const pair of given) {
    for (const suggested of SCALE) {
      setPair(trial, size, { ...pair, value: suggested });
      const { value } = principalVector(trial, size);
      if (value < least) [least, best] = [value, { pair, suggested }];
    }
    setPair(trial, size, pair);
  }
  if (best === null) return null;
  const { pair, suggested } = best;
  setPair(trial, size, { ...pair, value: suggested });
  completeMatrix({ ...matrix, cells: trial });
  const { ratio } = consistency(principalVector(trial, size).value, size, randomIndex);
  return ratio === null ? null : { a: pair.a, b: pair.b, given: pair.value, suggested, ratio };
}
