import type { ReportDocument } from '#shared/report/model.ts';
import type { MarkedSections } from './compare-region.ts';
import { comparable } from './compare-words.ts';
import { expectedDrawings } from './expected.ts';
import type { Group } from './passages.ts';
import type { IndexedBlock } from './read-items.ts';
import type { ReadBlock, ReadDrawing, ReadParagraph } from './reading.ts';
import { nameOfDrawing } from './rich-text-of.ts';

type Loss = { readonly group: Group; readonly loss: string };

/** Pictures, notes and the like that are none of ours, by the part of the report they stand in. */
export function newLosses(
  report: ReportDocument,
  blocks: readonly IndexedBlock[],
  groups: ReadonlyMap<number, Group>,
  marked: MarkedSections,
): readonly Loss[] {
  const losses: Loss[] = [];
  const drawings = new Map<Group, ReadDrawing[]>();
  for (const { block, group } of placed(blocks, groups, marked))
    for (const paragraph of paragraphsIn(block)) {
      if (paragraph.isGenerated) continue;
      drawings.set(group, [...(drawings.get(group) ?? []), ...paragraph.drawings]);
      losses.push(...paragraph.losses.map((loss) => ({ group, loss })));
    }
  const isOurs = ownDrawings(report);
  const counts = expectedDrawings(report);
  for (const [group, found] of drawings) {
    // LibreOffice forgets the names of charts: as many as we drew there are ours, those of our own names first.
    const more = found.length - (counts.get(group.key) ?? 0);
    const foreign = found.filter((drawing) => !isOurs(drawing));
    if (more > 0)
      losses.push(...foreign.slice(-more).map((drawing) => ({ group, loss: nameOfDrawing(drawing) })));
  }
  return losses;
}

/** A picture without words of its own goes with the caption below it, unless a section holds it. */
function placed(
  blocks: readonly IndexedBlock[],
  groups: ReadonlyMap<number, Group>,
  marked: MarkedSections,
): readonly { readonly block: ReadBlock; readonly group: Group }[] {
  const sections = new Map([...groups.values()].map((group) => [group.sectionId, group]));
  let below: Group | undefined;
  const found = blocks.toReversed().flatMap(({ block, index }) => {
    const own = groups.get(index);
    below = own ?? below;
    const sectionId = marked.at(index);
    const group = own ?? (sectionId === null ? undefined : sections.get(sectionId)) ?? below;
    // The cover holds a logo, which is ours.
    return group === undefined || group.chapterId === null ? [] : [{ block, group }];
  });
  return found.toReversed();
}

function ownDrawings(report: ReportDocument): (drawing: ReadDrawing) => boolean {
  const names = new Set(
    report.chapters
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === 'figure' || block.kind === 'image' ? [block.caption, block.alternativeText] : [],
      )
      .map(comparable)
      .filter((name) => name !== ''),
  );
  return ({ title, description }) => names.has(comparable(title)) || names.has(comparable(description));
}

function paragraphsIn(block: ReadBlock): readonly ReadParagraph[] {
  return block.kind === 'paragraph'
    ? [block]
    : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.flatMap(paragraphsIn)));
}
