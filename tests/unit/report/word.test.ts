import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contrast } from '#shared/domain/colour.ts';
import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import {
  cell,
  column,
  figure,
  heading,
  list,
  paragraph,
  sheet,
  sheetRow,
  table,
} from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { levelColour, lookOf, textColourOn } from '#shared/report/word/look.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { reportOf } from '#tests/support/report.ts';
import { missingTexts, officeErrors, partNames, partOf, readBack } from '#tests/support/word.ts';
import { reportWith } from '#tests/support/word-report.ts';

const PATIENT = 120_000;

async function documentXml(...blocks: readonly Block[]): Promise<string> {
  return partOf(await renderWord(reportWith(...blocks)), 'word/document.xml');
}

const CHARTS: readonly Block[] = [
  figure(
    'Radar',
    { kind: 'radar', max: 4, categories: ['A', 'B', 'C'], series: [{ name: 'S', values: [1, null, 3.5] }] },
    { alternativeText: 'Trois axes.' },
  ),
  figure(
    'Barres',
    {
      kind: 'bar',
      orientation: 'horizontal',
      isStacked: true,
      valueFormat: 'euros',
      categories: ['A', 'B'],
      series: [
        { name: 'S', values: [10, 5] },
        { name: 'T', values: [1, null] },
      ],
    },
    { alternativeText: 'Deux barres.' },
  ),
  figure(
    'Bulles',
    {
      kind: 'bubble',
      xTitle: 'X',
      yTitle: 'Y',
      max: 4,
      points: [
        { label: '1', x: 3, y: 3, size: 1, isLeading: true },
        { label: '2', x: 1, y: 1, size: 0.2, isLeading: false },
      ],
    },
    { alternativeText: 'Deux bulles.' },
  ),
];

describe('the Word file', () => {
  it(
    'is valid for an empty mission',
    async () => {
      expect(await officeErrors(await renderWord(reportOf(aMission().build())))).toEqual([]);
    },
    PATIENT,
  );

  it(
    'is valid with every chart, and so are their workbooks',
    async () => {
      const bytes = await renderWord(reportWith(...CHARTS));
      expect(await officeErrors(bytes)).toEqual([]);
      const workbooks = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xlsx'));
      expect(workbooks).toHaveLength(3);
      for (const [, workbook] of workbooks) expect(await officeErrors(workbook, 'xlsx')).toEqual([]);
    },
    PATIENT,
  );

  it(
    'is the same to the byte when written twice, whatever was written in between',
    async () => {
      const report = reportWith(...CHARTS, paragraph('Texte'));
      const first = await renderWord(report);
      await renderWord(reportWith(...CHARTS, ...CHARTS));
      const second = await renderWord(report);
      expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    },
    PATIENT,
  );

  it('says nothing of the day it was written: its dates are that of the report', async () => {
    const core = partOf(await renderWord(reportWith()), 'docProps/core.xml');
    expect(core.match(/2026-12-04T00:00:00Z/g)).toHaveLength(2);
    expect(core).toContain('<dc:language>fr-FR</dc:language>');
  });

  it('is in French for Word, charts included', async () => {
    const bytes = await renderWord(reportWith(...CHARTS));
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="fr-FR"');
    const parts = partNames(bytes).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    for (const name of parts) {
      expect(partOf(bytes, name)).toContain('<c:lang val="fr-FR"/>');
      expect(partOf(bytes, name)).not.toMatch(/en-US|Sheet1/);
    }
  });
});

