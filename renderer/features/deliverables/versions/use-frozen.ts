import { useEffect, useState } from 'react';
import { type FrozenError, readFrozen } from '#renderer/data/issue.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { Issue } from '#shared/domain/deliverable.ts';
import type { Result } from '#shared/domain/result.ts';
import type { FrozenCopy } from '#shared/report/issue/frozen.ts';

export type ReadFrozen = Result<FrozenCopy, FrozenError>;

/** What a version was made from; null while it is read, or without a version. */
export function useFrozen(issue: Issue | null): ReadFrozen | null {
  const { data } = useServices();
  const { missionId } = useMissionPlace();
  const [read, setRead] = useState<{ readonly of: Issue; readonly frozen: ReadFrozen } | null>(null);
  useEffect(() => {
    let isGone = false;
    if (issue)
      void readFrozen(data, missionId, issue).then((frozen) => {
        if (!isGone) setRead({ of: issue, frozen });
      });
    return () => {
      isGone = true;
    };
  }, [data, missionId, issue]);
  return read?.of === issue ? read.frozen : null;
}

const FROZEN_ERRORS: Readonly<Record<FrozenError, string>> = {
  lost: 'La copie figée de cette version n’est plus dans Jalon : restaurez une sauvegarde de la mission qui la contient.',
  unreadable: 'La copie figée de cette version est illisible : restaurez une sauvegarde de la mission.',
  'too-new': 'Cette version a été remise par un Jalon plus récent : mettez Jalon à jour pour la relire.',
};

/** What cannot be read, and what to do. */
export function describeFrozenError(error: FrozenError): string {
  return FROZEN_ERRORS[error];
}
