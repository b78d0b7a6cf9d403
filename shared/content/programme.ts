import { z } from 'zod';
import { IdSchema } from '#shared/domain/primitives.ts';

/** A fact that may change: where it comes from, when it was read, how far it can be trusted. */
export const SourcedSchema = z.strictObject({
  source: z.string().min(1),
  url: z.string(),
  checkedOn: z.iso.date(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Shown with « à confirmer auprès de Bpifrance ». */
  needsConfirmation: z.boolean(),
});
export type Sourced = z.infer<typeof SourcedSchema>;

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

/** A measure that can follow the diagnostic, shown on the funding screen. */
export const FundingMeasureSchema = z.strictObject({
  id: IdSchema,
  name: z.string().min(1),
  what: z.string().min(1),
  whenUseful: z.string().min(1),
  sourced: SourcedSchema,
});
export type FundingMeasure = z.infer<typeof FundingMeasureSchema>;

export const ProgrammeSchema = z.strictObject({
  vintages: z.array(ProgrammeVintageSchema).min(1),
  eligibility: EligibilityRulesSchema,
  measures: z.array(FundingMeasureSchema),
});
export type Programme = z.infer<typeof ProgrammeSchema>;
