import { assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';

/** What a document is made from when it is written again from its model: its own date and version, that mission. */
export function contextOf(
  doc: MissionDoc,
  pack: ContentPack,
  options: ReportOptions,
  { date, version }: Pick<ReportDocument, 'date' | 'version'>,
): ChapterContext {
  return {
    doc,
    pack,
    assessment: assess(doc, pack, date, options.compliance),
    options: { ...options, date, ...(version ? { version } : {}) },
  };
}
