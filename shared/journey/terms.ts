import type { Programme, ProgrammeVintage } from '#shared/content/programme.ts';
import type { ProgrammeTerms } from '#shared/domain/company.ts';

/** Terms a mission starts with: a copy of a published vintage, to be confirmed. `today` is an ISO date. */
export function termsFromVintage(vintage: ProgrammeVintage, today: string): ProgrammeTerms {
  return {
    vintageId: vintage.id,
    days: vintage.days,
    maxMonths: vintage.maxMonths,
    priceExclTax: vintage.priceExclTax,
    aidRate: vintage.aidRate,
    remainingCost: vintage.remainingCost,
    checkedOn: today,
    isConfirmed: false,
    note: '',
  };
}

/** The vintage in force on a date (ISO); the latest one when none covers it. */
export function vintageOn(programme: Programme, date: string): ProgrammeVintage | undefined {
  const inForce = programme.vintages.filter(
    ({ validFrom, validUntil }) => validFrom <= date && (validUntil === null || date <= validUntil),
  );
  return inForce.at(-1) ?? programme.vintages.at(-1);
}
