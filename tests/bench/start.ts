import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { launchEnvironment, launchSwitches } from '#scripts/electron-launch.ts';
import { registryRuntime } from '#scripts/electron-runtime.ts';
import { packForTests } from '#scripts/pack.ts';
import { type BenchLine, percentile, timeInTurn } from './measure.ts';

const ROUNDS = 8;

const EMPTY_APP = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: true });
  window.loadURL('data:text/html,<button onclick="this.textContent=1">0</button>');
});`;

/** From launching the packaged application to its first answered click, against an application with one button. */
export async function measureStart(): Promise<readonly BenchLine[]> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    console.log('| démarrage | non mesuré : lancez « xvfb-run -a npm run bench » | — | — |');
    return [];
  }
  const runtime = await registryRuntime();
  const packaged = await packForTests(runtime);
  const home = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
  try {
    const empty = packEmptyApp(runtime.dist, join(home, 'empty'));
    const times = await timeInTurn(
      ROUNDS,
      () =>
        startAndClick(packaged, home, async (page) => {
          await page.getByRole('button', { name: 'Nouvelle mission' }).click();
          await page.getByRole('dialog').waitFor();
        }),
      () =>
        startAndClick(empty, home, async (page) => {
          await page.getByRole('button').click();
          await page.getByText('1').waitFor();
        }),
    );
    return [
      {
        name: 'démarrage de l’application empaquetée, premier clic servi (p50)',
        value: percentile(times.work, 0.5),
        floor: percentile(times.floor, 0.5),
        unit: 'ms',
        floorName: 'fenêtre vide, même Electron',
      },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startAndClick(
  executable: string,
  home: string,
  click: (page: Page) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(home, 'profile-'));
  const app = await _electron.launch({
    executablePath: executable,
    args: [...launchSwitches(executable), `--user-data-dir=${profile}`],
    env: launchEnvironment(),
  });
  await click(await app.firstWindow());
  await app.close();
}

/** The same runtime with nothing but a window: its files linked, so that a hundred megabytes are not copied. */
function packEmptyApp(dist: string, target: string): string {
  linkTree(dist, target);
  const app = join(target, 'resources/app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(join(app, 'main.js'), EMPTY_APP);
  return join(target, 'electron');
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const source = join(from, name);
    if (statSync(source).isDirectory()) linkTree(source, join(to, name));
    else linkOrCopy(source, join(to, name));
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk: a copy does as well.
    cpSync(source, target);
  }
}
