import { z } from 'zod';
import { IdSchema, LevelSchema, TextSchema } from './primitives.ts';

/** A level, or one of the three reasons why there is none. Unknown is not zero. */
export const AnswerValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), level: LevelSchema }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not-applicable') }),
  z.strictObject({ kind: z.literal('refused') }),
]);
export type AnswerValue = z.infer<typeof AnswerValueSchema>;

export const ProvenanceSchema = z.enum(['interview', 'observation', 'demonstration', 'document', 'record']);
export type Provenance = z.infer<typeof ProvenanceSchema>;

/** What one person said, kept apart from the level the expert retains. */
export const HeardAnswerSchema = z.strictObject({
  id: IdSchema,
  personId: IdSchema.nullable(),
  interviewId: IdSchema.nullable(),
  value: AnswerValueSchema,
  comment: TextSchema,
});
export type HeardAnswer = z.infer<typeof HeardAnswerSchema>;

/** `value` is what the expert retains for the score; null means not assessed yet. */
export const AnswerSchema = z.strictObject({
  value: AnswerValueSchema.nullable(),
  comment: TextSchema,
  provenance: z.array(ProvenanceSchema),
  interviewIds: z.array(IdSchema),
  heard: z.array(HeardAnswerSchema),
  /** The voices contradict each other and the expert leaves it so: the report says it instead of settling it. */
  isContradictionReported: z.boolean(),
});
export type Answer = z.infer<typeof AnswerSchema>;

export const EMPTY_ANSWER: Answer = {
  value: null,
  comment: '',
  provenance: [],
  interviewIds: [],
  heard: [],
  isContradictionReported: false,
};
