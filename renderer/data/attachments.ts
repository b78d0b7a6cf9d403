import type { MissionDoc } from '#shared/domain/mission.ts';
import { storedFilesOf } from '#shared/domain/stored-files.ts';
import type { DataDeps } from './deps.ts';
import type { StoredFile } from './records.ts';

/** What a card is to name. `isRedacted`: these bytes were redacted in this mission, so what took their place is named. */
export type PutAttachment = {
  readonly sha256: string;
  readonly size: number;
  readonly isRedacted: boolean;
};

/** Stores the bytes of a file under their SHA-256, which the document's card of it names. The same bytes are stored once. */
export async function putAttachment(
  deps: DataDeps,
  missionId: string,
  bytes: Uint8Array,
): Promise<PutAttachment> {
  const sha256 = await deps.sha256(bytes);
  return deps.db.transaction('rw', deps.db.attachments, () => putHashed(deps, missionId, sha256, bytes));
}

/** The bytes a card names; of a redacted image, those that took their place. Null when they are lost. */
export async function getAttachment(
  deps: DataDeps,
  missionId: string,
  sha256: string,
): Promise<Uint8Array | null> {
  return (await find(deps, missionId, sha256))?.bytes ?? null;
}

/**
 * A document with the bytes its cards name, by SHA-256. A card that names a redacted image, as undo or an older
 * snapshot may leave it, names in the answer what took its place: what leaves the database holds together.
 */
export async function withAttachments(
  deps: DataDeps,
  doc: MissionDoc,
): Promise<{ readonly doc: MissionDoc; readonly attachments: ReadonlyMap<string, Uint8Array> }> {
  const attachments = new Map<string, Uint8Array>();
  const cards: MissionDoc['attachments'] = [];
  for (const card of doc.attachments) {
    const known = attachments.get(card.sha256);
    const file = known ? { sha256: card.sha256, bytes: known } : await find(deps, doc.id, card.sha256);
    if (file) attachments.set(file.sha256, file.bytes);
    const isCurrent = !file || file.sha256 === card.sha256;
    cards.push(isCurrent ? card : { ...card, sha256: file.sha256, size: file.bytes.length });
  }
  for (const sha256 of storedFilesOf(doc)) {
    const file = attachments.has(sha256) ? null : await find(deps, doc.id, sha256);
    if (file?.sha256 === sha256) attachments.set(sha256, file.bytes);
  }
  return { doc: { ...doc, attachments: cards }, attachments };
}

/**
 * Puts a redacted image in the place of its source, whose bytes are destroyed in the same transaction. Every card that
 * names the source, in the document, in a step of undo or in a snapshot, leads to the redacted image from then on.
 */
export async function replaceByRedacted(
  deps: DataDeps,
  missionId: string,
  sha256: string,
  redacted: Uint8Array,
): Promise<PutAttachment> {
  const { db } = deps;
  const hash = await deps.sha256(redacted);
  // Nothing was changed by it: a way from an image to itself would lose it.
  if (hash === sha256) return putAttachment(deps, missionId, redacted);
  return db.transaction('rw', db.attachments, async () => {
    const stored = await putHashed(deps, missionId, hash, redacted);
    // The source named may itself have been redacted since, from another card.
    const source = await find(deps, missionId, sha256);
    for (const old of new Set([sha256, source?.sha256 ?? sha256]))
      if (old !== stored.sha256)
        await db.attachments.put({ missionId, sha256: old, redactedTo: stored.sha256 });
    return stored;
  });
}

/** What was redacted is not brought back by adding its source again: the card names what took its place. */
async function putHashed(
  deps: DataDeps,
  missionId: string,
  sha256: string,
  bytes: Uint8Array,
): Promise<PutAttachment> {
  const existing = await find(deps, missionId, sha256);
  if (existing && existing.sha256 !== sha256)
    return { sha256: existing.sha256, size: existing.bytes.length, isRedacted: true };
  await deps.db.attachments.put({ missionId, sha256, bytes, storedAt: deps.now() });
  return { sha256, size: bytes.length, isRedacted: false };
}

async function find({ db }: DataDeps, missionId: string, sha256: string): Promise<StoredFile | null> {
  const seen = new Set<string>();
  let wanted = sha256;
  while (!seen.has(wanted)) {
    seen.add(wanted);
    const record = await db.attachments.get([missionId, wanted]);
    if (!record) return null;
    if (!('redactedTo' in record)) return record;
    wanted = record.redactedTo;
  }
  return null;
}
