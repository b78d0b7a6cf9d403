/** First bytes of files, by which they are known whatever their name. */
const SIGNATURES = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  /** A zip without any file has nothing but its end. */
  emptyZip: [0x50, 0x4b, 0x05, 0x06],
  /** Container of Office 97-2003, and of Office files locked by a password. */
  oldOffice: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
  rtf: [0x7b, 0x5c, 0x72, 0x74],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
  gzip: [0x1f, 0x8b],
  /** Of a text in UTF-8. */
  byteOrderMark: [0xef, 0xbb, 0xbf],
  sevenZip: [0x37, 0x7a, 0xbc, 0xaf],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type FileSignature = keyof typeof SIGNATURES;

export function hasSignature(bytes: Uint8Array, ...signatures: readonly FileSignature[]): boolean {
  return signatures.some((name) => SIGNATURES[name].every((byte, index) => bytes[index] === byte));
}
