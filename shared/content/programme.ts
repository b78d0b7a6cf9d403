import { z } from 'zod';
import { IdSchema } from '#shared/domain/primitives.ts';
import { FundingMeasureSchema } from './measure.ts';
import { SourcedSchema } from './sourced.ts';

/** Terms of the Diag Data IA over a period. Euros excl. tax; `aidRate` 0–1; null where sources are silent. */
export const ProgrammeVintageSchema = z.strictObject({
  id: IdSchema,
  label: z.string().min(1),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  days: z.number().positive().nullable(),
  maxMonths: z.number().positive().nullable(),
  priceExclTax: z.number().positive().nullable(),
  aidRate: z.number().min(0).max(1).nullable(),
  remainingCost: z.number().min(0).nullable(),
  beneficiaries: z.string().min(1),
  defaultPlanId: IdSchema,
  sourced: SourcedSchema,
});
export type ProgrammeVintage = z.infer<typeof ProgrammeVintageSchema>;

/** Eligibility thresholds; turnover in euros, headcount in full-time equivalents. */
export const EligibilityRulesSchema = z.strictObject({
  minHeadcount: z.number(),
  maxHeadcount: z.number(),
  minTurnover: z.number(),
  minAgeMonths: z.number(),
  deMinimisCeiling: z.number(),
  deMinimisYears: z.number(),
  sourced: SourcedSchema,
});
export type EligibilityRules = z.infer<typeof EligibilityRulesSchema>;

export const ProgrammeSchema = z.strictObject({
  vintages: z.array(ProgrammeVintageSchema).min(1),
  eligibility: EligibilityRulesSchema,
  measures: z.array(FundingMeasureSchema),
});
export type Programme = z.infer<typeof ProgrammeSchema>;
