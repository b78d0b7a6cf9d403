import { err, ok, type Result } from '#shared/domain/result.ts';
import type { ImportError } from './import-error.ts';
import { readJson } from './json-text.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { type ArchiveContent, isKnownPack, type ReadContext, readArchive } from './read-archive.ts';
import { readDocument } from './read-document.ts';

/** First bytes of files that people take for a mission, with their French name. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'une image PNG' },
  { bytes: [0xff, 0xd8, 0xff], name: 'une photo JPEG' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'un document PDF' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'un ancien document Office' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'une archive 7z' },
];
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
/** A zip without any file has nothing but its end. */
const EMPTY_ZIP_SIGNATURE = [0x50, 0x4b, 0x05, 0x06];

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
  if (startsWith(bytes, ZIP_SIGNATURE) || startsWith(bytes, EMPTY_ZIP_SIGNATURE))
    return readArchive(bytes, ctx);
  const signature = SIGNATURES.find((candidate) => startsWith(bytes, candidate.bytes));
  if (signature) return err({ kind: 'other-file', looksLike: signature.name });
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

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** An object or a list, after an optional byte order mark and blanks. */
function looksLikeJson(bytes: Uint8Array): boolean {
  let index = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  while ([0x20, 0x09, 0x0a, 0x0d].includes(bytes[index] ?? 0)) index += 1;
  return bytes[index] === 0x7b || bytes[index] === 0x5b;
}
