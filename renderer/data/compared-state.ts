import type { OpenedFile } from '#renderer/platform/port.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { DataDeps } from './deps.ts';
import { readStored } from './load-mission.ts';
import { findPack } from './packs.ts';
import { readFile } from './read-file.ts';
import { readSnapshot } from './snapshots.ts';
import { type StorageError, StorageFailure, storageErrorOf } from './storage-error.ts';

/** A state of a mission to compare with: read through the migrations, never stored. */
export type ComparedState = { readonly doc: MissionDoc; readonly pack: ContentPack };

type ComparedStateResult = Result<ComparedState, StorageError>;

export function readSnapshotState(deps: DataDeps, snapshotId: string): Promise<ComparedStateResult> {
  return withPack(deps, () => readSnapshot(deps, snapshotId));
}

/** A mission of this computer as last saved; it is not migrated in place. */
export function readMissionState(deps: DataDeps, missionId: string): Promise<ComparedStateResult> {
  return withPack(deps, async () => (await readStored(deps, missionId)).doc);
}

/** An archive or a bare document. A pack that comes with the file serves the comparison only. */
export async function readFileState(deps: DataDeps, file: OpenedFile): Promise<ComparedStateResult> {
  const content = await readFile(deps, file);
  if (!content.ok) return err({ kind: 'unreadable', error: content.error });
  const { doc, pack } = content.value;
  return pack ? ok({ doc, pack }) : withPack(deps, async () => doc);
}

async function withPack(deps: DataDeps, read: () => Promise<MissionDoc>): Promise<ComparedStateResult> {
  try {
    const doc = await read();
    const pack = await findPack(deps, doc.pack);
    if (pack) return ok({ doc, pack });
    throw new StorageFailure({ kind: 'unreadable', error: { kind: 'missing-pack', ...doc.pack } });
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}
