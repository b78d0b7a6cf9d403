import type { ZipLimits } from '#shared/zip/directory.ts';

const MEBIBYTE = 1024 * 1024;

/** A firm's template with its pictures is a few megabytes: far below each of these. Sizes in bytes. */
export const TEMPLATE_LIMITS = {
  fileBytes: 60 * MEBIBYTE,
  /** One picture. */
  imageBytes: 8 * MEBIBYTE,
  /** Below this size a part may inflate at any ratio: XML that repeats itself does. */
  smallPartBytes: 4 * MEBIBYTE,
  /** How many times its packed size a larger part may hold. */
  ratio: 150,
} as const;

export const ZIP_LIMITS: ZipLimits = {
  entries: 3000,
  totalBytes: 200 * MEBIBYTE,
  entryBytes: (path) => (/\.(?:xml|rels)$/i.test(path) ? 40 : 60) * MEBIBYTE,
};
