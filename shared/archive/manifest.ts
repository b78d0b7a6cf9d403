import { z } from 'zod';
import { IdSchema, InstantSchema } from '#shared/domain/primitives.ts';

/*
 * A `.jalon` file is a zip:
 *   manifest.json                  what the archive holds, with the SHA-256 and size of each file
 *   document.json                  the mission document
 *   attachments/<sha256>           the bytes of each attachment the document names
 *   content/<pack>/<version>.json  the content pack the mission is pinned to
 */

export const ARCHIVE_TYPE = 'jalon-mission';
/** Version of the archive itself, apart from that of the document in it. */
export const ARCHIVE_FORMAT_VERSION = 1;

export const MANIFEST_PATH = 'manifest.json';
export const DOCUMENT_PATH = 'document.json';

export function attachmentPath(sha256: string): string {
  return `attachments/${sha256}`;
}

export function packPath(pack: { readonly id: string; readonly version: string }): string {
  return `content/${pack.id}/${pack.version}.json`;
}

export const ManifestSchema = z.strictObject({
  type: z.literal(ARCHIVE_TYPE),
  formatVersion: z.literal(ARCHIVE_FORMAT_VERSION),
  appVersion: z.string(),
  schemaVersion: z.int().min(1),
  pack: z.strictObject({ id: IdSchema, version: z.string() }),
  createdAt: InstantSchema,
  /** Every file of the archive but the manifest, in the order of the zip; `size` in bytes. */
  files: z.array(
    z.strictObject({
      path: z.string(),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = z.infer<typeof ManifestSchema>;

/** What is read first, whatever version wrote the manifest. */
export const ManifestHeaderSchema = z.looseObject({
  type: z.unknown(),
  formatVersion: z.unknown(),
  schemaVersion: z.unknown(),
  appVersion: z.unknown(),
});
