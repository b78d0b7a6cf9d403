import { join } from 'node:path';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { type CallValue, type FileFailure, MAX_FILE_BYTES } from '#shared/ipc/contract.ts';
import { isTemporaryName, type WriteEffects, writeAtomically } from './atomic-write.ts';
import { toFileFailure } from './file-failure.ts';
import { isReservedOnWindows, toFileNamePart } from './file-names.ts';
import { readFileWithin } from './read-file.ts';

export type BackupInfo = CallValue<'writeBackup'>;

/** Backups kept for each mission; the oldest go first. */
export const BACKUPS_KEPT = 20;

/** `2026-11-23T14-32-05-123Z_fermeture.jalon`: sorts by date, reads by eye, holds no character a system refuses. */
const BACKUP_NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z(?:-\d+)?_([^/\\]*)\.jalon$/;

function instantToName(instant: Date): string {
  return instant.toISOString().replace(/[:.]/g, '-');
}

function parseName(name: string): { readonly writtenAt: string; readonly label: string } | null {
  const match = BACKUP_NAME.exec(name);
  if (match === null) return null;
  const [, day, hours, minutes, seconds, millis, label] = match;
  const writtenAt = `${day}T${hours}:${minutes}:${seconds}.${millis}Z`;
  return Number.isNaN(Date.parse(writtenAt)) ? null : { writtenAt, label: label ?? '' };
}

function folderName(missionId: string): string {
  return isReservedOnWindows(missionId) ? `_${missionId}` : missionId;
}

function missionOfFolder(name: string): string {
  return name.startsWith('_') ? name.slice(1) : name;
}

function newestFirst(a: BackupInfo, b: BackupInfo): number {
  return a.writtenAt === b.writtenAt
    ? b.name.localeCompare(a.name, 'en', { numeric: true })
    : b.writtenAt.localeCompare(a.writtenAt);
}

export type BackupEffects = WriteEffects & {
  /** Folder of all backups; one sub-folder per mission. */
  readonly folder: string;
  readonly now: () => Date;
};

export type Backups = ReturnType<typeof createBackups>;

/** Dated copies of missions on disk, outside the database. Mission ids are already checked by the contract. */
export function createBackups(effects: BackupEffects) {
  const { fs, folder } = effects;
  // One at a time: pruning and temporary-file cleaning must never meet a write in progress.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  const folderOf = (missionId: string) => join(folder, folderName(missionId));

  async function listMission(missionId: string): Promise<BackupInfo[]> {
    const found: BackupInfo[] = [];
    for (const name of await fs.readdir(folderOf(missionId))) {
      const parsed = parseName(name);
      if (parsed === null) continue;
      // lstat: a link planted in the folder is not a backup.
      const stats = await fs.lstat(join(folderOf(missionId), name)).catch(() => null);
      if (stats?.isFile()) found.push({ missionId, name, size: stats.size, ...parsed });
    }
    return found.sort(newestFirst);
  }

  async function tidy(missionId: string, justWritten: string): Promise<void> {
    const others = (await listMission(missionId)).filter(({ name }) => name !== justWritten);
    const surplus = others.slice(BACKUPS_KEPT - 1).map(({ name }) => name);
    const leftovers = (await fs.readdir(folderOf(missionId))).filter(isTemporaryName);
    for (const name of [...surplus, ...leftovers]) await fs.unlink(join(folderOf(missionId), name));
  }

  async function freeName(missionId: string, label: string): Promise<string> {
    const instant = instantToName(effects.now());
    const part = toFileNamePart(label, 60);
    const taken = new Set(await fs.readdir(folderOf(missionId)));
    let name = `${instant}_${part}.jalon`;
    for (let n = 2; taken.has(name); n += 1) name = `${instant}-${n}_${part}.jalon`;
    return name;
  }

  async function write(missionId: string, label: string, bytes: Uint8Array) {
    let name: string;
    try {
      await fs.mkdir(folderOf(missionId), { recursive: true, mode: 0o700 });
      name = await freeName(missionId, label);
    } catch (error) {
      return err(toFileFailure(error, folderOf(missionId)));
    }
    const written = await writeAtomically(effects, join(folderOf(missionId), name), bytes, 0o600);
    if (!written.ok) return written;
    // The copy is safe: failing to remove an old one is no reason to say it is not.
    await tidy(missionId, name).catch(() => undefined);
    const parsed = parseName(name);
    if (parsed === null) return err({ kind: 'failed', detail: 'backup name' } as const);
    return ok({ missionId, name, size: bytes.byteLength, ...parsed });
  }

  async function list(missionId: string | null) {
    try {
      const missions =
        missionId === null
          ? (await fs.readdir(folder, { withFileTypes: true }))
              .filter((entry) => entry.isDirectory())
              .map((entry) => missionOfFolder(entry.name))
          : [missionId];
      const found: BackupInfo[] = [];
      for (const id of missions) found.push(...(await listMission(id)));
      return ok(found.sort(newestFirst));
    } catch (error) {
      const failure = toFileFailure(error, folder);
      return failure.kind === 'not-found' ? ok([]) : err(failure);
    }
  }

  async function read(missionId: string, name: string): Promise<Result<Uint8Array, FileFailure>> {
    const path = join(folderOf(missionId), name);
    if (parseName(name) === null) return err({ kind: 'not-found', path });
    const stats = await fs.lstat(path).catch(() => null);
    if (!stats?.isFile()) return err({ kind: 'not-found', path });
    return readFileWithin(fs, path, MAX_FILE_BYTES);
  }

  async function removeAll(missionId: string) {
    try {
      const removed = (await listMission(missionId)).length;
      // The whole folder: erasing a mission must leave nothing of it, temporary files included.
      await fs.rm(folderOf(missionId), { recursive: true, force: true });
      return ok({ removed });
    } catch (error) {
      const failure = toFileFailure(error, folderOf(missionId));
      return failure.kind === 'not-found' ? ok({ removed: 0 }) : err(failure);
    }
  }

  return {
    folder,
    write: (missionId: string, label: string, bytes: Uint8Array): Promise<Result<BackupInfo, FileFailure>> =>
      inTurn(() => write(missionId, label, bytes)),
    list: (missionId: string | null): Promise<Result<BackupInfo[], FileFailure>> =>
      inTurn(() => list(missionId)),
    read,
    removeAll: (missionId: string): Promise<Result<{ removed: number }, FileFailure>> =>
      inTurn(() => removeAll(missionId)),
  };
}
