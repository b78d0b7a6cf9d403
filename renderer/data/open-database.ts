import { Dexie } from 'dexie';
import { assertNever, err, ok, type Result } from '#shared/domain/result.ts';
import { DATABASE_NAME, DATABASE_VERSION, defineDatabase, type JalonDatabase } from './database.ts';
import { storageErrorOf } from './storage-error.ts';

/** Why the database was left closed, and untouched. */
export type OpenError =
  /** Written by a newer version of Jalon. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'quota' }
  /** Another window holds an older version open. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'unknown'; readonly detail: string };

/** Dexie multiplies its versions by ten. */
const NATIVE_FACTOR = 10;

/** Opens the database, creating it the first time. */
export async function openDatabase(): Promise<Result<JalonDatabase, OpenError>> {
  try {
    // Dexie opens a newer database without a word and could then write what the newer one cannot read.
    const newer = await newerVersion();
    if (newer !== null) return err({ kind: 'newer', version: newer });
    const db = defineDatabase();
    const blocked = new Promise<'blocked'>((resolve) => {
      db.on('blocked', () => resolve('blocked'));
    });
    const outcome = await Promise.race([db.open(), blocked]);
    if (outcome !== 'blocked') return ok(db);
    db.close();
    return err({ kind: 'blocked' });
  } catch (thrown) {
    return err(openErrorOf(thrown));
  }
}

async function newerVersion(): Promise<number | null> {
  const { indexedDB } = Dexie.dependencies;
  const databases = (await indexedDB.databases?.()) ?? [];
  const found = databases.find(({ name }) => name === DATABASE_NAME)?.version ?? 0;
  return found > DATABASE_VERSION * NATIVE_FACTOR ? found / NATIVE_FACTOR : null;
}

function openErrorOf(thrown: unknown): OpenError {
  if (thrown instanceof Error && thrown.name === 'VersionError')
    return { kind: 'newer', version: DATABASE_VERSION + 1 };
  const error = storageErrorOf(thrown);
  if (error.kind === 'quota') return error;
  return { kind: 'unknown', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** One French sentence: why Jalon cannot start on its data, and what to do. */
export function describeOpenError(error: OpenError): string {
  switch (error.kind) {
    case 'newer':
      return 'Vos missions ont été enregistrées par une version plus récente de Jalon : rouvrez-les avec elle, rien n’a été modifié.';
    case 'quota':
      return 'Le disque est plein et Jalon ne peut pas ouvrir ses données : libérez de la place, puis relancez.';
    case 'blocked':
      return 'Une autre fenêtre de Jalon, plus ancienne, retient les données : fermez-la, puis relancez.';
    case 'unknown':
      return `Jalon ne peut pas ouvrir ses données (${error.detail}) : relancez, puis restaurez une sauvegarde si cela persiste.`;
    default:
      return assertNever(error);
  }
}
