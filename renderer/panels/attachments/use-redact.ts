import { useCallback } from 'react';
import { replaceByRedacted } from '#renderer/data/attachments.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import { useRun, useSession, useStartBackupsAfresh } from '#renderer/data/use-mission.tsx';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { hasMetadata } from '#shared/domain/image-metadata.ts';
import { runImageJob, type Zone } from './image-job.ts';

const NOT_DONE = 'L’image n’est pas caviardée';

/**
 * Redacts an image everywhere in the open mission. False when nothing was done, and the user was told why. The source
 * is destroyed first: whatever stops after that, no card can show it again.
 */
export function useRedact() {
  const { data } = useServices();
  const session = useSession();
  const run = useRun();
  const startBackupsAfresh = useStartBackupsAfresh();
  return useCallback(
    async (
      { sha256: source, mediaType }: Attachment,
      bytes: Uint8Array,
      zones: readonly Zone[],
      withBackups: boolean,
    ): Promise<boolean> => {
      const image = { bytes: new Uint8Array(bytes), mediaType, zones: zones.map(bareZone) };
      const redacted = await runImageJob({ kind: 'redact', ...image });
      if (!redacted.ok || hasMetadata(redacted.value.bytes)) {
        notifyFailure(
          NOT_DONE,
          'Elle ne se laisse pas lire : joignez-en une capture d’écran. Rien n’a changé.',
        );
        return false;
      }
      const { width, height } = redacted.value;
      try {
        const { sha256, size } = await replaceByRedacted(
          data,
          session.missionId,
          source,
          redacted.value.bytes,
        );
        run({
          type: 'batch',
          label: 'Caviarder une image',
          commands: session
            .getSnapshot()
            .doc.attachments.filter((card) => card.sha256 === source)
            .map(({ id }) => ({
              type: 'editItem',
              collection: 'attachments',
              id,
              patch: { sha256, size, width, height },
            })),
        });
        await session.flush();
      } catch (thrown) {
        notifyFailure(NOT_DONE, describeStorageError(storageErrorOf(thrown)));
        return false;
      }
      const error = withBackups ? (await startBackupsAfresh()).error : null;
      if (error === null) notifySuccess('Image caviardée, original détruit.');
      else notifyFailure('Image caviardée, mais les sauvegardes restent à revoir', error);
      return true;
    },
    [data, session, run, startBackupsAfresh],
  );
}

function bareZone({ x, y, width, height }: Zone): Zone {
  return { x, y, width, height };
}
