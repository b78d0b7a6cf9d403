import { type ArchiveContent, isKnownPack, type PackRef } from '#shared/archive/read-archive.ts';
import { readDocument } from '#shared/archive/read-document.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { DataDeps } from './deps.ts';
import { cardOf } from './mission-card.ts';
import { shippedPacks } from './packs.ts';
import type { MissionCard, SnapshotReason } from './records.ts';
import { addSnapshot } from './snapshots.ts';

/*
 * The missions as a whole. Each function is one transaction: done wholly or not at all. They throw what the database
 * throws; `storageErrorOf` names it.
 */

/** Last changed first. */
export function listMissions({ db }: Pick<DataDeps, 'db'>): Promise<MissionCard[]> {
  return db.missions.orderBy('updatedAt').reverse().toArray();
}

export async function createMission(deps: DataDeps, doc: MissionDoc): Promise<MissionCard> {
  const { db } = deps;
  const card = cardOf(deps, doc, { rev: 1, updatedAt: deps.now(), previous: null });
  return db.transaction('rw', [db.missions, db.documents], async () => {
    await db.documents.add({ id: doc.id, rev: 1, doc });
    await db.missions.add(card);
    return card;
  });
}

/** What to do when the mission is there already: ask, put the imported one in its place, or keep both. */
export type OnExisting = 'refuse' | 'replace' | 'copy';

export type AlreadyThere = { readonly kind: 'exists'; readonly card: MissionCard };

/**
 * Stores a mission read from a file, with its attachments and its content pack. A replaced mission leaves a
 * snapshot; a copy gets a new identifier. The error tells which mission is in the way; nothing was stored then.
 */
export async function importMission(
  deps: DataDeps,
  content: ArchiveContent,
  onExisting: OnExisting,
): Promise<Result<MissionCard, AlreadyThere>> {
  const { db } = deps;
  const copyId = deps.newId('mis');
  const tables = [db.missions, db.documents, db.journal, db.snapshots, db.attachments, db.packs];
  return db.transaction('rw', tables, async () => {
    const existing = await db.missions.get(content.doc.id);
    if (existing && onExisting === 'refuse') return err({ kind: 'exists', card: existing });
    const doc = existing && onExisting === 'copy' ? { ...content.doc, id: copyId } : content.doc;
    const card = await putInPlace(deps, doc, 'before-import');
    await db.attachments.bulkPut(
      [...content.attachments].map(([sha256, bytes]) => ({ missionId: doc.id, sha256, bytes })),
    );
    await keepPack(deps, content);
    await addSnapshot(deps, { missionId: doc.id, document: doc, rev: card.rev, reason: 'import' });
    return ok(card);
  });
}

/**
 * Puts an earlier document (a snapshot) in the place of the present one, which leaves a snapshot itself. Versions handed
 * over since are with their recipients: they stay.
 */
export async function restoreDocument(deps: DataDeps, doc: MissionDoc): Promise<MissionCard> {
  const { db } = deps;
  return db.transaction('rw', [db.missions, db.documents, db.journal, db.snapshots], async () => {
    const present = readDocument((await db.documents.get(doc.id))?.doc);
    const known = new Set(doc.issues.map(({ id }) => id));
    const since = present.ok ? present.value.doc.issues.filter(({ id }) => !known.has(id)) : [];
    return putInPlace(deps, { ...doc, issues: [...doc.issues, ...since] }, 'before-restore');
  });
}

/** Erases a mission: nothing of it is left in any table. Backups on disk are the platform's. */
export async function eraseMission({ db }: Pick<DataDeps, 'db'>, missionId: string): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const pack = (await db.missions.get(missionId))?.pack;
    await db.missions.delete(missionId);
    await db.documents.delete(missionId);
    for (const table of [db.journal, db.snapshots, db.attachments])
      await table.where('missionId').equals(missionId).delete();
    if (pack && !(await isPackUsed(db, pack))) await db.packs.delete([pack.id, pack.version]);
  });
}

/** Writes a document as a new revision of its mission. Its steps of undo, which led elsewhere, go. */
async function putInPlace(deps: DataDeps, doc: MissionDoc, reason: SnapshotReason): Promise<MissionCard> {
  const { db } = deps;
  const [previous = null, record] = await Promise.all([db.missions.get(doc.id), db.documents.get(doc.id)]);
  if (record) await addSnapshot(deps, { missionId: doc.id, document: record.doc, rev: record.rev, reason });
  const rev = (previous?.rev ?? 0) + 1;
  const card = cardOf(deps, doc, { rev, updatedAt: deps.now(), previous });
  await db.documents.put({ id: doc.id, rev, doc });
  await db.missions.put(card);
  await db.journal.where('missionId').equals(doc.id).delete();
  return card;
}

async function isPackUsed(db: DataDeps['db'], pack: PackRef): Promise<boolean> {
  const cards = await db.missions.toArray();
  return cards.some((card) => card.pack.id === pack.id && card.pack.version === pack.version);
}

async function keepPack({ db, content: shipped }: DataDeps, { pack }: ArchiveContent): Promise<void> {
  if (pack && !isKnownPack(pack, shippedPacks(shipped.knownPacks)))
    await db.packs.put({ id: pack.id, version: pack.version, pack });
}
