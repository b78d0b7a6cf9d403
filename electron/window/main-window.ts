import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { WriteEffects } from '#electron/services/atomic-write.ts';
import { signalChannel } from '#shared/ipc/channels.ts';
import { type CloseHandshake, createCloseHandshake } from './close-handshake.ts';
import { setContextMenu } from './menus.ts';
import { APP_ORIGIN } from './origin.ts';
import { loadWindowState, MIN_SIZE, placeWindow, saveWindowState } from './window-state.ts';

export type MainWindowOptions = {
  readonly effects: WriteEffects;
  readonly statePath: string;
  readonly preload: string;
  readonly icon: string;
  readonly log: (message: string) => void;
};

export type MainWindow = { readonly window: BrowserWindow; readonly handshake: CloseHandshake };

/** Opens the one window, where it was left, and wires its closing. */
export async function openMainWindow(options: MainWindowOptions): Promise<MainWindow> {
  const { effects, statePath, log } = options;
  const state = await loadWindowState(effects, statePath);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeWindow(state, screens),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Jalon',
    icon: options.icon,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f7f5f0',
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      // Elsewhere than on macOS, dictionaries are fetched from the network.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (state?.maximized) window.maximize();

  const handshake = createCloseHandshake({
    ask: () => window.webContents.send(signalChannel('closeRequested')),
    beforeDestroy: () =>
      saveWindowState(effects, statePath, {
        bounds: window.getNormalBounds(),
        maximized: window.isMaximized(),
      }),
    destroy: () => window.destroy(),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  window.on('close', (event) => {
    event.preventDefault();
    handshake.request();
  });
  // Committed, not merely started: a refused navigation leaves the page, and its listener, in place.
  window.webContents.on('did-navigate', () => handshake.windowGone());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`render process gone: ${reason}`);
    handshake.windowGone();
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  window.once('ready-to-show', () => window.show());
  setContextMenu(window);
  void window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => log(`start page not loaded: ${error}`));
  return { window, handshake };
}

export function preloadPath(mainFolder: string): string {
  return join(mainFolder, '../preload/preload.cjs');
}
