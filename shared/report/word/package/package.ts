import type { ReportDocument } from '#shared/report/model.ts';
import { numberingPart } from '#shared/report/word/numbering.ts';
import { stylesPart } from '#shared/report/word/styles/styles-part.ts';
import { type PackagePart, relationshipType, type WordParts } from '#shared/report/word/word-parts.ts';
import { escapeXml, XML_HEAD } from '#shared/report/word/xml-text.ts';
import { commentsPart } from './comments-part.ts';
import { fontTablePart, themePart } from './theme-parts.ts';
import { packZip } from './zip.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_ML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** Adds a part of Word's own kind that the main document refers to; its relationship is returned. */
export function addWordPart(parts: WordParts, kind: string, name: string, xml: string): string {
  parts.addFile({
    name: `word/${name}`,
    content: `${XML_HEAD}${xml}`,
    contentType: `${WORD_ML}.${kind}+xml`,
  });
  return parts.addRelationship(relationshipType(kind), name);
}

/** The whole file, from its body and all that was gathered while it was written. */
export function packWord(body: string, report: ReportDocument, parts: WordParts): Uint8Array {
  const { look } = parts;
  parts.addFile(wordPart('styles', 'styles.xml', stylesPart(look), parts));
  parts.addFile(wordPart('numbering', 'numbering.xml', numberingPart(parts.lists), parts));
  parts.addFile(wordPart('settings', 'settings.xml', settingsPart(), parts));
  parts.addFile(wordPart('fontTable', 'fontTable.xml', fontTablePart(look), parts));
  parts.addFile({
    name: 'word/theme/theme1.xml',
    content: themePart(look),
    contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
  });
  parts.addRelationship(relationshipType('theme'), 'theme/theme1.xml');
  if (parts.comments.length > 0)
    parts.addFile(wordPart('comments', 'comments.xml', commentsPart(parts.comments, report.date), parts));
  const main: readonly PackagePart[] = [
    {
      name: 'word/document.xml',
      content: `${XML_HEAD}<w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`,
      contentType: `${WORD_ML}.document.main+xml`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationshipsPart(parts.relationships),
      contentType: null,
    },
    {
      name: 'docProps/core.xml',
      content: corePart(report),
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    },
    {
      name: 'docProps/app.xml',
      content: `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Jalon</Application></Properties>`,
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    },
  ];
  const files = [...main, ...parts.files];
  return packZip([
    { name: '[Content_Types].xml', content: contentTypesPart(files) },
    {
      name: '_rels/.rels',
      content: relationshipsPart([
        { id: 'rId1', type: relationshipType('officeDocument'), target: 'word/document.xml' },
        {
          id: 'rId2',
          type: `${PACKAGE}/relationships/metadata/core-properties`,
          target: 'docProps/core.xml',
        },
        { id: 'rId3', type: relationshipType('extended-properties'), target: 'docProps/app.xml' },
      ]),
    },
    ...files,
  ]);
}

function wordPart(kind: string, name: string, content: string, parts: WordParts): PackagePart {
  parts.addRelationship(relationshipType(kind), name);
  return { name: `word/${name}`, content, contentType: `${WORD_ML}.${kind}+xml` };
}

function contentTypesPart(files: readonly PackagePart[]): string {
  const overrides = files.flatMap(({ name, contentType }) =>
    contentType === null ? [] : [`<Override PartName="/${name}" ContentType="${contentType}"/>`],
  );
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>' +
    `${overrides.join('')}</Types>`
  );
}

function relationshipsPart(relationships: WordParts['relationships']): string {
  return (
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    relationships
      .map(
        ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`,
      )
      .join('') +
    '</Relationships>'
  );
}

function settingsPart(): string {
  return (
    `${XML_HEAD}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
  );
}

function corePart({ title, cover, author, date, language }: ReportDocument): string {
  const day = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(cover.subtitle)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified><dc:language>${language}</dc:language></cp:coreProperties>`
  );
}
