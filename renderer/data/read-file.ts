import type { ImportError } from '#shared/archive/import-error.ts';
import type { ArchiveContent } from '#shared/archive/read-archive.ts';
import { readMissionFile } from '#shared/archive/read-mission-file.ts';
import type { Result } from '#shared/domain/result.ts';
import type { DataDeps } from './deps.ts';
import { listKnownPacks } from './packs.ts';

/** Reads an archive or a bare document against the packs at hand; stores nothing. */
export async function readFile(
  deps: DataDeps,
  file: { readonly name: string; readonly bytes: Uint8Array },
  onProgress?: (done: number, total: number) => void,
): Promise<Result<ArchiveContent, ImportError>> {
  return readMissionFile(file.bytes, file.name, {
    sha256: deps.sha256,
    knownPacks: await listKnownPacks(deps),
    ...(onProgress ? { onProgress } : {}),
  });
}
