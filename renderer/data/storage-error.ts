import { describeImportError } from '#shared/archive/describe-import-error.ts';
import type { ImportError } from '#shared/archive/import-error.ts';
import { assertNever } from '#shared/domain/result.ts';

/** Why the database did not do what was asked. Nothing was changed. */
export type StorageError =
  /** The disk, or the share of it given to the application, is full. */
  | { readonly kind: 'quota' }
  | { readonly kind: 'mission-gone' }
  /** The stored document cannot be read by this build. */
  | { readonly kind: 'unreadable'; readonly error: ImportError }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown'; readonly detail: string };

/** Thrown inside a transaction to abort it with a named reason. */
export class StorageFailure extends Error {
  readonly reason: StorageError;
  constructor(reason: StorageError) {
    super(reason.kind);
    this.reason = reason;
  }
}

/** Names what IndexedDB or Dexie threw; the cause is often wrapped in an aborted transaction. */
export function storageErrorOf(thrown: unknown): StorageError {
  for (const error of causes(thrown)) {
    if (error instanceof StorageFailure) return error.reason;
    if (error.name === 'QuotaExceededError') return { kind: 'quota' };
    if (error.name === 'DatabaseClosedError' || error.name === 'InvalidStateError') return { kind: 'closed' };
  }
  return { kind: 'unknown', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

function* causes(thrown: unknown): Generator<Error> {
  const seen = new Set<unknown>();
  let error = thrown;
  while (typeof error === 'object' && error !== null && 'name' in error && !seen.has(error)) {
    seen.add(error);
    yield error as Error;
    const { inner, cause } = error as { inner?: unknown; cause?: unknown };
    error = inner ?? cause;
  }
}

/** One French sentence: what happened, and what to do. */
export function describeStorageError(error: StorageError): string {
  switch (error.kind) {
    case 'quota':
      return 'Le disque est plein : libérez de la place, votre texte reste à l’écran et sera enregistré ensuite.';
    case 'mission-gone':
      return 'Cette mission a été effacée dans une autre fenêtre : revenez à la liste des missions.';
    case 'unreadable':
      return describeImportError(error.error);
    case 'closed':
      return 'Le stockage a été fermé : relancez Jalon, vos enregistrements sont intacts.';
    case 'unknown':
      return `L’enregistrement a échoué (${error.detail}) : gardez cette fenêtre ouverte, Jalon réessaie.`;
    default:
      return assertNever(error);
  }
}
