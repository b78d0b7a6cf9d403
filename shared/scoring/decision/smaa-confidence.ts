import { seedRandom } from './random.ts';
import { TIE } from './ranks.ts';
import type { Steps } from './steps.ts';
import { drawScores, type UncertainScores } from './uncertain-scores.ts';

const CHUNK = 1000;

/** An option that comes first somewhere, its central weights, and those that can beat it under them. */
type Candidate = {
  readonly option: number;
  readonly weights: Float64Array;
  /** Most dangerous first: the search for one that beats it ends early. */
  readonly rivals: Int32Array;
  unbeaten: number;
};

/**
 * Confidence factors: the scores of the first pass drawn again (same seed), each option under its own central weights.
 * Yields 0.5 to 1.
 */
export function* confidenceSteps(
  scores: UncertainScores,
  central: readonly (readonly number[] | null)[],
  settings: { readonly draws: number; readonly seed: number },
): Steps<readonly (number | null)[]> {
  // Without an uncertain score every draw is the same.
  const draws = scores.uniforms.length === 0 ? 1 : settings.draws;
  const state = seedRandom(settings.seed, 0);
  const candidates = central.flatMap((weights, option) =>
    weights ? [candidateOf(scores, option, Float64Array.from(weights), central.length)] : [],
  );
  for (let done = 0; done < draws; done += CHUNK) {
    for (let draw = Math.min(CHUNK, draws - done); draw > 0; draw -= 1) {
      drawScores(scores, state);
      for (const candidate of candidates) if (!isBeaten(scores.drawn, candidate)) candidate.unbeaten += 1;
    }
    yield 0.5 + Math.min(draws, done + CHUNK) / draws / 2;
  }
  const confidence: (number | null)[] = central.map(() => null);
  for (const { option, unbeaten } of candidates) confidence[option] = unbeaten / draws;
  return confidence;
}

function candidateOf(
  scores: UncertainScores,
  option: number,
  weights: Float64Array,
  options: number,
): Candidate {
  const worst = totalOf(scores.low, weights, option);
  const rivals = Array.from({ length: options }, (_, rival) => rival)
    .filter((rival) => rival !== option && totalOf(scores.high, weights, rival) > worst)
    .map((rival) => ({ rival, mean: totalOf(scores.mean, weights, rival) }))
    .toSorted((a, b) => b.mean - a.mean);
  return { option, weights, rivals: Int32Array.from(rivals, ({ rival }) => rival), unbeaten: 0 };
}

function isBeaten(utilities: Float64Array, { option, weights, rivals }: Candidate): boolean {
  const limit = totalOf(utilities, weights, option) + TIE;
  for (let index = 0; index < rivals.length; index += 1)
    if (totalOf(utilities, weights, rivals[index] as number) > limit) return true;
  return false;
}

function totalOf(utilities: Float64Array, weights: Float64Array, option: number): number {
  const criteria = weights.length;
  const row = option * criteria;
  let total = 0;
  for (let criterion = 0; criterion < criteria; criterion += 1)
    total += (weights[criterion] as number) * (utilities[row + criterion] as number);
  return total;
}
