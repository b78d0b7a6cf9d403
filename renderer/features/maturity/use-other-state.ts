import { useCallback, useRef, useState } from 'react';
import {
  type ComparedState,
  readFileState,
  readMissionState,
  readSnapshotState,
} from '#renderer/data/compared-state.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, type StorageError } from '#renderer/data/storage-error.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { ARCHIVE_LIMITS } from '#shared/archive/limits.ts';
import type { Result } from '#shared/domain/result.ts';

const MISSION_FILTER = { name: 'Mission Jalon', extensions: ['jalon', 'json'] };

/** What the open mission can be compared with. */
export type OtherRef = { readonly kind: 'snapshot' | 'mission' | 'file'; readonly id: string };

type Other = {
  readonly ref: OtherRef;
  readonly name: string;
  /** Null while it is read, and when it could not be. */
  readonly state: ComparedState | null;
  readonly failure: string | null;
  /** The other state comes after the open mission. */
  readonly isLater: boolean;
};

export type OtherState = {
  readonly other: Other | null;
  readonly choose: (ref: OtherRef | null, name: string) => void;
  readonly openFile: () => void;
  readonly reverse: () => void;
};

/** The state to compare with, held in memory as long as the screen is there; nothing of it is stored. */
export function useOtherState(): OtherState {
  const { data, platform } = useServices();
  const { createdAt } = useMission();
  const [other, setOther] = useState<Other | null>(null);
  /** The last choice wins, whichever is read first. */
  const wanted = useRef<OtherRef | null>(null);

  const show = useCallback(
    async (ref: OtherRef, name: string, read: () => Promise<Result<ComparedState, StorageError>>) => {
      wanted.current = ref;
      setOther({ ref, name, state: null, failure: null, isLater: false });
      const result = await read();
      if (wanted.current !== ref) return;
      setOther(
        result.ok
          ? { ref, name, state: result.value, failure: null, isLater: result.value.doc.createdAt > createdAt }
          : { ref, name, state: null, failure: describeStorageError(result.error), isLater: false },
      );
    },
    [createdAt],
  );

  const choose = useCallback(
    (ref: OtherRef | null, name: string) => {
      if (ref === null) {
        wanted.current = null;
        setOther(null);
        return;
      }
      const read = ref.kind === 'snapshot' ? readSnapshotState : readMissionState;
      void show(ref, name, () => read(data, ref.id));
    },
    [data, show],
  );

  const openFile = useCallback(async () => {
    const file = await platform.openFile({ filter: MISSION_FILTER, maxBytes: ARCHIVE_LIMITS.fileBytes });
    if (!file.ok && file.error.kind === 'cancelled') return;
    const ref: OtherRef = { kind: 'file', id: file.ok ? file.value.name : '' };
    if (file.ok) await show(ref, file.value.name, () => readFileState(data, file.value));
    else {
      wanted.current = ref;
      const failure = describeFileFailure(file.error);
      setOther({ ref, name: 'Fichier', state: null, failure, isLater: false });
    }
  }, [data, platform, show]);

  const reverse = useCallback(
    () => setOther((shown) => (shown ? { ...shown, isLater: !shown.isLater } : null)),
    [],
  );

  return { other, choose, openFile: () => void openFile(), reverse };
}
