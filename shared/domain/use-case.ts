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

/** The five ways of the same survey to come by an AI technology. */
export const EuSourcingSchema = z.enum([
  'own-staff',
  'modified-commercial',
  'modified-open-source',
  'off-the-shelf',
  'external-provider',
]);
export type EuSourcing = z.infer<typeof EuSourcingSchema>;

/** What an hour of a profile costs the company, charges included, in €/h. */
export const RateProfileSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  hourlyRate: OptionalNumberSchema,
});
export type RateProfile = z.infer<typeof RateProfileSchema>;

/**
 * What a use case brings and costs, each figure as minimum, probable and maximum. Money in euros; gains and yearly costs
 * per year; months from the decision to daily use; `adoption` is the share (0–1) of the volume that will go that way;
 * `reviewMinutes` what checking the result still takes, per occurrence.
 * `gainBasis`: computed from time saved, or typed as an amount; in an amount, the figures of time have no part.
 * `profileId`: whose time is saved; null when `hourlyRate` is typed.
 */
export const EconomicsSchema = z.strictObject({
  gainBasis: z.enum(['time', 'amount']),
  volumePerYear: ThreePointSchema,
  volumeUnit: TextSchema,
  minutesSaved: ThreePointSchema,
  reviewMinutes: ThreePointSchema,
  adoption: ThreePointSchema,
  profileId: IdSchema.nullable(),
  hourlyRate: ThreePointSchema,
  otherYearlyGain: ThreePointSchema,
  oneOffCost: ThreePointSchema,
  yearlyCost: ThreePointSchema,
  monthsToProduction: ThreePointSchema,
});
export type Economics = z.infer<typeof EconomicsSchema>;

export const KpiSchema = z.strictObject({
  name: TextSchema,
  unit: TextSchema,
  baseline: OptionalNumberSchema,
  /** How the starting value was obtained. */
  baselineBasis: z.enum(['measured', 'declared', 'estimated']).nullable(),
  target: OptionalNumberSchema,
});
export type Kpi = z.infer<typeof KpiSchema>;

export const UseCaseSchema = z.strictObject({
  id: IdSchema,
  /** Model of the catalogue it was taken from; null when written from scratch. */
  modelId: IdSchema.nullable(),
  title: TextSchema,
  status: z.enum(['idea', 'candidate', 'retained', 'rejected']),
  problem: TextSchema,
  solution: TextSchema,
  users: TextSchema,
  businessFunction: BusinessFunctionSchema,
  pattern: z.enum(['classify', 'predict', 'extract', 'generate', 'recommend', 'optimise']).nullable(),
  technologies: z.array(EuTechnologySchema),
  purpose: EuPurposeSchema.nullable(),
  sourcing: EuSourcingSchema.nullable(),
  /** « IA ou règle fixe ? »: whether a plain rule or report would do better. */
  nature: z.enum(['ai', 'rule', 'undecided']),
  /** The plain rule, query or report that was weighed against AI, and why it does or does not do. */
  plainAlternative: TextSchema,
  approach: z.enum(['buy', 'integrate', 'build']).nullable(),
  approachReason: TextSchema,
  dataNeeds: TextSchema,
  prerequisites: TextSchema,
  risks: TextSchema,
  compliance: TextSchema,
  /** By question of the compliance rules: the choice, or the ticked choices. Absent: not known. */
  complianceAnswers: z.record(IdSchema, z.union([IdSchema, z.array(IdSchema)])),
  ownerName: TextSchema,
  kpi: KpiSchema,
  economics: EconomicsSchema,
  irritantIds: z.array(IdSchema),
  dataSourceIds: z.array(IdSchema),
  interviewIds: z.array(IdSchema),
  dependsOnIds: z.array(IdSchema),
  /** Points given in a workshop; null for the room as a whole. */
  votes: z.array(z.strictObject({ personId: IdSchema.nullable(), points: z.int().min(0) })),
  /** Work of the company's own people until daily use, in days; what the portfolio's capacity is spent on. */
  effortDays: OptionalNumberSchema,
  /** First day of the pilot: what the law asks for comes before. */
  pilotOn: z.iso.date().nullable(),
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

/** `level` is what is retained; `given` what each scorer gave, kept as the trace of a mean or of a consensus. */
export const UseCaseScoreSchema = z.strictObject({
  level: z.number().min(0).max(4).nullable(),
  comment: TextSchema,
  given: z.array(z.strictObject({ personId: IdSchema, level: LevelSchema })),
  /** How `level` came out of `given`; null when nobody else scored. */
  retained: z.enum(['consensus', 'mean']).nullable(),
});
export type UseCaseScore = z.infer<typeof UseCaseScoreSchema>;
export const EMPTY_SCORE: UseCaseScore = { level: null, comment: '', given: [], retained: null };

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
  /** Recommendations to finish before this one begins. */
  dependsOnIds: z.array(IdSchema),
  /** A duty of the law that conditions a use case; null for a recommendation of the expert. */
  duty: z.strictObject({ useCaseId: IdSchema, dutyId: IdSchema }).nullable(),
});
export type Recommendation = z.infer<typeof RecommendationSchema>;
