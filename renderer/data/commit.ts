import type { MissionDoc } from '#shared/domain/mission.ts';
import type { DataDeps } from './deps.ts';
import { historyChanges } from './history.ts';
import { readStored, type StoredMission } from './load-mission.ts';
import { cardOf } from './mission-card.ts';
import type { MissionCard } from './records.ts';
import { type MissionState, type PendingOperation, replayOnto } from './replay.ts';
import { StorageFailure } from './storage-error.ts';

export type CommitInput = {
  /** What the database held when last seen. */
  readonly base: StoredMission;
  readonly operations: readonly PendingOperation[];
  /** `base` with the operations applied. */
  readonly next: MissionState;
};

export type Committed = {
  readonly stored: StoredMission;
  /** Another window had saved since `base`: the operations were applied anew to its document. */
  readonly isRebased: boolean;
};

/**
 * Saves a document, its card and its steps in one transaction: all or nothing. Throws what the database throws.
 * While the revision is the one last seen, what is stored equals `base` and `next` is written as it is;
 * otherwise the operations are applied anew to what is stored, so that neither window loses its edits.
 */
export async function commit(deps: DataDeps, input: CommitInput): Promise<Committed> {
  const { db } = deps;
  const missionId = input.base.doc.id;
  return db.transaction('rw', [db.missions, db.documents, db.journal], async () => {
    const card = await db.missions.get(missionId);
    if (!card) throw new StorageFailure({ kind: 'mission-gone' });
    const isRebased = !isSameSave(card, input.base);
    const before = isRebased ? await readStored(deps, missionId) : input.base;
    const next = isRebased ? replayOnto(before, input.operations, input.next.doc) : input.next;
    const stored = { ...next, rev: card.rev + 1, savedAt: deps.now() };
    const { changed, removedIds } = historyChanges(before.history, next.history);
    await db.documents.put({ id: missionId, rev: stored.rev, doc: next.doc satisfies MissionDoc });
    await db.missions.put(
      cardOf(deps, next.doc, { rev: stored.rev, updatedAt: stored.savedAt, previous: card }),
    );
    await db.journal.bulkDelete([...removedIds]);
    await db.journal.bulkPut([...changed]);
    return { stored, isRebased };
  });
}

/** Whether a card announces the very save last seen: a mission erased and imported again may bear the same revision. */
export function isSameSave(card: MissionCard, base: StoredMission): boolean {
  return card.rev === base.rev && card.updatedAt === base.savedAt;
}
