import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo } from 'react';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { useServices } from './services.tsx';
import {
  addSnapshot,
  listSnapshots,
  removeMilestone,
  renameMilestone,
  type SnapshotInfo,
} from './snapshots.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';
import { useSession } from './use-mission.tsx';

/** What the open mission was, newest first, kept up to date; undefined while it is first read. */
export function useSnapshots(): readonly SnapshotInfo[] | undefined {
  const { data } = useServices();
  const { missionId } = useSession();
  return useLiveQuery(() => listSnapshots(data, missionId), [data, missionId]);
}

/** Keeps the open mission as it is now, under a name, for as long as the mission is there. */
export function useKeepMilestone(): (label: string) => Promise<Result<void, StorageError>> {
  const { data } = useServices();
  const session = useSession();
  return useCallback(
    async (label) => {
      const saved = await session.flush();
      if (!saved.ok) return saved;
      const { missionId } = session;
      const { doc: document, rev } = session.getSnapshot();
      return attempt(() => addSnapshot(data, { missionId, document, rev, reason: 'milestone', label }));
    },
    [data, session],
  );
}

export type MilestoneChanges = {
  readonly rename: (id: string, label: string) => Promise<Result<void, StorageError>>;
  readonly remove: (id: string) => Promise<Result<void, StorageError>>;
};

/** What can be done to a milestone once kept. Its name and its place in the list are not the mission’s: undo has no hold on them. */
export function useMilestoneChanges(): MilestoneChanges {
  const { data } = useServices();
  return useMemo(
    () => ({
      rename: (id, label) => attempt(() => renameMilestone(data, id, label)),
      remove: (id) => attempt(() => removeMilestone(data, id)),
    }),
    [data],
  );
}

async function attempt(write: () => Promise<void>): Promise<Result<void, StorageError>> {
  try {
    await write();
    return ok(undefined);
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}
