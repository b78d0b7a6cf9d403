import { buildIfNeeded } from '#scripts/build.ts';
import { measureAnswers } from './answer.ts';
import { measureMonteCarlo, measureSmaa } from './decision-bench.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureImport } from './import-bench.ts';
import type { BenchLine } from './measure.ts';
import { measureReassessment, measureReport } from './report-bench.ts';
import { measureSave } from './save.ts';
import { measureStart } from './start.ts';
import { measureWeight } from './weight.ts';

/* npm run bench: each figure beside a floor measured in the same run; the ratio is what compares between machines. */

const MEASURES: readonly (readonly [string, () => Promise<readonly BenchLine[]>])[] = [
  ['report', measureReport],
  ['assess', measureReassessment],
  ['import', measureImport],
  ['answer', measureAnswers],
  ['weight', measureWeight],
  ['smaa', measureSmaa],
  ['monte-carlo', measureMonteCarlo],
  ['save', measureSave],
  ['start', measureStart],
  ['size', measureFirstLoad],
];

const wanted = process.argv.slice(2);
await buildIfNeeded();
console.log('| mesure | valeur | plancher | rapport |\n|---|---|---|---|');
for (const [name, measure] of MEASURES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const line of await measure()) console.log(rowOf(line));
}

function rowOf({ name, value, floor, unit, floorName }: BenchLine): string {
  const ratio = floor > 0 ? (value / floor).toFixed(2) : '—';
  return `| ${name} | ${value.toFixed(1)} ${unit} | ${floor.toFixed(1)} ${unit} (${floorName}) | ${ratio} |`;
}
