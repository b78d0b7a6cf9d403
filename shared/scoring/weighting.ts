import type { ScoringRules } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { type AhpResult, ahpWeights } from './decision/ahp.ts';
import type { PairwiseError } from './decision/pairwise.ts';
import { normaliseWeights, type TableError } from './decision/table.ts';

/** The weights of the criteria as used in the ranking, in their order, summing to 1, and how they came about. */
export type Weighting = {
  readonly weights: readonly number[];
  /** Typed weights did not sum to 100: those used were brought to it. */
  readonly isNormalised: boolean;
  /** Null for weights typed directly. Places are those of the criteria. */
  readonly ahp: AhpResult | null;
};

export type WeightingError =
  | { readonly kind: 'direct'; readonly error: TableError }
  | { readonly kind: 'pairwise'; readonly error: PairwiseError };

/** Weights of the criteria, typed directly or drawn from comparisons by pairs (Saaty), as the mission chose. */
export function weigh(
  { criteria, prioritisation }: Pick<MissionDoc, 'criteria' | 'prioritisation'>,
  { pairwise }: Pick<ScoringRules, 'pairwise'>,
): Result<Weighting, WeightingError> {
  if (prioritisation.weighting === 'pairwise') {
    const placeOf = (id: string) => criteria.findIndex((criterion) => criterion.id === id);
    const comparisons = prioritisation.comparisons
      .map(({ aId, bId, value }) => ({ a: placeOf(aId), b: placeOf(bId), value }))
      .filter(({ a, b }) => a >= 0 && b >= 0 && a !== b);
    const result = ahpWeights(criteria.length, comparisons, pairwise);
    if (!result.ok) return err({ kind: 'pairwise', error: result.error });
    return ok({ weights: result.value.weights, isNormalised: false, ahp: result.value });
  }
  const typed = criteria.map(({ weight }) => weight / 100);
  const result = normaliseWeights(typed);
  if (!result.ok) return err({ kind: 'direct', error: result.error });
  const { weights, isNormalised } = result.value;
  return ok({ weights, isNormalised, ahp: null });
}
