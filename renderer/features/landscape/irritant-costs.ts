import { useMemo } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { formatEurosShort } from '#shared/domain/french.ts';
import type { IrritantCost } from '#shared/scoring/irritants.ts';

/** Yearly costs by irritant id. */
export function useIrritantCosts(): ReadonlyMap<string, IrritantCost> {
  const { irritants } = useAssessment();
  return useMemo(() => new Map(irritants.map((cost) => [cost.irritantId, cost])), [irritants]);
}

/** Sum over what is known; null when nothing is. `unknown` counts what the sum leaves out. */
export function sumCosts(totals: readonly (number | null)[]): {
  readonly total: number | null;
  readonly unknown: number;
} {
  const known = totals.filter((total) => total !== null);
  return {
    total: known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0),
    unknown: totals.length - known.length,
  };
}

/** `18 k€/an`, or says that there is no figure. */
export function formatYearly(total: number | null): string {
  return total === null ? 'non chiffré' : `${formatEurosShort(total)}/an`;
}
