import { assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { plainTextOf } from '#shared/domain/rich-text.ts';
import { buildReport } from '#shared/report/build.ts';
import type { Block, Inline, ReportDocument } from '#shared/report/model.ts';
import { aPack } from './pack-builder.ts';

export const REPORT_DATE = '2026-12-04';

export function reportOf(doc: MissionDoc, pack: ContentPack = aPack()): ReportDocument {
  return buildReport(doc, assess(doc, pack, REPORT_DATE), pack, { date: REPORT_DATE });
}

export function chapterOf(report: ReportDocument, id: string): readonly Block[] {
  return report.chapters.find((chapter) => chapter.id === id)?.blocks ?? [];
}

/** All that a reader reads in the blocks, spaces of any kind as one plain space. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map(blockWords)
    .join('\n')
    .replace(/[ \u00a0\u202f]+/g, ' ');
}

function blockWords(block: Block): string {
  const words = (content: readonly Inline[]) => content.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return words(block.content);
    case 'list':
      return block.items.map(words).join('\n');
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...[...block.rows, block.totals ?? []].flat().map(({ content }) => words(content)),
      ].join('\n');
    case 'sheet':
      return [block.title, ...block.rows.map(({ label, content }) => `${label} ${words(content)}`)].join(
        '\n',
      );
    case 'rich-text':
      return plainTextOf(block.blocks);
    case 'image':
      return [block.caption, block.alternativeText].join('\n');
    case 'figure':
      return [block.caption, block.alternativeText, block.note].join('\n');
    case 'scorecard':
      return block.items.map(({ label, value, detail }) => `${label} ${value} ${detail}`).join('\n');
    case 'callout':
      return `${block.title} ${words(block.content)}`;
    case 'quote':
      return `${block.text} ${block.attribution}`;
    case 'table-of-contents':
    case 'list-of':
      return block.title;
    case 'page-break':
      return '';
  }
}
