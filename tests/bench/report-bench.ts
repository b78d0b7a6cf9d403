import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess } from '#shared/assessment/assess.ts';
import { buildReport } from '#shared/report/build.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { completeSample } from './complete-sample.ts';
import { type BenchLine, percentile, timeInTurn } from './measure.ts';
import { fillTemplate, loopTemplate, markdownOf, plainParts } from './template-report.ts';

const DATE = '2026-12-04';

/**
 * The complete sample, from the mission to the bytes of its Word report with its charts and page numbers, against others
 * writing the same words without charts: docxtemplater filling a template, pandoc converting Markdown; then a big report.
 */
export async function measureReport(): Promise<readonly BenchLine[]> {
  const { doc, pack } = completeSample();
  const assessment = assess(doc, pack, DATE);
  const build = () => buildReport(doc, assessment, pack, { date: DATE });
  const report = build();
  const parts = plainParts(report);
  const paragraphs = parts.reduce(
    (sum, part) => sum + (part.kind === 'text' ? 1 : part.rows.flat().length),
    0,
  );
  const template = await loopTemplate(report);
  const work = () => renderWord(build());
  const filled = await timeInTurn(20, work, () => fillTemplate(template, parts));
  const line = (times: typeof filled, floorName: string): BenchLine => ({
    name: `rapport Word de l’exemple complet (${paragraphs} paragraphes, graphiques compris)`,
    value: percentile(times.work, 0.5),
    floor: percentile(times.floor, 0.5),
    unit: 'ms',
    floorName,
  });
  const pandoc = await againstPandoc(work, markdownOf(parts));
  if (!pandoc) console.log('| pandoc n’est pas installé : comparaison laissée de côté | | | |');
  return [
    line(filled, 'docxtemplater, mêmes textes sans graphiques'),
    ...(pandoc ? [line(pandoc, 'pandoc, même Markdown sans graphiques')] : []),
    ...measureBigReport(),
  ];
}

async function againstPandoc(work: () => Promise<unknown>, markdown: string) {
  if (spawnSync('pandoc', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'jalon-pandoc-'));
  try {
    const target = join(folder, 'report.docx');
    return await timeInTurn(3, work, () => {
      const { status } = spawnSync('pandoc', ['--from=markdown', '--to=docx', '--output', target], {
        input: markdown,
      });
      if (status !== 0) throw new Error('pandoc failed');
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the report of the largest mission may take. */
const MOST = { milliseconds: 10_000, kilobytes: 1_000_000 };

function measureBigReport(): readonly BenchLine[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'big-report.bench.ts')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const { milliseconds, peakKilobytes } = JSON.parse(stdout);
  const name = '200 cas d’usage × 30 Ko de texte et 100 images de 1 Mo';
  return [
    {
      name: `${name} : durée`,
      value: milliseconds,
      floor: MOST.milliseconds,
      unit: 'ms',
      floorName: 'plafond',
    },
    {
      name: `${name} : mémoire`,
      value: peakKilobytes,
      floor: MOST.kilobytes,
      unit: 'ko',
      floorName: 'plafond',
    },
  ];
}

/** Everything computed from the mission again, against a plain copy of the document. */
export async function measureReassessment(): Promise<readonly BenchLine[]> {
  const { doc, pack } = completeSample();
  const times = await timeInTurn(
    200,
    () => assess(doc, pack, DATE),
    () => structuredClone(doc),
  );
  return [
    {
      name: 'réévaluation de l’exemple complet (p50)',
      value: percentile(times.work, 0.5),
      floor: percentile(times.floor, 0.5),
      unit: 'ms',
      floorName: 'copie du document',
    },
  ];
}
