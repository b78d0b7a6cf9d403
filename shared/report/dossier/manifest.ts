import { z } from 'zod';

/** What each file of the dossier is for. */
const RoleSchema = z.enum(['report', 'annexes', 'workbook', 'diagnostic', 'schema']);
export type DossierRole = z.infer<typeof RoleSchema>;

/** `manifest.json` of the file for the funder: what it holds, with sizes in bytes and SHA-256 in hexadecimal. */
export const ManifestSchema = z.strictObject({
  format: z.literal('jalon-dossier'),
  formatVersion: z.literal('1.0.0'),
  generator: z.strictObject({ name: z.literal('Jalon'), version: z.string() }),
  content: z.strictObject({ packId: z.string(), packVersion: z.string() }),
  company: z.string(),
  reference: z.string(),
  date: z.iso.date(),
  files: z.array(
    z.strictObject({
      path: z.string().min(1),
      role: RoleSchema,
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = z.infer<typeof ManifestSchema>;
