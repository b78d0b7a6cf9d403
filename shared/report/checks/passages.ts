import { plainTextOf } from '#shared/domain/rich-text.ts';
import type { Target } from '#shared/journey/finding.ts';
import type { Block, Chapter, Inline, ReportDocument } from '#shared/report/model.ts';
import { targetOfSource } from '#shared/report/source-target.ts';
import { fieldTarget, type Passage, screenTarget } from './check.ts';

/** Where the facts of a chapter are typed, for a passage that names no source: by the beginning of its id. */
const SCREENS_OF_CHAPTERS = {
  framing: 'framing',
  operations: 'landscape',
  systems: 'landscape',
  maturity: 'maturity',
  portfolio: 'use-cases',
  prioritisation: 'prioritisation',
  'use-case-sheets': 'use-cases',
  compliance: 'use-cases',
  roadmap: 'roadmap',
  'next-steps': 'funding',
  'annex-answers': 'maturity',
  'annex-sources': 'landscape',
  'annex-attachments': 'landscape',
  'note-': 'framing',
  entretien_: 'interviews',
  source_: 'landscape',
} as const;

/** Every word of a document: cover, running titles, name of the file, and each block with its captions. */
export function passagesOf(report: ReportDocument): readonly Passage[] {
  return [...frontWords(report), ...report.chapters.flatMap(passagesOfChapter)];
}

/** The page of the mission where a chapter is filled in. */
export function targetOfChapter(chapterId: string): Target {
  if (chapterId === 'executive-summary' || chapterId === 'summary-words')
    return fieldTarget('deliverables', 'sectionTexts.executive-summary');
  const screen = Object.entries(SCREENS_OF_CHAPTERS).find(([start]) => chapterId.startsWith(start))?.[1];
  return screenTarget(screen ?? 'deliverables');
}

/** Where the words of a block are typed. */
export function targetOfBlock({ origin, sources = [] }: Block, chapterId: string): Target {
  if (origin?.kind === 'expert') return fieldTarget('deliverables', `sectionTexts.${origin.sectionId}`);
  return sources.flatMap((source) => targetOfSource(source) ?? [])[0] ?? targetOfChapter(chapterId);
}

function frontWords({ cover, title, headerText, footerText, fileNameParts }: ReportDocument) {
  const words = (place: string, texts: readonly string[]): Passage => ({
    text: texts.filter((text) => text.trim() !== '').join('\n'),
    place,
    chapterId: null,
    target: screenTarget('deliverables'),
    block: null,
  });
  const { companyName, expertLine, subtitle, confidentiality } = cover;
  return [
    words('page de garde', [cover.title, subtitle, companyName, expertLine, confidentiality]),
    words('en-tête et pied de page', [headerText, footerText]),
    words('titre et nom du fichier', [title, ...fileNameParts]),
  ];
}

function passagesOfChapter({ id, title, blocks }: Chapter): readonly Passage[] {
  return blocks.flatMap((block) =>
    textsOf(block).flatMap((text) =>
      text.trim() === ''
        ? []
        : [{ text, place: title, chapterId: id, target: targetOfBlock(block, id), block }],
    ),
  );
}

/** What a reader reads in a block, each part that stands by itself apart. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [words(block.content)];
    case 'rich-text':
      return [plainTextOf(block.blocks)];
    case 'list':
      return block.items.map(words);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...[...block.rows, block.totals ?? []].flat().map(({ content }) => words(content)),
      ];
    case 'sheet':
      return [block.title, ...block.rows.flatMap(({ label, content }) => [label, words(content)])];
    case 'image':
      return [block.caption, block.alternativeText];
    case 'figure':
      return [block.caption, block.alternativeText, block.note, ...wordsOfChart(block.chart)];
    case 'scorecard':
      return block.items.flatMap(({ label, value, detail }) => [label, value, detail]);
    case 'callout':
      return [block.title, words(block.content)];
    case 'quote':
      return [block.text, block.attribution];
    case 'table-of-contents':
    case 'list-of':
      return [block.title];
    case 'page-break':
      return [];
  }
}

type Chart = Extract<Block, { readonly kind: 'figure' }>['chart'];

function wordsOfChart(chart: Chart): readonly string[] {
  switch (chart.kind) {
    case 'radar':
    case 'bar':
      return [...chart.categories, ...chart.series.map(({ name }) => name)];
    case 'bubble':
      return [chart.xTitle, chart.yTitle, ...chart.points.map(({ label }) => label)];
    case 'flow':
      return [...chart.nodes.map(({ label }) => label), ...chart.edges.map(({ label }) => label)];
  }
}

function words(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}
