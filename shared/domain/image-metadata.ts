/** Chunks of a PNG that say how it looks, and nothing of who took it, where or with what. */
const PNG_CHUNKS = new Set('IHDR PLTE IDAT IEND tRNS sRGB gAMA cHRM sBIT pHYs bKGD'.split(' '));
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Whether a JPEG or PNG holds anything but its picture: EXIF and its GPS place, XMP, IPTC, colour profile, comment,
 * thumbnail, or bytes after its end (« live » photographs). What cannot be read to its end is not vouched for: true.
 */
export function hasMetadata(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return !isBareJpeg(bytes);
  if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return !isBarePng(bytes);
  return true;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

function isBareJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    // Any number of FF may come before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) return at + 2 === bytes.length;
    const length = wordAt(bytes, at + 2);
    if (length < 2 || isTelling(marker, bytes.subarray(at + 4, at + 2 + length))) return false;
    at += 2 + length;
    if (marker === START_OF_SCAN) at = endOfScan(bytes, at);
  }
  return false;
}

/** APP1 to APP15 and comments; of APP0, all but a JFIF header without thumbnail. */
function isTelling(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe0) {
    const isJfif = String.fromCharCode(...segment.subarray(0, 5)) === 'JFIF\u0000';
    return !isJfif || segment.length !== 14;
  }
  return (marker > 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** The first marker after compressed data, where FF 00 is a byte and FF D0 to FF D7 are restarts. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function isBarePng(bytes: Uint8Array): boolean {
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = wordAt(bytes, at) * 0x10000 + wordAt(bytes, at + 2);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!PNG_CHUNKS.has(type)) return false;
    at += 12 + length;
    if (type === 'IEND') return at === bytes.length;
  }
  return false;
}

const COLOUR_PROFILE = 0xe2;

/**
 * A JPEG without the colour profile that browsers write in it: always the same sRGB, which readers take for granted.
 * Whatever else there is stays, for `hasMetadata` to see; other bytes are given back as they are.
 */
export function withoutColourProfile(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== START_OF_SCAN && bytes[at + 1] !== 0xff) {
    const end = at + 2 + wordAt(bytes, at + 2);
    if (end >= bytes.length) return bytes;
    if (bytes[at + 1] !== COLOUR_PROFILE) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  const bare = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of kept) {
    bare.set(part, offset);
    offset += part.length;
  }
  return bare;
}

/** Two bytes, the high one first. */
function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
}
