import { err, ok, type Result } from '#shared/domain/result.ts';
import type { ZipError } from './zip-error.ts';

/** What a zip may hold. Sizes in bytes, uncompressed. */
export type ZipLimits = {
  readonly entries: number;
  readonly entryBytes: (path: string) => number;
  /** All entries together. */
  readonly totalBytes: number;
};

/** A file of the zip, not read yet. Offsets and sizes in bytes. */
export type ZipEntry = {
  readonly path: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes start. */
  readonly start: number;
};

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
/** Stands for a size kept in the zip64 extra field: more than 4 GB. */
const IN_ZIP64 = 0xffffffff;
const FLAG_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * Lists what a zip holds without inflating anything, and refuses what no honest writer
 * makes: unsafe or repeated names,
 * encryption, other compressions, and declared sizes above the limits.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: ZipLimits,
): Result<readonly ZipEntry[], ZipError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return err({ kind: 'truncated-archive' });
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count > limits.entries) return err({ kind: 'too-many-entries', count, limit: limits.entries });
  if (directoryStart + directorySize !== end) return damaged('sommaire introuvable');

  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let offset = directoryStart;
  for (let index = 0; index < count; index += 1) {
    const header = readCentralHeader(bytes, view, offset, end);
    if (!header) return damaged('sommaire illisible');
    const { entry, flags, method, localOffset, next } = header;
    offset = next;
    if (isUnsafe(entry.path)) return err({ kind: 'unsafe-path', path: printable(entry.path) });
    if (entries.has(entry.path)) return err({ kind: 'duplicate-entry', path: entry.path });
    const limit = limits.entryBytes(entry.path);
    if (entry.size > limit)
      return err({ kind: 'entry-too-large', path: entry.path, size: entry.size, limit });
    total += entry.size;
    if (total > limits.totalBytes)
      return err({ kind: 'entry-too-large', path: entry.path, size: total, limit: limits.totalBytes });
    if (flags & FLAG_ENCRYPTED) return damaged('contenu chiffré par un autre logiciel');
    if (method !== STORED && method !== DEFLATED) return damaged('compression inconnue');
    const start = dataStart(bytes, view, localOffset, directoryStart, entry.path);
    if (start === null || start + entry.packedSize > directoryStart) return damaged('sommaire incohérent');
    entries.set(entry.path, { ...entry, start });
  }
  return offset === end ? ok([...entries.values()]) : damaged('sommaire incohérent');
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let offset = view.byteLength - END_LENGTH; offset >= lowest; offset -= 1)
    if (
      view.getUint32(offset, true) === END_SIGNATURE &&
      offset + END_LENGTH + view.getUint16(offset + 20, true) === view.byteLength
    )
      return offset;
  return null;
}

function readCentralHeader(bytes: Uint8Array, view: DataView, offset: number, end: number) {
  if (offset + CENTRAL_LENGTH > end || view.getUint32(offset, true) !== CENTRAL_SIGNATURE) return null;
  const nameEnd = offset + CENTRAL_LENGTH + view.getUint16(offset + 28, true);
  const extraEnd = nameEnd + view.getUint16(offset + 30, true);
  const next = extraEnd + view.getUint16(offset + 32, true);
  if (next > end) return null;
  const method = view.getUint16(offset + 10, true);
  const declared = view.getUint32(offset + 24, true);
  return {
    flags: view.getUint16(offset + 8, true),
    method,
    localOffset: view.getUint32(offset + 42, true),
    next,
    entry: {
      path: latin1(bytes.subarray(offset + CENTRAL_LENGTH, nameEnd)),
      isDeflated: method === DEFLATED,
      crc: view.getUint32(offset + 16, true),
      packedSize: view.getUint32(offset + 20, true),
      size: declared === IN_ZIP64 ? zip64Size(view, nameEnd, extraEnd) : declared,
      start: 0,
    },
  };
}

/** Uncompressed size from the zip64 extra field (id 1), whose first value it is. */
function zip64Size(view: DataView, start: number, end: number): number {
  for (let offset = start; offset + 12 <= end; offset += 4 + view.getUint16(offset + 2, true))
    if (view.getUint16(offset, true) === 1) return Number(view.getBigUint64(offset + 4, true));
  return IN_ZIP64;
}

/** Null unless the local header is there and names the same file as the directory does. */
function dataStart(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  limit: number,
  path: string,
): number | null {
  if (offset + LOCAL_LENGTH > limit || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null;
  const nameStart = offset + LOCAL_LENGTH;
  const nameEnd = nameStart + view.getUint16(offset + 26, true);
  if (latin1(bytes.subarray(nameStart, nameEnd)) !== path) return null;
  return nameEnd + view.getUint16(offset + 28, true);
}

/** Names are compared byte for byte; those of Jalon are ASCII. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Anything that could lead out of a folder on some system: absolute, drive, backslash, `..`, control characters. */
function isUnsafe(path: string): boolean {
  return (
    path === '' ||
    path.startsWith('/') ||
    /[\\:]/.test(path) ||
    [...path].some((character) => character < ' ') ||
    path.split('/').some((segment) => segment === '..' || segment === '.')
  );
}

function printable(path: string): string {
  return [...path].map((character) => (character < ' ' ? '?' : character)).join('');
}

function damaged(detail: string): Result<never, ZipError> {
  return err({ kind: 'damaged-archive', detail });
}
