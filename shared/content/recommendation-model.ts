import { z } from 'zod';
import { BusinessFunctionSchema, IdSchema, LevelSchema } from '#shared/domain/primitives.ts';

/**
 * A recommendation the roadmap can start from, always editable once taken over. It is proposed when the level of
 * any of its questions is at most `maxLevel`.
 */
export const RecommendationModelSchema = z.strictObject({
  id: IdSchema,
  axisId: IdSchema,
  title: z.string().min(1),
  description: z.string().min(1),
  when: z.strictObject({ questionIds: z.array(IdSchema).min(1), maxLevel: LevelSchema }),
  /** Order of magnitude of the company's own work. */
  effort: z.enum(['days', 'weeks', 'months']),
  /** Who usually carries it. */
  owner: BusinessFunctionSchema,
  firstStep: z.string().min(1),
  indicator: z.string().min(1),
  horizonMonths: z.union([z.literal(3), z.literal(6), z.literal(12), z.literal(24)]),
});
export type RecommendationModel = z.infer<typeof RecommendationModelSchema>;
