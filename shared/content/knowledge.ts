import { z } from 'zod';
import { IdSchema } from '#shared/domain/primitives.ts';

/** What an entry of the knowledge base gives: what a word means, how others do, what to avoid, what to do. */
export const KnowledgeKindSchema = z.enum(['definition', 'example', 'pitfall', 'practice']);
export type KnowledgeKind = z.infer<typeof KnowledgeKindSchema>;

/** An entry shown beside the questions it serves, searchable, and insertable into the expert's note. */
export const KnowledgeEntrySchema = z.strictObject({
  id: IdSchema,
  kind: KnowledgeKindSchema,
  title: z.string().min(1),
  /** Two to five sentences. */
  text: z.string().min(1),
  questionIds: z.array(IdSchema).min(1),
  /** Sectors an example speaks of; empty when it speaks to all. */
  sectorIds: z.array(IdSchema),
});
export type KnowledgeEntry = z.infer<typeof KnowledgeEntrySchema>;
