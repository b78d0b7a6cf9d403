import type { Block, Chapter } from '#shared/report/model.ts';
import { beforeNext, type PlacedBlock } from './blocks/write-blocks.ts';

/** Blocks of one page orientation, in reading order. */
export type PageRun = { readonly isLandscape: boolean; readonly placed: readonly PlacedBlock[] };

/**
 * Splits the chapters into runs of portrait and landscape pages. A wide table or figure takes along its heading and the words
 * between them, so that no heading is left behind on the page before.
 */
export function pageRuns(chapters: readonly Chapter[]): readonly PageRun[] {
  const runs: { isLandscape: boolean; placed: PlacedBlock[] }[] = [];
  let isPageDue = false;
  for (const chapter of chapters) {
    const wide = landscapeBlocks(chapter.blocks);
    isPageDue ||= chapter.startsOnNewPage;
    for (const [index, block] of chapter.blocks.entries()) {
      if (block.kind === 'page-break') {
        isPageDue = true;
        continue;
      }
      const isLandscape = wide.has(block);
      const current = runs.at(-1);
      const before = beforeNext(chapter.blocks[index + 1]);
      if (current?.isLandscape === isLandscape) {
        current.placed.push({ block, startsPage: isPageDue, isAtTop: isPageDue, ...before });
      } else {
        // A section starts a page by itself.
        runs.push({ isLandscape, placed: [{ block, startsPage: false, isAtTop: true, ...before }] });
      }
      isPageDue = false;
    }
  }
  return runs;
}

/** Words between a heading and its wide block that may turn with it. */
const MOST_TURNED_BLOCKS = 3;

function landscapeBlocks(blocks: readonly Block[]): ReadonlySet<Block> {
  const wide = new Set<Block>();
  blocks.forEach((block, index) => {
    if ((block.kind !== 'table' && block.kind !== 'figure') || !block.isWide) return;
    wide.add(block);
    const after = blocks[index + 1];
    if (after && beforeNext(after).isBeforeNote) wide.add(after);
    const before = blocks.slice(Math.max(0, index - MOST_TURNED_BLOCKS - 1), index);
    const from = before.findLastIndex(({ kind }) => kind === 'heading');
    const between = from === -1 ? [] : before.slice(from);
    if (between.every(({ kind }) => kind === 'heading' || kind === 'paragraph')) {
      for (const taken of between) wide.add(taken);
    }
    // A chapter's heading right above the section's would stay alone.
    const above = blocks[index - between.length - 1];
    if (between.length > 0 && above?.kind === 'heading') wide.add(above);
  });
  return wide;
}
