import type { Recommendation } from '#shared/domain/use-case.ts';

export type Horizon = Recommendation['horizonMonths'];

export const HORIZONS: readonly Horizon[] = [3, 6, 12, 24, null];

export function horizonLabel(horizon: Horizon): string {
  return horizon === null ? 'Sans horizon' : `À ${horizon} mois`;
}

/** By horizon, the nearest first and those without one last, then by number. */
export function byHorizon(recommendations: readonly Recommendation[]): readonly Recommendation[] {
  const order = ({ horizonMonths }: Recommendation) => HORIZONS.indexOf(horizonMonths);
  return recommendations.toSorted((a, b) => order(a) - order(b) || a.number - b.number);
}

/** Euros over the recommendations that have a cost, and how many have none. */
export function totalCost(recommendations: readonly Pick<Recommendation, 'cost'>[]): {
  readonly total: number | null;
  readonly unknown: number;
} {
  const known = recommendations.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  return {
    total: known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0),
    unknown: recommendations.length - known.length,
  };
}
