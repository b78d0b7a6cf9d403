import type { Bridge, CallName } from '#shared/ipc/channels.ts';
import {
  type CallError,
  type CallRequest,
  type CallValue,
  MAX_FILE_BYTES,
  parseReply,
} from '#shared/ipc/contract.ts';
import type { FileFailure, FileResult, OpenedFile, Platform } from './port.ts';

declare global {
  // The preload puts it there; absent in a plain browser.
  var jalon: Bridge | undefined;
}

/** A refused call is a fault of ours, not something the user can act upon. */
function toFailure(error: CallError): FileFailure {
  return error.kind === 'refused' ? { kind: 'failed', detail: `refused: ${error.reason}` } : error;
}

/** The bridge of the preload, every reply checked: what comes from the main process is unknown until parsed. */
function createCaller(bridge: Bridge) {
  return async <C extends CallName>(name: C, request: CallRequest<C>): Promise<FileResult<CallValue<C>>> => {
    try {
      const reply = parseReply(name, await bridge.calls[name](request));
      return reply.ok ? reply : { ok: false, error: toFailure(reply.error) };
    } catch (error) {
      return { ok: false, error: { kind: 'failed', detail: String(error) } };
    }
  };
}

type Call = ReturnType<typeof createCaller>;

/** Runs the close handlers when the main process asks, then lets it close, whatever happened. */
function listenToClose(bridge: Bridge, call: Call): Platform['onCloseRequested'] {
  const handlers = new Set<() => Promise<void>>();
  bridge.signals.closeRequested(() => {
    const saving = [...handlers].map((handler) => Promise.resolve().then(handler));
    void Promise.allSettled(saving).then(() => call('closeFlushed', null));
  });
  return (handler) => {
    handlers.add(handler);
    return () => handlers.delete(handler);
  };
}

/** Takes the files that wait in the main process, when told there is one and when the first listener arrives. */
function listenToFiles(bridge: Bridge, call: Call): Platform['onFileOpened'] {
  const handlers = new Set<(file: OpenedFile) => void>();
  async function takeAll(): Promise<void> {
    while (handlers.size > 0) {
      const taken = await call('takeOpenedFile', null);
      if (!taken.ok || taken.value === null) return;
      for (const handler of handlers) handler(taken.value);
    }
  }
  bridge.signals.fileOpened(() => void takeAll());
  return (handler) => {
    handlers.add(handler);
    void takeAll();
    return () => handlers.delete(handler);
  };
}

/** The platform port over Electron. Rejects when the main process does not answer as it must. */
export async function createElectronPlatform(bridge: Bridge): Promise<Platform> {
  const call = createCaller(bridge);
  // Before `describe`: from that call on, the main process counts on an answer when the window closes.
  const onCloseRequested = listenToClose(bridge, call);
  const onFileOpened = listenToFiles(bridge, call);
  const described = await call('describe', null);
  if (!described.ok) throw new Error(`main process unavailable: ${described.error.kind}`);
  return {
    kind: 'electron',
    appVersion: described.value.appVersion,
    backupFolder: described.value.backupFolder,
    saveFile: ({ suggestedName, filter, bytes }) =>
      call('saveFile', {
        suggestedName,
        filter: { name: filter.name, extensions: [...filter.extensions] },
        bytes,
      }),
    printPdf: ({ suggestedName }) => call('printPdf', { suggestedName }),
    openFile: ({ filter, maxBytes }) =>
      call('openFile', {
        filter: { name: filter.name, extensions: [...filter.extensions] },
        maxBytes: Math.min(maxBytes, MAX_FILE_BYTES),
      }),
    revealFile: async (shownPath) => void (await call('revealFile', { shownPath })),
    writeBackup: ({ missionId, label, bytes }) => call('writeBackup', { missionId, label, bytes }),
    listBackups: (missionId) => call('listBackups', { missionId: missionId ?? null }),
    readBackup: ({ missionId, name }) => call('readBackup', { missionId, name }),
    removeBackups: (missionId) => call('removeBackups', { missionId }),
    revealBackups: async () => void (await call('revealBackups', null)),
    openExternal: async (url) => void (await call('openExternal', { url })),
    onCloseRequested,
    onFileOpened,
  };
}
