import { liveQuery } from 'dexie';
import type { DomainError } from '#shared/domain/apply-command.ts';
import type { Command } from '#shared/domain/command.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { type Committed, commit, isSameSave } from './commit.ts';
import type { DataDeps, TimerHandle } from './deps.ts';
import { loadMission, type StoredMission } from './load-mission.ts';
import { purgeAttachments } from './purge-attachments.ts';
import type { MissionCard } from './records.ts';
import { applyOperation, enqueue, type MissionState, type PendingOperation, replayOnto } from './replay.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** What was typed is kept in memory; tried again by itself, or at once by `retry`. */
  | { readonly kind: 'failed'; readonly error: StorageError; readonly retry: () => void };

/** What the screens show. A new object at each change, its unchanged parts the same as before. */
export type SessionSnapshot = {
  readonly doc: MissionDoc;
  readonly save: SaveState;
  /** What undo and redo would act on; null when there is nothing. */
  readonly undoable: Command | null;
  readonly redoable: Command | null;
  /** Revision last seen in the database. */
  readonly rev: number;
};

/** An open mission: its document in memory is the only state of the screens, and reaches the database by itself. */
export type MissionSession = {
  readonly missionId: string;
  readonly getSnapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applied at once; saved within 400 ms. A refused command changes nothing. */
  readonly run: (command: Command) => Result<void, DomainError>;
  /** False when there is nothing to undo. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Saves everything done so far, now. */
  readonly flush: () => Promise<Result<void, StorageError>>;
  /** Saves, then stops following other windows. What could not be saved is still tried again. */
  readonly close: () => Promise<Result<void, StorageError>>;
};

/** Longest time what is typed stays out of the database; counted from the first keystroke, so that typing on does not put it off. */
export const AUTOSAVE_MS = 400;
const RETRY_MS = [1000, 2000, 5000, 10_000, 30_000];

export async function openMissionSession(
  deps: DataDeps,
  missionId: string,
): Promise<Result<MissionSession, StorageError>> {
  try {
    const loaded = await loadMission(deps, missionId);
    // Files that are no longer needed take room; they must not keep a mission from opening.
    await purgeAttachments(deps, missionId).catch(() => undefined);
    return ok(startSession(deps, missionId, loaded));
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}

function startSession(deps: DataDeps, missionId: string, loaded: StoredMission): MissionSession {
  let base = loaded;
  let current: MissionState = loaded;
  let pending: readonly PendingOperation[] = [];
  let saving: Promise<Result<void, StorageError>> | null = null;
  let save: SaveState = { kind: 'saved', at: loaded.savedAt };
  let timer: TimerHandle | null = null;
  let failures = 0;
  /** What the database last announced; null once the mission was erased. */
  let seen: MissionCard | null = null;
  let isClosed = false;
  const listeners = new Set<() => void>();
  let snapshot = takeSnapshot();

  function takeSnapshot(): SessionSnapshot {
    return {
      doc: current.doc,
      save,
      undoable: current.history.done.at(-1)?.command ?? null,
      redoable: current.history.undone.at(-1)?.command ?? null,
      rev: base.rev,
    };
  }

  function publish(): void {
    snapshot = takeSnapshot();
    for (const listener of [...listeners]) listener();
  }

  function schedule(delayMs: number): void {
    if (timer) return;
    timer = deps.startTimer(() => {
      timer = null;
      void flush();
    }, delayMs);
  }

  function perform(operation: PendingOperation): Result<void, DomainError> {
    const result = applyOperation(current, operation);
    if (!result.ok) return result;
    const hasChanged = result.value.doc !== current.doc || result.value.history !== current.history;
    if (hasChanged) {
      current = result.value;
      pending = enqueue(pending, operation);
      if (save.kind === 'saved') save = { kind: 'pending' };
      schedule(AUTOSAVE_MS);
      publish();
    }
    return ok(undefined);
  }

  function flush(): Promise<Result<void, StorageError>> {
    // What is being saved does not hold what was typed since: once more after it.
    if (saving) return saving.then(() => flush());
    timer?.cancel();
    timer = null;
    if (pending.length === 0) return Promise.resolve(ok(undefined));
    saving = saveOnce().finally(() => {
      saving = null;
      if (seen && seen.rev > base.rev) void followOtherWindows();
    });
    return saving;
  }

  async function saveOnce(): Promise<Result<void, StorageError>> {
    const operations = pending;
    const next = current;
    pending = [];
    if (save.kind !== 'failed') save = { kind: 'saving' };
    publish();
    try {
      adoptCommit(await commit(deps, { base, operations, next }));
      failures = 0;
      save = pending.length > 0 ? { kind: 'pending' } : { kind: 'saved', at: base.savedAt };
      if (pending.length > 0) schedule(AUTOSAVE_MS);
      return ok(undefined);
    } catch (thrown) {
      const error = storageErrorOf(thrown);
      pending = [...operations, ...pending];
      save = { kind: 'failed', error, retry: () => void flush() };
      if (error.kind !== 'mission-gone') schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
      failures += 1;
      return err(error);
    } finally {
      publish();
    }
  }

  function adoptCommit({ stored, isRebased }: Committed): void {
    base = stored;
    if (isRebased) current = replayOnto(stored, pending, current.doc);
  }

  /** Another window saved: shows its document, unless something here waits to be merged with it. */
  async function followOtherWindows(): Promise<void> {
    const isIdle = () => !isClosed && pending.length === 0 && !saving;
    if (!isIdle() || (seen && isSameSave(seen, base))) return;
    try {
      const stored = await loadMission(deps, missionId);
      if (!isIdle() || (stored.rev === base.rev && stored.savedAt === base.savedAt)) return;
      base = stored;
      current = stored;
      save = { kind: 'saved', at: stored.savedAt };
    } catch (thrown) {
      save = { kind: 'failed', error: storageErrorOf(thrown), retry: () => void flush() };
    }
    publish();
  }

  const watching = liveQuery(() => deps.db.missions.get(missionId)).subscribe({
    next: (card) => {
      seen = card ?? null;
      void followOtherWindows();
    },
    // The database was closed: the next save says so.
    error: () => undefined,
  });

  return {
    missionId,
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: (command) => perform({ kind: 'command', id: deps.newId('jrn'), at: deps.now(), command }),
    undo: () => {
      const rowId = current.history.done.at(-1)?.id;
      return rowId !== undefined && perform({ kind: 'undo', rowId }).ok;
    },
    redo: () => {
      const rowId = current.history.undone.at(-1)?.id;
      return rowId !== undefined && perform({ kind: 'redo', rowId }).ok;
    },
    flush,
    close: async () => {
      const result = await flush();
      isClosed = true;
      watching.unsubscribe();
      return result;
    },
  };
}
