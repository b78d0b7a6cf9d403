import { z } from 'zod';
import { FactRefSchema } from './fact-ref.ts';
import { IdSchema, InstantSchema, IsoDateSchema, OptionalDateSchema, TextSchema } from './primitives.ts';

const HashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A file whose bytes live in the attachments store under `sha256`; `size` in bytes. */
export const StoredFileSchema = z.strictObject({
  name: TextSchema,
  size: z.int().min(0),
  sha256: HashSchema,
});
export type StoredFile = z.infer<typeof StoredFileSchema>;

/** short: what decides · standard: what explains it · full: all that was typed. */
export const DETAIL_LEVELS = ['short', 'standard', 'full'] as const;
export type DetailLevel = (typeof DETAIL_LEVELS)[number];

/** What the expert chose for one deliverable. */
export const DeliverableOptionsSchema = z.strictObject({
  /** Empty: the title it has by itself. */
  title: TextSchema,
  hiddenSectionIds: z.array(IdSchema),
  /** Sections in the expert's order; those it does not name keep their place after those before them. Empty: the usual order. */
  sectionOrder: z.array(IdSchema),
  detail: z.enum(DETAIL_LEVELS),
  /** Null: as for all the deliverables of the mission. */
  pseudonymiseQuotes: z.boolean().nullable(),
  confidentiality: TextSchema.nullable(),
});
export type DeliverableOptions = z.infer<typeof DeliverableOptionsSchema>;

export const DEFAULT_DELIVERABLE_OPTIONS: DeliverableOptions = {
  title: '',
  hiddenSectionIds: [],
  sectionOrder: [],
  detail: 'standard',
  pseudonymiseQuotes: null,
  confidentiality: null,
};

/** What holds for every deliverable, and the options of each, by its id. */
export const DeliverablesSchema = z.strictObject({
  confidentiality: TextSchema,
  /** Quotes are signed with a role, and the list of interviews gives roles. */
  pseudonymiseQuotes: z.boolean(),
  /** Every name of a person met is replaced in every text of every document. */
  pseudonymisePeople: z.boolean(),
  options: z.record(IdSchema, DeliverableOptionsSchema),
  /** The expert's own Word template, which the report is poured into; null: Jalon's own look. */
  template: StoredFileSchema.nullable(),
});
export type Deliverables = z.infer<typeof DeliverablesSchema>;

/** A derived text that the expert confirmed as it read; `fingerprint` of those words: when they change, they are to confirm again. */
export const ConfirmationSchema = z.strictObject({ fingerprint: z.string(), confirmedOn: IsoDateSchema });
export type Confirmation = z.infer<typeof ConfirmationSchema>;

/** A blocking check the expert chose to deliver with, and why. */
export const WaiverSchema = z.strictObject({
  id: IdSchema,
  /** Key of the check's finding. */
  findingKey: z.string(),
  reason: TextSchema,
  waivedOn: IsoDateSchema,
});
export type Waiver = z.infer<typeof WaiverSchema>;

/** A version handed over. It names the file given and a frozen copy of what it was made from, so that it can be given again. */
export const IssueSchema = z.strictObject({
  id: IdSchema,
  deliverableId: IdSchema,
  /** `1.0`, `1.1`, `2.0`. */
  version: z.string(),
  issuedAt: InstantSchema,
  /** Date printed on it. */
  date: IsoDateSchema,
  recipient: TextSchema,
  note: TextSchema,
  file: StoredFileSchema,
  /** JSON: the document, the assessment, the options and the content versions it was made from. */
  frozen: StoredFileSchema,
  /** What changed since the issue before, one line each; empty for the first. */
  changes: z.array(TextSchema),
  /** Blocking checks waived when it was issued. */
  waived: z.array(z.strictObject({ finding: TextSchema, reason: TextSchema })),
});
export type Issue = z.infer<typeof IssueSchema>;

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
  sha256: HashSchema,
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  addedOn: OptionalDateSchema,
  caption: TextSchema,
  alternativeText: TextSchema,
  target: FactRefSchema.nullable(),
  isInReport: z.boolean(),
});
export type Attachment = z.infer<typeof AttachmentSchema>;
