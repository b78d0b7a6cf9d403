import { err, ok, type Result } from '#shared/domain/result.ts';
import type { DocumentVersion } from './document-version.ts';
import { DOCUMENT_VERSIONS } from './versions.ts';

export type MigrationError =
  /** Not an object with a whole `schemaVersion`: not a mission document at all. */
  | { readonly kind: 'not-a-document' }
  /** Written by a newer application: refused, because reading it would lose what is not known here. */
  | { readonly kind: 'future-version'; readonly version: number; readonly current: number }
  | { readonly kind: 'unknown-version'; readonly version: number }
  /** The step to `version` could not read the document. */
  | { readonly kind: 'step-failed'; readonly version: number; readonly reason: string };

export type Migrated = {
  readonly document: unknown;
  /** Versions stepped through, oldest first; empty when the document was current already. */
  readonly steps: readonly number[];
};

/**
 * Brings a stored or imported document to the current version, one version at a time. Decides on the version
 * only: whether the result is a valid document is for its schema to say. The given value is left as it is.
 * `versions` is passed in by tests only.
 */
export function migrateToCurrent(
  raw: unknown,
  versions: readonly DocumentVersion[] = DOCUMENT_VERSIONS,
): Result<Migrated, MigrationError> {
  const found = versionOf(raw);
  if (found === null) return err({ kind: 'not-a-document' });
  const current = versions.at(-1)?.version ?? 0;
  if (found > current) return err({ kind: 'future-version', version: found, current });
  if (!versions.some(({ version }) => version === found))
    return err({ kind: 'unknown-version', version: found });

  let document = raw;
  const steps: number[] = [];
  for (const { version, fromPrevious } of versions) {
    if (version <= found || fromPrevious === null) continue;
    try {
      document = fromPrevious(document);
    } catch (error) {
      return err({ kind: 'step-failed', version, reason: String(error) });
    }
    if (versionOf(document) !== version)
      return err({ kind: 'step-failed', version, reason: `schemaVersion is not ${version}` });
    steps.push(version);
  }
  return ok({ document, steps });
}

/** `schemaVersion` of anything read from outside, or null. */
export function versionOf(raw: unknown): number | null {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'schemaVersion')) return null;
  const { schemaVersion } = raw as { schemaVersion: unknown };
  return Number.isInteger(schemaVersion) ? (schemaVersion as number) : null;
}
