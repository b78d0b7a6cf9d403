import { plainTextOf } from '#shared/domain/rich-text.ts';
import type { Block, Inline } from './model.ts';

/** What a reader reads in a block, as plain text; parts are separated by line feeds. */
export function blockWords(block: Block, wordsOf: (content: readonly Inline[]) => string = plain): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return wordsOf(block.content);
    case 'list':
      return block.items.map(wordsOf).join('\n');
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...[...block.rows, block.totals ?? []].flat().map(({ content }) => wordsOf(content)),
      ].join('\n');
    case 'sheet':
      return [block.title, ...block.rows.map(({ label, content }) => `${label} ${wordsOf(content)}`)].join(
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
      return `${block.title} ${wordsOf(block.content)}`;
    case 'quote':
      return `${block.text} ${block.attribution}`;
    case 'table-of-contents':
    case 'list-of':
      return block.title;
    case 'page-break':
      return '';
  }
}

function plain(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}
