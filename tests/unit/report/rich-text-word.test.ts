import { spawnSync } from 'node:child_process';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { plainSpan, plainTextOf, type RichBlock, type RichText } from '#shared/domain/rich-text.ts';
import { image, paragraph, richText } from '#shared/report/blocks.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aJpeg, aPng } from '#tests/support/pictures.ts';
import { bullets, EMPHASISED, numbers, words } from '#tests/support/rich-text.ts';
import { missingTexts, officeErrors, partNames, partOf, readBack } from '#tests/support/word.ts';
import { reportWith } from '#tests/support/word-report.ts';

const PATIENT = 120_000;

const table = (hasHeader: boolean, ...rows: RichText[][]): RichBlock => ({ kind: 'table', hasHeader, rows });

const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('a');

const HARD: RichText = [
  words(''),
  { kind: 'heading', level: 1, spans: [plainSpan('Tour d’atelier')] },
  EMPHASISED,
  numbers(
    [words('un'), bullets([words('un-a'), numbers([words('un-a-1')], [words('un-a-2')])], [words('un-b')])],
    [words('deux'), words('suite de deux'), { kind: 'quote', blocks: [words('cité dans deux')] }],
  ),
  words(''),
  words(''),
  numbers([words('recommence à un')]),
  { kind: 'heading', level: 3, spans: [plainSpan('Mesures')] },
  table(
    true,
    [[words('Poste')], [words('Ce qui est fait')]],
    [[words('Four')], [words('Deux choses :'), bullets([words('coulée')], [words('relevé')])]],
    [[], [table(false, [[words('dans')], [words('une cellule')]])]],
  ),
  { kind: 'quote', blocks: [words('Premier paragraphe cité.'), words('Second paragraphe cité.')] },
  bullets(
    [],
    [table(false, [[words('table dans une puce')]])],
    [numbers([words('numéro sans texte avant')])],
  ),
  words(`&amp; <b> "x" ]]> ${CONTROLS}`),
  words('👩‍🏭 🇫🇷 עברית \ud83d'),
  words('Donaudampfschiff'.repeat(40)),
  words(''),
];

async function asHtml(blocks: RichText): Promise<string> {
  const bytes = await renderWord(reportWith(...richText(blocks)));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["r[style-name='Emphasis'] => em", "p[style-name='Quote'] => blockquote > p:fresh"] },
  );
  return value.slice(value.indexOf('</h1>') + 5).replace(/ id="[^"]*"/g, '');
}

