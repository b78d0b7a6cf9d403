import { named } from '#shared/domain/french.ts';
import type { Block, Inline } from '#shared/report/model.ts';
import { mapInlines } from '#shared/report/references.ts';
import type { PointContent } from './resolve-points.ts';

/**
 * The same contents for a template that does not number its chapters: neither are ours, and what referred to « chapitre 4 »
 * names its title. Annexes keep their letters, which are written with their titles.
 */
export function withoutHeadingNumbers(contents: readonly PointContent[]): readonly PointContent[] {
  const titles = new Map<string, string>();
  for (const { chapters } of contents.filter((content) => content.kind === 'chapters'))
    for (const block of chapters.flatMap(({ blocks }) => blocks))
      if (block.kind === 'heading' && block.numbering === 'decimal') titles.set(block.anchor, block.text);
  const plain = (inline: Inline): Inline => {
    const title = inline.kind === 'reference' ? titles.get(inline.target) : undefined;
    return title === undefined ? inline : { kind: 'text', text: named(title) };
  };
  const change = (block: Block): Block =>
    block.kind === 'heading' && block.numbering === 'decimal'
      ? { ...block, numbering: 'none' }
      : mapInlines(block, (content) => content.map(plain));
  return contents.map((content) =>
    content.kind === 'chapters'
      ? {
          ...content,
          chapters: content.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(change) })),
        }
      : content,
  );
}
