import type { ScoringRules } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Criterion, UseCase } from '#shared/domain/use-case.ts';
import { type CoveredScore, coveredMean } from './coverage.ts';

export type RankedUseCase = {
  readonly useCaseId: string;
  /** From 1; equal scores share a rank. Null: too little is known to rank. */
  readonly rank: number | null;
  /** 0–4, cost criteria turned so that 4 is always the best. Contributions are by criterion. */
  readonly total: CoveredScore;
  /** Position on the value–feasibility matrix, 0–4. */
  readonly value: number | null;
  readonly feasibility: number | null;
  /** Euros over three years, from the most probable figures; null when an input is missing. */
  readonly netGain: number | null;
};

export type Ranking = {
  readonly useCases: readonly RankedUseCase[];
  /** Normalised weights, summing to 1, by criterion id; empty when every weight is zero. */
  readonly weights: Readonly<Record<string, number>>;
  /** The weights typed did not sum to 100: what is shown was normalised. */
  readonly isNormalised: boolean;
};

/** Use cases that take part in the ranking. */
export function isRankable(useCase: UseCase): boolean {
  return useCase.status === 'candidate' || useCase.status === 'retained';
}

/**
 * Weighted sum: Σ(wᵢ·xᵢ) ÷ Σ(wᵢ) over the criteria with a level, xᵢ on 0–4 and 4 − xᵢ for a cost criterion.
 * A missing level leaves the sum and lowers the coverage, with the thresholds of the maturity scores.
 * Best first; ties keep one rank and the order of the document; cases without a score come last.
 */
export function rankUseCases(
  doc: Pick<MissionDoc, 'useCases' | 'criteria' | 'scores'>,
  rules: ScoringRules,
): Ranking {
  const totalWeight = doc.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const scored = doc.useCases.filter(isRankable).map((useCase) => {
    const { total, value, feasibility } = scoreUseCase(doc, useCase, rules);
    return { useCaseId: useCase.id, total, value, feasibility, netGain: netGainOverThreeYears(useCase) };
  });
  const sorted = scored.toSorted((a, b) => (b.total.score ?? -1) - (a.total.score ?? -1));
  return {
    useCases: sorted.map((entry) => ({ ...entry, rank: rankOf(entry.total.score, sorted) })),
    weights: Object.fromEntries(
      totalWeight > 0 ? doc.criteria.map(({ id, weight }) => [id, weight / totalWeight]) : [],
    ),
    isNormalised: Math.abs(totalWeight - 100) > 1e-9,
  };
}

/** Net gain (€) over 3 years = 3 × (yearly gain − yearly cost) − one-off cost, most probable figures. */
export function netGainOverThreeYears({ economics }: Pick<UseCase, 'economics'>): number | null {
  const gain = economics.otherYearlyGain.probable;
  const yearlyCost = economics.yearlyCost.probable;
  const oneOff = economics.oneOffCost.probable;
  return gain === null || yearlyCost === null || oneOff === null ? null : 3 * (gain - yearlyCost) - oneOff;
}

function scoreUseCase(
  doc: Pick<MissionDoc, 'criteria' | 'scores'>,
  useCase: UseCase,
  rules: ScoringRules,
): { total: CoveredScore; value: number | null; feasibility: number | null } {
  const row = doc.scores[useCase.id] ?? {};
  const mean = (criteria: readonly Criterion[]) =>
    coveredMean(
      criteria.map(({ id, weight, direction }) => {
        const level = row[id]?.level ?? null;
        return { id, weight, level: level !== null && direction === 'cost' ? 4 - level : level };
      }),
      rules,
    );
  return {
    total: mean(doc.criteria),
    value: mean(doc.criteria.filter(({ role }) => role === 'value')).score,
    feasibility: mean(doc.criteria.filter(({ role }) => role === 'feasibility')).score,
  };
}

const TIE = 1e-9;

function rankOf(score: number | null, all: readonly { readonly total: CoveredScore }[]): number | null {
  if (score === null) return null;
  return 1 + all.filter((other) => other.total.score !== null && other.total.score > score + TIE).length;
}