describe('a text with structure in Word', () => {
  it(
    'passes Microsoft’s validator and is read back whole, whatever it holds',
    async () => {
      const bytes = await renderWord(reportWith(...richText(HARD), paragraph('Après.')));
      expect(await officeErrors(bytes)).toEqual([]);
      expect(
        missingTexts(await readBack(bytes), [
          plainTextOf(HARD).replace(/\ud83d(?![\udc00-\udfff])/, '\ufffd'),
        ]),
      ).toEqual([]);
      expect(partOf(bytes, 'word/document.xml')).toContain('<w:tblCaption w:val="Poste, Ce qui est fait"/>');
    },
    PATIENT,
  );

  it('keeps headings, strong and emphasised words, and the order and nesting of lists for another reader', async () => {
    const html = await asHtml(HARD);
    expect(html).toContain('<h4>Tour d’atelier</h4>');
    expect(html).toContain('<h6>Mesures</h6>');
    expect(html).toContain(
      'Un mot <strong>fort</strong>, un <em>appuyé</em>, et <strong><em>les deux</em></strong>',
    );
    expect(html).toContain(
      '<ol><li>un<ul><li>un-a<ol><li>un-a-1</li><li>un-a-2</li></ol></li><li>un-b</li></ul></li><li>deux</li></ol>',
    );
    expect(html).toContain(
      '<blockquote><p>Premier paragraphe cité.</p><p>Second paragraphe cité.</p></blockquote>',
    );
  });

  it('keeps tables, with a header repeated, lists and tables in their cells', async () => {
    const html = await asHtml(HARD);
    expect(html).toContain('<th><p>Poste</p></th><th><p>Ce qui est fait</p></th>');
    expect(html).toMatch(/<td><p>Deux choses\u202f:<\/p><ul><li>coulée<\/li><li>relevé<\/li><\/ul><\/td>/);
    expect(html).toMatch(/<td><table>.*dans.*une cellule.*<\/table>/);
  });

  it('is read the same by pandoc, where it is installed', async () => {
    const bytes = await renderWord(reportWith(...richText(HARD)));
    const { status, stdout } = spawnSync('pandoc', ['--from=docx', '--to=html', '--wrap=none', '-'], {
      input: bytes,
      encoding: 'utf8',
    });
    const html = (status === 0 ? stdout : await asHtml(HARD)).replace(/\s+/g, ' ').replace(/> </g, '><');
    expect(html).toMatch(/<strong><em>les deux|<em><strong>les deux/);
    expect(html.replace(/<\/?p>/g, '')).toMatch(
      /<li>un ?<ul><li>un-a ?<ol[^>]*><li>un-a-1<\/li><li>un-a-2<\/li><\/ol><\/li><li>un-b<\/li><\/ul><\/li><li>deux/,
    );
  });

  it('starts every ordered list at 1, nested ones too', async () => {
    const bytes = await renderWord(reportWith(...richText(HARD)));
    const xml = partOf(bytes, 'word/document.xml');
    const numbering = partOf(bytes, 'word/numbering.xml');
    const ids = new Set(
      [
        ...xml.matchAll(
          /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>(?:(?!<\/w:p>).)*>(un|un-a-1|recommence à un)</gs,
        ),
      ].map(([, , id]) => id),
    );
    expect(ids.size).toBe(3);
    for (const id of ids)
      expect(numbering).toMatch(
        new RegExp(
          `<w:num w:numId="${id}"(?:(?!</w:num>).)*<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/>`,
          's',
        ),
      );
  });

  it('puts no heading of its own in the table of contents', async () => {
    const report = reportWith(...richText(HARD));
    const [chapter] = report.chapters;
    const contents = { kind: 'table-of-contents', title: 'Sommaire' } as const;
    const xml = partOf(
      await renderWord({
        ...report,
        chapters: [
          { id: 'toc', title: 'Sommaire', startsOnNewPage: true, blocks: [contents] },
          ...(chapter ? [chapter] : []),
        ],
      }),
      'word/document.xml',
    );
    expect(/<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0]).not.toContain('Tour d’atelier');
  });

  it('gets French typography in each run of words, and is no block when blank', () => {
    expect(richText([words('Pourquoi ? « non »')])).toMatchObject([
      { blocks: [{ spans: [{ text: 'Pourquoi\u202f? «\u202fnon\u202f»' }] }] },
    ]);
    expect(richText([words(' '), bullets([])])).toEqual([]);
  });
});

describe('an image in Word', () => {
  const png = { sha256: 'a'.repeat(64), mediaType: 'image/png', width: 4000, height: 3000 } as const;
  const jpeg = { sha256: 'b'.repeat(64), mediaType: 'image/jpeg', width: 300, height: 4000 } as const;
  const report = reportWith(
    image(png, { caption: 'Le four', alternativeText: 'Four vu de face' }),
    image(jpeg, { caption: 'La fiche', alternativeText: 'Fiche "A" & B' }),
  );
  const images = new Map([
    [png.sha256, aPng(40, 30)],
    [jpeg.sha256, aJpeg()],
  ]);

  it(
    'is valid, described, numbered as a figure, and no larger than the text nor than 60 % of the page',
    async () => {
      const bytes = await renderWord(report, { images });
      expect(await officeErrors(bytes)).toEqual([]);
      const xml = partOf(bytes, 'word/document.xml');
      expect(xml).toMatch(/<wp:docPr id="1"[^>]*descr="Four vu de face"/);
      expect(xml).toContain('descr="Fiche &quot;A&quot; &amp; B"');
      const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(sizes).toHaveLength(2);
      for (const [x = 0, y = 0] of sizes) {
        expect(x / 635).toBeLessThanOrEqual(9300);
        expect(y / 635).toBeLessThanOrEqual(0.6 * 16_838);
      }
      expect(xml.match(/SEQ Figure/g)).toHaveLength(2);
      expect(partNames(bytes).filter((name) => /word\/media\/.+\.(png|jpg)$/.test(name))).toHaveLength(2);
    },
    PATIENT,
  );

  it('gives the same bytes twice', async () => {
    const [first, second] = [await renderWord(report, { images }), await renderWord(report, { images })];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  it('that is missing says so, and keeps its number', async () => {
    const bytes = await renderWord(report, { images: new Map([[jpeg.sha256, aJpeg()]]) });
    expect(await readBack(bytes)).toMatch(
      /Image absente\u202f: Le four[\s\S]*Figure\u00a01[^\n]*Le four[\s\S]*Figure\u00a02[^\n]*La fiche/,
    );
  });
});
