import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runProgram } from './tools.ts';

/** One need, and the packages that meet it: Ubuntu renamed some libraries (`t64`). */
type Need = { readonly anyOf: readonly [string, ...string[]]; readonly command?: string };

/** What Electron loads at start: name of the library file, and the package that brings it. */
const LIBRARIES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'libgtk-3.so.0': ['libgtk-3-0', 'libgtk-3-0t64'],
  'libgdk-3.so.0': ['libgtk-3-0', 'libgtk-3-0t64'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libgbm.so.1': ['libgbm1'],
  'libasound.so.2': ['libasound2', 'libasound2t64'],
  'libXss.so.1': ['libxss1'],
  'libnotify.so.4': ['libnotify4'],
  'libXtst.so.6': ['libxtst6'],
  'libatspi.so.0': ['libatspi2.0-0', 'libatspi2.0-0t64'],
  'libatk-1.0.so.0': ['libatk1.0-0', 'libatk1.0-0t64'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  'libcups.so.2': ['libcups2', 'libcups2t64'],
  'libdrm.so.2': ['libdrm2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libexpat.so.1': ['libexpat1'],
  'libglib-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64'],
  'libgobject-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64'],
  'libgio-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libudev.so.1': ['libudev1'],
};

/** What the tests need besides Node: a browser, a virtual screen, the libraries of Electron, a spreadsheet. */
const TEST_NEEDS: readonly Need[] = [
  { anyOf: ['chromium', 'chromium-browser'], command: '/usr/bin/chromium' },
  { anyOf: ['xvfb'] },
  { anyOf: ['xauth'] },
  { anyOf: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { anyOf: ['libnss3'] },
  { anyOf: ['libgbm1'] },
  { anyOf: ['libasound2', 'libasound2t64'] },
  { anyOf: ['libxss1'] },
  { anyOf: ['libnotify4'] },
  { anyOf: ['libxtst6'] },
  { anyOf: ['libatspi2.0-0', 'libatspi2.0-0t64'] },
  // Computes the formulas of the workbook again.
  { anyOf: ['libreoffice-calc-nogui', 'libreoffice-calc'] },
];

function isDebianLike(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isInstalled(name: string): boolean {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a format of dpkg-query.
  const query = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' });
  return query.stdout === 'installed';
}

function isMet(need: Need): boolean {
  return (need.command !== undefined && existsSync(need.command)) || need.anyOf.some(isInstalled);
}

function isOffered(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))\S/.test(policy.stdout ?? '');
}

/** The first of the names this distribution offers; the first one when it cannot be known. */
function nameHere(names: readonly [string, ...string[]]): string {
  return names.length === 1 ? names[0] : (names.find(isOffered) ?? names[0]);
}

/** The command that installs packages, as the user would type it. */
export function installCommand(packages: readonly string[]): string {
  const prefix = process.getuid?.() === 0 ? '' : 'sudo ';
  return `${prefix}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** Packages that bring the shared libraries an executable lacks; a library we do not know is given as is. */
export function missingLibraryPackages(executable: string): string[] {
  if (process.platform !== 'linux') return [];
  const ldd = spawnSync('ldd', [executable], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  const missing = [...(ldd.stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  const packages = missing.map((library) => {
    const names = LIBRARIES[library];
    return names === undefined ? library : nameHere(names);
  });
  return [...new Set(packages)];
}

/** Other steps go on meanwhile. */
async function aptGet(args: readonly string[]): Promise<void> {
  const { code, errors } = await runProgram('apt-get', args, {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    quiet: true,
  });
  if (code !== 0) console.error(errors);
}

/** What is still missing after having installed what could be: as root on Debian or Ubuntu, everything. */
async function missingTestPackages(): Promise<string[]> {
  // Elsewhere than on Debian, package names mean nothing: only commands can be looked for.
  const isMissing = isDebianLike()
    ? (need: Need) => !isMet(need)
    : (need: Need) => need.command !== undefined && !existsSync(need.command);
  const missing = TEST_NEEDS.filter(isMissing);
  if (missing.length === 0) return [];
  if (!isDebianLike() || process.getuid?.() !== 0) return missing.map((need) => nameHere(need.anyOf));
  // Fresh images ship no package list: names are only known after an update.
  await aptGet(['update', '-qq']);
  const packages = missing.map((need) => nameHere(need.anyOf));
  console.log(`Installation des paquets du système\u202f: ${packages.join(' ')}`);
  await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return TEST_NEEDS.filter(isMissing).map((need) => nameHere(need.anyOf));
}

/** Gives the tests the system packages they need; rejects with the command to type when it cannot. */
export async function ensureSystemPackages(): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingTestPackages();
  if (missing.length === 0) return;
  throw new Error(`Il manque des paquets du système. Installez-les\u202f: ${installCommand(missing)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureSystemPackages().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
