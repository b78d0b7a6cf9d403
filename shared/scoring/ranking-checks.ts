import { formatDecimal, frenchTypography, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import type { CriterionStability, WeightInterval } from './decision/stability.ts';
import type { Ranking } from './ranking.ts';

/** The first of the weighted sum and that of TOPSIS, among the cases scored on every criterion. */
export type Disagreement = { readonly weightedSumId: string; readonly topsisId: string };

/**
 * Null when both methods put the same case first, or when they cannot be compared: fewer than two complete cases. Ties
 * are no disagreement as long as one case is first by both.
 */
export function topsisDisagreement({ useCases, completeIds }: Ranking): Disagreement | null {
  const complete = useCases.filter(({ useCaseId }) => completeIds.includes(useCaseId));
  const [best] = complete;
  if (complete.length < 2 || !best || best.rank === null) return null;
  const first = complete.filter(({ rank }) => rank === best.rank);
  const byTopsis = complete.filter(({ topsisRank }) => topsisRank === 1);
  const [rival] = byTopsis;
  if (!rival || first.some(({ topsisRank }) => topsisRank === 1)) return null;
  return { weightedSumId: best.useCaseId, topsisId: rival.useCaseId };
}

/** Change of weight (0–1) on either side that keeps the first where it is, and the criterion it is least of. */
export type Fragility = { readonly criterionId: string; readonly margin: number };

/** Null when no change of one weight displaces the first, or with fewer than two complete cases. */
export function leastMargin({ stability }: Ranking, criteria: readonly Criterion[]): Fragility | null {
  const margins = (stability?.criteria ?? []).flatMap((each, index): Fragility[] => {
    const criterion = criteria[index];
    const margin = marginOf(each.weight, each.firstStays);
    return criterion && margin !== null ? [{ criterionId: criterion.id, margin }] : [];
  });
  return margins.toSorted((a, b) => a.margin - b.margin)[0] ?? null;
}

/** Distance from the weight to the nearer end at which something changes; the ends of 0 and 1 change nothing. */
function marginOf(weight: number, { min, max }: WeightInterval): number | null {
  const ends = [...(min > 0 ? [weight - min] : []), ...(max < 1 ? [max - weight] : [])];
  return ends.length === 0 ? null : Math.min(...ends);
}

/** What a weight may do, in words that follow it: « reste entre 8 et 31 % », « est d’au moins 22 % ». To a tenth of a point. */
export function describeInterval({ min, max }: WeightInterval): string {
  const [from, to] = [formatDecimal(min * 100), `${formatDecimal(max * 100)}${NO_BREAK_SPACE}%`];
  if (min <= 0 && max >= 1) return 'peut prendre toute valeur';
  if (max - min < 5e-4) return `reste à ${to}`;
  if (min <= 0) return `ne dépasse pas ${to}`;
  return max >= 1 ? `est d’au moins ${from}${NO_BREAK_SPACE}%` : `reste entre ${from} et ${to}`;
}

/** One sentence: how far one weight may go with this first, and with this whole order. */
export function describeStability(
  { firstStays, orderStays }: Pick<CriterionStability, 'firstStays' | 'orderStays'>,
  names: { readonly first: string; readonly criterion: string },
): string {
  const weight = `le poids de « ${names.criterion} »`;
  const first =
    firstStays.min <= 0 && firstStays.max >= 1
      ? `« ${names.first} » reste premier quel que soit ${weight}`
      : `« ${names.first} » reste premier tant que ${weight} ${describeInterval(firstStays)}`;
  const order =
    orderStays.min <= 0 && orderStays.max >= 1
      ? 'tout l’ordre aussi'
      : `ce classement tient en entier tant qu’il ${describeInterval(orderStays)}`;
  return frenchTypography(`${first} ; ${order}, les autres poids gardant leurs proportions.`);
}
