import type { BackupInfo, FileResult, OpenedFile, Platform } from './port.ts';

/** A platform for tests: what was saved can be read back, files to open and failures are given in advance. */
export type MemoryPlatform = Platform & {
  readonly saved: ReadonlyMap<string, Uint8Array>;
  /** Names proposed for what was printed. */
  readonly printed: readonly string[];
  readonly openedLinks: readonly string[];
  /** The file the next `openFile` answers; none means the user cancels. */
  readonly willOpen: (file: OpenedFile) => void;
  /** The next call that writes answers this failure instead. */
  readonly willFail: (failure: Extract<FileResult<never>, { ok: false }>['error']) => void;
  /** As if the window were closing: resolves once every handler has saved. */
  readonly requestClose: () => Promise<void>;
  /** As if a .jalon file had been opened by double click. */
  readonly receiveFile: (file: OpenedFile) => void;
};

type StoredBackup = { readonly info: BackupInfo; readonly bytes: Uint8Array };

export function createMemoryPlatform(options?: { readonly now?: () => Date }): MemoryPlatform {
  const now = options?.now ?? (() => new Date());
  const saved = new Map<string, Uint8Array>();
  const backups: StoredBackup[] = [];
  const printed: string[] = [];
  const openedLinks: string[] = [];
  const toOpen: OpenedFile[] = [];
  const failures: Parameters<MemoryPlatform['willFail']>[0][] = [];
  const closeHandlers = new Set<() => Promise<void>>();
  const fileHandlers = new Set<(file: OpenedFile) => void>();
  const cancelled = { ok: false, error: { kind: 'cancelled' } } as const;

  /** Runs a write unless a failure was announced for it. */
  function unlessFailing<T>(write: () => T): FileResult<T> {
    const failure = failures.shift();
    return failure ? { ok: false, error: failure } : { ok: true, value: write() };
  }

  return {
    kind: 'memory',
    appVersion: '0.0.0-test',
    backupFolder: 'mémoire',
    saved,
    printed,
    openedLinks,
    willOpen: (file) => void toOpen.push(file),
    willFail: (failure) => void failures.push(failure),
    requestClose: async () => void (await Promise.all([...closeHandlers].map((handler) => handler()))),
    receiveFile: (file) => {
      for (const handler of fileHandlers) handler(file);
    },
    saveFile: async ({ suggestedName, bytes }) =>
      unlessFailing(() => {
        saved.set(suggestedName, bytes.slice());
        return { shownPath: suggestedName };
      }),
    printPdf: async ({ suggestedName }) =>
      unlessFailing(() => {
        printed.push(suggestedName);
        return { shownPath: suggestedName };
      }),
    openFile: async ({ maxBytes }) => {
      const file = toOpen.shift();
      if (file === undefined) return cancelled;
      const size = file.bytes.byteLength;
      if (size > maxBytes) return { ok: false, error: { kind: 'too-large', size, limit: maxBytes } };
      return { ok: true, value: file };
    },
    revealFile: async () => undefined,
    writeBackup: async ({ missionId, label, bytes }) =>
      unlessFailing(() => {
        const info = {
          missionId,
          name: `${backups.length + 1}_${label}.jalon`,
          label,
          size: bytes.byteLength,
          writtenAt: now().toISOString(),
        };
        backups.unshift({ info, bytes: bytes.slice() });
        return info;
      }),
    listBackups: async (missionId) => ({
      ok: true,
      value: backups
        .map(({ info }) => info)
        .filter((info) => missionId === undefined || info.missionId === missionId),
    }),
    readBackup: async ({ missionId, name }) => {
      const found = backups.find(({ info }) => info.missionId === missionId && info.name === name);
      return found
        ? { ok: true, value: found.bytes }
        : { ok: false, error: { kind: 'not-found', path: name } };
    },
    removeBackups: async (missionId) => {
      const kept = backups.filter(({ info }) => info.missionId !== missionId);
      const removed = backups.length - kept.length;
      backups.splice(0, backups.length, ...kept);
      return { ok: true, value: { removed } };
    },
    revealBackups: async () => undefined,
    openExternal: async (url) => void openedLinks.push(url),
    onCloseRequested: (handler) => {
      closeHandlers.add(handler);
      return () => closeHandlers.delete(handler);
    },
    onFileOpened: (handler) => {
      fileHandlers.add(handler);
      return () => fileHandlers.delete(handler);
    },
  };
}
