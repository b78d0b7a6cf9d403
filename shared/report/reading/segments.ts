import type { ChangeAuthor, DiffSegment } from '#shared/report/round-trip.ts';
import { comparable, wordSegments } from './compare-words.ts';
import { type Stretch, textOfStretches, withoutMarks } from './passages.ts';
import type { ReadBlock } from './reading.ts';

/** Words struck out by a tracked change, and by whom. */
export type Deletion = { readonly key: string; readonly by: ChangeAuthor };

/** What tracked changes removed from the blocks, stretch by stretch. */
export function deletionsIn(blocks: readonly ReadBlock[]): readonly Deletion[] {
  return blocks.flatMap((block): readonly Deletion[] => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells, revision }) =>
        cells.flatMap((cell) =>
          revision?.kind === 'deleted' ? wholeCell(cell, revision) : deletionsIn(cell),
        ),
      );
    return block.spans.flatMap(({ text, revision }) =>
      revision?.kind === 'deleted' && comparable(text) !== ''
        ? [{ key: comparable(text), by: { author: revision.author, date: revision.date } }]
        : [],
    );
  });
}

function wholeCell(blocks: readonly ReadBlock[], { author, date }: ChangeAuthor): readonly Deletion[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? []
      : [{ key: comparable(block.spans.map(({ text }) => text).join('')), by: { author, date } }],
  );
}

/** What changed between our words and the file's, each piece with whoever tracked it. */
export function segmentsBetween(
  before: string,
  after: readonly Stretch[],
  deletions: readonly Deletion[],
): readonly DiffSegment[] {
  let offset = 0;
  return wordSegments(before, textOfStretches(after)).map(({ kind, text }) => {
    if (kind === 'removed') return { kind, text: withoutMarks(text), by: deleterOf(text, deletions) };
    const by = kind === 'added' ? adderAt(after, offset, text) : null;
    offset += text.length;
    return { kind, text: withoutMarks(text), by };
  });
}

export function removedText(text: string, deletions: readonly Deletion[]): readonly DiffSegment[] {
  return [{ kind: 'removed', text: withoutMarks(text), by: deleterOf(text, deletions) }];
}

export function addedText(stretches: readonly Stretch[]): readonly DiffSegment[] {
  const text = textOfStretches(stretches);
  return [{ kind: 'added', text: withoutMarks(text), by: adderAt(stretches, 0, text) }];
}

function deleterOf(text: string, deletions: readonly Deletion[]): ChangeAuthor | null {
  const key = comparable(text);
  return (
    deletions.find((deletion) => deletion.key.includes(key))?.by ??
    deletions.find((deletion) => key.includes(deletion.key))?.by ??
    null
  );
}

/** Who added the words from `offset` on: whoever tracked the first of them that is tracked. */
function adderAt(stretches: readonly Stretch[], offset: number, text: string): ChangeAuthor | null {
  let start = 0;
  for (const { text: own, by } of stretches) {
    const end = start + own.length;
    const overlap = own.slice(Math.max(0, offset - start), Math.max(0, offset + text.length - start));
    if (by !== null && end > offset && start < offset + text.length && overlap.trim() !== '') return by;
    start = end;
  }
  return null;
}
