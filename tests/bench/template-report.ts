import Docxtemplater from 'docxtemplater';
import { strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { Block, Inline, ReportDocument } from '#shared/report/model.ts';
import { renderWord } from '#shared/report/word/render-word.ts';

/* The words of a report as docxtemplater and pandoc are given them: paragraphs and tables, without charts. */

/** Paragraph, or rows of a table. `level` of a heading, 0 for text. */
export type PlainPart =
  | { readonly kind: 'text'; readonly level: 0 | 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export function plainParts({ chapters }: ReportDocument): readonly PlainPart[] {
  return chapters.flatMap(({ blocks }) => blocks.flatMap(partsOf));
}

function partsOf(block: Block): readonly PlainPart[] {
  const text = (words: string): PlainPart => ({ kind: 'text', level: 0, text: words });
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'text', level: block.level, text: block.text }];
    case 'paragraph':
      return [text(words(block.content))];
    case 'list':
      return block.items.map((item) => text(words(item)));
    case 'table': {
      const rows = [...block.rows, ...(block.totals ? [block.totals] : [])];
      const cells = rows.map((row) => row.map(({ content }) => words(content)));
      return [
        text(block.caption),
        { kind: 'table', rows: [block.columns.map(({ header }) => header), ...cells] },
      ];
    }
    case 'sheet':
      return [
        text(block.title),
        { kind: 'table', rows: block.rows.map(({ label, content }) => [label, words(content)]) },
      ];
    case 'figure':
      return [text(block.caption), text(block.note)];
    case 'scorecard':
      return [{ kind: 'table', rows: block.items.map(({ label, value, detail }) => [label, value, detail]) }];
    case 'callout':
      return [text(block.title), text(words(block.content))];
    case 'quote':
      return [text(block.text), text(block.attribution)];
    default:
      return [];
  }
}

function words(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}

const MOST_COLUMNS = 16;

/** A template that loops over the parts: one pattern for a text, one for a table of each number of columns. */
export async function loopTemplate(report: ReportDocument): Promise<Uint8Array> {
  const files = unzipSync(await renderWord({ ...report, chapters: [] }));
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const table = (columns: number) => {
    const cells = Array.from({ length: columns }, (_, index) => {
      const open = index === 0 ? '{#rows}' : '';
      const close = index === columns - 1 ? '{/rows}' : '';
      return `<w:tc><w:tcPr><w:tcW w:w="${Math.round(9298 / columns)}" w:type="dxa"/></w:tcPr>${paragraph(`${open}{c${index}}${close}`)}</w:tc>`;
    });
    return `<w:tbl><w:tblPr><w:tblW w:w="9298" w:type="dxa"/></w:tblPr><w:tblGrid/><w:tr>${cells.join('')}</w:tr></w:tbl>`;
  };
  const patterns = [
    paragraph('{#parts}'),
    paragraph('{#isText}'),
    paragraph('{text}'),
    paragraph('{/isText}'),
    ...Array.from({ length: MOST_COLUMNS }, (_, index) => [
      paragraph(`{#t${index + 1}}`),
      table(index + 1),
      paragraph(`{/t${index + 1}}`),
    ]).flat(),
    paragraph('{/parts}'),
  ];
  const main = 'word/document.xml';
  const xml = new TextDecoder().decode(files[main]);
  files[main] = strToU8(xml.replace(/<w:body>.*<\/w:body>/s, `<w:body>${patterns.join('')}</w:body>`));
  return zipSync(files);
}

export function fillTemplate(template: Uint8Array, parts: readonly PlainPart[]): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  filled.render({ parts: parts.map(dataOf) });
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function dataOf(part: PlainPart): Readonly<Record<string, unknown>> {
  if (part.kind === 'text') return { isText: true, text: part.text };
  const columns = Math.min(MOST_COLUMNS, Math.max(1, ...part.rows.map((row) => row.length)));
  const rows = part.rows.map((row) =>
    Object.fromEntries(Array.from({ length: columns }, (_, index) => [`c${index}`, row[index] ?? ''])),
  );
  return { [`t${columns}`]: { rows } };
}

export function markdownOf(parts: readonly PlainPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text')
        return `${'#'.repeat(part.level)}${part.level > 0 ? ' ' : ''}${escaped(part.text)}`;
      const [head = [], ...rows] = part.rows;
      const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
      return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
    })
    .join('\n\n');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|$~^@]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
