import { describe, expect, it } from 'vitest';
import { onePassed, oneSkipped, strict, sum, tallyPlaywright, tallyVitest } from '#scripts/test-tally.ts';

const vitestReport = (files: Record<string, readonly string[]>) =>
  JSON.stringify({
    testResults: Object.entries(files).map(([name, statuses]) => ({
      name: `/anywhere/tests/${name}`,
      status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status, index) => ({ status, fullName: `${name} ${index}` })),
    })),
  });

const playwrightReport = (stats: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors: [] });

describe('npm test counts', () => {
  it('the tests of vitest that passed, failed and were skipped, and names those to look at', () => {
    const report = vitestReport({
      'unit/a.test.ts': ['passed', 'failed'],
      'unit/b.test.ts': ['passed', 'pending'],
    });
    expect(tallyVitest(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      troubles: ['unit/a.test.ts 1', 'unit/b.test.ts 1 (skipped)'],
    });
  });

  it('a test file that cannot be run as a failure, though it holds no failed test', () => {
    const tally = tallyVitest(vitestReport({ 'unit/a.test.ts': ['passed'], 'unit/broken.test.ts': [] }), 1);
    expect(tally).toMatchObject({
      passed: 1,
      failed: 1,
      troubles: ['tests/unit/broken.test.ts could not be run'],
    });
  });

  it('a run that ends badly as a failure, though every test passed', () => {
    expect(tallyVitest(vitestReport({ 'unit/a.test.ts': ['passed'] }), 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it.each([
    ['no report', null],
    ['half a report', '{"testResults": ['],
    ['a report of nothing', vitestReport({})],
  ])('%s as a failure', (_, report) => {
    expect(tallyVitest(report, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(tallyPlaywright(report === null ? null : playwrightReport({}), 0, 'browser')).toMatchObject({
      failed: 1,
    });
  });

  it('a browser test that passes only when tried again as failed', () => {
    expect(tallyPlaywright(playwrightReport({ expected: 3, flaky: 1 }), 0, 'browser')).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  it('what was skipped as failed in continuous integration', () => {
    const tally = sum([onePassed, oneSkipped('desktop: no display')]);
    expect(tally).toMatchObject({ passed: 1, failed: 0, skipped: 1 });
    expect(strict(tally)).toMatchObject({
      passed: 1,
      failed: 1,
      skipped: 0,
      troubles: ['desktop: no display'],
    });
  });
});
