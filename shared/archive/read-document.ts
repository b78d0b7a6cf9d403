import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import { assertNever, err, ok, type Result } from '#shared/domain/result.ts';
import { type MigrationError, migrateToCurrent } from '#shared/migrations/migrate.ts';
import { isDeepEqual } from './deep-equal.ts';
import type { ImportError } from './import-error.ts';

export type ReadDocument = {
  readonly doc: MissionDoc;
  /** Versions the document was migrated through; empty when it was current. */
  readonly steps: readonly number[];
};

/** Migrates and validates a document from a file or the database. What comes out equals what came in, migrations aside. */
export function readDocument(raw: unknown): Result<ReadDocument, ImportError> {
  const migrated = migrateToCurrent(raw);
  if (!migrated.ok) return err(importErrorOf(migrated.error));
  const { document, steps } = migrated.value;
  const parsed = MissionDocSchema.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err({
      kind: 'invalid-document',
      path: issue?.path.join('.') || 'document',
      reason: issue?.message ?? '',
    });
  }
  // A parser that drops or repairs something (as zod does with a `__proto__` key) would lose it silently.
  if (!isDeepEqual(parsed.data, document))
    return err({ kind: 'invalid-document', path: 'document', reason: 'read back differently' });
  return ok({ doc: parsed.data, steps });
}

function importErrorOf(error: MigrationError): ImportError {
  switch (error.kind) {
    case 'not-a-document':
      return { kind: 'foreign-json' };
    case 'future-version':
      return { kind: 'future-version', appVersion: null };
    case 'unknown-version':
      return { kind: 'invalid-document', path: 'schemaVersion', reason: `unknown version ${error.version}` };
    case 'step-failed':
      return { kind: 'migration-failed', version: error.version, reason: error.reason };
    default:
      return assertNever(error);
  }
}
