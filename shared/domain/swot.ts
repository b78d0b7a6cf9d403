import { z } from 'zod';
import { IdSchema, TextSchema } from './primitives.ts';

export const QUADRANTS = ['strength', 'weakness', 'opportunity', 'threat'] as const;

/**
 * A line of the SWOT that a person stands for. `originId` names the derived proposal it was taken from, so that it is
 * not proposed again; null when it was written from scratch. A dismissed proposal keeps its line: it stays dismissed.
 */
export const SwotItemSchema = z.strictObject({
  id: IdSchema,
  quadrant: z.enum(QUADRANTS),
  text: TextSchema,
  originId: IdSchema.nullable(),
  state: z.enum(['confirmed', 'dismissed']),
});
export type SwotItem = z.infer<typeof SwotItemSchema>;
export type Quadrant = (typeof QUADRANTS)[number];
