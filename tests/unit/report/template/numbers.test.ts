import { describe, expect, it } from 'vitest';
import { heading, paragraph, reference } from '#shared/report/blocks.ts';
import type { Block, Chapter, Inline } from '#shared/report/model.ts';
import { resolveReferences } from '#shared/report/references.ts';
import { withoutHeadingNumbers } from '#shared/report/word/template/points/unnumbered.ts';

const CHAPTER: Chapter = {
  id: 'c',
  title: 'C',
  startsOnNewPage: false,
  blocks: [
    heading(1, 'Maturité', 'maturite'),
    heading(1, 'Réponses', 'reponses', 'annex'),
    paragraph([
      { kind: 'text', text: 'Voir ' },
      reference('maturite', 'plus haut'),
      reference('reponses', 'plus bas'),
    ]),
  ],
};

function unnumbered(): readonly Block[] {
  const chapters = resolveReferences([CHAPTER]);
  const [content] = withoutHeadingNumbers([
    { kind: 'words', words: 'absent' },
    { kind: 'chapters', chapters },
  ]).slice(1);
  return content?.kind === 'chapters' ? content.chapters.flatMap(({ blocks }) => blocks) : [];
}

describe('a template that does not number its chapters', () => {
  it('names a chapter by its title where a report gives its number', () => {
    const [first, , words] = unnumbered();
    expect(first).toMatchObject({ kind: 'heading', numbering: 'none' });
    const content: readonly Inline[] = words?.kind === 'paragraph' ? words.content : [];
    expect(content[1]).toEqual({ kind: 'text', text: '«\u202fMaturité\u202f»' });
  });

  it('keeps the letters of the annexes, and what leads to them', () => {
    const [, annex, words] = unnumbered();
    expect(annex).toMatchObject({ kind: 'heading', numbering: 'annex' });
    const content: readonly Inline[] = words?.kind === 'paragraph' ? words.content : [];
    expect(content[2]).toMatchObject({ kind: 'reference', text: 'annexe A' });
  });
});
