import { acceptText, expectedText, GOLDEN_FILES, GOLDEN_SAMPLES, makeGolden } from './lib/golden.ts';
import { lineDiff } from './lib/line-diff.ts';

/* npm run golden: how the samples differ from the golden files; with -- --accept, makes today's result golden. */

const isAccepting = process.argv.includes('--accept');
let differences = 0;

for (const sample of GOLDEN_SAMPLES) {
  const { texts } = await makeGolden(sample);
  for (const file of GOLDEN_FILES) {
    const diff = lineDiff(expectedText(sample, file) ?? '', texts[file]);
    if (diff === null) continue;
    differences += 1;
    console.log(`\n${sample}/${file}\n${diff}`);
    if (isAccepting) acceptText(sample, file, texts[file]);
  }
}

if (differences === 0) console.log('The golden files are up to date.');
else if (isAccepting) console.log(`\n${differences} golden files accepted.`);
else console.log(`\n${differences} golden files differ: npm run golden -- --accept makes them golden.`);
process.exitCode = differences > 0 && !isAccepting ? 1 : 0;
