import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const PORT = 4748;
const DEBIAN_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
/** Debian's browser; elsewhere the one every Windows has, or Chrome. Playwright's own download is never used. */
const BROWSER = DEBIAN_CHROMIUM
  ? { executablePath: DEBIAN_CHROMIUM }
  : { channel: process.platform === 'win32' ? 'msedge' : 'chrome' };
const desktopOnly = process.argv.includes('--project=desktop');

/** Two projects: the built interface in a plain browser, and the packaged application. */
export default defineConfig({
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    // Every click waits for its target to stand still: animations would be most of the waiting.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'browser',
      testDir: 'tests/e2e',
      fullyParallel: true,
      use: {
        baseURL: `http://127.0.0.1:${PORT}`,
        viewport: { width: 1280, height: 800 },
        launchOptions: {
          ...BROWSER,
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            // No save picker of the system, which no test can answer: files are downloaded.
            '--disable-blink-features=FileSystemAccessLocal',
          ],
        },
      },
    },
    // The packaged application takes a core by itself; two at once make timings lie.
    { name: 'desktop', testDir: 'tests/desktop', workers: 1 },
  ],
  ...(desktopOnly
    ? {}
    : {
        webServer: {
          command: `"${process.execPath}" --import tsx scripts/start.ts --web --port ${PORT}`,
          url: `http://127.0.0.1:${PORT}/`,
          timeout: 120_000,
          reuseExistingServer: false,
        },
      }),
});
