import { writeArchive } from '#shared/archive/write-archive.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { withAttachments } from './attachments.ts';
import type { DataDeps } from './deps.ts';
import { loadMission } from './load-mission.ts';
import { findPack } from './packs.ts';

export type ExportedMission = { readonly bytes: Uint8Array; readonly doc: MissionDoc; readonly rev: number };

/**
 * The stored mission as a `.jalon` archive, with its attachments and content pack. Save what is pending first.
 * Throws what the database throws; `storageErrorOf` names it.
 */
export async function exportMission(deps: DataDeps, missionId: string): Promise<ExportedMission> {
  const { doc: stored, rev } = await loadMission(deps, missionId);
  const [{ doc, attachments }, pack] = await Promise.all([
    withAttachments(deps, stored),
    findPack(deps, stored.pack),
  ]);
  const { sha256, appVersion } = deps;
  const bytes = await writeArchive({ doc, attachments, pack }, { sha256, appVersion, createdAt: deps.now() });
  return { bytes, doc, rev };
}
