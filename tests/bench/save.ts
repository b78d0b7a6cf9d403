import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { serveBuild } from '#scripts/web-server.ts';
import { completeSample } from './complete-sample.ts';
import { type BenchLine, percentile } from './measure.ts';
import type {} from './save-page/save-bench.ts';

const CHROMIUM = '/usr/bin/chromium';
const ROUNDS = 200;

/** From an answer to the moment it is on the disk, in a real browser, against a bare put of the same document. */
export async function measureSave(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('./save-page', import.meta.url)),
    build: { outDir: folder, emptyOutDir: true, target: 'chrome114' },
  });
  const server = await serveBuild(folder, 0);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'benchSave' in globalThis);
    const times = await page.evaluate(([doc, rounds]) => globalThis.benchSave(doc, rounds), [
      completeSample().doc,
      ROUNDS,
    ] as const);
    return ([0.5, 0.95] as const).map((rank) => ({
      name: `réponse → enregistrée sur disque (p${rank * 100})`,
      value: percentile(times.work, rank),
      floor: percentile(times.floor, rank),
      unit: 'ms' as const,
      floorName: 'put IndexedDB nu, même document',
    }));
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
