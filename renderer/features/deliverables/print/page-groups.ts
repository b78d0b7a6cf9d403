import type { Block } from '#shared/report/model.ts';

/** Blocks that follow one another on pages of one orientation. */
export type PageGroup = { readonly isWide: boolean; readonly blocks: readonly Block[] };

/**
 * The blocks of a chapter, cut where pages turn. The headings just above a wide block turn with it: left behind, they
 * would stand alone at the foot of a page.
 */
export function pageGroups(blocks: readonly Block[]): readonly PageGroup[] {
  const groups: { readonly isWide: boolean; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && last.isWide === isWide(block)) {
      last.blocks.push(block);
      continue;
    }
    const headings = isWide(block) && last ? takeLastHeadings(last.blocks) : [];
    if (last?.blocks.length === 0) groups.pop();
    const before = groups.at(-1);
    // Nothing but headings stood between two wide blocks.
    if (before && headings.length > 0 && before.isWide) before.blocks.push(...headings, block);
    else groups.push({ isWide: isWide(block), blocks: [...headings, block] });
  }
  return groups;
}

function isWide(block: Block): boolean {
  return (block.kind === 'table' || block.kind === 'figure') && block.isWide === true;
}

/** Changes `blocks`. */
function takeLastHeadings(blocks: Block[]): readonly Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'heading');
  return blocks.splice(last + 1);
}
