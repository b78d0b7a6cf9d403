import { describe, expect, it } from 'vitest';
import { cell, column, heading, paragraph, table } from '#shared/report/blocks.ts';
import { passagesOn } from '#shared/report/dependents.ts';
import type { Chapter } from '#shared/report/model.ts';
import { fromIrritant, fromQuestion } from '#shared/report/sources.ts';
import { sampleMission, shippedDeliverable } from '#tests/support/samples.ts';

const chapter: Chapter = {
  id: 'c',
  title: 'Constats',
  startsOnNewPage: true,
  blocks: [
    heading(1, 'Constats', 'un'),
    paragraph('Rien d’autre.', [fromIrritant('i1')]),
    heading(2, 'Coûts', 'deux'),
    ...table(
      'Coûts',
      [column('Irritant', 50), column('Coût', 50)],
      [
        [cell('Rebuts', { sources: [fromIrritant('i1')] }), cell('12 k€')],
        [cell('Saisies', { sources: [fromIrritant('i2')] }), cell('3 k€')],
      ],
    ),
    ...table('Total', [column('Coût', 100)], [[cell('15 k€')]], {
      sources: [fromIrritant('i1')],
      name: 'total',
    }),
    paragraph('mot '.repeat(80), [fromQuestion('q1')]),
  ],
};

describe('the passages that depend on a source', () => {
  it('are paragraphs, rows of tables, and tables that rest on it as a whole, in reading order', () => {
    expect(passagesOn({ chapters: [chapter] }, fromIrritant('i1'))).toEqual([
      { chapterTitle: 'Constats', anchor: 'r_un', excerpt: 'Rien d’autre.' },
      { chapterTitle: 'Constats', anchor: 'r_deux', excerpt: 'Rebuts · 12 k€' },
      { chapterTitle: 'Constats', anchor: 'r_total', excerpt: 'Total' },
    ]);
  });

  it('are none for a source that nothing rests on, or of another kind under the same id', () => {
    expect(passagesOn({ chapters: [chapter] }, fromIrritant('i9'))).toEqual([]);
    expect(passagesOn({ chapters: [chapter] }, fromQuestion('i1'))).toEqual([]);
  });

  it('are cut between words when long', () => {
    const [{ excerpt } = { excerpt: '' }] = passagesOn({ chapters: [chapter] }, fromQuestion('q1'));
    expect(excerpt).toMatch(/^(mot )+mot…$/);
    expect(excerpt.length).toBeLessThanOrEqual(161);
  });

  it('lead from an answer of the complete sample to the text of its axis and to the annex', () => {
    const report = shippedDeliverable(sampleMission('mission-complete'), 'report', { detail: 'full' });
    const titles = new Set(passagesOn(report, fromQuestion('a3-01')).map(({ chapterTitle }) => chapterTitle));
    expect(titles).toContain('Maturité data et IA');
    expect(titles).toContain('Réponses au questionnaire');
  });
});
