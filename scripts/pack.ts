import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, Platform } from 'electron-builder';
import { buildIfNeeded } from './build.ts';
import { PACKAGED_EXECUTABLE } from './electron-launch.ts';
import { type ElectronRuntime, registryRuntime } from './electron-runtime.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(PROJECT, 'release/.pack-inputs');

function packInputs(runtime: ElectronRuntime): string {
  const hash = createHash('sha256').update(runtime.version);
  for (const path of ['out/.build-inputs', 'electron-builder.yml', 'package.json']) {
    hash.update(readFileSync(join(PROJECT, path)));
  }
  return hash.digest('hex');
}

/**
 * Packs the application as a folder with its real archive, on the given runtime. Differs from a release in one
 * thing: the inspection fuse is left on, without which Playwright cannot drive it.
 */
export async function packForTests(runtime: ElectronRuntime): Promise<string> {
  await buildIfNeeded();
  const inputs = packInputs(runtime);
  const upToDate =
    existsSync(PACKAGED_EXECUTABLE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs;
  if (upToDate) return PACKAGED_EXECUTABLE;
  rmSync(STAMP, { force: true });
  console.log('Empaquetage de l’application…');
  await build({
    projectDir: PROJECT,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(PROJECT, 'electron-builder.yml'),
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      electronFuses: { enableNodeCliInspectArguments: true },
    },
  });
  writeFileSync(STAMP, inputs);
  return PACKAGED_EXECUTABLE;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await packForTests(await registryRuntime()));
}
