import { type ContentPack, ContentPackSchema } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { SCHEMA_VERSION } from '#shared/domain/mission.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { storedFilesOf } from '#shared/domain/stored-files.ts';
import { versionOf } from '#shared/migrations/migrate.ts';
import { readZipDirectory, type ZipEntry } from '#shared/zip/directory.ts';
import { readEntry } from '#shared/zip/read-entry.ts';
import type { Sha256 } from './bytes.ts';
import { isDeepEqual } from './deep-equal.ts';
import type { ImportError } from './import-error.ts';
import { readJson } from './json-text.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits, zipLimits } from './limits.ts';
import {
  ARCHIVE_FORMAT_VERSION,
  ARCHIVE_TYPE,
  attachmentPath,
  DOCUMENT_PATH,
  MANIFEST_PATH,
  type Manifest,
  ManifestHeaderSchema,
  ManifestSchema,
  packPath,
} from './manifest.ts';
import { readDocument } from './read-document.ts';

export type PackRef = { readonly id: string; readonly version: string };

export type ReadContext = {
  readonly sha256: Sha256;
  /** Content packs at hand, shipped or stored: a mission pinned to any other must bring its own. */
  readonly knownPacks: readonly PackRef[];
  readonly limits?: ArchiveLimits;
  /** Files checked so far, of all. */
  readonly onProgress?: (done: number, total: number) => void;
};

export type ArchiveContent = {
  readonly doc: MissionDoc;
  /** Bytes by SHA-256, of attachments the document names. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** Attachments the document names and the file does not hold: a bare document, or bytes lost before the export. */
  readonly missingAttachments: readonly string[];
  /** The pack that came with the file. */
  readonly pack: ContentPack | null;
  /** Null for a bare document. */
  readonly manifest: Manifest | null;
  readonly migratedThrough: readonly number[];
};

/** Reads a `.jalon` archive whole, or says why it is refused. Nothing is stored; nothing in it is changed. */
export async function readArchive(
  bytes: Uint8Array,
  ctx: ReadContext,
): Promise<Result<ArchiveContent, ImportError>> {
  const limits = ctx.limits ?? ARCHIVE_LIMITS;
  if (bytes.length === 0) return err({ kind: 'empty-file' });
  if (bytes.length > limits.fileBytes)
    return err({ kind: 'file-too-large', size: bytes.length, limit: limits.fileBytes });
  const directory = readZipDirectory(bytes, zipLimits(limits));
  if (!directory.ok) return directory;
  const manifest = readManifest(bytes, directory.value, limits);
  if (!manifest.ok) return manifest;
  const files = await readFiles(bytes, directory.value, manifest.value, ctx);
  return files.ok ? readContent(files.value, manifest.value, ctx.knownPacks, limits) : files;
}

function readManifest(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: ArchiveLimits,
): Result<Manifest, ImportError> {
  const entry = entries.find(({ path }) => path === MANIFEST_PATH);
  if (!entry) return err({ kind: 'missing-manifest' });
  const content = readEntry(bytes, entry);
  if (!content.ok) return content;
  const json = readJson(content.value, MANIFEST_PATH, limits.jsonDepth);
  if (!json.ok) return json;
  // Version first: what a newer version writes besides cannot be judged here.
  const header = ManifestHeaderSchema.safeParse(json.value);
  if (!header.success) return err({ kind: 'unknown-format', format: '?' });
  const { type, formatVersion, schemaVersion, appVersion } = header.data;
  if (type !== ARCHIVE_TYPE) return err({ kind: 'unknown-format', format: String(type) });
  if (isAbove(formatVersion, ARCHIVE_FORMAT_VERSION) || isAbove(schemaVersion, SCHEMA_VERSION))
    return err({ kind: 'future-version', appVersion: typeof appVersion === 'string' ? appVersion : null });
  const parsed = ManifestSchema.safeParse(json.value);
  if (!parsed.success || !isDeepEqual(parsed.data, json.value))
    return err({ kind: 'invalid-manifest', path: parsed.error?.issues[0]?.path.join('.') || MANIFEST_PATH });
  return ok(parsed.data);
}

