import type { ScoringRules } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCaseScore } from '#shared/domain/use-case.ts';
import { type Simulation, type SimulationError, simulateEconomics } from './decision/monte-carlo.ts';
import { ENGINE_VERSION } from './decision/random.ts';
import { type SmaaResult, smaaSteps, type WeightBelief } from './decision/smaa.ts';
import { runSteps, type Steps } from './decision/steps.ts';
import type { UncertainScore } from './decision/uncertain-scores.ts';
import { isRankable, SCORE_SCALE } from './ranking.ts';
import { typedEconomics } from './use-case-economics.ts';
import { weigh } from './weighting.ts';

export type SimulatedEconomics =
  | { readonly kind: 'done'; readonly simulation: Simulation }
  | { readonly kind: 'refused'; readonly error: SimulationError };

/** Rank acceptability of the cases that take part in the ranking, in the order of `useCaseIds`. */
export type RankRobustness = {
  readonly useCaseIds: readonly string[];
  readonly criterionIds: readonly string[];
  /** Any weights at all: what the scores alone say. */
  readonly any: SmaaResult;
  /** Weights near those chosen; null when they cannot be used. */
  readonly around: SmaaResult | null;
};

/** What thousands of draws say of the use cases. Same document, same rules: same figures, on every engine. */
export type Simulations = {
  readonly engineVersion: number;
  readonly seed: number;
  readonly draws: number;
  readonly concentration: number;
  /** By use case. */
  readonly economics: Readonly<Record<string, SimulatedEconomics>>;
  /** Null with fewer than two cases to rank, or no criterion. */
  readonly robustness: RankRobustness | null;
};

/** The part of a mission that the draws are made from. */
export type Simulated = Pick<
  MissionDoc,
  'useCases' | 'criteria' | 'scores' | 'prioritisation' | 'rateProfiles'
>;

/**
 * Monte-Carlo economics of every use case that is not rejected, then SMAA over those that are ranked. Each use case has
 * a seed of its own, drawn from the mission's and its place, so that their gains may be added.
 */
export function* simulateSteps(
  doc: Simulated,
  { simulation: { draws, concentration }, pairwise }: Pick<ScoringRules, 'simulation' | 'pairwise'>,
): Steps<Simulations> {
  const { prioritisation, rateProfiles } = doc;
  const { seed, horizonYears: years, discountRate } = prioritisation;
  const costed = doc.useCases.filter(({ status }) => status !== 'rejected');
  const economics: Record<string, SimulatedEconomics> = {};
  for (const [index, useCase] of costed.entries()) {
    const own = seed + 7919 * doc.useCases.indexOf(useCase);
    const result = simulateEconomics(typedEconomics(useCase, rateProfiles), {
      draws,
      seed: own,
      years,
      discountRate,
    });
    economics[useCase.id] = result.ok
      ? { kind: 'done', simulation: result.value }
      : { kind: 'refused', error: result.error };
    yield (index + 1) / costed.length / 2;
  }
  const robustness = yield* robustnessSteps(doc, { draws, seed, concentration }, pairwise);
  return { engineVersion: ENGINE_VERSION, seed, draws, concentration, economics, robustness };
}

/** The same in one go, where nothing waits meanwhile. */
export function simulate(doc: Simulated, rules: Pick<ScoringRules, 'simulation' | 'pairwise'>): Simulations {
  return runSteps(simulateSteps(doc, rules));
}

function* robustnessSteps(
  doc: Simulated,
  {
    draws,
    seed,
    concentration,
  }: { readonly draws: number; readonly seed: number; readonly concentration: number },
  pairwise: ScoringRules['pairwise'],
): Steps<RankRobustness | null> {
  const useCaseIds = doc.useCases.filter(isRankable).map(({ id }) => id);
  const criterionIds = doc.criteria.map(({ id }) => id);
  if (useCaseIds.length < 2 || criterionIds.length === 0) return null;
  const problem = {
    scores: useCaseIds.map((id) =>
      criterionIds.map((criterionId) => uncertain(doc.scores[id]?.[criterionId])),
    ),
    directions: doc.criteria.map(({ direction }) => direction),
    scale: SCORE_SCALE,
  };
  const run = function* (belief: WeightBelief): Steps<SmaaResult | null> {
    const steps = smaaSteps({ ...problem, belief }, { draws, seed });
    return steps.ok ? yield* halved(steps.value) : null;
  };
  const any = yield* run({ kind: 'any' });
  const weighting = weigh(doc, { pairwise });
  const around = weighting.ok
    ? yield* run({ kind: 'around', weights: weighting.value.weights, concentration })
    : null;
  return any && { useCaseIds, criterionIds, any, around };
}

/** Second half of the progress. */
function* halved<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 0.5 + step.value / 2;
  }
}

/** What is retained, spread over what the scorers gave; nothing retained may be anything on the scale. */
function uncertain(score: UseCaseScore | undefined): UncertainScore {
  const level = score?.level ?? null;
  if (level === null) return null;
  const given = (score?.given ?? []).map((each) => each.level);
  const [min, max] = [Math.min(level, ...given), Math.max(level, ...given)];
  return min === max ? level : { min, probable: level, max };
}
