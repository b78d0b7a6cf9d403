import { err, ok, type Result } from '#shared/domain/result.ts';
import { type FileSignature, hasSignature } from '#shared/zip/signatures.ts';
import type { ImportError } from './import-error.ts';
import { readJson } from './json-text.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { type ArchiveContent, isKnownPack, type ReadContext, readArchive } from './read-archive.ts';
import { readDocument } from './read-document.ts';

/** Files that people take for a mission, with their French name. */
const OTHER_FILES: readonly (readonly [FileSignature, name: string])[] = [
  ['png', 'une image PNG'],
  ['jpeg', 'une photo JPEG'],
  ['pdf', 'un document PDF'],
  ['oldOffice', 'un ancien document Office'],
  ['sevenZip', 'une archive 7z'],
];

/**
 * Reads what the expert chose: a `.jalon` archive, or a bare document in JSON, told apart by their content.
 * `name` is the file's name, for errors.
 */
export async function readMissionFile(
  bytes: Uint8Array,
  name: string,
  ctx: ReadContext,
): Promise<Result<ArchiveContent, ImportError>> {
  const limits = ctx.limits ?? ARCHIVE_LIMITS;
  if (bytes.length === 0) return err({ kind: 'empty-file' });
  if (hasSignature(bytes, 'zip', 'emptyZip')) return readArchive(bytes, ctx);
  const other = OTHER_FILES.find(([signature]) => hasSignature(bytes, signature));
  if (other) return err({ kind: 'other-file', looksLike: other[1] });
  if (!looksLikeJson(bytes)) return err({ kind: 'not-a-mission-file' });
  if (bytes.length > limits.jsonBytes)
    return err({ kind: 'file-too-large', size: bytes.length, limit: limits.jsonBytes });
  const json = readJson(bytes, name, limits.jsonDepth);
  if (!json.ok) return json;
  const document = readDocument(json.value);
  if (!document.ok) return document;
  const { doc, steps } = document.value;
  if (!isKnownPack(doc.pack, ctx.knownPacks))
    return err({ kind: 'missing-pack', id: doc.pack.id, version: doc.pack.version });
  return ok({
    doc,
    attachments: new Map(),
    missingAttachments: [...new Set(doc.attachments.map(({ sha256 }) => sha256))],
    pack: null,
    manifest: null,
    migratedThrough: steps,
  });
}

/** An object or a list, after an optional byte order mark and blanks. */
function looksLikeJson(bytes: Uint8Array): boolean {
  let index = hasSignature(bytes, 'byteOrderMark') ? 3 : 0;
  while ([0x20, 0x09, 0x0a, 0x0d].includes(bytes[index] ?? 0)) index += 1;
  return bytes[index] === 0x7b || bytes[index] === 0x5b;
}
