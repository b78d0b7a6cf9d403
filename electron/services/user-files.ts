import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { CallRequest, CallValue, FileFailure } from '#shared/ipc/contract.ts';
import { type WriteEffects, writeAtomically } from './atomic-write.ts';
import { toSuggestedName } from './file-names.ts';
import { readFileWithin } from './read-file.ts';

type Filter = CallRequest<'saveFile'>['filter'];

/** The questions asked to the user; null is « Annuler ». */
export type Dialogs = {
  readonly askSavePath: (suggestedName: string, filter: Filter) => Promise<string | null>;
  readonly askOpenPath: (filter: Filter) => Promise<string | null>;
  readonly confirmReplace: (path: string) => Promise<boolean>;
};

export type UserFileEffects = WriteEffects & {
  readonly dialogs: Dialogs;
  readonly reveal: (path: string) => void;
};

const CANCELLED = { kind: 'cancelled' } as const;

/** Files the user names in a dialog. The window never gives a path: it can write and show only what was chosen here. */
export function createUserFiles(effects: UserFileEffects) {
  const chosen = new Set<string>();

  /** Some Linux dialogs leave the extension out, and then never asked about replacing the file that has it. */
  async function withExtension(path: string, filter: Filter): Promise<string | null> {
    const lower = path.toLowerCase();
    if (filter.extensions.some((extension) => lower.endsWith(`.${extension}`))) return path;
    const completed = `${path}.${filter.extensions[0] ?? ''}`;
    const exists = await effects.fs.stat(completed).then(
      () => true,
      () => false,
    );
    return !exists || (await effects.dialogs.confirmReplace(completed)) ? completed : null;
  }

  return {
    async save(request: CallRequest<'saveFile'>): Promise<Result<CallValue<'saveFile'>, FileFailure>> {
      const suggested = toSuggestedName(request.suggestedName, request.filter.extensions[0] ?? '');
      const answer = await effects.dialogs.askSavePath(suggested, request.filter);
      const path = answer === null ? null : await withExtension(answer, request.filter);
      if (path === null) return err(CANCELLED);
      const written = await writeAtomically(effects, path, request.bytes);
      if (!written.ok) return written;
      chosen.add(path);
      return ok({ shownPath: path });
    },

    async open(request: CallRequest<'openFile'>): Promise<Result<CallValue<'openFile'>, FileFailure>> {
      const path = await effects.dialogs.askOpenPath(request.filter);
      if (path === null) return err(CANCELLED);
      const read = await readFileWithin(effects.fs, path, request.maxBytes);
      return read.ok ? ok({ name: basename(path), bytes: read.value }) : read;
    },

    /** Shows a file written during this run; any other path is ignored. */
    reveal(shownPath: string): void {
      if (chosen.has(shownPath)) effects.reveal(shownPath);
    },
  };
}

export type UserFiles = ReturnType<typeof createUserFiles>;
