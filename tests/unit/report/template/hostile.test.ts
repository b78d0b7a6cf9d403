import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lintTemplate, renderWithTemplate } from '#shared/report/word/template/render-with-template.ts';
import { rawZip } from '#tests/fixtures/zips.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { contextOf, rendered, writtenBytes } from '#tests/support/template-missions.ts';
import { partNames, partOf, readBack } from '#tests/support/word.ts';
import {
  aTemplate,
  NAMESPACES,
  p,
  packed,
  relationship,
  templateFiles,
  text,
} from '#tests/support/word-templates.ts';

const ZEROS = 5 * 1024 * 1024;
const FILES = templateFiles({ body: p('{{entreprise.nom}}') });
const MACRO_MAIN = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const field = (instruction: string) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve">${instruction.slice(0, 4)}</w:instrText></w:r>` +
  `<w:r><w:instrText xml:space="preserve">${instruction.slice(4)}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${text('x')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function entities(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY e0 "ha">${levels.join('')}]><w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>`;
}

/** Every hostile or broken template, and words of the sentence it is refused with. */
const REFUSED: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['an empty file', () => new Uint8Array(), 'vide'],
  [
    'a .doc renamed, or one with a password',
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    '(.doc)',
  ],
  ['a PDF', () => strToU8('%PDF-1.7'), 'PDF'],
  ['a text', () => strToU8('Bonjour'), 'pas un document Word'],
  ['a zip cut short', () => packed(FILES).subarray(0, 600), 'sa fin manque'],
  [
    'a part that changed since it was zipped',
    () => rawZip([{ name: '[Content_Types].xml', data: strToU8('<Types/>'), crc: 1 }]),
    'abîmé',
  ],
  ['a zip of something else', () => packed({ 'a.txt': 'a' }), 'pas un document Word'],
  [
    'a LibreOffice document',
    () => packed({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    'LibreOffice',
  ],
  [
    'a workbook',
    () => packed({ ...FILES, 'word/document.xml': '<workbook xmlns="x"/>' }),
    'pas un document Word',
  ],
  [
    'a strict document',
    () =>
      packed({
        ...FILES,
        'word/document.xml':
          '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
      }),
    'strict',
  ],
  [
    'XML that does not close',
    () => packed({ ...FILES, 'word/document.xml': `<w:document ${NAMESPACES}><w:body>` }),
    'abîmé',
  ],
  ['entities within entities', () => packed({ ...FILES, 'word/document.xml': entities() }), 'XML'],
  [
    'a document type in a part nobody reads',
    () => packed({ ...FILES, 'customXml/item1.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }),
    'XML',
  ],
  [
    'elements without end inside one another',
    () => aTemplate(p('a') + '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)),
    'abîmé',
  ],
  ['macros, by the type of the document', () => aTemplate({ body: p('a'), mainType: MACRO_MAIN }), 'macros'],
  [
    'macros, by their part',
    () => packed({ ...FILES, 'word/vbaProject.bin': Uint8Array.from([1, 2, 3]) }),
    'macros',
  ],
  [
    'an ActiveX control',
    () =>
      aTemplate({
        body: p('a'),
        relationships: relationship('x', 'control', 'activeX/activeX1.xml'),
        files: { 'word/activeX/activeX1.xml': '<a/>' },
      }),
    'ActiveX',
  ],
  [
    'a picture fetched from the network',
    () =>
      aTemplate({
        body: p('a'),
        relationships: relationship('x', 'image', 'https://pistage.example/pixel.png', true),
      }),
    'https://pistage.example/pixel.png',
  ],
  [
    'an old picture that names its address itself',
    () =>
      aTemplate(
        p(
          '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="//pistage.example/a.png"/></v:shape></w:pict></w:r>',
        ),
      ),
    '//pistage.example/a.png',
  ],
  [
    'an object fetched from a file',
    () =>
      aTemplate({
        body: p('a'),
        relationships: relationship('x', 'oleObject', 'file:///C:/secret.xlsx', true),
      }),
    'hors du fichier',
  ],
  [
    'a field that reads a file, cut in two',
    () => aTemplate(p(field('INCLUDETEXT "C:\\\\a.docx"'))),
    'INCLUDETEXT',
  ],
  ['a field that runs a program', () => aTemplate(p(field('DDEAUTO c:\\\\cmd.exe "/k calc"'))), 'DDEAUTO'],
  ['a part that would leave its folder', () => packed({ ...FILES, '../evil.xml': '<a/>' }), 'nom trompeur'],
  [
    'two parts of one name',
    () =>
      rawZip(
        [...Object.entries(FILES), ['word/document.xml', '<a/>'] as const].map(([name, content]) => ({
          name,
          data: typeof content === 'string' ? strToU8(content) : content,
        })),
      ),
    'nom trompeur',
  ],
];

describe('a template that cannot be trusted or read', () => {
  it.each(REFUSED)('%s is refused with what to do', (_, template, words) => {
    const { bytes, findings } = rendered(template());
    expect(bytes).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'blocking' });
    expect(findings[0]?.message.replace(/[\u00a0\u202f]/g, ' ')).toContain(words);
    expect(findings[0]?.message).toMatch(/\u202f: |Jalon/);
  });
});

describe('a template that would fill the memory', () => {
  it('by one part of nothing but zeros is refused before it is inflated', () => {
    const bomb = packed({ ...FILES, 'word/media/image1.png': new Uint8Array(ZEROS) });
    expect(bomb.length).toBeLessThan(100_000);
    const [finding] = lintTemplate(bomb);
    expect(finding).toMatchObject({ kind: 'unsafe-content', severity: 'blocking' });
    expect(finding?.message).toContain('word/media/image1.png');
  });

  it('by a part that says it is small is refused as soon as it goes over', () => {
    const bomb = packed({ ...FILES, 'word/media/image1.png': new Uint8Array(ZEROS) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === ZEROS) view.setUint32(at, 1000, true);
    expect(lintTemplate(bomb)[0]).toMatchObject({ kind: 'unsafe-content', severity: 'blocking' });
  });

  it('by thousands of parts is refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: 3100 }, (_, index) => [`a/${index}.bin`, new Uint8Array(1)]),
    );
    expect(lintTemplate(packed({ ...FILES, ...many }))[0]).toMatchObject({ kind: 'unsafe-content' });
  });

  it('by loops that repeat everything at each turn is given up, the loop named', () => {
    const doc = aMission()
      .with({
        recommendations: aMission()
          .withRecommendation(1, { title: 'Une' })
          .build()
          .recommendations.flatMap((one) =>
            Array.from({ length: 5000 }, (_, index) => ({ ...one, id: `r${index}`, number: index + 1 })),
          ),
      })
      .build();
    const context = contextOf(aMission().build());
    const body =
      p('{{#pour a dans recommandations}}') +
      p('{{#pour b dans recommandations}}') +
      p('{{a.titre}} {{b.titre}}') +
      p('{{/pour}}') +
      p('{{/pour}}');
    const { bytes, findings } = renderWithTemplate(aTemplate(body), { context: { ...context, doc } });
    expect(bytes).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ kind: 'too-much-work', severity: 'blocking' });
    expect(findings[0]?.message).toContain('{{#pour b dans recommandations}}');
    expect(findings[0]?.where).toContain('paragraphe 2');
  });
});

