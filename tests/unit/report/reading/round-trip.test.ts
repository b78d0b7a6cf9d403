import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { figure, heading, paragraph, text } from '#shared/report/blocks.ts';
import { resemblance, takeOver } from '#shared/report/reading/compare-with-report.ts';
import { isSameText } from '#shared/report/reading/same-text.ts';
import {
  aReport,
  differences,
  OWN_WORDS,
  readingOf,
  reportWith,
  SECTION,
  shown,
  shownChanges,
  withoutSections,
  wordOf,
} from '#tests/support/round-trip.ts';
import {
  aParagraph,
  deleted,
  inserted,
  replaced,
  savedByWord,
  withBody,
  withFrenchStyles,
  withLinked,
  withParagraphs,
} from '#tests/support/word-edits.ts';

const CLIENT = { author: 'Paul Marchand', date: '2026-12-07T09:30:00Z' };
const report = aReport();
let file: Uint8Array;

beforeAll(async () => {
  file = await wordOf(report);
});

const edited = (...changes: readonly (readonly [from: string, to: string])[]) =>
  withBody(file, (xml) => changes.reduce((all, [from, to]) => replaced(all, from, to), xml));

describe('a Word file the client gives back untouched', () => {
  it.each([
    ['as it was written', (bytes: Uint8Array) => bytes],
    ['saved by Word, its runs cut and marked', savedByWord],
    ['under the style names and ids of a French Word', withFrenchStyles],
    ['without its content controls', withoutSections],
    ['all of that', (bytes: Uint8Array) => withFrenchStyles(savedByWord(withoutSections(bytes)))],
  ])('has no difference: %s', (_, saved) => {
    expect(differences(report, saved(file))).toEqual([]);
    expect(resemblance(report, readingOf(saved(file)))).toBe(1);
  });

  it('has none either once saved by LibreOffice, which renames styles and drops content controls', () => {
    const saved = readFileSync('tests/fixtures/word/saved-by-libreoffice.docx');
    expect(differences(report, new Uint8Array(saved))).toEqual([]);
  });

  it('has none for the number of the version that was handed over', async () => {
    const { cover } = report;
    const reference = cover.reference === '' ? 'Version 1.0' : `${cover.reference} · version 1.0`;
    const issued = await wordOf({ ...report, version: '1.0', cover: { ...cover, reference } });
    expect(differences(report, issued)).toEqual([]);
  });

  it('has none for the company that the title of the cover names, and the cover does not say again', async () => {
    const cover = { ...report.cover, title: `Diagnostic de ${report.cover.companyName}` };
    const named = { ...report, cover };
    expect(differences(named, await wordOf(named))).toEqual([]);
  });

  it('has none for the typography and numbers that software changes by itself', () => {
    const bytes = edited(
      ['l’expert, écrit', "l'expert, écrit"],
      ['130 000', '130\u00a0000'],
      ['en comité.', 'en\u00ad comité.'],
      ['<w:t xml:space="preserve">1</w:t>', '<w:t xml:space="preserve">4</w:t>'],
    );
    expect(differences(report, bytes)).toEqual([]);
  });

  it('hardly resembles a report when it is another document', async () => {
    const other = await wordOf({ ...aReport([]), chapters: [] });
    expect(resemblance(report, readingOf(other))).toBeLessThan(1 / 3);
  });
});

