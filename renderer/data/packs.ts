import type { PackRef } from '#shared/archive/read-archive.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { DataDeps } from './deps.ts';

/** `id@version` as the content library lists them. */
export function shippedPacks(knownPacks: readonly string[]): readonly PackRef[] {
  return knownPacks.map((name) => {
    const [id = '', version = ''] = name.split('@');
    return { id, version };
  });
}

/** Packs at hand: shipped, or brought by an imported mission. */
export async function listKnownPacks({ db, content }: DataDeps): Promise<readonly PackRef[]> {
  const stored = await db.packs.toCollection().primaryKeys();
  return [...shippedPacks(content.knownPacks), ...stored.map(([id, version]) => ({ id, version }))];
}

/** The content pack a mission is pinned to; null when neither shipped nor stored. */
export async function findPack(
  { db, content }: DataDeps,
  { id, version }: PackRef,
): Promise<ContentPack | null> {
  const shipped = await content.loadPack(id, version);
  return shipped ?? (await db.packs.get([id, version]))?.pack ?? null;
}
