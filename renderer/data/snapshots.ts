import { Dexie } from 'dexie';
import { packSnapshot, unpackSnapshot } from '#shared/archive/snapshot.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { DataDeps } from './deps.ts';
import type { SnapshotReason, SnapshotRecord } from './records.ts';
import { StorageFailure } from './storage-error.ts';

/** Kept per mission besides its milestones; the oldest goes first. */
export const SNAPSHOT_LIMIT = 20;

export type SnapshotInfo = Omit<SnapshotRecord, 'bytes'>;

type NewSnapshot = {
  readonly missionId: string;
  /** Of any version, as stored. */
  readonly document: unknown;
  readonly rev: number;
  readonly reason: SnapshotReason;
  readonly label?: string;
};

export async function addSnapshot(deps: DataDeps, input: NewSnapshot): Promise<void> {
  const { db } = deps;
  const { document, ...named } = input;
  await db.transaction('rw', db.snapshots, async () => {
    const bytes = packSnapshot(document);
    await db.snapshots.add({ ...named, id: deps.newId('snp'), at: deps.now(), bytes });
    const ids = await ofMission(deps, named.missionId)
      .filter(({ reason }) => reason !== 'milestone')
      .primaryKeys();
    await db.snapshots.bulkDelete(ids.slice(0, Math.max(0, ids.length - SNAPSHOT_LIMIT)));
  });
}

/** Newest first. */
export async function listSnapshots(deps: DataDeps, missionId: string): Promise<readonly SnapshotInfo[]> {
  const records = await ofMission(deps, missionId).reverse().toArray();
  return records.map(({ bytes: _, ...info }) => info);
}

/** The document a snapshot holds, migrated. Throws StorageFailure when it is gone or cannot be read. */
export async function readSnapshot({ db }: DataDeps, snapshotId: string): Promise<MissionDoc> {
  const record = await db.snapshots.get(snapshotId);
  if (!record) throw new StorageFailure({ kind: 'mission-gone' });
  const document = unpackSnapshot(record.bytes);
  if (!document.ok) throw new StorageFailure({ kind: 'unreadable', error: document.error });
  return document.value.doc;
}

export async function newestSnapshot(deps: DataDeps, missionId: string): Promise<SnapshotInfo | null> {
  return (await ofMission(deps, missionId).last()) ?? null;
}

/** Gives a milestone another name. Throws StorageFailure when it is gone. */
export async function renameMilestone({ db }: DataDeps, snapshotId: string, label: string): Promise<void> {
  const changed = await db.snapshots.where({ id: snapshotId }).and(isMilestone).modify({ label });
  if (changed === 0) throw new StorageFailure({ kind: 'mission-gone' });
}

/** For good: nothing brings a milestone back. The copies kept by the application itself are not removed so. */
export async function removeMilestone({ db }: DataDeps, snapshotId: string): Promise<void> {
  await db.snapshots.where({ id: snapshotId }).and(isMilestone).delete();
}

function isMilestone({ reason }: SnapshotRecord): boolean {
  return reason === 'milestone';
}

function ofMission({ db }: DataDeps, missionId: string) {
  return db.snapshots.where('[missionId+at]').between([missionId, Dexie.minKey], [missionId, Dexie.maxKey]);
}
