import type { PlacedBlock, ReadBlock, ReadParagraph, Revision } from './reading.ts';

/** The tracked changes of a file, all accepted or all rejected. */
export type Choice = 'accepted' | 'rejected';

/** The blocks as they read under one choice. Words keep their revision, to say who added them. */
export function resolved(blocks: readonly ReadBlock[], choice: Choice): readonly ReadBlock[] {
  return resolvedPlaced(
    blocks.map((block) => ({ block, sectionId: null })),
    choice,
  ).map(({ block }) => block);
}

export function resolvedPlaced<T extends PlacedBlock>(blocks: readonly T[], choice: Choice): readonly T[] {
  const kept: T[] = [];
  /** Paragraphs whose mark goes: their words run into the next. */
  let running: T[] = [];
  const flush = () => {
    kept.push(...running.filter(({ block }) => !isEmpty(block)));
    running = [];
  };
  for (const placed of blocks) {
    const { block } = placed;
    if (block.kind === 'table') {
      flush();
      const rows = block.rows
        .filter(({ revision }) => isKept(revision, choice))
        .map((row) => ({ ...row, cells: row.cells.map((cell) => resolved(cell, choice)) }));
      if (rows.length > 0) kept.push({ ...placed, block: { ...block, rows } });
      continue;
    }
    const own = { ...block, spans: block.spans.filter(({ revision }) => isKept(revision, choice)) };
    if (!isKept(block.markRevision, choice)) {
      running.push({ ...placed, block: own });
      continue;
    }
    kept.push({ ...placed, block: joined([...running.map(({ block: before }) => before), own], own) });
    running = [];
  }
  flush();
  return kept;
}

function isKept(revision: Revision | null, choice: Choice): boolean {
  return revision === null || (revision.kind === 'inserted') === (choice === 'accepted');
}

/** The mark that stays is the last one, and with it go style and numbering. */
function joined(blocks: readonly ReadBlock[], last: ReadParagraph): ReadParagraph {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return paragraphs.length === 1
    ? last
    : {
        ...last,
        spans: paragraphs.flatMap(({ spans }) => spans),
        bookmarks: paragraphs.flatMap(({ bookmarks }) => bookmarks),
        comments: paragraphs.flatMap(({ comments }) => comments),
        drawings: paragraphs.flatMap(({ drawings }) => drawings),
        losses: paragraphs.flatMap(({ losses }) => losses),
      };
}

function isEmpty(block: ReadBlock): boolean {
  return block.kind === 'paragraph' && block.spans.length === 0 && block.drawings.length === 0;
}
