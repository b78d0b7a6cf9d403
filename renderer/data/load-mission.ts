import { readDocument } from '#shared/archive/read-document.ts';
import type { DataDeps } from './deps.ts';
import { EMPTY_HISTORY, historyOf } from './history.ts';
import { cardOf } from './mission-card.ts';
import type { MissionState } from './replay.ts';
import { addSnapshot } from './snapshots.ts';
import { StorageFailure } from './storage-error.ts';

/** A mission as it is in the database. */
export type StoredMission = MissionState & { readonly rev: number; readonly savedAt: string };

/**
 * Reads a mission and its steps. A document of an older version is migrated and written back, after a snapshot
 * of what it was; its steps, which speak of the old form, go. Throws StorageFailure; changes nothing then.
 */
export async function loadMission(deps: DataDeps, missionId: string): Promise<StoredMission> {
  const { db } = deps;
  return db.transaction('rw', [db.missions, db.documents, db.journal, db.snapshots], async () => {
    const stored = await readStored(deps, missionId);
    if (stored.steps.length === 0) return stored;
    const { doc, record, card } = stored;
    const rev = record.rev + 1;
    const savedAt = deps.now();
    await addSnapshot(deps, { missionId, document: record.doc, rev: record.rev, reason: 'before-migration' });
    await db.documents.put({ id: missionId, rev, doc });
    await db.missions.put(cardOf(deps, doc, { rev, updatedAt: savedAt, previous: card }));
    await db.journal.where('missionId').equals(missionId).delete();
    return { doc, history: EMPTY_HISTORY, rev, savedAt };
  });
}

/** Reads a mission inside the transaction under way. */
export async function readStored({ db }: DataDeps, missionId: string) {
  const [record, card, rows] = await Promise.all([
    db.documents.get(missionId),
    db.missions.get(missionId),
    db.journal.where('missionId').equals(missionId).toArray(),
  ]);
  if (!record || !card) throw new StorageFailure({ kind: 'mission-gone' });
  const document = readDocument(record.doc);
  if (!document.ok) throw new StorageFailure({ kind: 'unreadable', error: document.error });
  const { doc, steps } = document.value;
  return { doc, steps, record, card, history: historyOf(rows), rev: record.rev, savedAt: card.updatedAt };
}
