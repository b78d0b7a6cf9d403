import { STEPS } from './test-steps.ts';
import { oneFailed, strict, sum, type Tally } from './test-tally.ts';

// `npm test` runs every step; `npm test -- unit browser` those steps, or parts of steps, so named.
const asked = process.argv.slice(2);
const steps = STEPS.map((step) => ({ ...step, asked: asked.filter((name) => step.parts.includes(name)) }));
const unknown = asked.filter((name) => !STEPS.some(({ parts }) => parts.includes(name)));
const inCi = ['true', '1'].includes(process.env['CI'] ?? '');

const tallies: Tally[] = unknown.map((name) => oneFailed(`no step is called ${name}`));
const broken = new Set<string>();
const durations: string[] = [];

for (const step of steps) {
  if (asked.length > 0 && step.asked.length === 0) continue;
  console.log(`\n━━ ${step.name}`);
  const start = performance.now();
  const outcome = await step
    .run(step.asked, broken)
    .catch((error: unknown) =>
      oneFailed(`${step.name}: ${error instanceof Error ? error.message : String(error)}`),
    );
  const tally = inCi ? strict(outcome) : outcome;
  if (outcome.failed + outcome.skipped > 0) broken.add(step.name);
  tallies.push(tally);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  durations.push(`${step.name} ${seconds} s`);
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  console.log(`── ${step.name}: ${tally.passed} passed, ${tally.failed} failed${skipped} (${seconds} s)`);
}

const total = sum(tallies);
console.log(`\n${durations.join(' · ')}`);
for (const trouble of total.troubles) console.log(`! ${trouble}`);
if (total.skipped > 0) console.log(`${total.skipped} skipped; with CI=true these would be failures.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
