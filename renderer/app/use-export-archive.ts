import { useCallback } from 'react';
import { exportMission } from '#renderer/data/export-mission.ts';
import { localDate } from '#renderer/data/local-date.ts';
import type { MissionSession } from '#renderer/data/mission-session.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { fileNameOf } from '#shared/domain/file-name.ts';

const ARCHIVE_FILTER = { name: 'Mission Jalon', extensions: ['jalon'] };

/** Saves what is pending, then writes the whole mission where the user chooses. */
export function useExportArchive(session: MissionSession): () => void {
  const { data, platform, now } = useServices();
  return useCallback(() => {
    const run = async () => {
      const flushed = await session.flush();
      if (!flushed.ok) return fail(describeStorageError(flushed.error));
      const { bytes, doc } = await exportMission(data, session.missionId);
      const suggestedName = fileNameOf(
        [doc.company.name || 'Mission', doc.reference, localDate(now())],
        'jalon',
      );
      const saved = await platform.saveFile({ suggestedName, filter: ARCHIVE_FILTER, bytes });
      if (saved.ok) notifySuccess(`Mission exportée : ${saved.value.shownPath}`);
      else if (saved.error.kind !== 'cancelled') fail(describeFileFailure(saved.error));
    };
    run().catch((thrown: unknown) => fail(describeStorageError(storageErrorOf(thrown))));
  }, [session, data, platform, now]);
}

function fail(reason: string): void {
  notifyFailure('La mission n’est pas exportée', reason);
}
