import type { Backups } from '#electron/services/backups.ts';
import type { OpenedFiles } from '#electron/services/opened-files.ts';
import type { UserFiles } from '#electron/services/user-files.ts';
import { isExternalLink } from '#electron/window/origin.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Handlers } from './router.ts';

export type HandlerServices = {
  readonly appVersion: string;
  readonly backups: Backups;
  readonly userFiles: UserFiles;
  readonly openedFiles: OpenedFiles;
  readonly revealFolder: (path: string) => Promise<void>;
  /** The window as it shows on paper, as a PDF file. */
  readonly printPage: () => Promise<Uint8Array>;
  readonly openLink: (url: string) => Promise<void>;
  /** The window listens from now on: it may be asked to save before closing. */
  readonly windowReady: () => void;
  readonly windowFlushed: () => void;
};

const PDF = { name: 'Document PDF', extensions: ['pdf'] };

/** What each call does, in one place: a table from the contract to the services. */
export function createHandlers(services: HandlerServices): Handlers {
  const { backups, userFiles, openedFiles } = services;
  return {
    describe: async () => {
      services.windowReady();
      return ok({ appVersion: services.appVersion, backupFolder: backups.folder });
    },
    saveFile: (request) => userFiles.save(request),
    printPdf: async ({ suggestedName }) =>
      userFiles.save({ suggestedName, filter: PDF, bytes: await services.printPage() }),
    openFile: (request) => userFiles.open(request),
    revealFile: async ({ shownPath }) => {
      userFiles.reveal(shownPath);
      return ok(null);
    },
    writeBackup: ({ missionId, label, bytes }) => backups.write(missionId, label, bytes),
    listBackups: ({ missionId }) => backups.list(missionId),
    readBackup: ({ missionId, name }) => backups.read(missionId, name),
    removeBackups: ({ missionId }) => backups.removeAll(missionId),
    revealBackups: async () => {
      await services.revealFolder(backups.folder);
      return ok(null);
    },
    openExternal: async ({ url }) => {
      if (!isExternalLink(url)) return err({ kind: 'refused', reason: 'request' });
      await services.openLink(url);
      return ok(null);
    },
    closeFlushed: async () => {
      services.windowFlushed();
      return ok(null);
    },
    takeOpenedFile: () => openedFiles.take(),
  };
}
