import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { launchEnvironment, launchSwitches, PACKAGED_EXECUTABLE } from '#scripts/electron-launch.ts';

export type Running = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Kept from the start: Playwright forgets it once the application has ended. */
  readonly process: ChildProcess;
};

export type Desktop = {
  /** A folder of this test, for the files the user chooses. */
  readonly folder: string;
  /** Where the application keeps its data, the same for every launch of this test. */
  readonly userData: string;
  /** Starts the packaged application and waits until it shows something. */
  readonly launch: (...args: readonly string[]) => Promise<Running>;
  /** The process dies as in a power cut: nothing of it gets to finish. */
  readonly kill: (running: Running) => Promise<void>;
  /** The user closes the window; resolves once the process has ended by itself. */
  readonly close: (running: Running) => Promise<void>;
};

async function kill({ process: child }: Running): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  if (hasEnded || child.pid === undefined) return;
  const ended = once(child, 'exit');
  // The whole group, children of the main process included: a negative id names it.
  process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  await ended;
}

async function close(running: Running): Promise<void> {
  const ended = once(running.process, 'exit');
  await running.app.evaluate(({ BrowserWindow }) => {
    // Once this call has been answered: the process may end before it could answer.
    setTimeout(() => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    }, 0);
  });
  await ended;
}

async function launch(userData: string, args: readonly string[]): Promise<Running> {
  if (!existsSync(PACKAGED_EXECUTABLE)) {
    throw new Error('The packaged application is missing. Make it with: npm run pack:test');
  }
  const app = await _electron.launch({
    executablePath: PACKAGED_EXECUTABLE,
    args: [...launchSwitches(PACKAGED_EXECUTABLE), `--user-data-dir=${userData}`, ...args],
    env: launchEnvironment(),
    timeout: 30_000,
  });
  const page = await app.firstWindow();
  await page.locator('#root > :not(style)').first().waitFor();
  return { app, page, process: app.process() };
}

export const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: the form Playwright asks for.
  desktop: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'jalon-desktop-'));
    const started: Running[] = [];
    await use({
      folder: home,
      userData: join(home, 'profile'),
      launch: async (...args) => {
        const running = await launch(join(home, 'profile'), args);
        started.push(running);
        return running;
      },
      kill,
      close,
    });
    for (const running of started) await kill(running);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** The next save dialogs answer this path; null is « Annuler ». */
export async function answerSaveDialog({ app }: Running, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** The next open dialogs answer this path; null is « Annuler ». */
export async function answerOpenDialog({ app }: Running, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({
      canceled: filePath === null,
      filePaths: filePath === null ? [] : [filePath],
    });
  }, path);
}

/** Notes the links handed to the user's browser instead of opening them; gives the list on demand. */
export async function watchExternalLinks({ app }: Running): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const links: string[] = [];
    Object.assign(globalThis, { externalLinks: links });
    shell.openExternal = async (url) => void links.push(url);
  });
  return () => app.evaluate(() => (globalThis as { externalLinks?: string[] }).externalLinks ?? []);
}
