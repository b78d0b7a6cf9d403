import { z } from 'zod';
import {
  BusinessFunctionSchema,
  IdSchema,
  LevelSchema,
  OptionalNumberSchema,
  RatingSchema,
  TextSchema,
  TriStateSchema,
} from './primitives.ts';

export const ProcessSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  businessFunction: BusinessFunctionSchema,
  ownerName: TextSchema,
  description: TextSchema,
});
export type Process = z.infer<typeof ProcessSchema>;

/**
 * What hurts in a process, with the baseline that later use cases are measured against.
 * Yearly cost (€) = occurrencesPerYear × minutesPerOccurrence × peopleInvolved ÷ 60 × hourlyRate + errorCostPerYear.
 * `basis` tells how the figures were obtained; `severity` 1 (minor) to 5 (critical).
 */
export const IrritantSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  description: TextSchema,
  processId: IdSchema.nullable(),
  businessFunction: BusinessFunctionSchema,
  severity: RatingSchema,
  basis: z.enum(['measured', 'declared', 'estimated']).nullable(),
  occurrencesPerYear: OptionalNumberSchema,
  minutesPerOccurrence: OptionalNumberSchema,
  peopleInvolved: OptionalNumberSchema,
  hourlyRate: OptionalNumberSchema,
  errorCostPerYear: OptionalNumberSchema,
  interviewIds: z.array(IdSchema),
});
export type Irritant = z.infer<typeof IrritantSchema>;

export const ApplicationSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  vendor: TextSchema,
  purpose: TextSchema,
  businessFunction: BusinessFunctionSchema,
  ownerName: TextSchema,
  hosting: z.enum(['on-premise', 'hosted', 'saas', 'workstation', 'unknown']),
  contract: TextSchema,
  interfaces: TextSchema,
  hasApi: TriStateSchema,
  userCount: OptionalNumberSchema,
  annualCost: OptionalNumberSchema,
  criticality: RatingSchema,
  note: TextSchema,
});
export type Application = z.infer<typeof ApplicationSchema>;

/** Six named quality dimensions, level 0 (unusable) to 4 (controlled), null when not examined. */
export const DataQualitySchema = z.strictObject({
  completeness: LevelSchema.nullable(),
  accuracy: LevelSchema.nullable(),
  timeliness: LevelSchema.nullable(),
  consistency: LevelSchema.nullable(),
  uniqueness: LevelSchema.nullable(),
  accessibility: LevelSchema.nullable(),
});
export type DataQuality = z.infer<typeof DataQualitySchema>;

export const DataSourceSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  description: TextSchema,
  applicationId: IdSchema.nullable(),
  ownerName: TextSchema,
  format: TextSchema,
  volume: TextSchema,
  history: TextSchema,
  refresh: TextSchema,
  access: TextSchema,
  quality: DataQualitySchema,
  qualityEvidence: TextSchema,
  hasPersonalData: TriStateSchema,
  sensitivity: z.enum(['public', 'internal', 'confidential', 'secret']).nullable(),
  /** Connected machines: who holds the data (Data Act); empty when not concerned. */
  machineDataHolder: TextSchema,
  note: TextSchema,
});
export type DataSource = z.infer<typeof DataSourceSchema>;

export const DataFlowSchema = z.strictObject({
  id: IdSchema,
  /** Application or data source ids. */
  fromId: IdSchema.nullable(),
  toId: IdSchema.nullable(),
  label: TextSchema,
  mode: z.enum(['manual', 'file', 'interface', 'unknown']),
});
export type DataFlow = z.infer<typeof DataFlowSchema>;

/** AI already in use: declared by the company, or found by the expert (shadow use). */
export const AiUsageSchema = z.strictObject({
  id: IdSchema,
  tool: TextSchema,
  usage: TextSchema,
  businessFunction: BusinessFunctionSchema,
  origin: z.enum(['declared', 'found']),
  userCount: OptionalNumberSchema,
  dataExposed: TextSchema,
  contract: TextSchema,
  rule: TextSchema,
});
export type AiUsage = z.infer<typeof AiUsageSchema>;
