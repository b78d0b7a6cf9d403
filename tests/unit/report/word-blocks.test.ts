import { describe, expect, it } from 'vitest';
import {
  cell,
  column,
  figure,
  heading,
  image,
  list,
  paragraph,
  reference,
  table,
} from '#shared/report/blocks.ts';
import { writeBlocks } from '#shared/report/word/blocks/write-blocks.ts';
import { STYLES } from '#shared/report/word/styles/style-ids.ts';
import { styleDefinitions } from '#shared/report/word/styles/styles-part.ts';
import { createWordParts } from '#shared/report/word/word-parts.ts';
import { aPng } from '#tests/support/pictures.ts';
import { wordsOfXml } from '#tests/support/word-report.ts';

const PNG = { sha256: 'a'.repeat(64), mediaType: 'image/png', width: 400, height: 300 } as const;
const CHART = figure(
  'Barres',
  { kind: 'radar', max: 4, categories: ['A', 'B', 'C'], series: [{ name: 'S', values: [1, 2, 3] }] },
  { alternativeText: 'Trois axes.', name: 'bars' },
);

describe('blocks written into a file that is not ours', () => {
  it('bear the styles of that file, and none where it has no equal', () => {
    const parts = createWordParts({
      styleIds: new Map([
        [STYLES.heading1, 'Titre1'],
        [STYLES.body, null],
      ]),
    });
    const { xml } = writeBlocks(
      [heading(1, 'Un', 'one'), paragraph('Texte.'), paragraph('Expliqué.'), paragraph('Note.', [], 'note')],
      parts,
    );
    expect(xml).toContain('<w:pStyle w:val="Titre1"/>');
    expect(xml).toContain('<w:p><w:r><w:t>Texte.</w:t></w:r></w:p>');
    // A note is never alone on the next page.
    expect(xml).toContain('<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>Expliqué.</w:t></w:r></w:p>');
    expect(xml).toContain('<w:pStyle w:val="NoteDeLecture"/>');
    expect(styleDefinitions(parts.look).get(STYLES.note)).toContain('w:styleId="NoteDeLecture"');
  });

  it('take no number that file has given, and hand over what goes beside them', () => {
    const parts = createWordParts({
      images: new Map([[PNG.sha256, aPng(4, 3)]]),
      first: { relationship: 40, bookmark: 50, drawing: 60, part: 7 },
      numbering: { bullets: 21, annexes: null, firstList: 30 },
      bookmarkNames: ['r_one'],
    });
    const { xml } = writeBlocks(
      [
        heading(1, 'Un', 'one'),
        CHART,
        image(PNG, { caption: 'Vue', alternativeText: 'Vue' }),
        ...list(['a'], [], true),
        ...list(['b'], [], true),
        ...list(['c']),
      ],
      parts,
    );
    expect(xml).not.toContain('w:name="r_one"');
    expect(xml).toContain('<w:bookmarkStart w:id="50" w:name="r_bars"/>');
    expect([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(['60', '61']);
    expect(parts.relationships.map(({ id, target }) => [id, target])).toEqual([
      ['rId40', 'charts/chart7.xml'],
      ['rId41', 'media/image7.png'],
    ]);
    expect(parts.files.map(({ name }) => name)).toEqual([
      'word/charts/chart7.xml',
      'word/charts/_rels/chart7.xml.rels',
      'word/embeddings/Microsoft_Excel_Worksheet7.xlsx',
      'word/media/image7.png',
    ]);
    expect(parts.lists).toEqual([30, 31]);
    expect([...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)).toEqual(['30', '31', '21']);
  });

  it('fit the room there: a chart is never wider than the text, a table as wide', () => {
    const { xml } = writeBlocks(
      [CHART, ...table('T', [column('A', 1), column('B', 1)], [[cell('a'), cell('b')]])],
      createWordParts(),
      {
        room: { textWidth: 5000, pageHeight: 8000 },
      },
    );
    expect(Number(/<wp:extent cx="(\d+)"/.exec(xml)?.[1]) / 635).toBeLessThanOrEqual(5000);
    expect(xml).toContain('<w:tblW w:w="5000" w:type="dxa"/>');
    // What follows in the file must not join the table.
    expect(xml).toMatch(/<\/w:tbl><w:p>.*<\/w:p>$/s);
  });

  it('start a page where a break was asked, and refer to each other', () => {
    const { xml } = writeBlocks(
      [CHART, { kind: 'page-break' }, paragraph([reference('bars', 'figure\u00a01')])],
      createWordParts(),
    );
    expect(wordsOfXml(xml)).toContain('REF r_bars \\h \\* Lowerfigure\u00a01');
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });
});
