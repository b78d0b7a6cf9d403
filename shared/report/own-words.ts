import type { Id } from '#shared/domain/primitives.ts';
import { expertWords, richText } from './blocks.ts';
import type { ChapterContext } from './chapters/chapter.ts';
import type { Block } from './model.ts';
import { fromMission } from './sources.ts';

/** What the expert wrote in a section; no block when nothing. */
export function ownWords({ doc }: ChapterContext, sectionId: Id): readonly Block[] {
  const written = richText(doc.sectionTexts[sectionId] ?? [], [fromMission(`sectionTexts.${sectionId}`)]);
  return expertWords(sectionId, written);
}
