import { z } from 'zod';
import { IdSchema, OptionalDateSchema, OptionalNumberSchema, TextSchema } from './primitives.ts';

export const FramingSchema = z.strictObject({
  context: TextSchema,
  goals: TextSchema,
  scope: TextSchema,
  outOfScope: TextSchema,
  successCriteria: TextSchema,
  constraints: TextSchema,
  kickoffOn: OptionalDateSchema,
  restitutionOn: OptionalDateSchema,
});
export type Framing = z.infer<typeof FramingSchema>;

export const DocumentRequestSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  ownerName: TextSchema,
  status: z.enum(['to-request', 'requested', 'received', 'not-available']),
  dueOn: OptionalDateSchema,
  note: TextSchema,
});
export type DocumentRequest = z.infer<typeof DocumentRequestSchema>;

/** One step of the plan as agreed for this mission; `days` are man-days. */
export const PlanStepSchema = z.strictObject({
  stepId: IdSchema,
  days: z.number(),
  startsOn: OptionalDateSchema,
  isDone: z.boolean(),
});
export type PlanStep = z.infer<typeof PlanStepSchema>;

export const PlanSchema = z.strictObject({
  planId: IdSchema,
  startedOn: OptionalDateSchema,
  steps: z.array(PlanStepSchema),
});
export type Plan = z.infer<typeof PlanSchema>;

/** Time spent on a step, counted in half-days. */
export const TimeEntrySchema = z.strictObject({
  id: IdSchema,
  stepId: IdSchema,
  date: OptionalDateSchema,
  halfDays: OptionalNumberSchema,
  note: TextSchema,
});
export type TimeEntry = z.infer<typeof TimeEntrySchema>;
