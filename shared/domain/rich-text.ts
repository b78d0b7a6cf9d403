import { z } from 'zod';
import { FactRefSchema } from './fact-ref.ts';
import { TextSchema } from './primitives.ts';

/*
 * A text with structure: what an editor, a pasted page and a Word file have in common, and nothing of their looks.
 * A list item, a quote and a table cell hold blocks again, so that nothing nested is lost.
 */

/** Words of one look. A line feed is a line break. `links`: the facts these words bear on (a « passage »). */
export const SpanSchema = z.strictObject({
  text: TextSchema,
  isStrong: z.boolean(),
  isEmphasis: z.boolean(),
  links: z.array(FactRefSchema),
});
export type Span = z.infer<typeof SpanSchema>;

const ParagraphSchema = z.strictObject({ kind: z.literal('paragraph'), spans: z.array(SpanSchema) });
const HeadingSchema = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  spans: z.array(SpanSchema),
});
const ListSchema = z.strictObject({
  kind: z.literal('list'),
  isOrdered: z.boolean(),
  get items(): z.ZodArray<z.ZodArray<typeof RichBlockSchema>> {
    return z.array(z.array(RichBlockSchema));
  },
});
const QuoteBlockSchema = z.strictObject({
  kind: z.literal('quote'),
  get blocks(): z.ZodArray<typeof RichBlockSchema> {
    return z.array(RichBlockSchema);
  },
});
/** Cells that span several in the source are followed by empty ones: every row has as many cells. */
const TableSchema = z.strictObject({
  kind: z.literal('table'),
  hasHeader: z.boolean(),
  get rows(): z.ZodArray<z.ZodArray<z.ZodArray<typeof RichBlockSchema>>> {
    return z.array(z.array(z.array(RichBlockSchema)));
  },
});

export const RichBlockSchema = z.discriminatedUnion('kind', [
  ParagraphSchema,
  HeadingSchema,
  ListSchema,
  QuoteBlockSchema,
  TableSchema,
]);
export type RichBlock = z.infer<typeof RichBlockSchema>;

/** Empty when nothing was typed. */
export const RichTextSchema = z.array(RichBlockSchema);
export type RichText = z.infer<typeof RichTextSchema>;

export function plainSpan(text: string): Span {
  return { text, isStrong: false, isEmphasis: false, links: [] };
}

/** A plain text as rich text: each line a paragraph, empty lines kept. Nothing for an empty text. */
export function richTextOf(plain: string): RichText {
  if (plain === '') return [];
  return plain
    .split(/\r\n|\n|\r/)
    .map((line) => ({ kind: 'paragraph', spans: line === '' ? [] : [plainSpan(line)] }));
}

/** The words alone, a line for each paragraph: for search, counts and « is there anything ». */
export function plainTextOf(blocks: RichText): string {
  return blocks.map(plainTextOfBlock).join('\n');
}

function plainTextOfBlock(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.spans.map(({ text }) => text).join('');
    case 'list':
      return block.items.map(plainTextOf).join('\n');
    case 'quote':
      return plainTextOf(block.blocks);
    case 'table':
      return block.rows.map((row) => row.map(plainTextOf).join('\t')).join('\n');
  }
}

export function isBlankRichText(blocks: RichText): boolean {
  return plainTextOf(blocks).trim() === '';
}

/** The same text, every span given back by `change`; structure and order stay. */
export function mapSpans(blocks: RichText, change: (span: Span) => Span): RichText {
  const mapped = blocks.map((block) => mapBlock(block, change));
  return mapped.every((block, index) => block === blocks[index]) ? blocks : mapped;
}

function mapBlock(block: RichBlock, change: (span: Span) => Span): RichBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const spans = block.spans.map(change);
      return spans.every((span, index) => span === block.spans[index]) ? block : { ...block, spans };
    }
    case 'list': {
      const items = block.items.map((item) => mapSpans(item, change));
      return items.every((item, index) => item === block.items[index]) ? block : { ...block, items };
    }
    case 'quote': {
      const blocks = mapSpans(block.blocks, change);
      return blocks === block.blocks ? block : { ...block, blocks };
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => mapSpans(cell, change)));
      const isSame = rows.every((row, y) => row.every((cell, x) => cell === block.rows[y]?.[x]));
      return isSame ? block : { ...block, rows };
    }
  }
}

/** The same text with its headings from level 1 on, none of them more than a level below the one above it. */
export function withSteppedHeadings(blocks: RichText): RichText {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    const level = Math.min(open.length, 3) as typeof block.level;
    return level === block.level ? block : { ...block, level };
  });
}

/** Every span, in reading order. */
export function spansOf(blocks: RichText): readonly Span[] {
  const spans: Span[] = [];
  mapSpans(blocks, (span) => {
    spans.push(span);
    return span;
  });
  return spans;
}
