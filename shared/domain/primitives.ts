import { z } from 'zod';

/*
 * Rules shared by every stored schema:
 * - parsing never changes the value: no default, no coercion, no stripped key. A document opens equal to
 *   what was written, or is refused whole;
 * - drafts are always storable: a text may be empty, a figure or a date may be `null` (not filled in).
 *   What is missing is a finding (shared/journey), never a refused save.
 */

/** Opaque identifier, unique in its document, never reused. */
export const IdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
export type Id = z.infer<typeof IdSchema>;

/** Free text exactly as typed, possibly empty. */
export const TextSchema = z.string();

/** Calendar date `YYYY-MM-DD`, or null when not known yet. */
export const IsoDateSchema = z.iso.date();
export const OptionalDateSchema = IsoDateSchema.nullable();

/** Instant `YYYY-MM-DDTHH:mm:ss.sssZ` (UTC). */
export const InstantSchema = z.iso.datetime();

/** Finite number, or null when not known. Bounds are a matter for findings, so that a draft is never refused. */
export const OptionalNumberSchema = z.number().nullable();

/** Whole number from 1 (low) to 5 (high), or null when not rated. */
export const RatingSchema = z.int().min(1).max(5).nullable();

/** Level from 0 to 4, or null when not rated. */
export const LevelSchema = z.int().min(0).max(4);
export type Level = z.infer<typeof LevelSchema>;

/** Yes, no, or not known: an unknown is never counted as a no. */
export const TriStateSchema = z.enum(['yes', 'no', 'unknown']);
export type TriState = z.infer<typeof TriStateSchema>;

/** Estimate as minimum, most probable and maximum; each may be missing. */
export const ThreePointSchema = z.strictObject({
  min: OptionalNumberSchema,
  probable: OptionalNumberSchema,
  max: OptionalNumberSchema,
});
export type ThreePoint = z.infer<typeof ThreePointSchema>;

/** Business functions of a company, the same list for people, irritants, applications and use cases. */
export const BusinessFunctionSchema = z.enum([
  'management',
  'sales',
  'marketing',
  'purchasing',
  'production',
  'quality',
  'maintenance',
  'logistics',
  'after-sales',
  'human-resources',
  'finance',
  'legal',
  'information-systems',
  'research',
  'other',
]);
export type BusinessFunction = z.infer<typeof BusinessFunctionSchema>;
