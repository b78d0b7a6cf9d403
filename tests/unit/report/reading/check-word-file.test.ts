import { beforeAll, describe, expect, it } from 'vitest';
import {
  figure,
  heading,
  image,
  list,
  paragraph,
  quote,
  richText,
  scorecard,
  sheet,
  sheetRow,
} from '#shared/report/blocks.ts';
import { checkWordFile } from '#shared/report/reading/check-word-file.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aPng } from '#tests/support/pictures.ts';
import { words } from '#tests/support/rich-text.ts';
import { aReport, OWN_WORDS, reportWith } from '#tests/support/round-trip.ts';
import {
  replaced,
  withBody,
  withLast,
  withLinked,
  withoutPart,
  withParagraphs,
  withPart,
} from '#tests/support/word-edits.ts';

const sources = [{ kind: 'question', questionId: 'a1-01' }] as const;
const picture = aPng(40, 30);
const base = aReport();
const report = reportWith(...base.chapters.map(({ blocks }) => blocks), [
  heading(1, 'Annexes', 'annexes', 'annex'),
  figure(
    'Maturité par axe',
    {
      kind: 'radar',
      categories: ['Achats', 'Ventes', 'Usine'],
      series: [{ name: 'Note', values: [1, 2, 3] }],
      max: 4,
    },
    { alternativeText: 'Radar de trois axes.', note: 'Du centre vers le bord.' },
  ),
  image(
    { sha256: 'p', mediaType: 'image/png', width: 40, height: 30 },
    { caption: 'Le four n° 2', alternativeText: 'Un four' },
  ),
  ...list(['Un point', 'Un autre'], [], true),
  ...sheet('Fiche', sheetRow('Adresse', '3 rue Neuve\n69000 Lyon')),
  ...scorecard([{ label: 'Gain', value: '130 k€', detail: 'par an', tone: 'neutral' }]),
  quote('On perd du temps', 'Chef d’atelier', sources),
  paragraph('Écrit {{ainsi}} par l’expert, à la lettre.'),
]);
let good: Uint8Array;

beforeAll(async () => {
  good = await renderWord(report, { images: new Map([['p', picture]]) });
});

const found = (bytes: Uint8Array) =>
  checkWordFile(bytes, report).map(({ severity, message }) => `${severity}: ${message}`.replace(/\s/g, ' '));
const inBody = (from: string, to: string) => withBody(good, (xml) => replaced(xml, from, to));

describe('a good file', () => {
  it('has nothing wrong, whatever the report holds', () => {
    expect(found(good)).toEqual([]);
  });

  it('has nothing wrong without words of its own, or with hostile ones', async () => {
    const hostile = reportWith([
      heading(1, 'Chapitre <&> "un"', 'un'),
      ...richText([...OWN_WORDS, words('&amp; <b> ]]> a\u0001b 👩‍🏭 עברית \ud83d')]),
    ]);
    for (const each of [hostile, reportWith(), reportWith([heading(1, 'Seul', 'seul')])])
      expect(checkWordFile(await renderWord(each), each)).toEqual([]);
  });
});

describe('the package', () => {
  it('is said to be unreadable when it does not open', () => {
    expect(found(good.slice(0, 500))).toEqual([expect.stringMatching(/^blocking: .*abîmé/)]);
  });

  it.each([
    [
      'a part that is not XML',
      () => withPart(good, 'word/header1.xml', (xml) => xml.slice(0, -20)),
      /« word\/header1.xml » du fichier est illisible/,
    ],
    [
      'a chart that leads to no part',
      () => withoutPart(good, 'word/charts/chart1.xml'),
      /Un graphique du fichier manque/,
    ],
    ['a part of no known type', () => withPart(good, 'word/notes.inconnu', () => 'x'), /sans type déclaré/],
    ['a picture whose link was lost', () => inBody('r:embed="', 'r:embed="zz'), /ne mène à rien/],
  ])('names %s', (_, bytes, message) => {
    expect(found(bytes())).toContainEqual(expect.stringMatching(message));
  });
});

describe('the words', () => {
  it.each([
    [
      'a passage that is gone',
      () => inBody('La direction décide le 18 décembre', 'La direction décide'),
      /La direction décide le 18 décembre.* n’est pas à sa place/,
    ],
    ['a cell that is gone', () => inBody('Rebuts de fonderie', ''), /« Rebuts de fonderie »/],
    [
      'words in another order',
      () => inBody('Un point est fait', 'Est fait un point'),
      /n’est pas à sa place/,
    ],
    ['words of the cover that are gone', () => inBody('Ateliers Dupré', 'Dupré'), /« Ateliers Dupré »/],
    [
      'words that nobody wrote',
      () => withLast(good, '<w:p><w:r><w:t>Lorem ipsum</w:t></w:r></w:p>'),
      /« Lorem ipsum », qui n’est pas dans le rapport/,
    ],
  ])('%s', (_, bytes, message) => {
    const remarks = found(bytes());
    expect(remarks).toContainEqual(expect.stringMatching(message));
    // What is whole is not taken along: a passage lost and what stands in its place, at most.
    expect(remarks.length).toBeLessThanOrEqual(2);
  });
});

