import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Scale } from './normalise.ts';
import {
  drawAround,
  drawOnSimplex,
  ENGINE_VERSION,
  fillUniform,
  type RandomState,
  seedRandom,
} from './random.ts';
import { TIE } from './ranks.ts';
import { confidenceSteps } from './smaa-confidence.ts';
import type { Steps } from './steps.ts';
import { type Direction, isUsable, normaliseWeights, type TableError } from './table.ts';
import { drawScores, prepareScores, type UncertainScore, type UncertainScores } from './uncertain-scores.ts';

/**
 * What is known of the weights. `any`: nothing, all are as likely. `around`: near `weights` (brought to a sum of 1),
 * the more so as `concentration` (whole, 1–1000) is high: standard deviation √(w (1 − w) ÷ (concentration + 1)).
 */
export type WeightBelief =
  | { readonly kind: 'any' }
  | { readonly kind: 'around'; readonly weights: readonly number[]; readonly concentration: number };

/** Options (rows) against criteria; a score is on `scale`, null when not known. */
export type SmaaProblem = {
  readonly scores: readonly (readonly UncertainScore[])[];
  readonly directions: readonly Direction[];
  readonly scale: Scale;
  readonly belief: WeightBelief;
};

export type SmaaSettings = { readonly draws: number; readonly seed: number };

export type SmaaError =
  | TableError
  | { readonly kind: 'bad-scale' }
  | { readonly kind: 'bad-concentration' }
  | { readonly kind: 'bad-draws' };

export type SmaaResult = SmaaSettings & {
  readonly engineVersion: number;
  /** By option, the share of draws in which it has rank 1, 2, …: rows and columns sum to 1. */
  readonly acceptability: readonly (readonly number[])[];
  /** By option, 0–1: acceptabilities of all ranks, a better rank counting more. */
  readonly holistic: readonly number[];
  /** By option, mean of the weights that put it first; null when none did. */
  readonly centralWeights: readonly (readonly number[] | null)[];
  /** By option, share of draws of the scores in which it is not beaten under its central weights; null without. */
  readonly confidence: readonly (number | null)[];
};

const MOST_DRAWS = 10_000_000;
const MOST_CONCENTRATION = 1000;
const CHUNK = 1000;

/**
 * SMAA-2 (Lahdelma & Salminen, Operations Research 49(3), 2001) with an additive value of scores brought to 0–1 on
 * their scale, costs turned. Each draw takes weights from the belief and every uncertain score from its triangle, an
 * unknown score evenly from the whole scale. Utilities within 1e-9 tie and share their ranks. Holistic acceptability
 * weighs rank r by the rank-order centroid Σᵢ₌ᵣⁿ⁻¹ 1/i ÷ Σᵢ₌₁ⁿ⁻¹ 1/i, as in that paper.
 * Weights and scores come from two streams of the seed: the same scores meet another belief.
 */
export function smaaSteps(
  problem: SmaaProblem,
  settings: SmaaSettings,
): Result<Steps<SmaaResult>, SmaaError> {
  const error = checkProblem(problem, settings);
  if (error) return err(error);
  if (problem.belief.kind === 'any') return ok(run(problem, settings, null));
  const read = normaliseWeights(problem.belief.weights);
  return read.ok ? ok(run(problem, settings, Float64Array.from(read.value.weights))) : read;
}

function* run(
  { scores, directions, scale, belief }: SmaaProblem,
  settings: SmaaSettings,
  centre: Float64Array | null,
): Steps<SmaaResult> {
  const { draws, seed } = settings;
  const prepared = prepareScores(scores, directions, scale);
  const drawn = createDrawing(prepared, scores.length, directions.length, seed, centre, belief);
  for (let done = 0; done < draws; done += CHUNK) {
    drawRanks(drawn, Math.min(CHUNK, draws - done));
    yield Math.min(draws, done + CHUNK) / draws / 2;
  }
  const { options, criteria, shares, firstWeights } = drawn;
  const central = scores.map((_, option) => {
    const share = shares[option * options] ?? 0;
    const sums = firstWeights.subarray(option * criteria, (option + 1) * criteria);
    return share > 0 ? Array.from(sums, (sum) => sum / share) : null;
  });
  const confidence = yield* confidenceSteps(prepared, central, settings);
  const acceptability = scores.map((_, option) =>
    Array.from(shares.subarray(option * options, (option + 1) * options), (share) => share / draws),
  );
  const rankWeights = rankOrderCentroid(options);
  return {
    engineVersion: ENGINE_VERSION,
    ...settings,
    acceptability,
    holistic: acceptability.map((row) =>
      row.reduce((sum, share, rank) => sum + share * (rankWeights[rank] ?? 0), 0),
    ),
    centralWeights: central,
    confidence,
  };
}

type Drawing = {
  readonly options: number;
  readonly criteria: number;
  readonly scores: UncertainScores;
  readonly scoreState: RandomState;
  readonly weightState: RandomState;
  readonly centre: Float64Array | null;
  readonly weightDraws: Float64Array;
  readonly offset: Float64Array;
  readonly weights: Float64Array;
  readonly totals: Float64Array;
  readonly sorted: Float64Array;
  /** Options, best first, by their mean utilities. */
  readonly expected: Int32Array;
  readonly order: Int32Array;
  /** options × ranks. */
  readonly shares: Float64Array;
  /** options × criteria: sum of the weights that put the option first. */
  readonly firstWeights: Float64Array;
};

