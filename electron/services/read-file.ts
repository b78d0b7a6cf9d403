import { err, ok, type Result } from '#shared/domain/result.ts';
import type { FileFailure } from '#shared/ipc/contract.ts';
import { toFileFailure } from './file-failure.ts';
import type { FileSystem } from './file-system.ts';

/** Reads a regular file of at most `limit` bytes; a larger one is refused before a byte of it is read. */
export async function readFileWithin(
  fs: FileSystem,
  path: string,
  limit: number,
): Promise<Result<Uint8Array, FileFailure>> {
  try {
    // Before opening: opening a named pipe would wait for ever.
    if (!(await fs.stat(path)).isFile()) return err({ kind: 'failed', detail: 'not a file' });
    const handle = await fs.open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) return err({ kind: 'too-large', size, limit });
      const bytes = await handle.readFile();
      if (bytes.byteLength > limit) return err({ kind: 'too-large', size: bytes.byteLength, limit });
      return ok(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(toFileFailure(error, path));
  }
}
