import { strToU8, type Zippable, zipSync } from 'fflate';

export type ZipEntry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Goes into the zip as it is: compressed already, or about to be. */
  readonly isStored?: boolean;
};

/** 1 January 2000 in the local time of whoever writes: zip stores local fields, so the bytes are the same everywhere. */
const MODIFIED_AT = '2000-01-01T00:00:00';

/** The entries in the order given: same entries, same bytes. */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, content, isStored } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[name] = [bytes, { mtime: MODIFIED_AT, level: isStored ? 0 : 6, os: 0 }];
  }
  return zipSync(files);
}
