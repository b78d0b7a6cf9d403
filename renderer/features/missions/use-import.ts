import { useCallback, useEffect, useState } from 'react';
import { type ReadBackupError, readBackup } from '#renderer/data/backups.ts';
import { readFile } from '#renderer/data/read-file.ts';
import type { MissionCard } from '#renderer/data/records.ts';
import { importMission, type OnExisting } from '#renderer/data/repository.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import type { SampleMission } from '#renderer/platform/content-library.ts';
import type { BackupInfo, OpenedFile } from '#renderer/platform/port.ts';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { describeImportError } from '#shared/archive/describe-import-error.ts';
import { ARCHIVE_LIMITS } from '#shared/archive/limits.ts';
import type { ArchiveContent } from '#shared/archive/read-archive.ts';

const MISSION_FILTER = { name: 'Mission Jalon', extensions: ['jalon', 'json'] };

/** A file whose mission is already on this computer: the user chooses. */
export type ImportConflict = { readonly content: ArchiveContent; readonly existing: MissionCard };

/** Brings a mission in from a file, a backup or a sample: whole, or not at all. */
export function useImport(onImported: (missionId: string) => void) {
  const { platform, data } = useServices();
  const [isBusy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<ImportConflict | null>(null);

  const store = useCallback(
    async (content: ArchiveContent, onExisting: OnExisting) => {
      try {
        const imported = await importMission(data, content, onExisting);
        if (imported.ok) {
          setConflict(null);
          notifySuccess(`Mission « ${imported.value.companyName} » importée.`);
          onImported(imported.value.id);
        } else {
          setConflict({ content, existing: imported.error.card });
        }
      } catch (thrown) {
        notifyFailure('La mission n’est pas importée', describeStorageError(storageErrorOf(thrown)));
      }
    },
    [data, onImported],
  );

  const importFile = useCallback(
    async (file: OpenedFile) => {
      setBusy(true);
      const content = await readFile(data, file);
      if (content.ok) await store(content.value, 'refuse');
      else notifyFailure('Rien n’a été importé', describeImportError(content.error));
      setBusy(false);
    },
    [data, store],
  );

  const chooseFile = useCallback(async () => {
    const file = await platform.openFile({ filter: MISSION_FILTER, maxBytes: ARCHIVE_LIMITS.fileBytes });
    if (file.ok) await importFile(file.value);
    else if (file.error.kind !== 'cancelled')
      notifyFailure('Rien n’a été importé', describeFileFailure(file.error));
  }, [platform, importFile]);

  const openSample = useCallback(
    async (sample: SampleMission) => {
      const bytes = new TextEncoder().encode(JSON.stringify(await sample.load()));
      await importFile({ name: `${sample.id}.json`, bytes });
    },
    [importFile],
  );

  const restore = useCallback(
    async (backup: BackupInfo) => {
      const content = await readBackup(data, platform, backup);
      if (content.ok) await store(content.value, 'refuse');
      else notifyFailure('La sauvegarde n’est pas lue', describeBackupError(content.error));
    },
    [data, platform, store],
  );

  // A .jalon file opened by double click lands here.
  useEffect(() => platform.onFileOpened((file) => void importFile(file)), [platform, importFile]);

  return {
    isBusy,
    conflict,
    chooseFile: () => void chooseFile(),
    openSample: (sample: SampleMission) => void openSample(sample),
    restore: (backup: BackupInfo) => void restore(backup),
    resolveConflict: (choice: OnExisting | null) => {
      if (choice === null) setConflict(null);
      else if (conflict) void store(conflict.content, choice);
    },
  };
}

function describeBackupError(error: ReadBackupError): string {
  return error.kind === 'file' ? describeFileFailure(error.failure) : describeImportError(error.error);
}
