import type { ReportDocument } from '#shared/report/model.ts';
import { packZip } from '#shared/report/word/package/zip.ts';
import { writeXml } from '#shared/report/word/template/package/write-xml.ts';
import { CONTENT_TYPES, type OpenedTemplate } from '#shared/report/word/template/reading/opened-template.ts';
import { relationshipType, type WordParts } from '#shared/report/word/word-parts.ts';
import { element, elementsOf, type XmlElement } from '#shared/xml/node.ts';
import { type Relationship, relationshipsPath, writeRelationships } from '#shared/xml/relationships.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_ML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** A part of the main document's own: its type of relationship, which is also that of its content. */
export type MainPart = { readonly kind: 'styles' | 'numbering' | 'settings'; readonly tree: XmlElement };

export type FileProperties = Pick<ReportDocument, 'title' | 'author' | 'date' | 'language'>;

export type Written = {
  /** Parts of the template that were written anew. */
  readonly trees: ReadonlyMap<string, XmlElement>;
  readonly mainParts: readonly MainPart[];
  /** What our blocks need beside their XML. */
  readonly gathered: Pick<WordParts, 'files' | 'relationships'>;
};

/**
 * The template as a Word document, with what was written into it. Content types first, then by name; no date but the report's.
 * Its own properties (title, author, dates) give way to those of the report.
 */
export function writePackage(opened: OpenedTemplate, written: Written, report: FileProperties): Uint8Array {
  const { parts, mainPath } = opened;
  const content = new Map<string, string | Uint8Array>(parts);
  const stored = new Set<string>();
  const types = new Map<string, string>();
  const relationships = new Map(opened.relationships);
  const ofMain = [...(relationships.get(mainPath) ?? [])];
  for (const [path, tree] of written.trees) content.set(path, writeXml(tree));
  types.set(mainPath, `${WORD_ML}.document.main+xml`);
  for (const { id, type, target } of written.gathered.relationships)
    ofMain.push(inside(id, type, `word/${target}`));
  for (const { kind, tree } of written.mainParts) {
    const known = ofMain.find(({ type }) => type === kind)?.path;
    const path = known ?? freePath(`word/${kind}.xml`, content);
    content.set(path, writeXml(tree));
    types.set(path, `${WORD_ML}.${kind}+xml`);
    if (!known) ofMain.push(inside(freeRelationshipId(ofMain), relationshipType(kind), path));
  }
  for (const { name, content: bytes, contentType, isStored } of written.gathered.files) {
    content.set(name, bytes);
    if (contentType !== null) types.set(name, contentType);
    if (isStored) stored.add(name);
  }
  relationships.set(mainPath, ofMain);
  const ofPackage = (relationships.get('') ?? []).filter(({ type }) => type !== 'core-properties');
  for (const { type, path } of relationships.get('') ?? [])
    if (type === 'core-properties' && path !== null) content.delete(path);
  content.set(CORE_PATH, writeXml(coreTree(report)));
  types.set(CORE_PATH, CORE);
  relationships.set('', [
    ...ofPackage,
    inside(freeRelationshipId(ofPackage), `${PACKAGE}/relationships/metadata/core-properties`, CORE_PATH),
  ]);
  for (const [source, all] of relationships) {
    const path = relationshipsPath(source);
    if (all.length > 0) content.set(path, writeXml(writeRelationships(all)));
    else content.delete(path);
  }
  content.set(CONTENT_TYPES, writeXml(contentTypes(opened, types, content)));
  const names = [...content.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return packZip(
    names.map((name) => ({
      name,
      content: content.get(name) ?? '',
      ...(stored.has(name) ? { isStored: true } : {}),
    })),
  );
}

const CORE_PATH = 'docProps/core.xml';

function rank(name: string): number {
  const first = [CONTENT_TYPES, '_rels/.rels'].indexOf(name);
  return first === -1 ? 2 : first;
}

/** From the root of the package, wherever the part that refers to it is. */
function inside(id: string, fullType: string, path: string): Relationship {
  return { id, fullType, type: fullType.slice(fullType.lastIndexOf('/') + 1), target: `/${path}`, path };
}

function freePath(wanted: string, content: ReadonlyMap<string, unknown>): string {
  if (!content.has(wanted)) return wanted;
  const [, stem = '', extension = ''] = /^(.*)(\.[^.]+)$/.exec(wanted) ?? [];
  let number = 2;
  while (content.has(`${stem}${number}${extension}`)) number += 1;
  return `${stem}${number}${extension}`;
}

function freeRelationshipId(all: readonly Relationship[]): string {
  return `rId${firstFreeRelationship(all)}`;
}

/** Above every `rIdN` in use. */
export function firstFreeRelationship(all: readonly Relationship[]): number {
  return Math.max(0, ...all.map(({ id }) => Number(/^rId(\d{1,9})$/.exec(id)?.[1] ?? 0))) + 1;
}

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: `application/vnd.openxmlformats-package.relationships+xml`,
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function contentTypes(
  { trees }: OpenedTemplate,
  types: ReadonlyMap<string, string>,
  content: ReadonlyMap<string, unknown>,
): XmlElement {
  const own = elementsOf(trees.get(CONTENT_TYPES) ?? element('Types'));
  const defaults = own.filter(({ name }) => name === 'Default');
  const known = new Set(defaults.map(({ attributes }) => attributes['Extension']?.toLowerCase()));
  const added = Object.entries(DEFAULTS).filter(
    ([extension]) =>
      !known.has(extension) && [...content.keys()].some((path) => path.endsWith(`.${extension}`)),
  );
  const overrides = own.filter(({ name, attributes }) => {
    const path = attributes['PartName']?.slice(1) ?? '';
    return name === 'Override' && content.has(path) && !types.has(path);
  });
  return element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    ...defaults,
    ...added.map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...overrides,
    ...[...types].map(([path, ContentType]) => element('Override', { PartName: `/${path}`, ContentType })),
  ]);
}

function coreTree({ title, author, date, language }: FileProperties): XmlElement {
  const at = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [`${date}T00:00:00Z`]);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      element('dc:title', {}, [title]),
      element('dc:creator', {}, [author]),
      element('cp:lastModifiedBy', {}, [author]),
      at('dcterms:created'),
      at('dcterms:modified'),
      element('dc:language', {}, [language]),
    ],
  );
}
