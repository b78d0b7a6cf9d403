import { strToU8, type Zippable, zipSync } from 'fflate';

/* Word templates written by hand, as a French Word would: styles « Titre 1 », « Légende »… under their French ids. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD_ML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}"`;

export type TemplateParts = {
  /** What the body holds, its last section left out. */
  readonly body: string;
  readonly section?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  /** Relationships of the document besides its own parts, as XML. */
  readonly relationships?: string;
  readonly settingsRelationships?: string;
  readonly overrides?: string;
  readonly mainType?: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
};

export function text(words: string, look = ''): string {
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph of text, or of runs when it begins with `<`. */
export function p(content: string, style = ''): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${content.startsWith('<') ? content : text(content)}</w:p>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 1;
  const cell = (content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(9000 / columns)}" w:type="dxa"/></w:tcPr>${content.startsWith('<w:p>') ? content : p(content)}</w:tc>`;
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grilledutableau"/><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${Math.floor(9000 / columns)}"/>`.repeat(columns)}</w:tblGrid>` +
    `${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  );
}

const style = (type: string, id: string, name: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** Styles as Word writes them in French: English names, French ids; some by their French names, as other writers do. */
export const FRENCH_STYLES =
  `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="Policepardfaut"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/></w:style>' +
  style(
    'paragraph',
    'Titre1',
    'heading 1',
    '<w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="7A1F5C"/><w:sz w:val="36"/></w:rPr>',
  ) +
  style(
    'paragraph',
    'Titre2',
    'Titre 2',
    '<w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:color w:val="7A1F5C"/></w:rPr>',
  ) +
  style('paragraph', 'Lgende', 'Légende', '<w:basedOn w:val="Standard"/><w:rPr><w:i/></w:rPr>') +
  style('paragraph', 'Listepuces', 'List Bullet', '<w:basedOn w:val="Standard"/>') +
  style('paragraph', 'Citation', 'Quote', '<w:basedOn w:val="Standard"/><w:rPr><w:i/></w:rPr>') +
  style('paragraph', 'Titre', 'Title', '<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="56"/></w:rPr>') +
  style(
    'table',
    'Grilledutableau',
    'Table Grid',
    '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr>',
  ) +
  '</w:styles>';

const A4 =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>';

/** The parts of a template; a test may change them before they are packed. */
export function templateFiles(parts: TemplateParts): Record<string, Uint8Array | string> {
  const { header, footer, numbering, settings } = parts;
  const beside = [
    ['styles', 'styles.xml', parts.styles ?? FRENCH_STYLES],
    ['header', 'header1.xml', header && `${HEAD}<w:hdr ${NAMESPACES}>${header}</w:hdr>`],
    ['footer', 'footer1.xml', footer && `${HEAD}<w:ftr ${NAMESPACES}>${footer}</w:ftr>`],
    [
      'numbering',
      'numbering.xml',
      numbering && `${HEAD}<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`,
    ],
    ['settings', 'settings.xml', settings && `${HEAD}<w:settings ${NAMESPACES}>${settings}</w:settings>`],
  ].flatMap(([kind = '', name = '', xml]) => (xml ? [{ kind, name, xml }] : []));
  const references =
    (header ? '<w:headerReference w:type="default" r:id="header"/>' : '') +
    (footer ? '<w:footerReference w:type="default" r:id="footer"/>' : '');
  const section = parts.section ?? `<w:sectPr>${references}${A4}</w:sectPr>`;
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
      `<Override PartName="/word/document.xml" ContentType="${parts.mainType ?? `${WORD_ML}.document.main+xml`}"/>` +
      `${beside.map(({ kind, name }) => `<Override PartName="/word/${name}" ContentType="${WORD_ML}.${kind}+xml"/>`).join('')}${parts.overrides ?? ''}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${parts.body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `${beside.map(({ kind, name }) => `<Relationship Id="${kind}" Type="${R}/${kind}" Target="${name}"/>`).join('')}${parts.relationships ?? ''}</Relationships>`,
    ...Object.fromEntries(beside.map(({ name, xml }) => [`word/${name}`, xml])),
    ...(parts.settingsRelationships
      ? {
          'word/_rels/settings.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts.settingsRelationships}</Relationships>`,
        }
      : {}),
    ...parts.files,
  };
}

export function packed(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const zip: Zippable = {};
  for (const [name, content] of Object.entries(files))
    zip[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(zip, { mtime: '2026-01-01T12:00:00' });
}

export function aTemplate(parts: TemplateParts | string): Uint8Array {
  return packed(templateFiles(typeof parts === 'string' ? { body: parts } : parts));
}

export function relationship(id: string, type: string, target: string, isExternal = false): string {
  return `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;
}
