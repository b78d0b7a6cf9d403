import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, dialog, session, shell } from 'electron';
import { signalChannel } from '#shared/ipc/channels.ts';
import { MAX_FILE_BYTES } from '#shared/ipc/contract.ts';
import { createHandlers } from './ipc/handlers.ts';
import { registerCalls } from './ipc/register.ts';
import { createRouter } from './ipc/router.ts';
import { createBackups } from './services/backups.ts';
import { createLog } from './services/log.ts';
import { createOpenedFiles, missionFilesIn } from './services/opened-files.ts';
import { createUserFiles } from './services/user-files.ts';
import { declareAppScheme, serveApp } from './window/app-protocol.ts';
import { createDialogs, showOpenProblem } from './window/dialogs.ts';
import { guardNavigation, lockSession, silenceChromium } from './window/lock-down.ts';
import { type MainWindow, openMainWindow, preloadPath } from './window/main-window.ts';
import { setApplicationMenu } from './window/menus.ts';
import { printPage } from './window/print-page.ts';

/** Composition root: makes the effects, gives them to the services, plugs everything together. No logic here. */
function start(): void {
  const userData = app.getPath('userData');
  const developerToolsAllowed = !app.isPackaged;
  const now = () => new Date();
  const effects = { fs, token: randomUUID, wait: (milliseconds: number) => wait(milliseconds) };
  const log = createLog({ fs, folder: join(userData, 'logs'), now });
  let main: MainWindow | null = null;
  const currentWindow = () => (main === null || main.window.isDestroyed() ? null : main.window);

  const openLink = (url: string) =>
    shell.openExternal(url).catch((error: unknown) => log.write('link not opened', error));
  const openedFiles = createOpenedFiles({
    fs,
    maxBytes: MAX_FILE_BYTES,
    signal: () => currentWindow()?.webContents.send(signalChannel('fileOpened')),
    showProblem: showOpenProblem,
  });
  const backups = createBackups({ ...effects, folder: join(userData, 'backups'), now });
  const handlers = createHandlers({
    appVersion: app.getVersion(),
    backups,
    userFiles: createUserFiles({
      ...effects,
      dialogs: createDialogs(currentWindow),
      reveal: (path) => shell.showItemInFolder(path),
    }),
    openedFiles,
    revealFolder: async (path) => {
      await fs.mkdir(path, { recursive: true, mode: 0o700 });
      await shell.openPath(path);
    },
    printPage: () => printPage(currentWindow()),
    openLink,
    windowReady: () => main?.handshake.windowListens(),
    windowFlushed: () => main?.handshake.flushed(),
  });
  registerCalls(createRouter({ handlers, log: log.write }), currentWindow);

  process.on('uncaughtException', (error) => {
    log.write('uncaught exception', error);
    dialog.showErrorBox(
      'Jalon a rencontré une erreur',
      `Ce que vous avez saisi est enregistré. Si l’application ne répond plus, fermez-la puis rouvrez-la.\n\n${error.message}`,
    );
  });
  process.on('unhandledRejection', (reason) => log.write('unhandled rejection', reason));

  for (const path of missionFilesIn(process.argv.slice(1), process.cwd())) openedFiles.offer(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openedFiles.offer(path);
  });
  app.on('second-instance', (_event, args, workingFolder) => {
    const window = currentWindow();
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
    for (const path of missionFilesIn(args.slice(1), workingFolder)) openedFiles.offer(path);
  });
  app.on('web-contents-created', (_event, contents) =>
    guardNavigation(contents, (url) => void openLink(url)),
  );
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(async () => {
    setApplicationMenu(developerToolsAllowed);
    lockSession(session.defaultSession, developerToolsAllowed);
    serveApp(join(__dirname, '../renderer'));
    main = await openMainWindow({
      effects,
      statePath: join(userData, 'window.json'),
      preload: preloadPath(__dirname),
      icon: join(__dirname, '../../resources/icons/icon.png'),
      log: log.write,
    });
  });
}

silenceChromium();
declareAppScheme();
// As root, Linux runs no sandbox and Chromium is told so; forcing it then starts no process at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// A second start hands its file to the first one, which has the database open.
if (app.requestSingleInstanceLock()) start();
else app.quit();
