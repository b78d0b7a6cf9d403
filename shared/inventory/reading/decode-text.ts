import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '#shared/domain/result.ts';

type EncodingError = { readonly kind: 'wrong-encoding'; readonly row: number };

/** Windows-1252, bytes 0x80 to 0x9F; an underscore stands for the five that mean nothing. */
const HIGH_1252 = '€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ';
/** Signs that French texts do not hold: where they outnumber the accented letters, the bytes are not Windows-1252. */
const UNLIKELY_1252 = new Set([...'_‚ƒ„†‡ˆ‰Š‹Ž˜š›ž']);

/**
 * Text of a CSV file: UTF-8, or Windows-1252 as Excel writes « CSV » on a French Windows. Refused when it is neither
 * (UTF-16, DOS or Mac bytes that would read as nonsense), with the row of the first byte that does not read.
 */
export function decodeText(bytes: Uint8Array): Result<string, EncodingError> {
  const control = bytes.findIndex((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
  if (control >= 0 || isUtf16(bytes)) return wrong(bytes, Math.max(0, control));
  const bad = firstBadUtf8(bytes);
  if (bad === null) return ok(strFromU8(bytes).replace(/^\ufeff/, ''));
  return decode1252(bytes);
}

function decode1252(bytes: Uint8Array): Result<string, EncodingError> {
  let unlikely = 0;
  let letters = 0;
  let firstUnlikely = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xc0) letters += 1;
    if (byte < 0x80 || byte > 0x9f || !UNLIKELY_1252.has(HIGH_1252[byte - 0x80] ?? '_')) continue;
    if (HIGH_1252[byte - 0x80] === '_') return wrong(bytes, at);
    unlikely += 1;
    if (firstUnlikely < 0) firstUnlikely = at;
  }
  if (unlikely > letters) return wrong(bytes, firstUnlikely);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return ok(
    parts
      .join('')
      .replace(/[\u0080-\u009f]/g, (character) => HIGH_1252[character.charCodeAt(0) - 0x80] ?? '\ufffd'),
  );
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Place of the first byte that is not UTF-8; null when all are. Overlong forms and surrogates are left to others. */
function firstBadUtf8(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const following =
      byte < 0x80 ? 0 : byte < 0xc2 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : -1;
    if (following < 0) return at;
    for (let offset = 1; offset <= following; offset += 1)
      if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return at;
    at += following + 1;
  }
  return null;
}

function wrong(bytes: Uint8Array, at: number): Result<never, EncodingError> {
  let row = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 10) row += 1;
  return err({ kind: 'wrong-encoding', row });
}