function createDrawing(
  scores: UncertainScores,
  options: number,
  criteria: number,
  seed: number,
  centre: Float64Array | null,
  belief: WeightBelief,
): Drawing {
  const means = new Float64Array(options);
  addUp(scores.mean, centre ?? new Float64Array(criteria).fill(1 / criteria), means);
  const expected = Array.from(means.keys()).toSorted((a, b) => (means[b] ?? 0) - (means[a] ?? 0));
  return {
    options,
    criteria,
    scores,
    scoreState: seedRandom(seed, 0),
    weightState: seedRandom(seed, 1),
    centre,
    weightDraws: new Float64Array((belief.kind === 'around' ? belief.concentration : criteria) - 1),
    offset: new Float64Array(1),
    weights: new Float64Array(criteria),
    totals: new Float64Array(options),
    sorted: new Float64Array(options),
    expected: Int32Array.from(expected),
    order: new Int32Array(options),
    shares: new Float64Array(options * options),
    firstWeights: new Float64Array(options * criteria),
  };
}

function drawRanks(drawing: Drawing, draws: number): void {
  const { scores, scoreState, weights, totals } = drawing;
  for (let draw = 0; draw < draws; draw += 1) {
    drawWeights(drawing);
    drawScores(scores, scoreState);
    addUp(scores.drawn, weights, totals);
    sortByTotal(drawing);
    countRanks(drawing);
  }
}

function drawWeights({ weightState, weightDraws, offset, centre, weights }: Drawing): void {
  fillUniform(weightState, weightDraws, weightDraws.length);
  if (centre === null) drawOnSimplex(weightDraws, weights);
  else {
    fillUniform(weightState, offset, 1);
    drawAround(centre, weightDraws, offset[0] as number, weights);
  }
}

function addUp(utilities: Float64Array, weights: Float64Array, totals: Float64Array): void {
  const criteria = weights.length;
  let cell = 0;
  for (let option = 0; option < totals.length; option += 1) {
    let total = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      total += (weights[criterion] as number) * (utilities[cell] as number);
      cell += 1;
    }
    totals[option] = total;
  }
}

/** By insertion, from the order of the means, which is nearly right. The totals move along, into `sorted`. */
function sortByTotal({ expected, order, totals, sorted }: Drawing): void {
  for (let index = 0; index < order.length; index += 1) {
    const option = expected[index] as number;
    const total = totals[option] as number;
    let place = index - 1;
    while (place >= 0 && (sorted[place] as number) < total) {
      sorted[place + 1] = sorted[place] as number;
      order[place + 1] = order[place] as number;
      place -= 1;
    }
    sorted[place + 1] = total;
    order[place + 1] = option;
  }
}

function countRanks({ options, criteria, order, sorted, shares, firstWeights, weights }: Drawing): void {
  let from = 0;
  while (from < options) {
    const limit = (sorted[from] as number) - TIE;
    let to = from + 1;
    while (to < options && (sorted[to] as number) >= limit) to += 1;
    const share = 1 / (to - from);
    for (let tied = from; tied < to; tied += 1) {
      const row = (order[tied] as number) * options;
      for (let rank = from; rank < to; rank += 1) shares[row + rank] = (shares[row + rank] as number) + share;
      if (from > 0) continue;
      const sums = (order[tied] as number) * criteria;
      for (let criterion = 0; criterion < criteria; criterion += 1)
        firstWeights[sums + criterion] =
          (firstWeights[sums + criterion] as number) + share * (weights[criterion] as number);
    }
    from = to;
  }
}

function rankOrderCentroid(options: number): readonly number[] {
  const tails = Array.from({ length: options }, () => 0);
  for (let rank = options - 1; rank >= 1; rank -= 1) tails[rank - 1] = (tails[rank] ?? 0) + 1 / rank;
  return options === 1 ? [1] : tails.map((tail) => tail / (tails[0] ?? 1));
}

function checkProblem(
  { scores, directions, scale, belief }: SmaaProblem,
  { draws }: SmaaSettings,
): SmaaError | null {
  if (scores.length === 0) return { kind: 'no-options' };
  if (directions.length === 0) return { kind: 'no-criteria' };
  if (!isUsable(scale.min) || !isUsable(scale.max) || scale.min >= scale.max) return { kind: 'bad-scale' };
  if (!isWholeWithin(draws, MOST_DRAWS)) return { kind: 'bad-draws' };
  for (const [option, row] of scores.entries()) {
    if (row.length !== directions.length) return { kind: 'uneven', part: 'row', option };
    const criterion = row.findIndex((score) => !isOnScale(score, scale));
    if (criterion >= 0) return { kind: 'bad-value', option, criterion };
  }
  if (belief.kind === 'any') return null;
  if (belief.weights.length !== directions.length) return { kind: 'uneven', part: 'weights', option: null };
  return isWholeWithin(belief.concentration, MOST_CONCENTRATION) ? null : { kind: 'bad-concentration' };
}

function isWholeWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function isOnScale(score: UncertainScore | undefined, { min, max }: Scale): boolean {
  if (score === null) return true;
  if (score === undefined) return false;
  if (typeof score === 'number') return score >= min && score <= max;
  return score.min >= min && score.min <= score.probable && score.probable <= score.max && score.max <= max;
}
