/** What became of a step: how many tests, and a plain sentence for each trouble worth repeating at the end. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly troubles: readonly string[];
};

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, troubles: [] };

export const onePassed: Tally = { ...NOTHING, passed: 1 };
export const oneFailed = (trouble: string): Tally => ({ ...NOTHING, failed: 1, troubles: [trouble] });
export const oneSkipped = (trouble: string): Tally => ({ ...NOTHING, skipped: 1, troubles: [trouble] });

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
      troubles: [...total.troubles, ...one.troubles],
    }),
    NOTHING,
  );
}

/** In continuous integration what was not tested has failed. */
export function strict(tally: Tally): Tally {
  return { ...tally, failed: tally.failed + tally.skipped, skipped: 0 };
}

type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/** Counts a report of Vitest. A file that could not be read is one failure; so is a run that ended badly. */
export function tallyVitest(report: string | null, exitCode: number): Tally {
  const parsed = parse<VitestReport>(report);
  if (parsed === null) return oneFailed('vitest left no report');
  const files = parsed.testResults.map(({ name, status, assertionResults }) => {
    const tests = sum(assertionResults.map((test) => tallyVitestTest(test.status, test.fullName)));
    const unread = status === 'failed' && tests.failed === 0;
    return unread ? sum([tests, oneFailed(`${shortName(name)} could not be run`)]) : tests;
  });
  return withExitCode(sum(files), exitCode, 'vitest');
}

function tallyVitestTest(status: string, name: string): Tally {
  if (status === 'passed') return onePassed;
  return status === 'failed' ? oneFailed(name) : oneSkipped(`${name} (skipped)`);
}

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly { readonly message?: string }[];
};

/** Counts a report of Playwright. A test that passes only when tried again has failed. */
export function tallyPlaywright(report: string | null, exitCode: number, project: string): Tally {
  const parsed = parse<PlaywrightReport>(report);
  if (parsed === null) return oneFailed(`${project}: playwright left no report`);
  const { expected, unexpected, flaky, skipped } = parsed.stats;
  const failed = unexpected + flaky;
  const counted: Tally = {
    passed: expected,
    failed,
    skipped,
    troubles: [
      ...(failed > 0 ? [`${project}: ${failed} failed`] : []),
      ...(skipped > 0 ? [`${project}: ${skipped} skipped`] : []),
    ],
  };
  const errors = parsed.errors.map(({ message = 'error' }) => oneFailed(`${project}: ${firstLine(message)}`));
  return withExitCode(sum([counted, ...errors]), exitCode, project);
}

function withExitCode(tally: Tally, exitCode: number, what: string): Tally {
  if (tally.passed + tally.failed + tally.skipped === 0) return oneFailed(`${what}: no test was found`);
  if (exitCode === 0 || tally.failed > 0) return tally;
  return sum([tally, oneFailed(`${what} ended with code ${exitCode} though no test failed`)]);
}

function parse<T>(report: string | null): T | null {
  try {
    return report === null ? null : (JSON.parse(report) as T);
  } catch {
    return null;
  }
}

const firstLine = (text: string) => text.split('\n')[0] ?? '';
const shortName = (path: string) => path.replace(/^.*[\\/](tests[\\/])/, '$1');
