import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { assess } from '#shared/assessment/assess.ts';
import type { DetailLevel } from '#shared/domain/deliverable.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import { buildReport } from '#shared/report/build.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { loadBenchmarks, loadCompliance, loadPack, loadProgramme } from './load-content.ts';

/*
 * The golden files: what the samples give, kept under version control, so that a change of a score, a sentence or a
 * page is seen and accepted on purpose.
 */

const HOUSE = join(dirname(fileURLToPath(import.meta.url)), '../..');
const EXPECTED = join(HOUSE, 'tests/golden/expected');

export const GOLDEN_DATE = '2026-12-04';
export const GOLDEN_SAMPLES = ['mission-ouverte', 'mission-en-cours', 'mission-complete'] as const;
export type GoldenSample = (typeof GOLDEN_SAMPLES)[number];

export const GOLDEN_FILES = ['assessment.json', 'report.json', 'document.xml'] as const;
export type GoldenFile = (typeof GOLDEN_FILES)[number];

export type Golden = {
  readonly doc: MissionDoc;
  readonly word: Uint8Array;
  readonly texts: Readonly<Record<GoldenFile, string>>;
};

/** Assessment, report and Word file of a sample, at the golden date. */
export async function makeGolden(sample: GoldenSample): Promise<Golden> {
  const { doc, assessment, report } = goldenReport(sample, 'standard');
  const word = await renderWord(report);
  const documentXml = unzipSync(word)['word/document.xml'] ?? new Uint8Array();
  return {
    doc,
    word,
    texts: {
      'assessment.json': `${JSON.stringify(assessment, null, 1)}\n`,
      'report.json': `${JSON.stringify(report, null, 1)}\n`,
      'document.xml': normalised(strFromU8(documentXml)),
    },
  };
}

/** The Word file with all that was typed, which the level of detail of the golden leaves out in part. */
export async function makeWholeWord(sample: GoldenSample): Promise<Uint8Array> {
  return renderWord(goldenReport(sample, 'full').report);
}

function goldenReport(sample: GoldenSample, detail: DetailLevel) {
  const path = join(HOUSE, 'resources/samples', `${sample}.json`);
  const doc = MissionDocSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const pack = loadPack(doc.pack);
  if (pack === null) throw new Error(`${sample} is pinned to a pack that is not shipped.`);
  const compliance = loadCompliance();
  const assessment = assess(doc, pack, GOLDEN_DATE, compliance);
  const report = buildReport(doc, assessment, pack, {
    date: GOLDEN_DATE,
    programme: loadProgramme(),
    benchmarks: loadBenchmarks(),
    compliance,
    simulations: simulate(doc, pack.scoring),
    detail,
  });
  return { doc, assessment, report };
}

/** Null when it was never accepted. */
export function expectedText(sample: GoldenSample, file: GoldenFile): string | null {
  const path = join(EXPECTED, sample, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

export function acceptText(sample: GoldenSample, file: GoldenFile, text: string): void {
  mkdirSync(join(EXPECTED, sample), { recursive: true });
  writeFileSync(join(EXPECTED, sample, file), text);
}

/** One paragraph, cell or row mark a line, namespaces left out: a diff then shows what a reader would see. */
function normalised(xml: string): string {
  return `${xml
    .replace(/<w:document [^>]*>/, '<w:document>')
    .replace(/(<w:p>|<w:p |<w:tbl>|<w:tr>|<w:tr |<w:tc>|<w:sdt>|<w:sectPr)/g, '\n$1')
    .replace(/(<\/w:tbl>|<\/w:sdt>)/g, '\n$1')
    .trim()}\n`;
}
