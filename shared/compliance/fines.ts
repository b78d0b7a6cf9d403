import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { CompanyFacts, Evaluate } from './evaluate.ts';

/** The most a breach can cost, in whole euros; null when the turnover or the size of the company is not known. */
export type FineCeiling = { readonly fineId: string; readonly ceilingEuros: number | null };

/**
 * Ceilings of the fines a use case is exposed to: the higher of the sum and of the share of yearly turnover, the lower
 * for an SME (Regulation (EU) 2024/1689, art. 99 § 6).
 */
export function fineCeilings(
  { fines }: ComplianceRules,
  { turnover }: CompanyFacts,
  evaluate: Evaluate,
): readonly FineCeiling[] {
  return fines
    .filter(({ when }) => evaluate(when).truth === true)
    .map(({ id, capEuros, capShare, lowerWhen }) => {
      const isLower = evaluate(lowerWhen).truth;
      if (isLower === null || turnover === null) return { fineId: id, ceilingEuros: null };
      const ofTurnover = Math.round(capShare * turnover);
      return {
        fineId: id,
        ceilingEuros: isLower ? Math.min(capEuros, ofTurnover) : Math.max(capEuros, ofTurnover),
      };
    });
}
