import { useMemo } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { formatEurosShort } from '#shared/domain/french.ts';
import type { IrritantCost } from '#shared/scoring/irritants.ts';

/** Yearly costs by irritant id. */
export function useIrritantCosts(): ReadonlyMap<string, IrritantCost> {
  const { irritants } = useAssessment();
  return useMemo(() => new Map(irritants.map((cost) => [cost.irritantId, cost])), [irritants]);
}

/** `18 k€/an`, or says that there is no figure. */
export function formatYearly(total: number | null): string {
  return total === null ? 'non chiffré' : `${formatEurosShort(total)}/an`;
}
