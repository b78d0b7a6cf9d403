import { DEFAULT_THEME, type Theme } from '#shared/domain/theme.ts';
import { writeBlocks } from '#shared/report/word/blocks/write-blocks.ts';
import { lookOf } from '#shared/report/word/look.ts';
import { type BlockNode, paragraphOf, type Run, textRun } from '#shared/report/word/nodes/nodes.ts';
import { nodesXml } from '#shared/report/word/nodes/nodes-xml.ts';
import { numberingPart } from '#shared/report/word/numbering.ts';
import { WORD_NAMESPACES } from '#shared/report/word/package/package.ts';
import { MARGIN, PORTRAIT } from '#shared/report/word/page.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';
import { stylesPart } from '#shared/report/word/styles/styles-part.ts';
import { templateGuide } from '#shared/report/word/template/guide.ts';
import { writePackage } from '#shared/report/word/template/package/write-package.ts';
import { createWordParts, relationshipType } from '#shared/report/word/word-parts.ts';
import { element, mapElements, type XmlElement } from '#shared/xml/node.ts';
import { parseXml } from '#shared/xml/parse-xml.ts';
import { FRENCH_STYLE_IDS } from './french-style-ids.ts';
import { starterNodes } from './starter-nodes.ts';

const WORD_ML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN = 'word/document.xml';
/** The file has no mission, hence no date: the first day of the century, as in the zip. */
const DATE = '2000-01-01';

/**
 * A template to begin from, ready to be used as it is: cover, list of use cases, every chapter, and how to go on from there.
 * Same theme, same bytes.
 */
export function starterTemplate(theme: Theme = DEFAULT_THEME): Uint8Array {
  const look = lookOf(theme);
  const parts = createWordParts({ look, styleIds: FRENCH_STYLE_IDS });
  const xml = (nodes: readonly BlockNode[]) => nodesXml(nodes, { styleId: parts.styleId, pages: new Map() });
  const aid = (tag: string, startsPage: boolean) =>
    xml([paragraphOf(STYLES.note, [textRun(tag)], startsPage ? { startsPage } : {})]);
  const guide = writeBlocks(templateGuide(), parts).xml;
  const body = `${xml(starterNodes())}${aid('{{#aide}}', true)}${guide}${aid('{{/aide}}', false)}`;
  const root = (name: string, inside: string) => parseXml(`<${name} ${WORD_NAMESPACES}>${inside}</${name}>`);
  const edge = (style: StyleId, runs: readonly Run[]) =>
    xml([paragraphOf(style, runs, { tabs: [{ position: PORTRAIT.textWidth, kind: 'right' }] })]);
  const header = edge(STYLES.header, [
    textRun('{{entreprise.nom}}'),
    { kind: 'tab' },
    textRun('{{rapport.confidentialite}}'),
  ]);
  const footer = edge(STYLES.footer, [
    textRun('{{expert.cabinet}} · mission {{mission.reference}}'),
    { kind: 'tab' },
    textRun('Page\u00a0'),
    { kind: 'field', instruction: 'PAGE', result: '1' },
  ]);
  const related = (kind: string) => ({
    id: kind,
    type: kind,
    fullType: relationshipType(kind),
    target: `/word/${kind}.xml`,
    path: `word/${kind}.xml`,
  });
  const override = (kind: string) =>
    element('Override', { PartName: `/word/${kind}.xml`, ContentType: `${WORD_ML}.${kind}+xml` });
  const trees = new Map([
    [MAIN, root('w:document', `<w:body>${body}${SECTION}</w:body>`)],
    ['word/header.xml', root('w:hdr', header)],
    ['word/footer.xml', root('w:ftr', footer)],
  ]);
  return writePackage(
    {
      parts: new Map(),
      trees: new Map([
        ['[Content_Types].xml', element('Types', {}, [override('header'), override('footer')])],
      ]),
      relationships: new Map([
        ['', [{ ...related('officeDocument'), target: MAIN, path: MAIN }]],
        [MAIN, [related('header'), related('footer')]],
      ]),
      mainPath: MAIN,
    },
    {
      trees,
      mainParts: [
        { kind: 'styles', tree: inFrench(parseXml(withoutDeclaration(stylesPart(look)))) },
        { kind: 'numbering', tree: inFrench(parseXml(withoutDeclaration(numberingPart(parts.lists)))) },
        { kind: 'settings', tree: SETTINGS },
      ],
      gathered: parts,
    },
    { title: 'Modèle de rapport', author: 'Jalon', date: DATE, language: 'fr-FR' },
  );
}

const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>' +
  `<w:pgSz w:w="${PORTRAIT.width}" w:h="${PORTRAIT.height}"/><w:pgMar w:top="${MARGIN.top}" w:right="${MARGIN.right}" w:bottom="${MARGIN.bottom}" w:left="${MARGIN.left}" w:header="${MARGIN.header}" w:footer="${MARGIN.footer}" w:gutter="0"/><w:titlePg/></w:sectPr>`;

const SETTINGS = parseXml(
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="fr-FR"/></w:settings>',
);

const STYLE_REFERENCES = new Set(['w:basedOn', 'w:next', 'w:link', 'w:pStyle']);

/** Ids of a French Word, wherever a style is named. */
function inFrench(root: XmlElement): XmlElement {
  const french = (id: string) => FRENCH_STYLE_IDS.get(id as StyleId) ?? id;
  return mapElements(root, (node) => {
    const { attributes } = node;
    if (node.name === 'w:style')
      return { ...node, attributes: { ...attributes, 'w:styleId': french(attributes['w:styleId'] ?? '') } };
    return STYLE_REFERENCES.has(node.name)
      ? { ...node, attributes: { ...attributes, 'w:val': french(attributes['w:val'] ?? '') } }
      : node;
  });
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^<\?xml[^>]*\?>\s*/, '');
}
