import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '#shared/report/blocks.ts';
import { freeText } from '#shared/report/free-text.ts';
import { numberReport } from '#shared/report/numbering.ts';
import { counted, countInWords, ended, joinAnd, period, uncapitalised } from '#shared/report/phrases.ts';

const NARROW = '\u202f';

describe('a block', () => {
  it('gets French typography whatever was typed', () => {
    const block = paragraph("L'atelier dit : « non » !");
    expect(block).toMatchObject({
      content: [{ text: `L’atelier dit${NARROW}: «${NARROW}non${NARROW}»${NARROW}!` }],
    });
  });

  it('has an anchor Word accepts as a bookmark, however its id is written', () => {
    const block = heading(2, 'Titre', 'fiche_uc-prévision/four 2'.padEnd(80, 'x'));
    expect(block.kind === 'heading' && block.anchor).toMatch(/^[a-z][A-Za-z0-9_]{0,39}$/);
  });
});

describe('a free text', () => {
  it('becomes paragraphs and lists, only the list markers taken away', () => {
    const blocks = freeText('Deux points :\n- le premier ;\n• le second.\n\nEt une fin.');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(blocks[1]).toMatchObject({
      isOrdered: false,
      items: [[{ text: `le premier${NARROW};` }], [{ text: 'le second.' }]],
    });
  });

  it('numbers a list typed with numbers from 1', () => {
    expect(freeText('1. un\n2) deux')).toMatchObject([{ kind: 'list', isOrdered: true }]);
  });

  it('keeps a number that does not count from 1 as it was typed', () => {
    expect(freeText('12. rue des Forges')).toMatchObject([
      { kind: 'paragraph', content: [{ text: '12. rue des Forges' }] },
    ]);
  });

  it('gives nothing for a blank text', () => {
    expect(freeText(' \n\t\n')).toEqual([]);
  });
});

describe('numbering', () => {
  it('restarts sub-sections in each chapter, letters the annexes, and skips what has no number', () => {
    const blocks = [
      heading(1, 'Synthèse', 's', 'none'),
      heading(1, 'Un', 'a'),
      heading(2, 'Un un', 'b'),
      heading(2, 'Un deux', 'c'),
      heading(1, 'Deux', 'd'),
      heading(2, 'Deux un', 'e'),
      heading(1, 'Réponses', 'f', 'annex'),
      heading(2, 'Axe', 'g', 'annex'),
    ];
    const { headings } = numberReport({
      chapters: [{ id: 'x', title: 'X', startsOnNewPage: true, blocks }],
    });
    expect(headings.map(({ label }) => label)).toEqual([
      '',
      '1',
      '1.1',
      '1.2',
      '2',
      '2.1',
      'Annexe A',
      'A.1',
    ]);
  });
});

describe('a French phrase', () => {
  it('joins a list with « et » before the last', () => {
    expect([joinAnd([]), joinAnd(['a']), joinAnd(['a', 'b']), joinAnd(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a et b',
      'a, b et c',
    ]);
  });

  it('counts in words up to sixteen, in the right gender, in figures above', () => {
    expect([
      countInWords(0, 'feminine'),
      countInWords(1, 'feminine'),
      countInWords(16),
      countInWords(17),
    ]).toEqual(['aucune', 'une', 'seize', '17']);
  });

  it('takes the singular for none and for one', () => {
    expect([counted(0, 'axe'), counted(1, 'axe'), counted(2, 'axe')]).toEqual([
      'aucun axe',
      'un axe',
      'deux axes',
    ]);
  });

  it('leaves acronyms in capitals inside a sentence', () => {
    expect([uncapitalised('Ambition écrite'), uncapitalised('IA générative')]).toEqual([
      'ambition écrite',
      'IA générative',
    ]);
  });

  it('says a period once, as short as it can be', () => {
    expect([
      period('2026-11-10', '2026-11-10'),
      period('2026-11-10', '2026-11-18'),
      period('2026-11-28', '2026-12-04'),
      period('2026-12-28', '2027-01-04'),
    ]).toEqual([
      'le 10 novembre 2026',
      'du 10 au 18 novembre 2026',
      'du 28 novembre au 4 décembre 2026',
      'du 28 décembre 2026 au 4 janvier 2027',
    ]);
  });

  it('ends with one full stop', () => {
    expect([ended('Envoyer le dossier'), ended('Quand ? '), ended('')]).toEqual([
      'Envoyer le dossier.',
      'Quand ?',
      '',
    ]);
  });
});