describe('plain edits', () => {
  it('of derived words are shown word by word, with the facts they rest on, and nothing to take over', () => {
    const bytes = edited(['mesuré 12 irritants', 'recensé 12 irritants']);
    const [section, ...others] = differences(report, bytes);
    expect(others).toEqual([]);
    expect(section).toMatchObject({ chapterId: 'chapter-1', sectionId: null, takeOver: null });
    expect(section?.changes.map(shown)).toEqual([
      'changed @ Paragraphe 1: L’entreprise a [-mesuré-]{+recensé+} 12 irritants sur 20.',
    ]);
    expect(section?.changes[0]?.sources).toEqual([{ kind: 'irritant', irritantId: 'i-devis' }]);
  });

  it('of a cell say its table, row and column, and lead to the fact of the cell', () => {
    const bytes = edited(['96 425', '95 000']);
    const [section] = differences(report, bytes);
    expect(section?.changes.map(shown)).toEqual([
      'changed @ Tableau 1, ligne « Chiffrage des devis », colonne « Coût »: [-96 425-]{+95 000+} €',
    ]);
    expect(section?.changes[0]?.sources).toEqual([{ kind: 'irritant', irritantId: 'i-devis' }]);
  });

  it('that add and remove rows and paragraphs are told apart', () => {
    const row = /<w:tr>(?:(?!<w:tr>).)*Rebuts de fonderie.*?<\/w:tr>/s;
    const bytes = withBody(file, (xml) =>
      withParagraphs(
        xml.replace(
          row,
          (found) => found + found.replace('Rebuts de fonderie', 'Arrêts du four').replace('33 575', '8 000'),
        ),
        'Un point est fait',
        'Un point est fait',
        () => aParagraph('Le comité se réunira avant Noël.'),
      ),
    );
    expect(shownChanges(differences(report, bytes))).toEqual([
      '1.1 Les irritants | added @ Tableau 1, ligne « Arrêts du four »: {+Arrêts du four+}{+ · 8 000 €+}',
      '2 Suites à donner | removed @ Paragraphe 2: [-Un point est fait chaque mois avec le référent.-]',
      '2 Suites à donner | added @ Texte ajouté: {+Le comité se réunira avant Noël.+}',
    ]);
  });

  it('that add a column to a table show its cells alone', () => {
    const column = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const bytes = withBody(file, (xml) =>
      ['>Coût<', '96 425', '33 575'].reduce((all, cell, index) => {
        const at = all.lastIndexOf('<w:tc>', all.indexOf(cell));
        return all.slice(0, at) + column(['Part', '74 %', '26 %'][index] ?? '') + all.slice(at);
      }, xml),
    );
    expect(shownChanges(differences(report, bytes))).toEqual([
      '1.1 Les irritants | changed @ Tableau 1, ligne « Irritant », colonne ajoutée: {+Part+}',
      '1.1 Les irritants | changed @ Tableau 1, ligne « Chiffrage des devis », colonne ajoutée: {+74 %+}',
      '1.1 Les irritants | changed @ Tableau 1, ligne « Rebuts de fonderie », colonne ajoutée: {+26 %+}',
    ]);
  });

  it('that add a picture beside ours name it, and ours alone is none', async () => {
    const picture = (name: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="98" name="${name}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="u"><a:blip r:embed="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const chart = {
      kind: 'radar',
      categories: ['A', 'B', 'C'],
      series: [{ name: 'Note', values: [1, 2, 3] }],
      max: 4,
    } as const;
    const drawn = reportWith([
      heading(1, 'Chapitre', 'chapitre_un'),
      figure('Maturité', chart, { alternativeText: 'Radar' }),
      ...['Une phrase.', 'Une autre.'].map((words) => paragraph(words)),
    ]);
    const bytes = await wordOf(drawn);
    expect(differences(drawn, bytes)).toEqual([]);
    const added = withBody(bytes, (xml) =>
      withParagraphs(xml, 'Une phrase.', 'Une phrase.', (found) => found + picture('Photo du quai')),
    );
    const [section] = differences(drawn, added);
    expect(section?.changes).toEqual([]);
    expect(section?.losses).toEqual(['une image («\u202fPhoto du quai\u202f»)']);
  });

  it('that only move a paragraph say so once', () => {
    let moved = '';
    const bytes = withBody(file, (xml) => {
      const without = withParagraphs(xml, 'Un point est fait', 'Un point est fait', (found) => {
        moved = found;
        return '';
      });
      return withParagraphs(without, 'Ils coûtent', 'Ils coûtent', (found) => moved + found);
    });
    expect(shownChanges(differences(report, bytes))).toEqual([
      '1.1 Les irritants | moved @ Paragraphe 2: Un point est fait chaque mois avec le référent.',
    ]);
  });

  it('of the cover are listed under it', () => {
    const bytes = edited(['Ateliers Dupré', 'Ateliers Dupré et fils']);
    expect(shownChanges(differences(report, bytes))).toEqual([
      'Page de garde | changed @ Page de garde: Ateliers Dupré{+ et fils+}',
    ]);
  });

  it('are found under a chapter whose bookmark is gone, by its words', () => {
    const bytes = withBody(file, (xml) =>
      replaced(xml, 'le 18 décembre', 'le 19 décembre').replace(
        / w:name="r_chapitre_[a-z_]+"/g,
        ' w:name="_autre"',
      ),
    );
    expect(shownChanges(differences(report, bytes))).toEqual([
      '2 Suites à donner | changed @ Paragraphe 1: La direction décide le [-18-]{+19+} décembre, en comité.',
    ]);
  });

  it('are none when the chapters change places', () => {
    const bytes = withBody(file, (xml) => {
      let second = '';
      const without = withParagraphs(xml, 'Suites à donner', 'Un point est fait', (found) => {
        second = found;
        return '';
      });
      return withParagraphs(without, '>État des lieux<', '>État des lieux<', (found) => second + found);
    });
    expect(differences(report, bytes)).toEqual([]);
  });
});

describe('cross-references', () => {
  const field = (result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF r_x \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const referring = reportWith([
    heading(1, 'Chapitre', 'chapitre_un'),
    {
      kind: 'paragraph',
      role: 'body',
      content: [text('Voir la '), { kind: 'reference', target: 'r_x', text: 'figure 3' }, text('.')],
    },
  ]);

  it.each([
    ['whole', field('figure 4')],
    ['by its number alone', `<w:r><w:t xml:space="preserve">figure </w:t></w:r>${field('4')}`],
  ])('that Word counts again are no difference: %s', async (_, reference) => {
    const bytes = withBody(await wordOf(referring), (xml) =>
      withParagraphs(
        xml,
        'Voir la',
        'Voir la',
        () =>
          `<w:p><w:r><w:t xml:space="preserve">Voir la </w:t></w:r>${reference}<w:r><w:t>.</w:t></w:r></w:p>`,
      ),
    );
    expect(differences(referring, bytes)).toEqual([]);
  });
});

describe('a section of the expert’s own words', () => {
  it.each([
    ['marked by its content control', (bytes: Uint8Array) => bytes],
    ['whose content control was lost', withoutSections],
  ])('%s can be taken over with all its structure', (_, saved) => {
    const bytes = saved(
      withBody(file, (xml) =>
        withParagraphs(
          replaced(xml, 'au moule', 'au moule de sable'),
          'Et de nouveau',
          'Et de nouveau',
          (found) => found + aParagraph('Ajouté par le client.'),
        ),
      ),
    );
    const [section, ...others] = differences(report, bytes);
    expect(others).toEqual([]);
    expect(section?.sectionId).toBe(SECTION);
    expect(section?.changes.map(shown)).toEqual([
      expect.stringMatching(/^changed @ .*: au moule\{\+ de sable\+\}$/),
      expect.stringContaining('added @ Texte ajouté: {+Ajouté par le client.+}'),
    ]);
    const expected = JSON.parse(
      JSON.stringify(OWN_WORDS)
        .replace('au moule', 'au moule de sable')
        .replace(
          /(\{"kind":"paragraph","spans":\[\{"text":"Et de nouveau[^}]*\}\]\})/,
          `$1,${JSON.stringify({ kind: 'paragraph', spans: [{ text: 'Ajouté par le client.', isStrong: false, isEmphasis: false, links: [] }] })}`,
        ),
    );
    expect(isSameText(section?.takeOver?.text ?? [], expected)).toBe(true);
    expect(section?.takeOver?.losses).toEqual([]);
    expect(takeOver(report, readingOf(bytes), SECTION)).toEqual(section?.takeOver);
  });

  it('keeps the facts its unchanged words were linked to', async () => {
    const link = { kind: 'irritant', id: 'i-devis' } as const;
    const own = OWN_WORDS.map((block) =>
      block.kind === 'paragraph' && block.spans[0]?.text.startsWith('Dernier')
        ? { ...block, spans: block.spans.map((span) => ({ ...span, links: [link] })) }
        : block,
    );
    const linked = aReport(own);
    const bytes = withBody(await wordOf(linked), (xml) =>
      replaced(xml, 'Dernier mot de', 'Tout dernier mot de'),
    );
    const [section] = differences(linked, bytes);
    const last = section?.takeOver?.text.at(-1);
    expect(last?.kind === 'paragraph' && last.spans.map(({ text, links }) => [text, links])).toEqual([
      ['Tout dernier ', []],
      ['mot de l’expert.', [link]],
    ]);
  });

  it('differs by its bold alone, and says that its words are the same', () => {
    const bytes = edited([
      '<w:r><w:t xml:space="preserve">Dernier mot',
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Dernier mot',
    ]);
    const [section] = differences(report, bytes);
    expect(section?.changes.map(shown)).toEqual([
      'changed @ Mise en forme (gras, italique, titres, listes): ',
    ]);
    expect(section?.takeOver?.text.at(-1)).toMatchObject({ spans: [{ isStrong: true }] });
  });

  it('names what it cannot hold: notes, links, pictures, boxes, underlined words', () => {
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="99" name="Image 1" descr="Plan de l’atelier"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="u"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const underlined =
      '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve"> souligné</w:t></w:r>';
    const note = '<w:r><w:footnoteReference w:id="5"/></w:r>';
    const changed = withBody(file, (xml) =>
      withParagraphs(xml, 'Dernier mot', 'Dernier mot', (found) =>
        found.replace('</w:p>', `${drawing}${underlined}${note}</w:p>`),
      ),
    );
    const bytes = withLinked(
      changed,
      'footnotes',
      '<w:footnote w:id="5"><w:p><w:r><w:t>Vu le 3 décembre</w:t></w:r></w:p></w:footnote>',
    );
    const [section] = differences(report, bytes);
    const named = [
      'une image (« Plan de l’atelier »)',
      'des mots soulignés',
      'une note (« Vu le 3 décembre »)',
    ].map((loss) =>
      expect.stringMatching(
        loss.replace(/[()]/g, '\\$&').replace(/« | »/g, (mark) => mark.replace(' ', '\\s')),
      ),
    );
    expect(section?.takeOver?.losses).toEqual(named);
    expect(section?.losses).toEqual(expect.arrayContaining(named));
  });

  it('comes back empty when the client removed it whole', () => {
    const bytes = withBody(file, (xml) => withParagraphs(xml, 'Premier mot', 'Dernier mot', () => ''));
    const section = differences(report, bytes).find(({ sectionId }) => sectionId === SECTION);
    expect(section?.changes.every(({ kind }) => kind === 'removed')).toBe(true);
    expect(section?.takeOver).toEqual({ text: [], losses: [] });
  });
});

describe('tracked changes', () => {
  const tracked = () =>
    withBody(file, (xml) =>
      withParagraphs(
        xml,
        'Premier mot',
        'Premier mot',
        () =>
          `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">Premier mot de l’expert, </w:t></w:r>${deleted('écrit à la main', CLIENT)}${inserted('dicté au téléphone', CLIENT)}<w:r><w:t>.</w:t></w:r></w:p>`,
      ),
    );

  it('show who made them and when, word by word', () => {
    const [section] = differences(report, tracked());
    expect(section?.changes.map(shown)).toEqual([
      'changed @ Paragraphe 2: Premier mot de l’expert, [-écrit à la main-]{+dicté au téléphone+}.',
    ]);
    expect(section?.changes[0]?.segments.map(({ by }) => by)).toEqual([null, CLIENT, CLIENT, null]);
  });

  it('give both readings of a section where plain edits were made as well', () => {
    const bytes = withBody(tracked(), (xml) => replaced(xml, 'au moule', 'au moule de sable'));
    const [section] = differences(report, bytes);
    expect(JSON.stringify(section?.takeOver?.text)).toContain('dicté au téléphone');
    expect(JSON.stringify(section?.withoutTrackedChanges?.text)).toContain('écrit à la main');
    expect(JSON.stringify(section?.withoutTrackedChanges?.text)).toContain('au moule de sable');
    expect(takeOver(report, readingOf(bytes), SECTION, 'rejected')).toEqual(section?.withoutTrackedChanges);
  });

  it('of whole paragraphs, joined or split, read as Word reads them once accepted', () => {
    const mark = (kind: 'ins' | 'del') =>
      `<w:rPr><w:${kind} w:id="9" w:author="${CLIENT.author}" w:date="${CLIENT.date}"/></w:rPr>`;
    const bytes = withBody(file, (xml) =>
      withParagraphs(
        xml,
        'Un point est fait',
        'Un point est fait',
        () =>
          `<w:p><w:pPr>${mark('ins')}</w:pPr><w:r><w:t xml:space="preserve">Un point est fait</w:t></w:r></w:p>` +
          '<w:p><w:r><w:t xml:space="preserve"> chaque mois avec le référent.</w:t></w:r></w:p>' +
          `<w:p><w:pPr>${mark('ins')}</w:pPr>${inserted('Et un bilan en juin.', CLIENT)}</w:p><w:p/>`,
      ),
    );
    expect(shownChanges(differences(report, bytes))).toEqual([
      '2 Suites à donner | changed @ Paragraphe 2: Un point est fait[- chaque mois avec le référent.-]',
      '2 Suites à donner | added @ Texte ajouté: {+ chaque mois avec le référent.+}',
      '2 Suites à donner | added @ Texte ajouté: {+Et un bilan en juin.+}',
    ]);
  });
});

describe('a file edited and saved by LibreOffice', () => {
  it('gives the same differences, the section found by what stands around it', () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/word/edited-in-libreoffice.docx'));
    const sections = differences(report, bytes);
    expect(shownChanges(sections)).toEqual([
      expect.stringMatching(/changed @ .*: au moule\{\+ de sable\+\}$/),
      expect.stringMatching(/changed @ .*: Dernier mot \[-de l’expert-\]\{\+du client\+\}\.$/),
      '2 Suites à donner | changed @ Paragraphe 1: La direction décide le [-18-]{+19+} décembre, en comité.',
    ]);
    expect(sections[0]?.changes[1]?.segments.map(({ by }) => by?.author ?? null)).toEqual([
      null,
      CLIENT.author,
      CLIENT.author,
      null,
    ]);
    const expected = JSON.parse(
      JSON.stringify(OWN_WORDS)
        .replace('au moule', 'au moule de sable')
        .replace('Dernier mot de l’expert.', 'Dernier mot du client.'),
    );
    expect(isSameText(sections[0]?.takeOver?.text ?? [], expected)).toBe(true);
  });
});

describe('comments', () => {
  it('are listed by section with their author, date and the words they bear on', () => {
    const marked = edited([
      '<w:r><w:t xml:space="preserve">La direction décide',
      '<w:commentRangeStart w:id="0"/><w:r><w:t>La direction</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve"> décide',
    ]);
    const comment = (id: number, author: string, text: string) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="${CLIENT.date}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
    const commented = withLinked(
      marked,
      'comments',
      // Those of our own working version only say what a passage rests on.
      comment(0, CLIENT.author, 'Ou le conseil ?') + comment(1, 'Jalon', 'Entretien du 3 décembre'),
    );
    const [section] = differences(report, commented);
    expect(section).toMatchObject({ title: '2 Suites à donner', changes: [] });
    expect(section?.comments).toEqual([{ ...CLIENT, text: 'Ou le conseil ?', quotedText: 'La direction' }]);
  });
});
