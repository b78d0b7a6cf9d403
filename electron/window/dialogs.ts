import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '#electron/services/user-files.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { FileFailure } from '#shared/ipc/contract.ts';

/** The system's own dialogs, attached to the window. */
export function createDialogs(currentWindow: () => BrowserWindow | null): Dialogs {
  /** Runs a dialog attached to the window when there is one, on its own otherwise. */
  function attached<O, T>(run: { (window: BrowserWindow, options: O): T; (options: O): T }, options: O): T {
    const window = currentWindow();
    return window ? run(window, options) : run(options);
  }

  return {
    async askSavePath(suggestedName, filter) {
      const answer = await attached(dialog.showSaveDialog, {
        title: 'Enregistrer',
        defaultPath: suggestedName,
        filters: [{ name: filter.name, extensions: [...filter.extensions] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    async askOpenPath(filter) {
      const answer = await attached(dialog.showOpenDialog, {
        title: 'Ouvrir',
        filters: [{ name: filter.name, extensions: [...filter.extensions] }],
        properties: ['openFile'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async confirmReplace(path) {
      const answer = await attached(dialog.showMessageBox, {
        type: 'question',
        message: `Remplacer « ${basename(path)} » ?`,
        detail: 'Un fichier de ce nom existe déjà dans ce dossier.',
        buttons: ['Remplacer', 'Annuler'],
        defaultId: 1,
        cancelId: 1,
      });
      return answer.response === 0;
    },
  };
}

function explain(failure: FileFailure): string {
  switch (failure.kind) {
    case 'not-found':
      return 'Il n’est plus à cet endroit. Vérifiez qu’il n’a pas été déplacé ou que la clé est branchée.';
    case 'denied':
      return 'Windows ou le système en refuse la lecture. Copiez-le dans vos documents, puis ouvrez la copie.';
    case 'too-large':
      return `Il pèse ${Math.round(failure.size / 1e6)} Mo, au-delà des ${Math.round(failure.limit / 1e6)} Mo qu’une mission peut atteindre.`;
    case 'disk-full':
    case 'cancelled':
    case 'failed':
      return 'Il n’a pas pu être lu. Essayez de le copier à un autre endroit, puis de l’ouvrir de là.';
    default:
      return assertNever(failure);
  }
}

/** Tells the user that a file opened by double click could not be read. */
export function showOpenProblem(path: string, failure: FileFailure): void {
  dialog.showErrorBox(`Impossible d’ouvrir « ${basename(path)} »`, explain(failure));
}