describe('hostile text', () => {
  const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('a');
  const HOSTILE = [
    `<w:p>&amp; "guillemets" 'apostrophes' </w:document> ]]> <!-- -->`,
    CONTROLS,
    'Emoji 👩‍🏭🧪 et drapeau 🇫🇷',
    'عربي שלום \u200f mêlés',
    `demi-paire \ud83d seule`,
    '\ufffe\uffff\ufffd',
    'ŒUVRE œuvre ÇÀÉÈ ñ ß ﬁ K',
    '{{modele}} $1 $& \\1 %s',
  ].join('\n');

  it(
    'is carried whole, but for what XML cannot hold',
    async () => {
      const doc = aMission()
        .withCompany({ name: 'L’atelier <&> "été" 🧪', activity: HOSTILE, leaderName: 'Zoë O’Neil-Ćurić' })
        .withWords('executive-summary', HOSTILE)
        .withOptions('report', { title: 'Titre & <co>' })
        .withDeliverables({ confidentiality: '«\u202fSecret\u202f»' })
        .withIrritant('irr', { title: HOSTILE, description: HOSTILE, errorCostPerYear: 10 })
        .withUseCase('uc', { title: HOSTILE, problem: HOSTILE, status: 'retained' }, { value: 3, ease: 3 })
        .withRecommendation(1, { title: HOSTILE, description: HOSTILE })
        .build();
      const bytes = await renderWord(reportOf(doc));
      expect(await officeErrors(bytes)).toEqual([]);
      const read = await readBack(bytes);
      const expected = HOSTILE.replace('\ud83d seule', '\ufffd seule').replace(/[\ufffe\uffff]/g, '');
      expect(
        missingTexts(read, [expected, 'L’atelier <&> "été" 🧪', 'Zoë O’Neil-Ćurić', 'Titre & <co>']),
      ).toEqual([]);
    },
    PATIENT,
  );

  it(
    'of 100 KB in one field goes through',
    async () => {
      const long = 'Une note sans fin, ligne après ligne, écrite d’un trait. '.repeat(1800);
      const doc = aMission()
        .withWords('operations', long)
        .withUseCase('uc', { title: 'Un', problem: long, status: 'retained' })
        .build();
      const bytes = await renderWord(reportOf(doc));
      expect(await officeErrors(bytes)).toEqual([]);
      expect(missingTexts(await readBack(bytes), [long])).toEqual([]);
    },
    PATIENT,
  );
});

describe('headings', () => {
  it('use the built-in styles, numbered by Word, and annexes by letters', async () => {
    const xml = await documentXml(
      heading(2, 'Deux', 'two'),
      paragraph('…'),
      heading(1, 'Annexe', 'ann', 'annex'),
    );
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*Deux/s);
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*<w:numPr>(?:(?!<\/w:p>).)*Annexe/s);
    const styles = partOf(await renderWord(reportWith()), 'word/styles.xml');
    expect(styles).toMatch(
      /w:styleId="Heading1"><w:name w:val="heading 1"\/>(?:(?!<\/w:style>).)*<w:numPr>/s,
    );
    expect(styles).toMatch(/w:styleId="Caption"><w:name w:val="caption"\/>/);
  });

  it(
    'are listed in a table of contents that is filled in, with page numbers and links',
    async () => {
      const report = {
        ...reportWith(heading(2, 'Suite du chapitre', 'next'), paragraph('…')),
      };
      const withContents = {
        ...report,
        chapters: [
          {
            id: 'toc',
            title: 'Sommaire',
            startsOnNewPage: true,
            blocks: [{ kind: 'table-of-contents', title: 'Sommaire' } as const],
          },
          ...report.chapters,
        ],
      };
      const xml = partOf(await renderWord(withContents), 'word/document.xml');
      const contents = /<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0] ?? '';
      expect(contents.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toMatch(
        /1\|Un chapitre\|.*\|3\|.*1\.1\|Suite du chapitre\|.*\|3\|/,
      );
      expect(contents).toContain('<w:hyperlink');
      expect(xml).not.toContain('w:dirty="true"');
    },
    PATIENT,
  );
});

