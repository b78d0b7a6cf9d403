import type { JSONContent } from '@tiptap/core';
import type { RichBlock, RichText, Span } from '#shared/domain/rich-text.ts';

/*
 * Between the text of the document and that of the editor. Both ways and back give the same text; what the editor cannot
 * do without (a first paragraph in a list item, one in an empty cell) goes again when it is empty.
 */

/** The text as the editor holds it. */
export function toEditor(text: RichText): JSONContent {
  return { type: 'doc', content: atLeastOne(text.map(blockToNode)) };
}

/** What the editor holds, as the text of the document. An editor with one empty line holds nothing. */
export function fromEditor(doc: JSONContent): RichText {
  const blocks = nodesToBlocks(doc.content);
  return isOneEmptyLine(blocks) ? [] : blocks;
}

function blockToNode(block: RichBlock): JSONContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', content: spansToNodes(block.spans) };
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: spansToNodes(block.spans) };
    case 'list':
      return {
        type: block.isOrdered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: itemContent(item) })),
      };
    case 'quote':
      return { type: 'blockquote', content: atLeastOne(block.blocks.map(blockToNode)) };
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((row, index) => ({
          type: 'tableRow',
          content: row.map((cell) => ({
            type: block.hasHeader && index === 0 ? 'tableHeader' : 'tableCell',
            content: atLeastOne(cell.map(blockToNode)),
          })),
        })),
      };
  }
}

function itemContent(item: RichText): JSONContent[] {
  const nodes = item.map(blockToNode);
  return nodes[0]?.type === 'paragraph' ? nodes : [{ type: 'paragraph' }, ...nodes];
}

function atLeastOne(nodes: JSONContent[]): JSONContent[] {
  return nodes.length > 0 ? nodes : [{ type: 'paragraph' }];
}

function spansToNodes(spans: readonly Span[]): JSONContent[] {
  return spans.flatMap(({ text, isStrong, isEmphasis, links }) => {
    const marks = [
      ...(isStrong ? [{ type: 'bold' }] : []),
      ...(isEmphasis ? [{ type: 'italic' }] : []),
      ...(links.length > 0 ? [{ type: 'passage', attrs: { links } }] : []),
    ];
    return text
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [{ type: 'hardBreak', marks }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, marks }]),
      ]);
  });
}

function nodesToBlocks(nodes: readonly JSONContent[] | undefined): RichText {
  return (nodes ?? []).flatMap((node): RichText => {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', level: node.attrs?.['level'], spans: nodesToSpans(node.content) }];
      case 'bulletList':
      case 'orderedList':
        return [
          {
            kind: 'list',
            isOrdered: node.type === 'orderedList',
            items: (node.content ?? []).map(({ content }) => nodesToBlocks(content)),
          },
        ];
      case 'blockquote':
        return [{ kind: 'quote', blocks: orNothing(nodesToBlocks(node.content)) }];
      case 'table':
        return [tableOf(node)];
      default:
        return [{ kind: 'paragraph', spans: nodesToSpans(node.content) }];
    }
  });
}

/** A cell that spans several columns or rows is followed by empty ones, so that every row is as long. */
function tableOf(node: JSONContent): RichBlock {
  const grid: RichText[][] = [];
  (node.content ?? []).forEach((row, y) => {
    let x = 0;
    for (const cell of row.content ?? []) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const wide = Number(cell.attrs?.['colspan'] ?? 1);
      const high = Number(cell.attrs?.['rowspan'] ?? 1);
      for (let down = 0; down < high; down += 1) {
        for (let across = 0; across < wide; across += 1) {
          const line = grid[y + down] ?? [];
          grid[y + down] = line;
          line[x + across] = down === 0 && across === 0 ? orNothing(nodesToBlocks(cell.content)) : [];
        }
      }
      x += wide;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const first = node.content?.[0]?.content ?? [];
  return {
    kind: 'table',
    hasHeader: first.length > 0 && first.every(({ type }) => type === 'tableHeader'),
    rows: grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? [])),
  };
}

function orNothing(blocks: RichText): RichText {
  return isOneEmptyLine(blocks) ? [] : blocks;
}

function isOneEmptyLine(blocks: RichText): boolean {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph' && only.spans.length === 0;
}

function nodesToSpans(nodes: readonly JSONContent[] | undefined): Span[] {
  const spans: Span[] = [];
  for (const node of nodes ?? []) {
    const text = node.type === 'hardBreak' ? '\n' : (node.text ?? '');
    const marks = node.marks ?? [];
    const links = marks.find(({ type }) => type === 'passage')?.attrs?.['links'] ?? [];
    const isStrong = marks.some(({ type }) => type === 'bold');
    const isEmphasis = marks.some(({ type }) => type === 'italic');
    const last = spans.at(-1);
    const isSameLook = last && last.isStrong === isStrong && last.isEmphasis === isEmphasis;
    if (isSameLook && JSON.stringify(last.links) === JSON.stringify(links)) last.text += text;
    else if (text !== '') spans.push({ text, isStrong, isEmphasis, links });
  }
  return spans;
}

/** Whether two texts are the same, without regard to which objects hold them. */
export function isSameText(a: RichText, b: RichText): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
