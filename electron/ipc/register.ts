import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callChannel } from '#shared/ipc/channels.ts';
import type { CallSender, Router } from './router.ts';

function describeSender(event: IpcMainInvokeEvent, window: BrowserWindow | null): CallSender {
  const frame = event.senderFrame;
  return {
    frameUrl: frame?.url ?? null,
    isTopFrame: frame !== null && frame.parent === null,
    isOwnWindow: window !== null && !window.isDestroyed() && event.sender === window.webContents,
  };
}

/** Plugs the router into Electron: the only place that knows `ipcMain`. */
export function registerCalls(router: Router, currentWindow: () => BrowserWindow | null): void {
  for (const name of router.calls) {
    ipcMain.handle(callChannel(name), (event, payload: unknown) =>
      router.dispatch(name, describeSender(event, currentWindow()), payload),
    );
  }
}
