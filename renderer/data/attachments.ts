import type { DataDeps } from './deps.ts';

/** Stores the bytes of a file and gives their SHA-256, which the document's card of it names. The same bytes are stored once. */
export async function putAttachment(
  { db, sha256 }: DataDeps,
  missionId: string,
  bytes: Uint8Array,
): Promise<string> {
  const hash = await sha256(bytes);
  await db.attachments.put({ missionId, sha256: hash, bytes });
  return hash;
}

export async function getAttachment(
  { db }: DataDeps,
  missionId: string,
  sha256: string,
): Promise<Uint8Array | null> {
  return (await db.attachments.get([missionId, sha256]))?.bytes ?? null;
}

/** Bytes by SHA-256 of everything attached to a mission. */
export async function allAttachments(
  { db }: DataDeps,
  missionId: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const records = await db.attachments.where('missionId').equals(missionId).toArray();
  return new Map(records.map(({ sha256, bytes }) => [sha256, bytes]));
}