describe('what only has to go', () => {
  it('the template attached to the document is let go, and said', async () => {
    const rendering = rendered(
      aTemplate({
        body: p('{{entreprise.nom}}'),
        settings: '<w:attachedTemplate r:id="t"/>',
        settingsRelationships: relationship(
          't',
          'attachedTemplate',
          'file:///C:/Users/anne/Normal.dotm',
          true,
        ),
      }),
    );
    const bytes = writtenBytes(rendering);
    expect(rendering.findings.map(({ severity }) => severity)).toEqual(['information']);
    expect(partOf(bytes, 'word/settings.xml')).not.toContain('attachedTemplate');
    expect(partNames(bytes)).not.toContain('word/_rels/settings.xml.rels');
    expect(await readBack(bytes)).toContain('Ateliers Dupré');
  });

  it('imported documents, embedded objects and comments are taken out, and said', () => {
    const rendering = rendered(
      aTemplate({
        body:
          p(
            `<w:commentRangeStart w:id="0"/>${text('Texte')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
          ) +
          '<w:altChunk r:id="chunk"/>' +
          p(
            '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="ole"/></w:object></w:r>',
          ),
        relationships:
          relationship('chunk', 'aFChunk', 'chunk.html') +
          relationship('ole', 'oleObject', 'embeddings/ole.bin') +
          relationship('comments', 'comments', 'comments.xml'),
        files: {
          'word/chunk.html': '<script>alert(1)</script>',
          'word/embeddings/ole.bin': Uint8Array.from([1]),
          'word/comments.xml': `<w:comments ${NAMESPACES}><w:comment w:id="0" w:author="Anne"><w:p/></w:comment></w:comments>`,
        },
      }),
    );
    const bytes = writtenBytes(rendering);
    expect(rendering.findings).toHaveLength(3);
    const names = partNames(bytes);
    expect(names.filter((name) => /chunk|ole\.bin|comments/.test(name))).toEqual([]);
    expect(partOf(bytes, 'word/document.xml')).not.toMatch(/altChunk|OLEObject|comment/);
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).not.toMatch(/chunk|ole|comments/);
  });

  it('a link that a reader may click stays', () => {
    const bytes = writtenBytes(
      rendered(
        aTemplate({
          body: p(`<w:hyperlink r:id="link">${text('{{entreprise.nom}}')}</w:hyperlink>`),
          relationships: relationship('link', 'hyperlink', 'https://exemple.fr/', true),
        }),
      ),
    );
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain('https://exemple.fr/');
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /<w:hyperlink r:id="link"><w:r><w:t[^>]*>Ateliers Dupré/,
    );
  });
});
