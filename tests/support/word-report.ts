import { heading } from '#shared/report/blocks.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';
import { renderWord, type WordOptions } from '#shared/report/word/render-word.ts';
import { aMission } from './mission-builder.ts';
import { reportOf } from './report.ts';
import { partOf } from './word.ts';

/** A report of one chapter that holds the blocks, of an empty mission otherwise. */
export function reportWith(...blocks: readonly Block[]): ReportDocument {
  return {
    ...reportOf(aMission().build()),
    chapters: [
      {
        id: 'one',
        title: 'Un',
        startsOnNewPage: true,
        blocks: [heading(1, 'Un chapitre', 'one'), ...blocks],
      },
    ],
  };
}

/** The main part of the Word file of a report. */
export async function documentOf(report: ReportDocument, options: WordOptions = {}): Promise<string> {
  return partOf(await renderWord(report, options), 'word/document.xml');
}

/** What stands between the tags, fields and their results included. */
export function wordsOfXml(xml: string): string {
  return xml.replace(/<w:tab\/>/g, '\t').replace(/<[^>]+>/g, '');
}
