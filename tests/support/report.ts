import { assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { blockWords } from '#shared/report/block-words.ts';
import { buildReport } from '#shared/report/build.ts';
import type { Block, ReportDocument, ReportOptions } from '#shared/report/model.ts';
import { aPack } from './pack-builder.ts';

export const REPORT_DATE = '2026-12-04';

export function reportOf(
  doc: MissionDoc,
  pack: ContentPack = aPack(),
  options: Partial<ReportOptions> = {},
): ReportDocument {
  return buildReport(doc, assess(doc, pack, REPORT_DATE), pack, { date: REPORT_DATE, ...options });
}

export function chapterOf(report: ReportDocument, id: string): readonly Block[] {
  return report.chapters.find((chapter) => chapter.id === id)?.blocks ?? [];
}

/** All that a reader reads in the blocks, spaces of any kind as one plain space. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => blockWords(block))
    .join('\n')
    .replace(/[ \u00a0\u202f]+/g, ' ');
}
