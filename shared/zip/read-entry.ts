import { Inflate } from 'fflate';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';
import type { ZipError } from './zip-error.ts';

/** Deflate gains at most 1032:1, so that one step never inflates to more than 16 MB. */
const STEP_BYTES = 16 * 1024;

/**
 * The bytes of an entry, checked against its size and CRC. Inflating stops as soon as more comes out than the
 * directory says, so that a lying entry costs no more memory than an honest one.
 */
export function readEntry(archive: Uint8Array, entry: ZipEntry): Result<Uint8Array, ZipError> {
  const packed = archive.subarray(entry.start, entry.start + entry.packedSize);
  const content = entry.isDeflated ? inflate(packed, entry) : ok(packed.slice());
  if (!content.ok) return content;
  if (content.value.length !== entry.size || crc32(content.value) !== entry.crc)
    return err({ kind: 'damaged-archive', detail: entry.path });
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Result<Uint8Array, ZipError> {
  const content = new Uint8Array(entry.size);
  let length = 0;
  let isOver = false;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > content.length) isOver = true;
    else content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let offset = 0; offset < packed.length && !isOver; offset += STEP_BYTES)
      inflater.push(packed.subarray(offset, offset + STEP_BYTES), offset + STEP_BYTES >= packed.length);
  } catch {
    return err({ kind: 'damaged-archive', detail: entry.path });
  }
  if (isOver) return err({ kind: 'entry-too-large', path: entry.path, size: null, limit: entry.size });
  return length === entry.size ? ok(content) : err({ kind: 'damaged-archive', detail: entry.path });
}
