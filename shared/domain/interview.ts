import { z } from 'zod';
import {
  BusinessFunctionSchema,
  IdSchema,
  OptionalDateSchema,
  OptionalNumberSchema,
  TextSchema,
} from './primitives.ts';
import { RichTextSchema } from './rich-text.ts';

/** `group` decides which voices are set against each other when answers contradict. */
export const PersonSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  role: TextSchema,
  businessFunction: BusinessFunctionSchema,
  group: z.enum(['management', 'field', 'support', 'external']),
  email: TextSchema,
  phone: TextSchema,
  note: TextSchema,
});
export type Person = z.infer<typeof PersonSchema>;

export const QuoteSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  personId: IdSchema.nullable(),
  /** A quote that is not citable never reaches a deliverable. */
  isCitable: z.boolean(),
});
export type Quote = z.infer<typeof QuoteSchema>;

export const InterviewSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  kind: z.enum(['interview', 'workshop', 'observation', 'demonstration']),
  status: z.enum(['planned', 'done', 'cancelled']),
  date: OptionalDateSchema,
  durationMinutes: OptionalNumberSchema,
  place: TextSchema,
  /** Interview guide of the pack's toolbox that is followed, when one is. */
  guideId: IdSchema.nullable(),
  personIds: z.array(IdSchema),
  notes: RichTextSchema,
  quotes: z.array(QuoteSchema),
});
export type Interview = z.infer<typeof InterviewSchema>;
