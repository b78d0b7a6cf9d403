import { unpackSnapshot } from '#shared/archive/snapshot.ts';
import { storedFilesOf } from '#shared/domain/stored-files.ts';
import type { DataDeps } from './deps.ts';

/** Stored that recently, a file may belong to a card that another window has not saved yet. */
const NEW_FOR_MS = 60 * 60_000;
const HASH = /[0-9a-f]{64}/g;

/**
 * Deletes the attached files of a mission that nothing names any more: no card, no step of undo, no snapshot.
 * When a snapshot cannot be read, what it names is not known, and nothing is deleted.
 */
export async function purgeAttachments(deps: DataDeps, missionId: string): Promise<void> {
  const { db } = deps;
  const tables = [db.attachments, db.documents, db.journal, db.snapshots];
  await db.transaction('rw', tables, async () => {
    const keys = await db.attachments.where('missionId').equals(missionId).primaryKeys();
    const stored = keys.map(([, sha256]) => sha256);
    if (stored.length === 0) return;
    const needed = new Set(hashesIn(await db.documents.get(missionId)));
    const isNeeded = (sha256: string) => needed.has(sha256);
    if (stored.every(isNeeded)) return;

    for (const row of await db.journal.where('missionId').equals(missionId).toArray())
      for (const hash of hashesIn([row.patches, row.inversePatches])) needed.add(hash);
    if (stored.every(isNeeded)) return;

    for (const { bytes } of await db.snapshots.where('missionId').equals(missionId).toArray()) {
      const snapshot = unpackSnapshot(bytes);
      if (!snapshot.ok) return;
      for (const sha256 of storedFilesOf(snapshot.value.doc)) needed.add(sha256);
    }
    // A set gives what is added to it while it is walked: the whole chain of redactions is followed.
    for (const sha256 of needed) {
      const record = await db.attachments.get([missionId, sha256]);
      if (record && 'redactedTo' in record) needed.add(record.redactedTo);
    }
    for (const sha256 of stored.filter((hash) => !needed.has(hash))) {
      const record = await db.attachments.get([missionId, sha256]);
      if (!record || !('storedAt' in record) || !isNew(deps, record.storedAt))
        await db.attachments.delete([missionId, sha256]);
    }
  });
}

function isNew(deps: DataDeps, storedAt: string): boolean {
  return Date.parse(deps.now()) - Date.parse(storedAt) < NEW_FOR_MS;
}

/** Hashes in any value stored as JSON, whatever its version. */
function hashesIn(value: unknown): readonly string[] {
  return JSON.stringify(value ?? null).match(HASH) ?? [];
}
