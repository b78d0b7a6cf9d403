import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { mainConfig } from '#electron/vite.main.config.ts';
import { preloadConfig } from '#electron/vite.preload.config.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(PROJECT, 'out/.build-inputs');
const OUTPUTS = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];
/** Everything the build reads. */
const INPUTS = [
  'renderer',
  'shared',
  'electron',
  'resources',
  'vite.config.ts',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

function filesUnder(path: string): string[] {
  const absolute = join(PROJECT, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** Fingerprint of names and contents: unlike dates, it also sees a deleted file and survives a checkout. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap(filesUnder)) {
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(PROJECT, path)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/** Builds the interface, the main process and the preload into `out/`; does nothing when `out/` is up to date. */
export async function buildIfNeeded(): Promise<void> {
  const inputs = fingerprint();
  const complete = OUTPUTS.every((path) => existsSync(join(PROJECT, path)));
  if (complete && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return;
  console.log('Construction de l’application…');
  // The stamp goes first and comes back last: an interrupted build is never taken for a good one.
  rmSync(STAMP, { force: true });
  const quiet = { logLevel: 'warn', mode: 'production' } as const;
  await build({ ...quiet, configFile: join(PROJECT, 'vite.config.ts') });
  await build({ ...quiet, ...mainConfig });
  await build({ ...quiet, ...preloadConfig });
  writeFileSync(STAMP, inputs);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildIfNeeded();
