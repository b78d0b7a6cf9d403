import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.ts';
import { launchEnvironment, launchSwitches } from './electron-launch.ts';
import { type ElectronRuntime, RuntimeUnavailable, resolveElectronRuntime } from './electron-runtime.ts';
import { packForTests } from './pack.ts';
import { installCommand, missingLibraryPackages } from './system-packages.ts';
import { DEFAULT_PORT, serveBuild, type WebServer } from './web-server.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const RENDERER = join(PROJECT, 'out/renderer');
const USAGE = 'npm start [-- --web [--port 4747]] [mission.jalon]';

/** A reason to stop that is told in one sentence, without a stack trace. */
class Stop extends Error {}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function isPortTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

async function openServer(port: number | null): Promise<WebServer> {
  try {
    return await serveBuild(RENDERER, port ?? DEFAULT_PORT);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (port !== null) throw new Stop(`Le port ${port} est déjà pris. Choisissez-en un autre avec --port.`);
    const server = await serveBuild(RENDERER, 0);
    console.log(
      `Le port ${DEFAULT_PORT} est déjà pris. À cette autre adresse, vous ne verrez pas les missions saisies à l’adresse habituelle.`,
    );
    return server;
  }
}

async function serve(port: number | null): Promise<void> {
  const server = await openServer(port);
  console.log(`Jalon est ouvert à l’adresse ${server.url}\nCtrl+C pour l’arrêter.`);
}

/** What to run: the folder where the runtime can, else the packaged application. */
async function commandFor(runtime: ElectronRuntime): Promise<readonly [string, ...string[]]> {
  if (runtime.opensFolder) return [runtime.executable, PROJECT];
  return [await packForTests(runtime)];
}

async function openWindow(runtime: ElectronRuntime, files: readonly string[]): Promise<void> {
  const missing = missingLibraryPackages(runtime.executable);
  if (missing.length > 0) {
    throw new Stop(
      `Il manque des bibliothèques du système pour ouvrir la fenêtre. Installez-les, puis relancez\u202f:\n  ${installCommand(missing)}\nOu utilisez le navigateur\u202f: npm start -- --web`,
    );
  }
  const [executable, ...first] = await commandFor(runtime);
  const switches = launchSwitches(executable);
  const child = spawn(executable, [...first, ...switches, ...files.map((file) => resolve(file))], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: launchEnvironment(),
  });
  // Chromium complains about much that does not matter: shown only when it fails.
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-4000);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  await new Promise<void>((done, fail) => {
    child.on('error', () =>
      fail(new Stop('Electron n’a pas pu être lancé. Essayez\u202f: npm start -- --web')),
    );
    child.on('exit', (code, signal) => {
      if (code === 0 || signal !== null) done();
      else
        fail(
          new Stop(`Electron s’est arrêté (code ${code}). Essayez\u202f: npm start -- --web\n${complaints}`),
        );
    });
  });
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { web: { type: 'boolean', default: false }, port: { type: 'string' } },
    });
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65536)) throw new Error();
    return { web: values.web || port !== null, port, files: positionals };
  } catch {
    throw new Stop(`Usage\u202f: ${USAGE}`);
  }
}

async function start(): Promise<void> {
  const { web, port, files } = readArguments();
  await buildIfNeeded();
  if (web) return serve(port);
  if (!hasDisplay()) {
    console.log('Aucun écran n’est disponible ici\u202f: l’application est servie au navigateur.');
    return serve(port);
  }
  let runtime: ElectronRuntime;
  try {
    runtime = await resolveElectronRuntime();
  } catch (error) {
    if (!(error instanceof RuntimeUnavailable)) throw error;
    console.log(`${error.message}\nL’application est servie au navigateur.`);
    return serve(port);
  }
  return openWindow(runtime, files);
}

try {
  await start();
} catch (error) {
  if (!(error instanceof Stop || error instanceof RuntimeUnavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
