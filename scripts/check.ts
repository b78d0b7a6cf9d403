import { runStaticChecks } from './static-checks.ts';

const results = await runStaticChecks();
for (const { name, passed, seconds, report } of results) {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(`${report}\n`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