describe('headings', () => {
  it('that are empty block the delivery', () => {
    const bytes = withLast(good, '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr></w:p>');
    expect(found(bytes)).toEqual(['blocking: Un titre est vide : retirez-le, ou donnez-lui des mots.']);
  });

  it('that skip a level are named, among those the expert typed too', () => {
    const bytes = withBody(good, (xml) =>
      withParagraphs(xml, '>Les irritants<', '>Les irritants<', (p) => p.replace('Heading2', 'Heading3')),
    );
    expect(checkWordFile(bytes, report)).toMatchObject([
      { severity: 'to-check', place: 'Les irritants', message: expect.stringContaining('saute un niveau') },
    ]);
  });

  it('that a reader could not be led to have lost their bookmark', () => {
    const bytes = inBody('w:name="r_irritants"', 'w:name="autre"');
    expect(found(bytes)).toEqual([expect.stringContaining('« Les irritants » a perdu le repère')]);
  });
});

describe('fields', () => {
  const ref = (target: string, result: string) =>
    inBody(
      '<w:t xml:space="preserve">La direction décide',
      `<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF ${target} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve">La direction décide`,
    );

  it('that lead to no bookmark, or say nothing, block the delivery', () => {
    expect(found(ref('r_nulle_part', '3'))).toEqual([expect.stringMatching(/^blocking: .*« r_nulle_part »/)]);
    expect(found(ref('r_irritants', ''))).toEqual([expect.stringMatching(/^blocking: Un renvoi est vide/)]);
    expect(found(ref('r_irritants', '3'))).toEqual([]);
  });

  it('that show an error of Word block the delivery', () => {
    expect(found(ref('r_irritants', 'Erreur ! Source du renvoi introuvable.'))).toContainEqual(
      expect.stringMatching(/^blocking: .*erreur de Word/),
    );
  });

  it('left open are named', () => {
    expect(found(inBody('<w:fldChar w:fldCharType="end"/>', ''))).toContainEqual(
      expect.stringMatching(/pas fermé/),
    );
  });

  it('of a template left in the words block the delivery; those the expert typed do not', () => {
    expect(found(inBody('Un point est fait', '{{client}} Un point est fait'))).toContainEqual(
      expect.stringMatching(/^blocking: .*balise de modèle/),
    );
  });

  it('of a table of contents without page numbers say how to fill them in', async () => {
    const withContents = reportWith(
      [{ kind: 'table-of-contents', title: 'Sommaire' }],
      ...base.chapters.map(({ blocks }) => blocks),
    );
    const numbered = await renderWord(withContents);
    const blank = withBody(numbered, (xml) =>
      xml.replace(
        /(PAGEREF (?:(?!fldCharType="end").)*?fldCharType="separate"\/>(?:(?!fldCharType="end").)*?<w:t[^>]*>)\d+/g,
        '$1',
      ),
    );
    expect(checkWordFile(blank, withContents)).toMatchObject([
      { severity: 'to-check', message: expect.stringContaining('Mettre à jour les champs') },
    ]);
    expect(checkWordFile(numbered, withContents)).toEqual([]);
  });
});

describe('styles, pictures, captions, bookmarks', () => {
  it.each([
    [
      'a style the file does not hold',
      () => inBody('w:val="BodyText"', 'w:val="CorpsPerdu"'),
      /« CorpsPerdu » est employé/,
    ],
    [
      'a picture without alternative text',
      () => inBody('descr="Un four"', 'descr=""'),
      /« Le four n° 2 » n’a pas de texte de remplacement/,
    ],
    [
      'a chart that lost a name',
      () => withPart(good, 'word/charts/chart1.xml', (xml) => xml.replaceAll('>Achats<', '><')),
      /« Maturité par axe » ne nomme pas « Achats »/,
    ],
    [
      'a caption out of order',
      () =>
        withBody(good, (xml) =>
          withParagraphs(xml, 'Le four n° 2</w:t>', 'Le four n° 2</w:t>', (p) =>
            p.replace('>2</w:t>', '>7</w:t>'),
          ),
        ),
      /porte le numéro 7 au lieu de 2/,
    ],
    [
      'a bookmark that comes twice',
      () => inBody('w:name="r_irritants"', 'w:name="r_chapitre_operations"'),
      /« r_chapitre_operations » figure deux fois/,
    ],
    [
      'a title that is another',
      () => withPart(good, 'docProps/core.xml', (xml) => xml.replace(/<dc:title>.*?</, '<dc:title>Modèle<')),
      /titre du document/,
    ],
    [
      'a language that is another',
      () =>
        withPart(good, 'word/styles.xml', (xml) =>
          replaced(xml, '<w:lang w:val="fr-FR"', '<w:lang w:val="en-US"'),
        ),
      /langue du document/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(found(bytes())).toContainEqual(expect.stringMatching(message));
  });
});

describe('traces of review', () => {
  const commented = () =>
    withLinked(
      good,
      'comments',
      '<w:comment w:id="0" w:author="Jalon"><w:p><w:r><w:t>Source</w:t></w:r></w:p></w:comment>',
    );

  it('are for a working version only', () => {
    expect(found(commented())).toEqual([expect.stringMatching(/^blocking: .*version de travail/)]);
    expect(checkWordFile(commented(), { ...report, isWorkingVersion: true })).toEqual([]);
  });

  it('such as tracked changes block the delivery', () => {
    const bytes = withLast(good, '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t> </w:t></w:r></w:ins></w:p>');
    expect(found(bytes)).toContainEqual(expect.stringMatching(/modifications suivies/));
  });
});
