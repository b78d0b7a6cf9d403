import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A package as named parts; binary ones stay bytes. */
export type Parts = Map<string, Uint8Array>;

/** 1 January 2000 in the local time of whoever writes: zip stores local fields, so the bytes are the same everywhere. */
const MODIFIED_AT = '2000-01-01T00:00:00';

export function unpack(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Content types first, as readers of the format expect, then by name. */
export function pack(parts: Parts): Uint8Array {
  const names = [...parts.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const name of names) {
    files[name] = [parts.get(name) ?? new Uint8Array(), { mtime: MODIFIED_AT, level: 6, os: 0 }];
  }
  return zipSync(files);
}

function rank(name: string): number {
  const first = ['[Content_Types].xml', '_rels/.rels'].indexOf(name);
  return first === -1 ? 2 : first;
}

/** Rewrites a text part in place; nothing happens when the part does not exist. */
export function rewrite(parts: Parts, name: string, change: (xml: string) => string): void {
  const bytes = parts.get(name);
  if (bytes) parts.set(name, strToU8(change(strFromU8(bytes))));
}
