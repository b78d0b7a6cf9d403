import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runStaticChecks } from './static-checks.ts';
import {
  NOTHING,
  oneFailed,
  onePassed,
  oneSkipped,
  sum,
  type Tally,
  tallyPlaywright,
  tallyVitest,
} from './test-tally.ts';
import { HOUSE, packageCommand, type RunOptions, runNode, runProgram } from './tools.ts';

export type Step = {
  readonly name: string;
  /** Names that the command line may give to run this step, or a part of it. */
  readonly parts: readonly string[];
  /** Runs beside the steps that come after it, up to this one, which needs it. */
  readonly until?: string;
  /** Runs the parts asked for, or all of them when none is named. `broken`: steps that did not succeed. */
  readonly run: (parts: readonly string[], broken: ReadonlySet<string>) => Promise<Tally>;
};

const REPORTS = join(HOUSE, 'node_modules/.cache/test-reports');
const VITEST_PROJECTS = ['unit', 'content', 'data', 'component', 'ipc', 'golden', 'architecture'];
const PACKAGED_HERE = process.platform === 'linux' && process.arch === 'x64';

export const STEPS: readonly Step[] = [
  // Installing them keeps the disk and the network busy, and hardly a core.
  { name: 'system packages', parts: ['system'], run: systemPackages, until: 'vitest' },
  { name: 'static checks', parts: ['static', 'check'], run: staticChecks },
  { name: 'build', parts: ['build'], run: () => script('scripts/build.ts', 'build') },
  { name: 'vitest', parts: ['vitest', ...VITEST_PROJECTS], run: vitest },
  { name: 'browser', parts: ['browser', 'e2e'], run: (_, broken) => browser(broken) },
  { name: 'pack', parts: ['pack'], run: (_, broken) => pack(broken) },
  { name: 'desktop', parts: ['desktop', 'e2e'], run: (_, broken) => desktop(broken) },
];

/** The browser and the libraries that the end-to-end tests run on; nothing is counted when they are there. */
async function systemPackages(): Promise<Tally> {
  try {
    const { ensureSystemPackages } = await import('./system-packages.ts');
    await ensureSystemPackages();
    return NOTHING;
  } catch (error) {
    return oneSkipped(`system packages: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function staticChecks(): Promise<Tally> {
  const results = await runStaticChecks();
  for (const { name, passed, seconds, report } of results) {
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
    if (!passed) console.log(`${report}\n`);
  }
  return sum(results.map(({ name, passed }) => (passed ? onePassed : oneFailed(`static check: ${name}`))));
}

async function vitest(parts: readonly string[]): Promise<Tally> {
  const report = reportFile('vitest.json');
  const projects = parts.filter((part) => VITEST_PROJECTS.includes(part)).map((name) => `--project=${name}`);
  const { code } = await runNode(
    [
      packageCommand('vitest', 'vitest'),
      'run',
      ...projects,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { minutes: 8 },
  );
  return tallyVitest(read(report), code);
}

async function script(path: string, name: string): Promise<Tally> {
  const { code } = await runNode(['--import', 'tsx', path], { minutes: 5 });
  return code === 0 ? onePassed : oneFailed(`${name} ended with code ${code}`);
}

function browser(broken: ReadonlySet<string>): Promise<Tally> {
  return blocked('browser', ['system packages', 'build'], broken) ?? playwright('browser', runNode);
}

function pack(broken: ReadonlySet<string>): Promise<Tally> {
  return blocked('pack', ['system packages', 'build'], broken) ?? script('scripts/pack.ts', 'pack');
}

function desktop(broken: ReadonlySet<string>): Promise<Tally> {
  const screen = process.env['DISPLAY'] !== undefined || process.platform !== 'linux';
  const onScreen = screen ? runNode : runUnderXvfb;
  return blocked('desktop', ['system packages', 'build', 'pack'], broken) ?? playwright('desktop', onScreen);
}

/** What cannot be tried: skipped where this machine lacks something, failed where our own work is broken. */
function blocked(name: string, needs: readonly string[], broken: ReadonlySet<string>): Promise<Tally> | null {
  if (name !== 'browser' && !PACKAGED_HERE) {
    return Promise.resolve(oneSkipped(`${name}: the packaged application is tested on Linux x64 only`));
  }
  const missing = needs.find((need) => broken.has(need));
  if (missing === undefined) return null;
  const trouble = `${name}: not run, because of ${missing}`;
  return Promise.resolve(missing === 'system packages' ? oneSkipped(trouble) : oneFailed(trouble));
}

async function playwright(project: string, run: typeof runNode): Promise<Tally> {
  const report = reportFile(`${project}.json`);
  const cli = packageCommand('@playwright/test', 'playwright');
  const { code, errors } = await run([cli, 'test', `--project=${project}`, '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    minutes: 8,
  });
  if (code === -1 && errors !== '') return oneFailed(`${project}: ${errors}`);
  return tallyPlaywright(read(report), code, project);
}

function runUnderXvfb(args: readonly string[], options?: RunOptions) {
  return runProgram('xvfb-run', ['-a', process.execPath, ...args], options);
}

/** Where a step leaves its report; an older one is removed first, so that it is never taken for the new. */
function reportFile(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  rmSync(join(REPORTS, name), { force: true });
  return join(REPORTS, name);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
