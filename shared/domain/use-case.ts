import { z } from 'zod';
import {
  BusinessFunctionSchema,
  IdSchema,
  LevelSchema,
  OptionalNumberSchema,
  TextSchema,
  ThreePointSchema,
} from './primitives.ts';

/** Tags of the harmonised EU survey on ICT usage: the same lists as INSEE and Eurostat, so that a portfolio compares. */
export const EuTechnologySchema = z.enum([
  'text-analysis',
  'speech-recognition',
  'generation',
  'image-recognition',
  'machine-learning',
  'workflow-automation',
  'autonomous-machines',
]);
export type EuTechnology = z.infer<typeof EuTechnologySchema>;

export const EuPurposeSchema = z.enum([
  'marketing-sales',
  'production-services',
  'administration',
  'logistics',
  'ict-security',
  'accounting-finance',
  'research',
]);
export type EuPurpose = z.infer<typeof EuPurposeSchema>;

/** Money in euros; gains and yearly costs per year. Months count from the decision to daily use. */
export const EconomicsSchema = z.strictObject({
  yearlyGain: ThreePointSchema,
  oneOffCost: ThreePointSchema,
  yearlyCost: ThreePointSchema,
  monthsToProduction: ThreePointSchema,
});
export type Economics = z.infer<typeof EconomicsSchema>;

export const KpiSchema = z.strictObject({
  name: TextSchema,
  unit: TextSchema,
  baseline: OptionalNumberSchema,
  target: OptionalNumberSchema,
});
export type Kpi = z.infer<typeof KpiSchema>;

export const UseCaseSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  status: z.enum(['idea', 'candidate', 'retained', 'rejected']),
  problem: TextSchema,
  solution: TextSchema,
  users: TextSchema,
  businessFunction: BusinessFunctionSchema,
  pattern: z.enum(['classify', 'predict', 'extract', 'generate', 'recommend', 'optimise']).nullable(),
  technologies: z.array(EuTechnologySchema),
  purpose: EuPurposeSchema.nullable(),
  /** « IA ou règle fixe ? »: whether a plain rule or report would do better. */
  nature: z.enum(['ai', 'rule', 'undecided']),
  approach: z.enum(['buy', 'integrate', 'build']).nullable(),
  approachReason: TextSchema,
  dataNeeds: TextSchema,
  prerequisites: TextSchema,
  risks: TextSchema,
  compliance: TextSchema,
  ownerName: TextSchema,
  kpi: KpiSchema,
  economics: EconomicsSchema,
  irritantIds: z.array(IdSchema),
  dataSourceIds: z.array(IdSchema),
  interviewIds: z.array(IdSchema),
  dependsOnIds: z.array(IdSchema),
});
export type UseCase = z.infer<typeof UseCaseSchema>;

/**
 * A ranking criterion. `weight` is any number ≥ 0; weights are normalised when ranking, and that is said.
 * `role` places the criterion on an axis of the value–feasibility matrix.
 * Scores run 0 to 4 along `anchors`; for a `cost` criterion 4 is the worst.
 */
export const CriterionSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  description: TextSchema,
  direction: z.enum(['benefit', 'cost']),
  role: z.enum(['value', 'feasibility']),
  weight: z.number().min(0),
  anchors: z.array(TextSchema).length(5),
});
export type Criterion = z.infer<typeof CriterionSchema>;

export const UseCaseScoreSchema = z.strictObject({
  level: LevelSchema.nullable(),
  comment: TextSchema,
});
export type UseCaseScore = z.infer<typeof UseCaseScoreSchema>;
export const EMPTY_SCORE: UseCaseScore = { level: null, comment: '' };

/** `cost` in euros. `number` is given once and printed: funders refer to it. */
export const RecommendationSchema = z.strictObject({
  id: IdSchema,
  number: z.int().min(1),
  /** Model of the toolbox it was taken from; null when written from scratch. */
  modelId: IdSchema.nullable(),
  title: TextSchema,
  description: TextSchema,
  axisId: IdSchema.nullable(),
  useCaseIds: z.array(IdSchema),
  horizonMonths: z.union([z.literal(3), z.literal(6), z.literal(12), z.literal(24)]).nullable(),
  startsOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  decisionOn: z.iso.date().nullable(),
  ownerName: TextSchema,
  cost: OptionalNumberSchema,
  firstStep: TextSchema,
  prerequisite: TextSchema,
  indicator: TextSchema,
  baseline: TextSchema,
  target: TextSchema,
});
export type Recommendation = z.infer<typeof RecommendationSchema>;
