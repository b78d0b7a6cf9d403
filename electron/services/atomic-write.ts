import { dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { FileFailure } from '#shared/ipc/contract.ts';
import { toFileFailure } from './file-failure.ts';
import type { FileSystem } from './file-system.ts';

export type WriteEffects = {
  readonly fs: FileSystem;
  /** A fresh token per call, to name the temporary file. */
  readonly token: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
};

const TEMPORARY_NAME = /^\.jalon-[A-Za-z0-9-]+\.tmp$/;

/** Whether a file name is one of our temporary files, left behind by a process that was killed. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY_NAME.test(name);
}

/** Antivirus and indexers on Windows hold a file for an instant after it was written: a few more tries suffice. */
const RENAME_DELAYS_MS = [40, 120, 400];
const TRANSIENT = new Set(['EPERM', 'EACCES', 'EBUSY']);

async function renameWithPatience(effects: WriteEffects, from: string, to: string): Promise<void> {
  for (const delay of RENAME_DELAYS_MS) {
    try {
      return await effects.fs.rename(from, to);
    } catch (error) {
      if (!TRANSIENT.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await effects.wait(delay);
    }
  }
  await effects.fs.rename(from, to);
}

/** Makes the rename itself durable. Windows and some network drives cannot do it: the file is in place anyway. */
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Best effort, see above.
  }
}

async function writeTemporary(fs: FileSystem, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await fs.open(path, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file so that at any instant, power cut included, the place holds either the old file or the new one,
 * whole: temporary file beside it, fsync, rename, fsync of the folder. On failure the old file is untouched and
 * the temporary file is removed.
 */
export async function writeAtomically(
  effects: WriteEffects,
  path: string,
  bytes: Uint8Array,
  mode = 0o666,
): Promise<Result<null, FileFailure>> {
  const temporary = join(dirname(path), `.jalon-${effects.token()}.tmp`);
  try {
    await writeTemporary(effects.fs, temporary, bytes, mode);
    await renameWithPatience(effects, temporary, path);
  } catch (error) {
    await effects.fs.unlink(temporary).catch(() => undefined);
    return err(toFileFailure(error, path));
  }
  await syncFolder(effects.fs, dirname(path));
  return ok(null);
}
