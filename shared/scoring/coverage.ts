import type { ScoringRules } from '#shared/content/pack.ts';

/** Coverages (0–1) below which a score is « indicatif », or none. */
type CoverageRules = Pick<ScoringRules, 'indicativeBelow' | 'emptyBelow'>;

/** What a score is worth given its coverage: firm, « indicatif », or none at all. */
export type ScoreStatus = 'firm' | 'indicative' | 'empty';

/** One line of « pourquoi ce score ? ». `share` is what the item adds to the score; null when it leaves the sum. */
export type Contribution = {
  readonly id: string;
  readonly weight: number;
  readonly level: number | null;
  readonly share: number | null;
};

/** `score` 0–4 or null; `coverage` 0–1: the weight of what is known over the weight of what applies. */
export type CoveredScore = {
  readonly score: number | null;
  readonly coverage: number;
  readonly status: ScoreStatus;
  readonly contributions: readonly Contribution[];
};

export type WeightedLevel = { readonly id: string; readonly weight: number; readonly level: number | null };

/**
 * Weighted mean of the known levels: Σ(wᵢ·xᵢ) ÷ Σ(wᵢ) over known items. An unknown level leaves numerator and
 * denominator alike and lowers the coverage only. Below `emptyBelow` there is no score, below `indicativeBelow`
 * it is « indicatif »; a coverage exactly on a threshold has passed it. Weights must be ≥ 0.
 */
export function coveredMean(items: readonly WeightedLevel[], rules: CoverageRules): CoveredScore {
  const known = items.filter((item) => item.level !== null);
  const knownWeight = sumOfWeights(known);
  const applicableWeight = sumOfWeights(items);
  const coverage = applicableWeight > 0 ? knownWeight / applicableWeight : 0;
  const status = statusOf(coverage, rules);
  const contributions = items.map(({ id, weight, level }) => ({
    id,
    weight,
    level,
    share: level === null || knownWeight === 0 ? null : (weight * level) / knownWeight,
  }));
  const total = contributions.reduce((sum, { share }) => sum + (share ?? 0), 0);
  return { score: status === 'empty' ? null : total, coverage, status, contributions };
}

/** Sums of floating weights: 0.6 reached as 0.1+0.5 must count as 0.6. */
const TOLERANCE = 1e-9;

/** What a coverage (0–1) is worth. */
export function statusOf(coverage: number, rules: CoverageRules): ScoreStatus {
  if (coverage === 0 || coverage < rules.emptyBelow - TOLERANCE) return 'empty';
  return coverage < rules.indicativeBelow - TOLERANCE ? 'indicative' : 'firm';
}

function sumOfWeights(items: readonly { readonly weight: number }[]): number {
  return items.reduce((sum, item) => sum + item.weight, 0);
}
