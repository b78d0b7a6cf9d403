import type { ZipError } from '#shared/zip/zip-error.ts';

/** Why a file was refused. Closed: every screen and script switches over it exhaustively. Sizes in bytes. */
export type ImportError =
  | ZipError
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'file-too-large'; readonly size: number; readonly limit: number }
  /** Neither a zip nor a JSON text; `looksLike` is the French name of what it is, when recognised. */
  | { readonly kind: 'other-file'; readonly looksLike: string }
  | { readonly kind: 'not-a-mission-file' }
  | { readonly kind: 'missing-manifest' }
  | { readonly kind: 'invalid-manifest'; readonly path: string }
  | { readonly kind: 'unknown-format'; readonly format: string }
  /** `appVersion` that wrote the file, when it says so. */
  | { readonly kind: 'future-version'; readonly appVersion: string | null }
  | { readonly kind: 'missing-entry'; readonly path: string }
  | { readonly kind: 'unexpected-entry'; readonly path: string }
  | { readonly kind: 'wrong-hash'; readonly path: string }
  | { readonly kind: 'invalid-text'; readonly path: string }
  | { readonly kind: 'json-too-deep'; readonly limit: number }
  | { readonly kind: 'malformed-json'; readonly path: string }
  | { readonly kind: 'duplicate-key'; readonly path: string; readonly key: string }
  | { readonly kind: 'foreign-json' }
  | { readonly kind: 'migration-failed'; readonly version: number; readonly reason: string }
  /** `path` is the place of the first value that does not fit. */
  | { readonly kind: 'invalid-document'; readonly path: string; readonly reason: string }
  | { readonly kind: 'invalid-pack'; readonly path: string }
  | { readonly kind: 'missing-pack'; readonly id: string; readonly version: string };
