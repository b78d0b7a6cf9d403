import { strFromU8, strToU8 } from 'fflate';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { isSameBytes } from './bytes.ts';
import type { ImportError } from './import-error.ts';

/**
 * Reads a JSON text without changing anything in it, or refuses: text that is not UTF-8, nesting beyond `depth`
 * (before any recursive code sees it), a key given twice (the first value would be lost silently).
 * `path` names the text in errors.
 */
export function readJson(bytes: Uint8Array, path: string, depth: number): Result<unknown, ImportError> {
  const body = withoutByteOrderMark(bytes);
  const text = strFromU8(body);
  // Decoding replaces what is not UTF-8: only a text that encodes back to the same bytes was read as written.
  if (!isSameBytes(strToU8(text), body)) return err({ kind: 'invalid-text', path });
  const scan = scanJson(text, depth);
  if (scan.isTooDeep) return err({ kind: 'json-too-deep', limit: depth });
  try {
    const value: unknown = JSON.parse(text);
    return scan.duplicateKey === null
      ? ok(value)
      : err({ kind: 'duplicate-key', path, key: scan.duplicateKey });
  } catch {
    return err({ kind: 'malformed-json', path });
  }
}

function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

type JsonScan = { readonly isTooDeep: boolean; readonly duplicateKey: string | null };

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;

/** One pass over the text, without recursion. Whether the text is well formed is left to JSON.parse. */
function scanJson(text: string, maxDepth: number): JsonScan {
  /** Keys seen in each open object; null for an open array. */
  const open: (Set<string> | null)[] = [];
  let duplicateKey: string | null = null;
  let isKeyNext = false;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case QUOTE: {
        const end = endOfString(text, index);
        const keys = open.at(-1);
        if (isKeyNext && keys) {
          const key = decodeString(text.slice(index, end + 1));
          if (keys.has(key)) duplicateKey ??= key;
          keys.add(key);
        }
        isKeyNext = false;
        index = end;
        break;
      }
      case COMMA:
        isKeyNext = open.at(-1) instanceof Set;
        break;
      case 123: // {
      case 91: // [
        if (open.length >= maxDepth) return { isTooDeep: true, duplicateKey };
        isKeyNext = text.charCodeAt(index) === 123;
        open.push(isKeyNext ? new Set() : null);
        break;
      case 125: // }
      case 93: // ]
        open.pop();
        isKeyNext = false;
        break;
    }
  }
  return { isTooDeep: false, duplicateKey };
}

/** Index of the closing quote, or of the last character where there is none. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index;
  }
  return text.length - 1;
}

function decodeString(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}

/**
 * The value as JSON bytes, keys in their order, reading back to an equal value: unlike JSON.stringify, minus zero
 * stays minus zero. A value that JSON cannot hold (undefined, NaN…) is a programming error and throws.
 */
export function writeJson(value: unknown): Uint8Array {
  return strToU8(jsonText(value));
}

function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`)
      .join(',')}}`;
  if (Object.is(value, -0)) return '-0';
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new TypeError(`JSON cannot hold ${String(value)}`);
}
