import type { ScoringRules } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Criterion, UseCase } from '#shared/domain/use-case.ts';
import { type CoveredScore, coveredMean } from './coverage.ts';
import { findDominance } from './decision/dominance.ts';
import { findStability, type Stability } from './decision/stability.ts';
import { topsis } from './decision/topsis.ts';
import { probableOutcome } from './use-case-economics.ts';
import { type Weighting, type WeightingError, weigh } from './weighting.ts';

export type RankedUseCase = {
  readonly useCaseId: string;
  /** From 1; equal scores share a rank. Null: too little is known to rank. */
  readonly rank: number | null;
  /** 0–4, cost criteria turned so that 4 is always the best. Contributions are by criterion. */
  readonly total: CoveredScore;
  /** Position on the value–feasibility matrix, 0–4. */
  readonly value: number | null;
  readonly feasibility: number | null;
  /** Euros over the horizon, from the most probable figures; null when an input is missing. */
  readonly netGain: number | null;
  /** Rank by TOPSIS, vector normalisation, among the cases scored on every criterion; null for the others. */
  readonly topsisRank: number | null;
  /** Cases at least as good on every criterion and better on one. */
  readonly dominatedByIds: readonly string[];
};

export type Ranking = {
  readonly useCases: readonly RankedUseCase[];
  /** Normalised weights, summing to 1, by criterion id; empty when there are none to use. */
  readonly weights: Readonly<Record<string, number>>;
  /** How the weights came about; null when they cannot be used, `weightingError` then says why. */
  readonly weighting: Weighting | null;
  readonly weightingError: WeightingError | null;
  /** The weights typed did not sum to 100: what is shown was normalised. */
  readonly isNormalised: boolean;
  /**
   * How far weights and scores may move before the first changes, over the cases scored on every criterion, in the
   * order of `completeIds`; null with fewer than two of them.
   */
  readonly stability: Stability | null;
  readonly completeIds: readonly string[];
};

/** Scale of the scores. */
export const SCORE_SCALE = { min: 0, max: 4 } as const;

type Scored = Pick<MissionDoc, 'useCases' | 'criteria' | 'scores' | 'prioritisation' | 'rateProfiles'>;

/** Use cases that take part in the ranking. */
export function isRankable(useCase: UseCase): boolean {
  return useCase.status === 'candidate' || useCase.status === 'retained';
}

/**
 * Weighted sum: Σ(wᵢ·xᵢ) ÷ Σ(wᵢ) over the criteria with a level, xᵢ on 0–4 and 4 − xᵢ for a cost criterion.
 * A missing level leaves the sum and lowers the coverage, with the thresholds of the maturity scores.
 * Best first; ties keep one rank and the order of the document; cases without a score come last. TOPSIS is a
 * cross-check only, and dominance tells what no choice of weights could save.
 */
export function rankUseCases(doc: Scored, rules: ScoringRules): Ranking {
  const weighed = weigh(doc, rules);
  const weighting = weighed.ok ? weighed.value : null;
  const weights = doc.criteria.map((_, index) => weighting?.weights[index] ?? 0);
  const rankable = doc.useCases.filter(isRankable);
  const checks = crossCheck(doc, rankable, weights);
  const scored = rankable.map((useCase) => ({
    useCaseId: useCase.id,
    ...scoreUseCase(doc, useCase, weights, rules),
    netGain: probableOutcome(useCase, doc.rateProfiles, doc.prioritisation)?.netGain ?? null,
    topsisRank: checks.topsisRanks.get(useCase.id) ?? null,
    dominatedByIds: checks.dominatedByIds.get(useCase.id) ?? [],
  }));
  const sorted = scored.toSorted((a, b) => (b.total.score ?? -1) - (a.total.score ?? -1));
  return {
    useCases: sorted.map((entry) => ({ ...entry, rank: rankOf(entry.total.score, sorted) })),
    weights: Object.fromEntries(
      weighting ? doc.criteria.map(({ id }, index) => [id, weights[index] ?? 0]) : [],
    ),
    weighting,
    weightingError: weighed.ok ? null : weighed.error,
    isNormalised: weighting?.isNormalised ?? false,
    stability: checks.stability,
    completeIds: checks.completeIds,
  };
}

/** The level retained for each criterion, in their order; null when there is none. */
export function levelsOf(
  { criteria, scores }: Pick<MissionDoc, 'criteria' | 'scores'>,
  useCaseId: string,
): readonly (number | null)[] {
  const row = scores[useCaseId] ?? {};
  return criteria.map(({ id }) => row[id]?.level ?? null);
}

type Checks = Pick<Ranking, 'stability' | 'completeIds'> & {
  readonly topsisRanks: ReadonlyMap<string, number>;
  readonly dominatedByIds: ReadonlyMap<string, readonly string[]>;
};

/** What other methods say of the same scores. */
function crossCheck(doc: Scored, rankable: readonly UseCase[], weights: readonly number[]): Checks {
  const directions = doc.criteria.map(({ direction }) => direction);
  const all = rankable.map(({ id }) => ({ id, levels: levelsOf(doc, id) }));
  const complete = all.filter(({ levels }) => levels.every((level) => level !== null));
  const table = { values: complete.map(({ levels }) => levels), directions, weights };
  const byTopsis = topsis(table, 'vector');
  const dominance = findDominance({ values: all.map(({ levels }) => levels), directions });
  const stability = findStability({ ...table, scale: SCORE_SCALE });
  return {
    completeIds: complete.map(({ id }) => id),
    stability: stability.ok && complete.length > 1 ? stability.value : null,
    topsisRanks: new Map(
      byTopsis.ok ? complete.map(({ id }, index) => [id, byTopsis.value.ranks[index] ?? 0]) : [],
    ),
    dominatedByIds: new Map(
      dominance.ok
        ? all.map(({ id }, index) => [
            id,
            (dominance.value.dominatedBy[index] ?? []).flatMap((other) => all[other]?.id ?? []),
          ])
        : [],
    ),
  };
}

function scoreUseCase(
  doc: Pick<MissionDoc, 'criteria' | 'scores'>,
  useCase: UseCase,
  weights: readonly number[],
  rules: ScoringRules,
): Pick<RankedUseCase, 'total' | 'value' | 'feasibility'> {
  const levels = levelsOf(doc, useCase.id);
  const mean = (isWanted: (criterion: Criterion) => boolean) =>
    coveredMean(
      doc.criteria.flatMap((criterion, index) => {
        if (!isWanted(criterion)) return [];
        const level = levels[index] ?? null;
        const turned = level !== null && criterion.direction === 'cost' ? SCORE_SCALE.max - level : level;
        return [{ id: criterion.id, weight: percent(weights[index] ?? 0), level: turned }];
      }),
      rules,
    );
  return {
    total: mean(() => true),
    value: mean(({ role }) => role === 'value').score,
    feasibility: mean(({ role }) => role === 'feasibility').score,
  };
}

/** As read on the screen: 34, not 0.34. */
function percent(weight: number): number {
  return Number((weight * 100).toFixed(9));
}

const TIE = 1e-9;

function rankOf(score: number | null, all: readonly { readonly total: CoveredScore }[]): number | null {
  if (score === null) return null;
  return 1 + all.filter((other) => other.total.score !== null && other.total.score > score + TIE).length;
}
