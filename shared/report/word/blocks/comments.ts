import type { Block } from '#shared/report/model.ts';
import type { BlockNode, ParagraphNode } from '#shared/report/word/nodes/nodes.ts';
import type { DocumentContext } from './block-context.ts';

/** The nodes of a block with a comment on their first words, when there is something to say. */
export function commented(
  nodes: readonly BlockNode[],
  block: Block,
  { parts, commentOf }: DocumentContext,
): readonly BlockNode[] {
  const lines = commentOf(block);
  if (lines.length === 0) return nodes;
  return withMark(nodes, () => parts.addComment(lines)).nodes;
}

type Marked = { readonly nodes: readonly BlockNode[]; readonly isDone: boolean };

/** Puts the mark on the first paragraph that has words, whatever holds it. */
function withMark(nodes: readonly BlockNode[], mark: () => number): Marked {
  for (const [index, node] of nodes.entries()) {
    const marked = markedNode(node, mark);
    if (marked) return { nodes: nodes.with(index, marked), isDone: true };
  }
  return { nodes, isDone: false };
}

function markedNode(node: BlockNode, mark: () => number): BlockNode | null {
  switch (node.kind) {
    case 'paragraph':
      return hasWords(node) ? { ...node, comment: mark() } : null;
    case 'table': {
      for (const [y, row] of node.rows.entries())
        for (const [x, cell] of row.cells.entries()) {
          const { nodes, isDone } = withMark(cell.children, mark);
          if (!isDone) continue;
          const cells = row.cells.with(x, { ...cell, children: nodes });
          return { ...node, rows: node.rows.with(y, { ...row, cells }) };
        }
      return null;
    }
    case 'hold':
    case 'contents': {
      const { nodes, isDone } = withMark(node.children, mark);
      return isDone ? { ...node, children: nodes } : null;
    }
  }
}

function hasWords({ runs, comment }: ParagraphNode): boolean {
  return (
    comment === undefined &&
    runs.some(
      (run) => (run.kind === 'text' && run.text !== '') || run.kind === 'bookmark' || run.kind === 'link',
    )
  );
}
