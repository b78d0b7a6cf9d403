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

type Asked = (typeof steps)[number];

async function runStep(step: Asked): Promise<void> {
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

/** Steps under way beside the others, with the place in the list of the step that waits for them. */
let beside: readonly { readonly before: number; readonly done: Promise<void> }[] = [];

for (const [index, step] of steps.entries()) {
  if (asked.length > 0 && step.asked.length === 0) continue;
  await Promise.all(beside.filter(({ before }) => before <= index).map(({ done }) => done));
  beside = beside.filter(({ before }) => before > index);
  const done = runStep(step);
  if (step.until === undefined) await done;
  else beside = [...beside, { before: STEPS.findIndex(({ name }) => name === step.until), done }];
}
await Promise.all(beside.map(({ done }) => done));

const total = sum(tallies);
console.log(`\n${durations.join(' · ')}`);
for (const trouble of total.troubles) console.log(`! ${trouble}`);
if (total.skipped > 0) console.log(`${total.skipped} skipped; with CI=true these would be failures.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
