import { describe, expect, it } from 'vitest';
import { renderWithTemplate } from '#shared/report/word/template/render-with-template.ts';
import { aTemplateMission, contextOf, rendered, writtenBytes } from '#tests/support/template-missions.ts';
import { officeErrors, partNames, partOf, readBack } from '#tests/support/word.ts';
import { aTemplate, FRENCH_STYLES, p, table, text } from '#tests/support/word-templates.ts';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="→"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>';

const BOX =
  '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:40pt"><v:textbox><w:txbxContent>' +
  `${p('Pour {{entreprise.nom}}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

/** A firm's template: cover, header and footer, lists, its own styles by French names, chapters among its own words. */
const TEMPLATE = aTemplate({
  header: p('{{entreprise.nom}} · {{mission.reference}}'),
  footer: p('{{expert.cabinet}}'),
  numbering: NUMBERING,
  body:
    p('Rapport de diagnostic', 'Titre') +
    p('{{entreprise.nom}}, {{entreprise.activite}}') +
    p(BOX) +
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
    p(
      `<w:bookmarkStart w:id="3" w:name="objet"/>${text('{{#pour cas dans cas_usage}}')}<w:bookmarkEnd w:id="3"/>`,
    ) +
    p(
      `<w:bookmarkStart w:id="4" w:name="cas"/>${text('{{cas.titre}}')}<w:bookmarkEnd w:id="4"/>`,
      'Listepuces',
    ) +
    p('{{/pour}}') +
    table(['Cas', 'Rang'], ['{{#pour cas dans cas_classes}}{{cas.titre}}', '{{cas.rang}}{{/pour}}']) +
    p('{{@chapitre:maturite}}') +
    p('Notre avis suit.') +
    p('{{@chapitre:priorisation}}') +
    p('{{@chapitre:feuille_de_route}}') +
    p('Fin.'),
});

function wordsOf(xml: string): string {
  return xml.replace(/<[^>]*>/g, '').trim();
}

describe('a template made in a French Word', () => {
  const bytes = writtenBytes(rendered(TEMPLATE));
  const document = partOf(bytes, 'word/document.xml');

  it('gives a file without fault, read whole by another reader', async () => {
    expect(await officeErrors(bytes)).toEqual([]);
    const read = await readBack(bytes);
    for (const words of [
      'Mécanique <& précision>',
      'Lecture des commandes',
      'Notre avis suit.',
      'Nommer un référent data',
      'Fin.',
    ])
      expect(read).toContain(words);
    expect(document).not.toMatch(/\{\{|jalon:/);
    expect(/<w:txbxContent>.*?<\/w:txbxContent>/.exec(document)?.[0]).toContain('Ateliers Dupré');
    expect(wordsOf(partOf(bytes, 'word/header1.xml'))).toBe('Ateliers Dupré · 2026-001');
    expect(partOf(bytes, 'word/footer1.xml')).toContain('Delmas Conseil');
  });

  it('puts chapters among its words, in its own styles, found by French and English names', () => {
    const at = (words: string) => document.indexOf(words);
    expect(at('Maturité data')).toBeLessThan(at('Notre avis suit.'));
    expect(at('Notre avis suit.')).toBeLessThan(at('Nommer un référent data'));
    // « heading 1 », « Titre 2 », « Légende », « Table Grid », as the template calls them.
    for (const id of ['Titre1', 'Titre2', 'Lgende', 'Grilledutableau'])
      expect(document).toContain(`w:val="${id}"`);
    expect(document).not.toMatch(/w:val="(?:Heading1|Heading2|Caption|BodyText|TableauJalon)"/);
  });

  it('keeps its own styles as they are, and adds those it lacks once', () => {
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toContain('<w:color w:val="7A1F5C"/>');
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    const bases = [...styles.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(bases.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('keeps its numbering, ours under new numbers', () => {
    const numbering = partOf(bytes, 'word/numbering.xml');
    expect(numbering).toContain('w:val="→"');
    const numbers = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    const used = [...document.matchAll(/<w:numId w:val="([1-9]\d*)"/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !numbers.includes(id))).toEqual([]);
  });

  it('has native charts, and no number or name twice', () => {
    expect(partNames(bytes).filter((name) => name.startsWith('word/charts/chart')).length).toBeGreaterThan(1);
    const all = (pattern: RegExp) => [...document.matchAll(pattern)].map(([, id]) => id);
    for (const pattern of [
      /<w:bookmarkStart w:id="(\d+)"/g,
      /<w:bookmarkStart [^>]*w:name="([^"]+)"/g,
      /<wp:docPr id="(\d+)"/g,
    ]) {
      const ids = all(pattern);
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(all(/<w:bookmarkEnd w:id="(\d+)"/g).toSorted()).toEqual(
      all(/<w:bookmarkStart w:id="(\d+)"/g).toSorted(),
    );
  });

  it('bears the title, author, date and language of the report, none of its own', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:language>fr-FR</dc:language>');
    expect(core).toContain('<dc:creator>Claire Delmas</dc:creator>');
    expect(core).toContain('2026-12-04T00:00:00Z');
  });

  it('is the same to the byte each time', () => {
    expect(writtenBytes(rendered(TEMPLATE))).toEqual(bytes);
  });
});

describe('a chapter in place of a paragraph', () => {
  const headingOf = (properties: string) => {
    const body = `${p('Avant')}<w:p><w:pPr>${properties}</w:pPr>${text('{{@chapitre:feuille_de_route}}')}</w:p>`;
    const document = partOf(writtenBytes(rendered(aTemplate(body))), 'word/document.xml');
    return /<w:pPr><w:pStyle w:val="Titre1"\/>.*?<\/w:pPr>/.exec(document)?.[0];
  };

  it('begins a page where that paragraph does', () => {
    expect(headingOf('<w:pageBreakBefore/>')).toContain('<w:pageBreakBefore/>');
  });

  it('else goes on where it is, at its own distance', () => {
    expect(headingOf('')).not.toMatch(/pageBreakBefore|w:spacing/);
    expect(headingOf('<w:pageBreakBefore w:val="0"/>')).not.toContain('pageBreakBefore');
  });
});

describe('tables that a tag stands between', () => {
  it('stay apart, and the last is not the end of the file', async () => {
    const body =
      p('{{#pour cas dans cas_usage}}') + table(['{{cas.titre}}', '{{cas.statut}}']) + p('{{/pour}}');
    const bytes = writtenBytes(rendered(aTemplate(body)));
    expect(await officeErrors(bytes)).toEqual([]);
    const document = partOf(bytes, 'word/document.xml');
    expect(document.match(/<w:tbl>/g)).toHaveLength(2);
    expect(document).not.toMatch(/<\/w:tbl><w:(?:tbl|sectPr)>/);
  });
});

describe('a page break beside a tag that is alone', () => {
  it('stays where it is', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const body =
      p(`${text('{{#si entreprise.ville}}')}${page}`) +
      p('Ville') +
      p('{{/si}}') +
      p(`${page}${text('{{@chapitre:feuille_de_route}}')}`);
    const rendering = rendered(aTemplate(body));
    expect(rendering.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
    const document = partOf(writtenBytes(rendering), 'word/document.xml');
    expect(document.match(/<w:br w:type="page"\/>/g)).toHaveLength(2);
    expect(document.lastIndexOf('<w:br w:type="page"/>')).toBeLessThan(document.indexOf('Feuille de route'));
  });
});

describe('a template kept as .dotx', () => {
  it('gives a document, not a template', async () => {
    const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
    const bytes = writtenBytes(rendered(aTemplate({ body: p('{{entreprise.nom}}'), mainType })));
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('template.main');
    expect(await readBack(bytes)).toContain('Ateliers Dupré');
  });
});

describe('a working version in a template', () => {
  it('bears what each passage rests on as comments', async () => {
    const context = contextOf(aTemplateMission().build());
    const options = { ...context.options, isWorkingVersion: true };
    const template = aTemplate(p('{{@chapitre:feuille_de_route}}'));
    const bytes = writtenBytes(renderWithTemplate(template, { context: { ...context, options } }));
    expect(await officeErrors(bytes)).toEqual([]);
    expect(partOf(bytes, 'word/comments.xml')).toContain('Nommer un référent data');
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:commentReference w:id="0"/>');
  });
});

describe('a template with nothing but its text', () => {
  it('is given styles and numbering', async () => {
    const bytes = writtenBytes(rendered(aTemplate({ body: p('{{@rapport}}'), styles: '' })));
    expect(await officeErrors(bytes)).toEqual([]);
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:styleId="Heading1"');
    expect(partOf(bytes, 'word/numbering.xml')).toContain('w:pStyle w:val="Heading1"');
  });
});

describe('headings inserted in a template', () => {
  const body = p('{{@chapitre:sommaire}}') + p('{{@chapitre:feuille_de_route}}');

  it('bear no number where the template gives its own none, in the contents either', () => {
    const document = partOf(writtenBytes(rendered(aTemplate(body))), 'word/document.xml');
    expect(document).toMatch(/<w:pStyle w:val="Titre1"\/>(?:(?!<\/w:pPr>).)*<w:numId w:val="0"\/>/);
    expect(document).not.toMatch(/<w:t>1<\/w:t><\/w:r><w:r><w:tab\/>/);
  });

  it('are numbered where Titre 1 is', () => {
    const styles = FRENCH_STYLES.replace(
      '<w:pPr><w:outlineLvl w:val="0"/>',
      '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/>',
    );
    const document = partOf(
      writtenBytes(rendered(aTemplate({ body, styles, numbering: NUMBERING }))),
      'word/document.xml',
    );
    expect(document).not.toContain('<w:numId w:val="0"/>');
  });

  it('ask Word for the page numbers that it alone knows', () => {
    const bytes = writtenBytes(rendered(aTemplate(body)));
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:updateFields w:val="true"/>');
  });
});
