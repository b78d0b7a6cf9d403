import { z } from 'zod';
import { FactRefSchema } from './fact-ref.ts';
import { IdSchema, OptionalDateSchema, TextSchema } from './primitives.ts';

/** The expert's own words in the report, and its options. */
export const DeliverablesSchema = z.strictObject({
  reportTitle: TextSchema,
  confidentiality: TextSchema,
  executiveSummary: TextSchema,
  methodNote: TextSchema,
  limits: TextSchema,
  landscapeSummary: TextSchema,
  maturitySummary: TextSchema,
  rankingSummary: TextSchema,
  conclusion: TextSchema,
  /** Quotes are signed with a role, and the list of interviews gives roles. */
  pseudonymiseQuotes: z.boolean(),
  /** Every name of a person met is replaced in every text of every document. */
  pseudonymisePeople: z.boolean(),
  hiddenChapterIds: z.array(IdSchema),
});
export type Deliverables = z.infer<typeof DeliverablesSchema>;

/**
 * Card of an attached file; its bytes live in the attachments store under `sha256`. `size` in bytes; `width` and
 * `height` in pixels for an image, null for any other file. `alternativeText` says what an image shows to who cannot
 * see it. `target`: the fact the file bears on.
 */
export const AttachmentSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  mediaType: TextSchema,
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  addedOn: OptionalDateSchema,
  caption: TextSchema,
  alternativeText: TextSchema,
  target: FactRefSchema.nullable(),
  isInReport: z.boolean(),
});
export type Attachment = z.infer<typeof AttachmentSchema>;
