import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';

export type LogEffects = {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly now: () => Date;
  /** The file is set aside once beyond this size; one old file is kept. */
  readonly maxBytes?: number;
};

export type Log = {
  readonly write: (message: string, error?: unknown) => void;
  /** Resolves once what was written so far is on disk. */
  readonly settled: () => Promise<void>;
};

/** Technical journal of the main process. It names operations and error codes, never what the user typed. */
export function createLog({ fs, folder, now, maxBytes = 1_000_000 }: LogEffects): Log {
  const file = join(folder, 'jalon.log');
  let queue: Promise<void> = Promise.resolve();

  async function append(line: string): Promise<void> {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const size = await fs.stat(file).then(
      (stats) => stats.size,
      () => 0,
    );
    if (size > maxBytes) await fs.rename(file, join(folder, 'jalon.1.log'));
    await fs.appendFile(file, line, { mode: 0o600 });
  }

  return {
    write(message, error) {
      const cause = error instanceof Error ? ` | ${error.stack ?? error.message}` : '';
      const line = `${now().toISOString()} ${message}${cause}\n`;
      // A full or read-only disk must not turn a log line into a crash.
      queue = queue.then(() => append(line)).catch(() => undefined);
    },
    settled: () => queue,
  };
}
