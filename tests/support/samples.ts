import { readFileSync } from 'node:fs';
import { GOLDEN_DATE, GOLDEN_SAMPLES, type GoldenSample } from '#scripts/lib/golden.ts';
import { loadBenchmarks, loadCompliance, loadPack, loadProgramme } from '#scripts/lib/load-content.ts';
import { assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { deliverableOf } from '#shared/report/deliverables/deliverables.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';
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

export function sampleMission(sample: SampleName): MissionDoc {
  return sampleContext(sample).doc;
}

/** A deliverable with all the content the application ships, and the draws. */
export function shippedDeliverable(
  doc: MissionDoc,
  id: string,
  options: Partial<ReportOptions> = {},
): ReportDocument {
  const pack = loadPack(doc.pack);
  if (pack === null) throw new Error('The mission is pinned to a pack that is not shipped.');
  const context = contextOf(doc, pack);
  return buildDeliverable(deliverableOf(id), doc, context.assessment, pack, {
    ...context.options,
    ...options,
  });
}
