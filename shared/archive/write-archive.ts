import { type Zippable, zipSync } from 'fflate';
import type { z } from 'zod';
import { type ContentPack, ContentPackSchema } from '#shared/content/pack.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import { storedFilesOf } from '#shared/domain/stored-files.ts';
import type { Sha256 } from './bytes.ts';
import { isDeepEqual } from './deep-equal.ts';
import { writeJson } from './json-text.ts';
import {
  ARCHIVE_FORMAT_VERSION,
  ARCHIVE_TYPE,
  attachmentPath,
  DOCUMENT_PATH,
  MANIFEST_PATH,
  type Manifest,
  packPath,
} from './manifest.ts';

export type ArchiveInput = {
  readonly doc: MissionDoc;
  /** Bytes by SHA-256; those the document does not name stay out. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** The pack the mission is pinned to; null when it is not at hand. */
  readonly pack: ContentPack | null;
};

export type WriteContext = {
  readonly sha256: Sha256;
  readonly appVersion: string;
  /** Instant of the export, ISO. */
  readonly createdAt: string;
};

/** Zip keeps local time: a fixed one without a zone gives the same bytes everywhere. */
const ENTRY_TIME = '1980-01-01T12:00:00';

/**
 * The mission as `.jalon` bytes. Same input and context, same bytes. An attachment that is missing, or whose bytes
 * are no longer those of its SHA-256, stays out: the rest must still reach the disk, and reading lists it as missing.
 */
export async function writeArchive(input: ArchiveInput, ctx: WriteContext): Promise<Uint8Array> {
  const { doc, pack } = input;
  const files = new Map<string, Uint8Array>([
    [DOCUMENT_PATH, writeJson(inSchemaOrder(doc, MissionDocSchema))],
  ]);
  if (pack && pack.id === doc.pack.id && pack.version === doc.pack.version)
    files.set(packPath(pack), writeJson(inSchemaOrder(pack, ContentPackSchema)));
  const listed: Manifest['files'] = [];
  for (const [path, bytes] of files)
    listed.push({ path, size: bytes.length, sha256: await ctx.sha256(bytes) });
  for (const sha256 of storedFilesOf(doc).toSorted()) {
    const bytes = input.attachments.get(sha256);
    if (!bytes || (await ctx.sha256(bytes)) !== sha256) continue;
    files.set(attachmentPath(sha256), bytes);
    listed.push({ path: attachmentPath(sha256), size: bytes.length, sha256 });
  }
  const manifest: Manifest = {
    type: ARCHIVE_TYPE,
    formatVersion: ARCHIVE_FORMAT_VERSION,
    appVersion: ctx.appVersion,
    schemaVersion: doc.schemaVersion,
    pack: doc.pack,
    createdAt: ctx.createdAt,
    files: listed,
  };
  const zip: Zippable = { [MANIFEST_PATH]: writeJson(manifest) };
  // Photographs and office files are compressed already: stored, they are written and read at disk speed.
  for (const [path, bytes] of files) zip[path] = path.endsWith('.json') ? bytes : [bytes, { level: 0 }];
  return zipSync(zip, { level: 6, mtime: ENTRY_TIME });
}

/** Equal values give equal bytes, in whatever order their keys were set; a value its schema would change stays as it is. */
function inSchemaOrder<T>(value: T, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  return parsed.success && isDeepEqual(parsed.data, value) ? parsed.data : value;
}
