import { uncapitalised } from '#shared/domain/french.ts';
import type { Block, Chapter, Inline } from './model.ts';
import { numberReport } from './numbering.ts';

/**
 * The same chapters, every reference reading as the number of what it refers to: « figure 3 », « tableau 2 »,
 * « chapitre 4 », « section 3.2 », « annexe B ». One whose target is not in the document, or bears no number, becomes
 * the plain words it was given.
 */
export function resolveReferences(chapters: readonly Chapter[]): readonly Chapter[] {
  const words = wordsByAnchor(chapters);
  const resolve = (content: readonly Inline[]): readonly Inline[] =>
    content.some(({ kind }) => kind === 'reference')
      ? content.map((inline) => resolved(inline, words))
      : content;
  return chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => mapInlines(block, resolve)),
  }));
}

function resolved(inline: Inline, words: ReadonlyMap<string, string>): Inline {
  if (inline.kind !== 'reference') return inline;
  const known = words.get(inline.target);
  return known === undefined ? { kind: 'text', text: inline.text } : { ...inline, text: known };
}

function wordsByAnchor(chapters: readonly Chapter[]): ReadonlyMap<string, string> {
  const { headings, captions } = numberReport({ chapters });
  const words = new Map<string, string>();
  for (const { anchor, label, level } of headings) {
    if (label.startsWith('Annexe')) words.set(anchor, uncapitalised(label));
    else if (label !== '') words.set(anchor, `${level === 1 ? 'chapitre' : 'section'}\u00a0${label}`);
  }
  for (const [block, number] of captions) {
    if (!('anchor' in block) || block.anchor === undefined) continue;
    words.set(block.anchor, `${block.kind === 'table' ? 'tableau' : 'figure'}\u00a0${number}`);
  }
  return words;
}

/** The block with every run of words it holds changed; structured texts of the expert hold no references and stay. */
export function mapInlines(block: Block, change: (content: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return { ...block, content: change(block.content) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'sheet':
      return { ...block, rows: block.rows.map((row) => ({ ...row, content: change(row.content) })) };
    case 'table': {
      const ofRow = (row: (typeof block.rows)[number]) =>
        row.map((cell) => ({ ...cell, content: change(cell.content) }));
      return {
        ...block,
        rows: block.rows.map(ofRow),
        ...(block.totals ? { totals: ofRow(block.totals) } : {}),
      };
    }
    default:
      return block;
  }
}