/** Every file the manifest lists, whole and unaltered; refuses a zip that holds less or more. */
async function readFiles(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  manifest: Manifest,
  ctx: ReadContext,
): Promise<Result<ReadonlyMap<string, Uint8Array>, ImportError>> {
  const listed = new Set(manifest.files.map(({ path }) => path));
  if (listed.size < manifest.files.length) return err({ kind: 'invalid-manifest', path: 'files' });
  const stray = entries.find(({ path }) => path !== MANIFEST_PATH && !listed.has(path));
  if (stray) return err({ kind: 'unexpected-entry', path: stray.path });
  const files = new Map<string, Uint8Array>();
  for (const { path, size, sha256 } of manifest.files) {
    const entry = entries.find((candidate) => candidate.path === path);
    if (!entry || path === MANIFEST_PATH) return err({ kind: 'missing-entry', path });
    const content = readEntry(bytes, entry);
    if (!content.ok) return content;
    if (content.value.length !== size || (await ctx.sha256(content.value)) !== sha256)
      return err({ kind: 'wrong-hash', path });
    files.set(path, content.value);
    ctx.onProgress?.(files.size, manifest.files.length);
  }
  return ok(files);
}

function readContent(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  knownPacks: readonly PackRef[],
  limits: ArchiveLimits,
): Result<ArchiveContent, ImportError> {
  const documentBytes = files.get(DOCUMENT_PATH);
  if (!documentBytes) return err({ kind: 'missing-entry', path: DOCUMENT_PATH });
  const json = readJson(documentBytes, DOCUMENT_PATH, limits.jsonDepth);
  if (!json.ok) return json;
  if (versionOf(json.value) !== manifest.schemaVersion)
    return err({ kind: 'invalid-manifest', path: 'schemaVersion' });
  const document = readDocument(json.value);
  if (!document.ok) return document;
  const { doc, steps } = document.value;
  if (!isDeepEqual(doc.pack, manifest.pack)) return err({ kind: 'invalid-manifest', path: 'pack' });

  const packFile = packPath(doc.pack);
  const named = new Set(storedFilesOf(doc));
  const expected = new Set([DOCUMENT_PATH, packFile, ...[...named].map(attachmentPath)]);
  for (const path of files.keys()) if (!expected.has(path)) return err({ kind: 'unexpected-entry', path });
  const pack = readPack(files.get(packFile), doc.pack, packFile, limits);
  if (!pack.ok) return pack;
  if (pack.value === null && !isKnownPack(doc.pack, knownPacks))
    return err({ kind: 'missing-pack', id: doc.pack.id, version: doc.pack.version });

  const attachments = new Map<string, Uint8Array>();
  for (const sha256 of named) {
    const content = files.get(attachmentPath(sha256));
    if (!content) continue;
    const listed = manifest.files.find(({ path }) => path === attachmentPath(sha256));
    if (listed?.sha256 !== sha256) return err({ kind: 'wrong-hash', path: attachmentPath(sha256) });
    attachments.set(sha256, content);
  }
  const missingAttachments = [...named].filter((sha256) => !attachments.has(sha256));
  return ok({ doc, attachments, missingAttachments, pack: pack.value, manifest, migratedThrough: steps });
}

function readPack(
  bytes: Uint8Array | undefined,
  pinned: PackRef,
  path: string,
  limits: ArchiveLimits,
): Result<ContentPack | null, ImportError> {
  if (!bytes) return ok(null);
  const json = readJson(bytes, path, limits.jsonDepth);
  if (!json.ok) return json;
  const parsed = ContentPackSchema.safeParse(json.value);
  if (!parsed.success)
    return err({ kind: 'invalid-pack', path: parsed.error.issues[0]?.path.join('.') || path });
  const isPinned = parsed.data.id === pinned.id && parsed.data.version === pinned.version;
  return isPinned && isDeepEqual(parsed.data, json.value)
    ? ok(parsed.data)
    : err({ kind: 'invalid-pack', path });
}

export function isKnownPack(pack: PackRef, knownPacks: readonly PackRef[]): boolean {
  return knownPacks.some(({ id, version }) => id === pack.id && version === pack.version);
}

function isAbove(value: unknown, current: number): boolean {
  return typeof value === 'number' && value > current;
}
