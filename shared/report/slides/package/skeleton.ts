import { SLIDE } from '#shared/report/slides/layout/geometry.ts';
import type { SlideDeck } from '#shared/report/slides/model.ts';
import { escapeXml, XML_HEAD } from '#shared/report/word/xml-text.ts';
import { DEFAULT_TEXT, LAYOUT_COUNT } from './master.ts';
import { emu, NAMESPACES, OFFICE, relationships } from './xml.ts';

/* The parts of a presentation that say nothing of its slides: types, properties, theme. */

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

export function contentTypes(counts: { readonly slides: number; readonly charts: number }): string {
  const overrides = (count: number, path: string, type: string) =>
    Array.from({ length: count }, (_, index) => override(`${path}${index + 1}.xml`, type)).join('');
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>' +
    override('/ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`) +
    override('/ppt/presProps.xml', `${PRESENTATION}.presProps+xml`) +
    override('/ppt/viewProps.xml', `${PRESENTATION}.viewProps+xml`) +
    override('/ppt/tableStyles.xml', `${PRESENTATION}.tableStyles+xml`) +
    override('/ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`) +
    override('/ppt/notesMasters/notesMaster1.xml', `${PRESENTATION}.notesMaster+xml`) +
    overrides(LAYOUT_COUNT, '/ppt/slideLayouts/slideLayout', `${PRESENTATION}.slideLayout+xml`) +
    overrides(2, '/ppt/theme/theme', 'application/vnd.openxmlformats-officedocument.theme+xml') +
    overrides(counts.slides, '/ppt/slides/slide', `${PRESENTATION}.slide+xml`) +
    overrides(counts.slides, '/ppt/notesSlides/notesSlide', `${PRESENTATION}.notesSlide+xml`) +
    overrides(
      counts.charts,
      '/ppt/charts/chart',
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    ) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

export const ROOT_RELATIONSHIPS = relationships([
  { type: `${OFFICE}/officeDocument`, target: 'ppt/presentation.xml' },
  {
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { type: `${OFFICE}/extended-properties`, target: 'docProps/app.xml' },
]);

/** Dates come from the deck: the same deck is the same file. */
export function coreProperties({ title, author, date, language }: SlideDeck): string {
  const instant = (tag: string) =>
    `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${tag}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${instant('created')}${instant('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`
  );
}

export function appProperties(slides: number): string {
  return `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Jalon</Application><PresentationFormat>Grand écran</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`;
}

/** Relationships of the presentation: master, notes, theme and properties, then the slides. */
export function presentationParts(slides: number): { readonly xml: string; readonly rels: string } {
  const fixed = [
    { type: `${OFFICE}/slideMaster`, target: 'slideMasters/slideMaster1.xml' },
    { type: `${OFFICE}/notesMaster`, target: 'notesMasters/notesMaster1.xml' },
    { type: `${OFFICE}/theme`, target: 'theme/theme1.xml' },
    { type: `${OFFICE}/presProps`, target: 'presProps.xml' },
    { type: `${OFFICE}/viewProps`, target: 'viewProps.xml' },
    { type: `${OFFICE}/tableStyles`, target: 'tableStyles.xml' },
  ];
  const numbers = Array.from({ length: slides }, (_, index) => index + 1);
  const ids = numbers.map((number) => `<p:sldId id="${255 + number}" r:id="rId${fixed.length + number}"/>`);
  return {
    xml:
      `${XML_HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${DEFAULT_TEXT}</p:defaultTextStyle></p:presentation>`,
    rels: relationships([
      ...fixed,
      ...numbers.map((number) => ({ type: `${OFFICE}/slide`, target: `slides/slide${number}.xml` })),
    ]),
  };
}

export const PRESENTATION_PROPERTIES = `${XML_HEAD}<p:presentationPr ${NAMESPACES}/>`;
export const VIEW_PROPERTIES = `${XML_HEAD}<p:viewPr ${NAMESPACES}/>`;
export const TABLE_STYLES = `${XML_HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`;
