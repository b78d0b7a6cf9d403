import { z } from 'zod';
import { PersonSchema } from '#shared/domain/interview.ts';
import { BusinessFunctionSchema, IdSchema } from '#shared/domain/primitives.ts';

/** An interview guide for one role, drawn from the questions of the pack so that an answer heard serves twice. */
export const InterviewGuideSchema = z.strictObject({
  id: IdSchema,
  /** « Directeur financier ». */
  role: z.string().min(1),
  businessFunction: BusinessFunctionSchema,
  group: PersonSchema.shape.group,
  durationMinutes: z.int().positive(),
  /** What this interview alone can give. */
  aim: z.string().min(1),
  /** Said at the start: purpose, confidentiality, what becomes of the notes. */
  opening: z.string().min(1),
  /** In the order of the conversation. */
  parts: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        /** Open prompts, as spoken. */
        prompts: z.array(z.string().min(1)).min(1),
        questionIds: z.array(IdSchema),
      }),
    )
    .min(2),
  /** What to ask to see before leaving. */
  askToSee: z.array(z.string().min(1)).min(1),
  closing: z.string().min(1),
});
export type InterviewGuide = z.infer<typeof InterviewGuideSchema>;
