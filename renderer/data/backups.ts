import type { BackupInfo, FileFailure, Platform } from '#renderer/platform/port.ts';
import type { ImportError } from '#shared/archive/import-error.ts';
import type { ArchiveContent } from '#shared/archive/read-archive.ts';
import { err, type Result } from '#shared/domain/result.ts';
import type { DataDeps, TimerHandle } from './deps.ts';
import { exportMission } from './export-mission.ts';
import type { MissionSession } from './mission-session.ts';
import { readFile } from './read-file.ts';
import type { MissionCard } from './records.ts';
import { addSnapshot, newestSnapshot } from './snapshots.ts';
import { describeStorageError, storageErrorOf } from './storage-error.ts';

export type BackupState = {
  /** Last backup on disk; null when there is none yet. */
  readonly lastBackupAt: string | null;
  readonly isWriting: boolean;
  /** One French sentence when the last attempt failed. */
  readonly error: string | null;
};

/** Keeps copies of an open mission outside the database: every ten minutes of work, on closing, on demand. */
export type BackupKeeper = {
  readonly getState: () => BackupState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Saves and writes a backup, unless nothing changed since the last one. */
  readonly backUpNow: () => Promise<BackupState>;
  /** Removes every copy on disk of the mission, then writes one of what it is now. */
  readonly startAfresh: () => Promise<BackupState>;
  /** Stops the rounds; writes a last backup. */
  readonly close: () => Promise<void>;
};

const ROUND_MS = 10 * 60_000;
const SNAPSHOT_EVERY_MS = 60 * 60_000;

const REMAINING_BACKUPS =
  'Les anciennes sauvegardes n’ont pas été supprimées : ouvrez leur dossier depuis la liste des missions et effacez-les.';

export async function keepBackups(
  deps: DataDeps,
  platform: Platform,
  session: MissionSession,
): Promise<BackupKeeper> {
  const { missionId } = session;
  const card = await deps.db.missions.get(missionId);
  let state: BackupState = { lastBackupAt: card?.lastBackupAt ?? null, isWriting: false, error: null };
  let writing: Promise<BackupState> | null = null;
  let timer: TimerHandle | null = null;
  const listeners = new Set<() => void>();

  function publish(next: BackupState): BackupState {
    state = next;
    for (const listener of [...listeners]) listener();
    return state;
  }

  function backUpNow(): Promise<BackupState> {
    // The one being written may lack the last keystrokes: once more after it, for nothing if it does not.
    if (writing) return writing.then(() => backUpNow());
    writing = writeOne().finally(() => {
      writing = null;
    });
    return writing;
  }

  async function startAfresh(): Promise<BackupState> {
    // One being written holds what must go: it is removed with the others.
    await writing;
    try {
      const removed = await platform.removeBackups(missionId);
      if (!removed.ok) return publish({ ...state, error: REMAINING_BACKUPS });
      await deps.db.missions.update(missionId, { lastBackupAt: null, lastBackupRev: null });
      publish({ ...state, lastBackupAt: null });
    } catch (thrown) {
      return publish({ ...state, error: describeStorageError(storageErrorOf(thrown)) });
    }
    return backUpNow();
  }

  async function writeOne(): Promise<BackupState> {
    try {
      const flushed = await session.flush();
      if (!flushed.ok) return publish({ ...state, error: describeStorageError(flushed.error) });
      const card = await deps.db.missions.get(missionId);
      if (platform.backupFolder === null || !card || card.lastBackupRev === card.rev) return state;
      publish({ ...state, isWriting: true });
      const { bytes, rev } = await exportMission(deps, missionId);
      const written = await platform.writeBackup({ missionId, label: labelOf(card), bytes });
      if (!written.ok)
        return publish({ ...state, isWriting: false, error: describeBackupFailure(written.error) });
      const lastBackupAt = written.value.writtenAt;
      await deps.db.missions.update(missionId, { lastBackupAt, lastBackupRev: rev });
      return publish({ lastBackupAt, isWriting: false, error: null });
    } catch (thrown) {
      return publish({ ...state, isWriting: false, error: describeStorageError(storageErrorOf(thrown)) });
    }
  }

  async function round(): Promise<void> {
    const startedAt = deps.now();
    await backUpNow();
    const { doc, rev } = session.getSnapshot();
    const last = await newestSnapshot(deps, missionId);
    // A mission left open without a change needs no further snapshot.
    if (last && (last.rev === rev || Date.parse(startedAt) - Date.parse(last.at) < SNAPSHOT_EVERY_MS)) return;
    await addSnapshot(deps, { missionId, document: doc, rev, reason: 'hourly' });
  }

  function scheduleRound(): void {
    timer = deps.startTimer(() => {
      scheduleRound();
      // A failure is told by the state; the next round tries again.
      round().catch(() => undefined);
    }, ROUND_MS);
  }

  scheduleRound();
  const stopListening = platform.onCloseRequested(async () => {
    await backUpNow();
  });

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    backUpNow,
    startAfresh,
    close: async () => {
      timer?.cancel();
      stopListening();
      await backUpNow();
    },
  };
}

function labelOf({ companyName, reference }: MissionCard): string {
  return [companyName.trim() || 'Mission sans nom', reference.trim()].filter(Boolean).join(' — ');
}

function describeBackupFailure(failure: FileFailure): string {
  switch (failure.kind) {
    case 'disk-full':
      return 'Sauvegarde impossible, le disque est plein : libérez de la place, puis sauvegardez de nouveau.';
    case 'denied':
      return 'Sauvegarde refusée par le système : vérifiez vos droits sur le dossier des sauvegardes.';
    default:
      return 'Sauvegarde impossible : exportez la mission sur un autre support.';
  }
}

export type ReadBackupError =
  | { readonly kind: 'file'; readonly failure: FileFailure }
  | { readonly kind: 'import'; readonly error: ImportError };

/** The mission a backup on disk holds, checked like any file from outside; `importMission` stores it. */
export async function readBackup(
  deps: DataDeps,
  platform: Platform,
  backup: Pick<BackupInfo, 'missionId' | 'name'>,
): Promise<Result<ArchiveContent, ReadBackupError>> {
  const file = await platform.readBackup(backup);
  if (!file.ok) return err({ kind: 'file', failure: file.error });
  const content = await readFile(deps, { name: backup.name, bytes: file.value });
  return content.ok ? content : err({ kind: 'import', error: content.error });
}
