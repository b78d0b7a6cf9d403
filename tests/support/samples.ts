import { readFileSync } from 'node:fs';
import { GOLDEN_DATE, GOLDEN_SAMPLES, type GoldenSample } from '#scripts/lib/golden.ts';
import { loadBenchmarks, loadCompliance, loadPack, loadProgramme } from '#scripts/lib/load-content.ts';
import { assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { simulate } from '#shared/scoring/simulate.ts';

export const SAMPLES = GOLDEN_SAMPLES;
export type SampleName = GoldenSample;

/** All that the deliverables of a sample are made from, at the golden date. */
export function sampleContext(sample: SampleName): ChapterContext {
  const path = new URL(`../../resources/samples/${sample}.json`, import.meta.url);
  const doc = MissionDocSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const pack = loadPack(doc.pack);
  if (pack === null) throw new Error(`${sample} is pinned to a pack that is not shipped.`);
  return contextOf(doc, pack);
}

/** The same for any mission, with the draws. */
export function contextOf(doc: MissionDoc, pack: ContentPack): ChapterContext {
  const compliance = loadCompliance();
  return {
    doc,
    pack,
    assessment: assess(doc, pack, GOLDEN_DATE, compliance),
    options: {
      date: GOLDEN_DATE,
      programme: loadProgramme(),
      benchmarks: loadBenchmarks(),
      compliance,
      simulations: simulate(doc, pack.scoring),
    },
  };
}
