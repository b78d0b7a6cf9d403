import { readFileSync } from 'node:fs';
import { loadBenchmarks, loadCompliance, loadPack, loadProgramme } from '#scripts/lib/load-content.ts';
import { assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import { deliverableOf } from '#shared/report/deliverables/deliverables.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { REPORT_DATE } from './report.ts';

type Sample = 'mission-complete' | 'mission-en-cours' | 'mission-ouverte';

export function sampleMission(sample: Sample): MissionDoc {
  return MissionDocSchema.parse(JSON.parse(readFileSync(`resources/samples/${sample}.json`, 'utf8')));
}

export function packOf(doc: MissionDoc): ContentPack {
  const pack = loadPack(doc.pack);
  if (pack === null) throw new Error('The sample is pinned to a pack that is not shipped.');
  return pack;
}

/** A deliverable with all the content the application ships, and the draws. */
export function shippedDeliverable(
  doc: MissionDoc,
  id: string,
  options: Partial<ReportOptions> = {},
): ReportDocument {
  const pack = packOf(doc);
  const compliance = loadCompliance();
  return buildDeliverable(deliverableOf(id), doc, assess(doc, pack, REPORT_DATE, compliance), pack, {
    date: REPORT_DATE,
    programme: loadProgramme(),
    benchmarks: loadBenchmarks(),
    compliance,
    simulations: simulate(doc, pack.scoring),
    ...options,
  });
}
