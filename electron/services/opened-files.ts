import { basename, resolve } from 'node:path';
import { ok, type Result } from '#shared/domain/result.ts';
import type { CallValue, FileFailure } from '#shared/ipc/contract.ts';
import type { FileSystem } from './file-system.ts';
import { readFileWithin } from './read-file.ts';

/** Mission files named on a command line (double click on Windows and Linux), as absolute paths. */
export function missionFilesIn(args: readonly string[], workingFolder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.jalon'))
    .map((arg) => resolve(workingFolder, arg));
}

export type OpenedFileEffects = {
  readonly fs: FileSystem;
  readonly maxBytes: number;
  /** Tells the window that a file waits; it comes and takes it when it is ready. */
  readonly signal: () => void;
  readonly showProblem: (path: string, failure: FileFailure) => void;
};

/** Files the system asked us to open, kept until the window takes them: at start it is not there yet. */
export function createOpenedFiles(effects: OpenedFileEffects) {
  const waiting: string[] = [];
  return {
    offer(path: string): void {
      waiting.push(path);
      effects.signal();
    },
    /** The next readable file, or null when none waits. A file that cannot be read is told to the user and skipped. */
    async take(): Promise<Result<CallValue<'takeOpenedFile'>, FileFailure>> {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const read = await readFileWithin(effects.fs, path, effects.maxBytes);
        if (read.ok) return ok({ name: basename(path), bytes: read.value });
        effects.showProblem(path, read.error);
      }
      return ok(null);
    },
  };
}

export type OpenedFiles = ReturnType<typeof createOpenedFiles>;
