import { useCallback, useState } from 'react';
import { type ReissuedFile, reissueFile } from '#renderer/data/issue.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import type { FileWriter } from '#renderer/features/deliverables/checks/delivery.ts';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { Issue } from '#shared/domain/deliverable.ts';
import { describeFrozenError } from './use-frozen.ts';

/** Writes a version again: the same bytes, or it says that they are not. `busyId`: the version under way. */
export function useReissue(writer: FileWriter) {
  const { data, platform } = useServices();
  const { missionId } = useMissionPlace();
  const [busyId, setBusyId] = useState<string | null>(null);

  const reissue = useCallback(
    async (issue: Issue) => {
      setBusyId(issue.id);
      try {
        const file = await reissueFile(data, missionId, issue, ({ report, doc }) =>
          writer.write(report, doc, new AbortController().signal),
        );
        if (file.kind === 'lost') {
          notifyFailure('Le fichier ne peut pas être écrit à nouveau', describeFrozenError(file.error));
          return;
        }
        const suggestedName = isOriginal(file) ? issue.file.name : renamed(issue.file.name);
        const saved = await platform.saveFile({ suggestedName, filter: writer.filter, bytes: file.bytes });
        if (saved.ok) tell(file, saved.value.shownPath);
        else if (saved.error.kind !== 'cancelled')
          notifyFailure('Le document n’est pas enregistré', describeFileFailure(saved.error));
      } catch (thrown) {
        notifyFailure(
          'Le fichier ne peut pas être écrit à nouveau',
          describeStorageError(storageErrorOf(thrown)),
        );
      } finally {
        setBusyId(null);
      }
    },
    [data, missionId, platform, writer],
  );
  return { busyId, reissue: (issue: Issue) => void reissue(issue) };
}

function isOriginal(file: Exclude<ReissuedFile, { readonly kind: 'lost' }>): boolean {
  return file.kind === 'stored' || file.isSame;
}

/** A file that is not the one handed over must not bear its name. */
function renamed(name: string): string {
  return name.replace(/(\.[^.]+)$/, ' (réécrit)$1');
}

function tell(file: Exclude<ReissuedFile, { readonly kind: 'lost' }>, shownPath: string): void {
  if (isOriginal(file)) notifySuccess(`Identique au fichier remis, à l’octet près : ${shownPath}`);
  else
    notifyFailure(
      'Le fichier écrit diffère de celui qui a été remis',
      'Les octets d’origine ne sont plus dans Jalon. Le fichier a été réécrit d’après la copie figée : même contenu, mais pas le même fichier. Pour l’original, restaurez une sauvegarde de la mission.',
    );
}
