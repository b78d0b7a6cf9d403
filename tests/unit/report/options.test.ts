import { describe, expect, it } from 'vitest';
import { cell, column, heading, paragraph, reference, table, text } from '#shared/report/blocks.ts';
import { inChosenOrder } from '#shared/report/deliverables/options.ts';
import type { Chapter } from '#shared/report/model.ts';
import { resolveReferences } from '#shared/report/references.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { chapterOf, reportOf, wordsOf } from '#tests/support/report.ts';

describe('the options of a deliverable', () => {
  it('put its sections in the order chosen', () => {
    const doc = aMission()
      .withOptions('report', { sectionOrder: ['roadmap', 'maturity'] })
      .build();
    const ids = reportOf(doc).chapters.map(({ id }) => id);
    expect(ids.indexOf('roadmap')).toBeLessThan(ids.indexOf('maturity'));
    expect(ids.indexOf('maturity')).toBeLessThan(ids.indexOf('portfolio'));
  });

  it('leave a section that the order does not name after the one it follows', () => {
    const sections = ['a', 'b', 'new', 'c'].map((id) => ({ id }));
    const ids = (order: readonly string[]) => inChosenOrder(sections, order).map(({ id }) => id);
    expect(ids(['c', 'a', 'b'])).toEqual(['c', 'a', 'b', 'new']);
    expect(ids(['gone', 'c', 'b'])).toEqual(['a', 'c', 'b', 'new']);
  });

  it('give it its own title and its own mention, the others keeping theirs', () => {
    const doc = aMission()
      .withOptions('report', { title: 'À nous', confidentiality: 'Diffusion interne' })
      .build();
    expect(reportOf(doc).cover).toMatchObject({ title: 'À nous', confidentiality: 'Diffusion interne' });
    expect(doc.deliverables.confidentiality).toBe('Confidentiel');
  });
});

describe('the expert’s own words', () => {
  it('stand first in their chapter, marked as theirs', () => {
    const report = reportOf(aMission().withWords('systems', 'Un socle solide.').build());
    const [, own] = chapterOf(report, 'systems');
    expect(own).toMatchObject({ kind: 'rich-text', origin: { kind: 'expert', sectionId: 'systems' } });
    expect(wordsOf([own ?? heading(1, '', '')])).toBe('Un socle solide.');
  });
});

describe('a reference', () => {
  const chapterWith = (...blocks: Chapter['blocks']): Chapter => ({
    id: 'c',
    title: 'C',
    startsOnNewPage: true,
    blocks,
  });
  const sees = (name: string) => paragraph([text('Voir '), reference(name, 'plus loin')]);
  const read = (chapter: Chapter) => wordsOf(resolveReferences([chapter])[0]?.blocks ?? []);

  it('reads as the number of its table, its chapter or its section', () => {
    const chapter = chapterWith(
      heading(1, 'Un', 'un'),
      heading(2, 'Deux', 'deux'),
      ...table('T', [column('A', 1)], [[cell('x')]], { name: 'tab' }),
      sees('tab'),
      sees('un'),
      sees('deux'),
    );
    expect(read(chapter)).toMatch(/Voir tableau 1\nVoir chapitre 1\nVoir section 1\.1$/);
  });

  it('reads as plain words when the document does not hold what it refers to', () => {
    expect(read(chapterWith(sees('nowhere')))).toBe('Voir plus loin');
  });
});
