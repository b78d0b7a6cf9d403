import { named } from '#shared/domain/french.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { plainTextOf, type RichBlock, type RichText } from '#shared/domain/rich-text.ts';
import type { Block, Chapter, Inline, ReportDocument, Source } from '#shared/report/model.ts';
import { numberReport, type ReportNumbering } from '#shared/report/numbering.ts';
import { sectionIdOf } from '#shared/report/origin.ts';
import { type ExpectedCell, type ExpectedItem, type Group, markedReference } from './passages.ts';

export type ExpectedChapter = {
  readonly id: Id;
  /** Anchor of the heading it begins with; null without one. */
  readonly anchor: string | null;
  readonly title: string;
  readonly items: readonly ExpectedItem[];
};

/** All that a Word file of the report says, chapter by chapter, but for what Word writes by itself (numbers, contents). */
export function expectedChapters(report: ReportDocument): readonly ExpectedChapter[] {
  const numbering = numberReport(report);
  return report.chapters.map((chapter) => {
    const [first] = chapter.blocks;
    return {
      id: chapter.id,
      anchor: first?.kind === 'heading' ? first.anchor : null,
      title: first?.kind === 'heading' ? first.text : chapter.title,
      items: itemsOf(chapter, numbering),
    };
  });
}

/** How many pictures and charts of ours each part of the report holds, by key of its group. */
export function expectedDrawings(report: ReportDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const chapter of report.chapters)
    for (const { block, group } of placedBlocks(chapter, numberReport(report)))
      if (block.kind === 'figure' || block.kind === 'image')
        counts.set(group.key, (counts.get(group.key) ?? 0) + 1);
  return counts;
}

function itemsOf(chapter: Chapter, numbering: ReportNumbering): readonly ExpectedItem[] {
  let paragraphs = 0;
  const numbered = () => {
    paragraphs += 1;
    return `Paragraphe ${paragraphs}`;
  };
  return placedBlocks(chapter, numbering).flatMap(({ block, group }) => {
    if (block.kind === 'heading') paragraphs = 0;
    return itemsOfBlock(block, { group, numbered, number: numbering.captions.get(block) ?? 0 });
  });
}

function placedBlocks(
  chapter: Chapter,
  numbering: ReportNumbering,
): readonly { readonly block: Block; readonly group: Group }[] {
  const groups = new Map<string, Group>();
  let title = chapter.title;
  let anchor = '';
  return chapter.blocks.map((block) => {
    if (block.kind === 'heading') {
      const label = numbering.headingLabels.get(block.anchor) ?? '';
      title = label === '' ? block.text : `${label} ${block.text}`;
      anchor = block.anchor;
    }
    const sectionId = sectionIdOf(block);
    const key = sectionId === null ? `${chapter.id} ${anchor}` : `section ${sectionId}`;
    const group = groups.get(key) ?? { key, chapterId: chapter.id, sectionId, title };
    groups.set(key, group);
    return { block, group };
  });
}

type Where = { readonly group: Group; readonly numbered: () => string; readonly number: number };

function itemsOfBlock(block: Block, where: Where): readonly ExpectedItem[] {
  const { group, numbered, number } = where;
  const sources = block.sources ?? [];
  const lines = (text: string, place: string) => linesOf(text, place, sources, group);
  switch (block.kind) {
    case 'heading':
      return lines(block.text, 'Titre');
    case 'paragraph':
      return lines(wordsOf(block.content), numbered());
    case 'rich-text':
      return richItems(block.blocks, sources, where);
    case 'image':
      return lines(block.caption, `Légende de la figure ${number}`);
    case 'figure':
      return [
        ...lines(block.caption, `Légende de la figure ${number}`),
        ...lines(block.note, `Note de la figure ${number}`),
      ];
    case 'list':
      return block.items.flatMap((item, index) => lines(wordsOf(item), `Liste, point ${index + 1}`));
    case 'table': {
      const rows = [
        block.columns.map(({ header }): ExpectedCell => ({ text: header, sources })),
        ...[...block.rows, ...(block.totals ? [block.totals] : [])].map((row) =>
          block.columns.map((_, index): ExpectedCell => {
            const cell = row[index];
            return { text: wordsOf(cell?.content ?? []), sources: cell?.sources ?? sources };
          }),
        ),
      ];
      return [
        ...lines(block.caption, `Légende du tableau ${number}`),
        { kind: 'table', place: `Tableau ${number}`, rows, hasHeader: true, sources, group },
      ];
    }
    case 'sheet': {
      const rows = [
        [cellOf(block.title, sources), cellOf('', sources)],
        ...block.rows.map(({ label, content }) => [
          cellOf(label, sources),
          cellOf(wordsOf(content), sources),
        ]),
      ];
      return [
        { kind: 'table', place: `Fiche ${named(block.title)}`, rows, hasHeader: false, sources, group },
      ];
    }
    case 'scorecard':
      return block.items.flatMap(({ label, value, detail }) =>
        [label, value, detail].flatMap((text) => lines(text, `Chiffre clé ${named(label)}`)),
      );
    case 'callout':
      return [block.title, wordsOf(block.content)].flatMap((text) =>
        lines(text, `Encadré ${named(block.title)}`),
      );
    case 'quote':
      return lines(quoteLine(block.text, block.attribution), 'Citation');
    case 'table-of-contents':
    case 'list-of':
      return lines(block.title, 'Titre');
    case 'page-break':
      return [];
  }
}

/** As Word has it: one paragraph. */
function quoteLine(text: string, attribution: string): string {
  return `« ${text} »${attribution === '' ? '' : `\u00a0– ${attribution}`}`;
}

function richItems(blocks: RichText, sources: readonly Source[], where: Where): readonly ExpectedItem[] {
  return blocks.flatMap((block) => richItem(block, sources, where));
}

function richItem(block: RichBlock, sources: readonly Source[], where: Where): readonly ExpectedItem[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainTextOf([block]).trim() === ''
        ? []
        : linesOf(plainTextOf([block]), where.numbered(), sources, where.group);
    case 'list':
      return block.items.flatMap((item) => richItems(item, sources, where));
    case 'quote':
      return richItems(block.blocks, sources, where);
    case 'table':
      return [
        {
          kind: 'table',
          place: 'Tableau du texte',
          rows: block.rows.map((row) => row.map((cell) => cellOf(cellText(cell), sources))),
          hasHeader: block.hasHeader,
          sources,
          group: where.group,
        },
      ];
  }
}

/** A cell read as its lines; tables inside it too. */
function cellText(cell: RichText): string {
  return cell.map(lineText).join('\n');
}

function lineText(block: RichBlock): string {
  if (block.kind === 'table') return block.rows.flatMap((row) => row.map(cellText)).join('\n');
  if (block.kind === 'list') return block.items.map(cellText).join('\n');
  return block.kind === 'quote' ? cellText(block.blocks) : plainTextOf([block]);
}

function cellOf(text: string, sources: readonly Source[]): ExpectedCell {
  return { text, sources };
}

function linesOf(
  text: string,
  place: string,
  sources: readonly Source[],
  group: Group,
): readonly ExpectedItem[] {
  return text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'line', text: line, place, sources, group }));
}

/** Live cross-references are marked: Word writes their words. */
function wordsOf(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.kind === 'reference' ? markedReference(inline.text) : inline.text))
    .join('');
}
