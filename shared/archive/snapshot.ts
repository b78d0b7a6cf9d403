import { gunzipSync, gzipSync } from 'fflate';
import { err, type Result } from '#shared/domain/result.ts';
import type { ImportError } from './import-error.ts';
import { readJson, writeJson } from './json-text.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/** A document of any version, compressed, for the history kept in the database. Deterministic. */
export function packSnapshot(document: unknown): Uint8Array {
  return gzipSync(writeJson(document), { level: 6, mtime: 0 });
}

/** Reads a snapshot back, migrated to the current version. */
export function unpackSnapshot(bytes: Uint8Array): Result<ReadDocument, ImportError> {
  try {
    const json = readJson(gunzipSync(bytes), 'snapshot', ARCHIVE_LIMITS.jsonDepth);
    return json.ok ? readDocument(json.value) : json;
  } catch {
    return err({ kind: 'damaged-archive', detail: 'instantané' });
  }
}