describe('tables', () => {
  const rows = [1, 2].map((level) => [cell(`Ligne ${level}`), cell(String(level), { level })]);

  it('repeat their header, never cut a row, and have a title for screen readers', async () => {
    const xml = await documentXml(...table('Deux lignes', [column('Nom', 3), column('Niveau', 1)], rows));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(3);
    expect(xml).toContain('<w:tblCaption w:val="Deux lignes"/>');
  });

  it('are captioned with a SEQ field whose number is already there', async () => {
    const xml = await documentXml(
      ...table('Un', [column('Nom', 1)], [[cell('a')]]),
      ...table('Deux', [column('Nom', 1)], [[cell('b')]]),
    );
    expect(xml.match(/SEQ Tableau/g)).toHaveLength(2);
    expect(xml.replace(/<[^>]+>/g, '')).toMatch(/Tableau\u00a0SEQ Tableau[^A-Z]*2 – Deux/);
  });

  it('turn the page, with their heading and their note, when they are wide', async () => {
    const xml = await documentXml(
      paragraph('Avant.'),
      heading(2, 'Grand tableau', 'wide'),
      ...table('Large', [column('Nom', 1)], [[cell('a')]], { isWide: true }),
      paragraph('Note de lecture.', [], 'note'),
      heading(2, 'Après', 'after'),
      paragraph('Après.'),
    );
    // Word keeps a section's properties in its last paragraph, before the words of that paragraph.
    const sections = xml.replace(/(<w:sectPr.*?<\/w:sectPr>)(<\/w:pPr>.*?<\/w:p>)/gs, '$2$1§').split('§');
    const section = sections.find((part) => part.includes('w:orient="landscape"')) ?? '';
    expect(section).toContain('Grand tableau');
    expect(section).toContain('Note de lecture.');
    expect(section).not.toContain('Avant.');
    expect(section).not.toContain('Après');
  });

  it('give each level a background of the scale and a text that can be read on it', () => {
    const look = lookOf(DEFAULT_THEME);
    for (const [level, colour] of look.levelScale.entries()) {
      expect(levelColour(look, level)).toBe(colour);
      expect(contrast(colour, textColourOn(colour))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('charts', () => {
  it('are native, described, and paint the leading bubble red', async () => {
    const bytes = await renderWord(reportWith(...CHARTS));
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toMatch(/<wp:docPr id="1"[^>]*descr="Trois axes\."/);
    expect(partOf(bytes, 'word/charts/chart1.xml')).toContain('<c:radarChart>');
    expect(partOf(bytes, 'word/charts/chart2.xml')).toContain('<c:barChart>');
    const bubble = partOf(bytes, 'word/charts/chart3.xml');
    expect(bubble).toMatch(/<c:dPt><c:idx val="0"\/>(?:(?!<\/c:dPt>).)*d0432a/);
  });

  it('leave a gap for what is not known, in the chart and in its workbook', async () => {
    const bytes = await renderWord(reportWith(...CHARTS));
    const values = /<c:val>.*?<\/c:val>/s.exec(partOf(bytes, 'word/charts/chart1.xml'))?.[0] ?? '';
    expect(values).toContain('<c:pt idx="0"><c:v>1</c:v>');
    expect(values).not.toContain('idx="1"');
    const workbook = unzipSync(bytes)['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'];
    const sheetXml = strFromU8(
      unzipSync(workbook ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheetXml).toContain('<c r="B4"><v>3.5</v>');
    expect(sheetXml).not.toContain('r="B3"');
  });
});

describe('lists and sheets', () => {
  it('start each ordered list again at 1', async () => {
    const xml = await documentXml(
      ...list(['un', 'deux'], [], true),
      paragraph('…'),
      ...list(['un'], [], true),
    );
    const ids = [...xml.matchAll(/<w:pStyle w:val="ListNumber"\/>.*?<w:numId w:val="(\d+)"/gs)].map(
      ([, id]) => id,
    );
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('keep a short sheet on one page and let a long one flow', async () => {
    const short = sheet('Fiche', [...sheetRow('A', 'a'), ...sheetRow('B', 'b'), ...sheetRow('C', 'c')]);
    const long = sheet(
      'Fiche',
      ['A', 'B', 'C', 'D'].flatMap((label) => sheetRow(label, 'long '.repeat(200))),
    );
    const kept = async (blocks: readonly Block[]) => {
      const tables = (await documentXml(...blocks)).split('<w:tbl>');
      return tables.at(-1)?.match(/<w:keepNext\/>/g)?.length ?? 0;
    };
    expect(await kept(short)).toBeGreaterThan(await kept(long));
  });
});
