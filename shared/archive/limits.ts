import type { ZipLimits } from '#shared/zip/directory.ts';

/** What is accepted from a file before it is trusted. Sizes in bytes. */
export type ArchiveLimits = {
  readonly fileBytes: number;
  readonly entries: number;
  /** One JSON text: manifest, document or content pack. */
  readonly jsonBytes: number;
  readonly attachmentBytes: number;
  /** All entries together, uncompressed. */
  readonly totalBytes: number;
  /** Objects and arrays inside one another. */
  readonly jsonDepth: number;
};

/** The same for the reader of zips. */
export function zipLimits({ entries, jsonBytes, attachmentBytes, totalBytes }: ArchiveLimits): ZipLimits {
  return {
    entries,
    totalBytes,
    entryBytes: (path) => (path.endsWith('.json') ? jsonBytes : attachmentBytes),
  };
}

const MEBIBYTE = 1024 * 1024;

/** A heavy mission is 6 MB of text with some hundred photographs: far below each of these. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  fileBytes: 1024 * MEBIBYTE,
  entries: 5000,
  jsonBytes: 64 * MEBIBYTE,
  attachmentBytes: 256 * MEBIBYTE,
  totalBytes: 1024 * MEBIBYTE,
  jsonDepth: 64,
};
