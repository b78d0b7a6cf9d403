import { z } from 'zod';
import { IdSchema, OptionalNumberSchema } from './primitives.ts';

/** How much criterion `aId` matters against `bId`: 1 alike to 9 extremely more; below 1, less (Saaty's scale). */
export const ComparisonSchema = z.strictObject({
  aId: IdSchema,
  bId: IdSchema,
  value: z.number().positive(),
});
export type Comparison = z.infer<typeof ComparisonSchema>;

/**
 * How the use cases are weighed, costed and chosen. `discountRate` per year (0.05: 5 %); `budget` in euros and
 * `capacityDays` in days of the company's people, null without limit; `seed` makes every simulation repeatable.
 */
export const PrioritisationSchema = z.strictObject({
  /** `direct`: the weights typed in the criteria; `pairwise`: computed from the comparisons. */
  weighting: z.enum(['direct', 'pairwise']),
  comparisons: z.array(ComparisonSchema),
  horizonYears: z.int().min(1).max(10),
  discountRate: z.number().min(0).max(1),
  budget: OptionalNumberSchema,
  capacityDays: OptionalNumberSchema,
  seed: z.int().min(0),
});
export type Prioritisation = z.infer<typeof PrioritisationSchema>;

/** Answers to the compliance questions that are about the company, the same for all its use cases. */
export const ComplianceSchema = z.strictObject({
  companyAnswers: z.record(IdSchema, z.union([IdSchema, z.array(IdSchema)])),
});
export type Compliance = z.infer<typeof ComplianceSchema>;
