import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { DomainError } from '#shared/domain/apply-command.ts';
import type { Command } from '#shared/domain/command.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Result } from '#shared/domain/result.ts';
import { type BackupKeeper, type BackupState, keepBackups } from './backups.ts';
import { type MissionSession, openMissionSession, type SaveState } from './mission-session.ts';
import { useServices } from './services.tsx';
import type { StorageError } from './storage-error.ts';

type OpenMission = { readonly session: MissionSession; readonly backups: BackupKeeper };
type MissionInReach = OpenMission & { readonly onRefused: (error: DomainError) => void };

const MissionContext = createContext<MissionInReach | null>(null);

type MissionProviderProps = {
  readonly missionId: string;
  /** While the mission is being read. */
  readonly opening?: ReactNode;
  /** A command was refused and changed nothing: the user is told. */
  readonly onRefused: (error: DomainError) => void;
  /** When it cannot be opened. */
  readonly failed: (error: StorageError) => ReactNode;
  readonly children: ReactNode;
};

/** Opens a mission for the screens below; saves it when the window loses the hand, and when it is left. */
export function MissionProvider({
  missionId,
  onRefused,
  opening = null,
  failed,
  children,
}: MissionProviderProps) {
  const { data, platform } = useServices();
  const [opened, setOpened] = useState<OpenMission | StorageError | null>(null);

  useEffect(() => {
    let isLeft = false;
    let mission: OpenMission | null = null;
    const open = async () => {
      const result = await openMissionSession(data, missionId);
      if (!result.ok) {
        if (!isLeft) setOpened(result.error);
        return;
      }
      mission = { session: result.value, backups: await keepBackups(data, platform, result.value) };
      if (isLeft) await leave(mission);
      else setOpened(mission);
    };
    void open();
    const save = () => void mission?.session.flush();
    const stopSaving = onLosingTheHand(save);
    return () => {
      isLeft = true;
      stopSaving();
      setOpened(null);
      if (mission) void leave(mission);
    };
  }, [missionId, data, platform]);

  const inReach = useMemo(
    () => (opened === null || 'kind' in opened ? null : { ...opened, onRefused }),
    [opened, onRefused],
  );
  if (inReach) return <MissionContext value={inReach}>{children}</MissionContext>;
  return opened !== null && 'kind' in opened ? failed(opened) : opening;
}

async function leave({ session, backups }: OpenMission): Promise<void> {
  await session.close();
  await backups.close();
}

/** A field is left, the window loses focus, is hidden or goes away: each is a moment to save. */
function onLosingTheHand(save: () => void): () => void {
  document.addEventListener('focusout', save);
  document.addEventListener('visibilitychange', save);
  window.addEventListener('blur', save);
  window.addEventListener('pagehide', save);
  return () => {
    document.removeEventListener('focusout', save);
    document.removeEventListener('visibilitychange', save);
    window.removeEventListener('blur', save);
    window.removeEventListener('pagehide', save);
  };
}

function useOpenMission(): MissionInReach {
  const mission = useContext(MissionContext);
  if (!mission) throw new Error('No mission is open here');
  return mission;
}

export function useSession(): MissionSession {
  return useOpenMission().session;
}

/** The whole document of the open mission, as typed so far. */
export function useMission(): MissionDoc {
  return useMissionSelect((doc) => doc);
}

/** A part of the document; the component is drawn anew only when that part changes. */
export function useMissionSelect<T>(selector: (doc: MissionDoc) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => selector(session.getSnapshot().doc));
}

/** Changes the open mission; a refused command changes nothing, and the user is told why. */
export function useRun(): (command: Command) => Result<void, DomainError> {
  const { session, onRefused } = useOpenMission();
  return useCallback(
    (command) => {
      const result = session.run(command);
      if (!result.ok) onRefused(result.error);
      return result;
    },
    [session, onRefused],
  );
}

export function useSaveState(): SaveState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.getSnapshot().save);
}

export type Undo = {
  /** What undo and redo would act on; null when there is nothing. */
  readonly undoable: Command | null;
  readonly redoable: Command | null;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
};

export function useUndo(): Undo {
  const session = useSession();
  const { undoable, redoable } = useSyncExternalStore(session.subscribe, session.getSnapshot);
  return { undoable, redoable, undo: session.undo, redo: session.redo };
}

/** Where the copies on disk of the open mission stand. */
export function useBackupState(): BackupState {
  const { backups } = useOpenMission();
  return useSyncExternalStore(backups.subscribe, backups.getState);
}

/** Saves and writes a copy on disk, unless nothing changed since the last one. */
export function useBackUpNow(): () => Promise<BackupState> {
  return useOpenMission().backups.backUpNow;
}

/** Removes every copy on disk of the open mission, then writes one of what it is now. */
export function useStartBackupsAfresh(): () => Promise<BackupState> {
  return useOpenMission().backups.startAfresh;
}
