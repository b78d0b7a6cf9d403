import { cruise } from './boundaries.ts';
import { packageCommand, runNode } from './tools.ts';

export type CheckResult = {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly report: string;
};

type Check = {
  readonly name: string;
  readonly run: () => Promise<{ readonly passed: boolean; readonly report: string }>;
};

// The house may grow but not vanish: a cruise that finds less than this has not read it.
const FEWEST_MODULES = 30;
const FEWEST_DEPENDENCIES = 90;

const CHECKS: readonly Check[] = [
  { name: 'types', run: () => tool('typescript', 'tsc', ['-b', '--pretty', 'false']) },
  {
    name: 'lint',
    run: () =>
      tool('@biomejs/biome', 'biome', [
        'ci',
        '--error-on-warnings',
        '--colors=off',
        '--reporter=concise',
        '.',
      ]),
  },
  { name: 'boundaries', run: boundaries },
  { name: 'dead code', run: () => tool('knip', 'knip', ['--no-progress']) },
];

/** Runs types, lint, boundaries and dead code at once; each tells what it found, none stops another. */
export function runStaticChecks(): Promise<readonly CheckResult[]> {
  return Promise.all(
    CHECKS.map(async ({ name, run }) => {
      const start = performance.now();
      const { passed, report } = await run().catch((error: unknown) => ({
        passed: false,
        report: String(error),
      }));
      return { name, passed, report, seconds: (performance.now() - start) / 1000 };
    }),
  );
}

async function tool(packageName: string, command: string, args: readonly string[]) {
  const run = await runNode([packageCommand(packageName, command), ...args], { quiet: true });
  return { passed: run.code === 0, report: `${run.output}${run.errors}`.trim() };
}

async function boundaries() {
  const { modules, dependencies, violations } = await cruise();
  const lines = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
  if (modules < FEWEST_MODULES) lines.push(`only ${modules} modules were read`);
  if (dependencies < FEWEST_DEPENDENCIES) lines.push(`only ${dependencies} dependencies were seen`);
  const summary = `${modules} modules, ${dependencies} dependencies`;
  return { passed: lines.length === 0, report: [...lines, summary].join('\n') };
}
