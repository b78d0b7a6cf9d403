import { describe, expect, it } from 'vitest';
import { plainSpan } from '#shared/domain/rich-text.ts';
import {
  cell,
  column,
  expertWords,
  figure,
  heading,
  list,
  listOf,
  paragraph,
  proposal,
  reference,
  richText,
  table,
} from '#shared/report/blocks.ts';
import type { Block, ReportDocument, Source } from '#shared/report/model.ts';
import { resolveReferences } from '#shared/report/references.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { officeErrors, partNames, partOf, readBack } from '#tests/support/word.ts';
import { documentOf, reportWith, wordsOfXml } from '#tests/support/word-report.ts';

const PATIENT = 120_000;

const BARS = (name?: string): Block =>
  figure(
    'Barres',
    {
      kind: 'bar',
      orientation: 'vertical',
      isStacked: false,
      valueFormat: 'number',
      categories: ['A'],
      series: [{ name: 'S', values: [1] }],
    },
    { alternativeText: 'Une barre.', ...(name ? { name } : {}) },
  );

function resolved(...blocks: readonly Block[]): ReportDocument {
  const report = reportWith(...blocks);
  return { ...report, chapters: resolveReferences(report.chapters) };
}

describe('a reference', () => {
  const report = resolved(
    paragraph([
      reference('bars', 'la figure'),
      reference('list', 'le tableau'),
      reference('one', 'le chapitre'),
    ]),
    paragraph([reference('lost', 'le tableau des absents'), reference('annex', 'l’annexe')]),
    BARS('bars'),
    ...table('Liste', [column('Nom', 1)], [[cell('a')]], { name: 'list' }),
    heading(1, 'Annexe de calcul', 'annex', 'annex'),
  );

  it('to a caption is a field on the words « Figure 1 » of it, and reads in lower case', async () => {
    const xml = await documentOf(report);
    expect(wordsOfXml(xml)).toContain('REF r_bars \\h \\* Lowerfigure\u00a01');
    expect(wordsOfXml(xml)).toContain('REF r_list \\h \\* Lowertableau\u00a01');
    const caption = /<w:bookmarkStart w:id="\d+" w:name="r_bars"\/>(.*?)<w:bookmarkEnd/s.exec(xml)?.[1] ?? '';
    expect(wordsOfXml(caption)).toBe('Figure\u00a0SEQ Figure1');
  });

  it('to a heading is a field on its number, to an annex a link', async () => {
    const xml = await documentOf(report);
    expect(wordsOfXml(xml)).toContain('chapitre\u00a0REF r_one \\r \\h1');
    expect(wordsOfXml(/<w:hyperlink w:anchor="r_annex".*?<\/w:hyperlink>/s.exec(xml)?.[0] ?? '')).toBe(
      'annexe A',
    );
  });

  it('to what the document does not hold is plain words', async () => {
    const xml = await documentOf(report);
    expect(wordsOfXml(xml)).toContain('le tableau des absents');
    expect(xml).not.toContain('r_lost');
  });

  it(
    'leaves a valid file, in which every field and link leads to a bookmark that is there once',
    async () => {
      const bytes = await renderWord(report);
      expect(await officeErrors(bytes)).toEqual([]);
      const xml = partOf(bytes, 'word/document.xml');
      const names = [...xml.matchAll(/w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
      const wanted = [...xml.matchAll(/(?:PAGEREF|REF|w:anchor=") ?(\w+)/g)].map(([, name]) => name);
      expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
    },
    PATIENT,
  );
});

describe('the lists of figures and tables', () => {
  it('are filled in, with pages and links, and are fields Word can update', async () => {
    const xml = await documentOf(
      reportWith(
        listOf('figure'),
        listOf('table'),
        BARS(),
        ...table('Liste', [column('Nom', 1)], [[cell('a')]]),
      ),
    );
    const words = wordsOfXml(xml);
    expect(words).toContain('Liste des figuresTOC \\h \\z \\c "Figure"'.replace(/"/g, '&quot;'));
    expect(words).toMatch(/Figure\u00a01 – Barres\tPAGEREF _figure_1 \\h2/);
    expect(words).toMatch(/Tableau\u00a01 – Liste\tPAGEREF _table_1 \\h2/);
  });

  it('are left out, title and all, when there is nothing to list', async () => {
    expect(wordsOfXml(await documentOf(reportWith(listOf('figure'), paragraph('Texte.'))))).not.toContain(
      'Liste',
    );
  });
});

describe('the expert’s own words', () => {
  it('of one section stand in one content control that bears its id, and only they', async () => {
    const own = (id: string, text: string) =>
      expertWords(id, [
        ...richText([{ kind: 'paragraph', spans: [plainSpan(text)] }]),
        ...list([`${text} en liste`]),
      ]);
    const xml = await documentOf(
      reportWith(
        paragraph('Avant.'),
        ...own('limits', 'Les réserves'),
        paragraph('Entre.'),
        ...own('conclusion', 'La fin'),
      ),
    );
    const controls = [
      ...xml.matchAll(/<w:sdt>.*?<w:tag w:val="([^"]+)"\/>.*?<w:sdtContent>(.*?)<\/w:sdtContent>/gs),
    ];
    expect(controls.map(([, tag, content = '']) => [tag, wordsOfXml(content)])).toEqual([
      ['jalon:section:limits', 'Les réservesLes réserves en liste'],
      ['jalon:section:conclusion', 'La finLa fin en liste'],
    ]);
  });
});

describe('a working version', () => {
  const SOURCE: Source = { kind: 'irritant', irritantId: 'i1' };
  const OTHER: Source = { kind: 'computation', formula: 'a × b' };
  const blocks = [
    paragraph('Fondé.', [SOURCE]),
    proposal('p', paragraph('Proposé.')),
    ...table(
      'Liste',
      [column('Nom', 1)],
      [[cell('a', { sources: [SOURCE, OTHER] })], [cell('b', { sources: [SOURCE] })]],
    ),
    { ...BARS(), sources: [OTHER] },
    paragraph('Sans source.'),
  ];
  const sourceWords = {
    'irritant:i1': 'Irritant\u202f: rebuts <&>',
    'computation:a × b': 'Calcul\u202f: a × b',
  };
  const report = { ...reportWith(...blocks), isWorkingVersion: true, sourceWords };

  it(
    'says beside each passage what it rests on, and which are proposals',
    async () => {
      const bytes = await renderWord(report);
      expect(await officeErrors(bytes)).toEqual([]);
      const comments = [...partOf(bytes, 'word/comments.xml').matchAll(/<w:comment .*?<\/w:comment>/gs)];
      expect(comments.map(([comment]) => wordsOfXml(comment))).toEqual([
        'Irritant\u202f: rebuts &lt;&amp;&gt;',
        'Proposition à confirmer',
        'Irritant\u202f: rebuts &lt;&amp;&gt;Calcul\u202f: a × b',
        'Calcul\u202f: a × b',
      ]);
      expect(comments[0]?.[0]).toContain('w:author="Jalon" w:initials="J" w:date="2026-12-04T00:00:00Z"');
      const marked = [
        ...partOf(bytes, 'word/document.xml').matchAll(
          /<w:commentRangeStart w:id="(\d)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gs,
        ),
      ];
      expect(marked.map(([, , words = '']) => wordsOfXml(words))).toEqual([
        'Fondé.',
        'Proposé.',
        'Tableau\u00a0SEQ Tableau1 – Liste',
        'Figure\u00a0SEQ Figure1 – Barres',
      ]);
    },
    PATIENT,
  );

  it('holds the expert’s words without a content control, which would lose the first in another reader', async () => {
    const own = expertWords('limits', [paragraph('Les réserves.', [SOURCE])]);
    const bytes = await renderWord({ ...reportWith(...own), isWorkingVersion: true, sourceWords });
    const xml = partOf(bytes, 'word/document.xml');
    expect(wordsOfXml(xml)).toContain('Les réserves.');
    expect(xml).not.toContain('jalon:section:');
  });

  it('reads the same as the version to deliver, which has no comment', async () => {
    const delivered = await renderWord({ ...report, isWorkingVersion: false });
    expect(partNames(delivered)).not.toContain('word/comments.xml');
    const read = await readBack(await renderWord(report));
    for (const line of (await readBack(delivered)).split('\n').filter((line) => line.trim() !== ''))
      expect(read).toContain(line);
  });
});
