import { strFromU8 } from 'fflate';
import { named } from '#shared/domain/french.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import type { XmlElement } from '#shared/xml/node.ts';
import { parseXml } from '#shared/xml/parse-xml.ts';
import { type Relationship, readRelationships, relationshipsPath } from '#shared/xml/relationships.ts';
import { cleanParts } from './clean-parts.ts';
import { CONTENT_TYPES, type OpenedTemplate } from './opened-template.ts';
import { findUnsafeParts } from './unsafe-parts.ts';
import { unzipTemplate } from './unzip-template.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/**
 * Reads a .docx (or .dotx) that is not trusted: no macro, no link to a file or the network, no document type, no
 * control. What only has to go (attached template, embedded objects) is taken out, and said. Null when the file is refused.
 */
export function openTemplate(bytes: Uint8Array, report: Report): OpenedTemplate | null {
  const parts = unzipTemplate(bytes, report);
  if (!parts) return null;
  const refuse = (message: string) => {
    report.add({ kind: 'not-a-template', severity: 'blocking', where: '', message });
    return null;
  };
  if (!parts.has(CONTENT_TYPES))
    return refuse(
      parts.has('mimetype')
        ? 'Ce fichier est un document LibreOffice (.odt) : ouvrez-le, puis enregistrez-le au format Word (.docx).'
        : 'Ce fichier zip n’est pas un document Word : choisissez un modèle au format .docx.',
    );
  const trees = new Map<string, XmlElement>();
  for (const [path, content] of parts) {
    if (!/\.(?:xml|rels|vml)$/i.test(path)) continue;
    const tree = parsePart(path, content, report);
    if (!tree) return null;
    trees.set(path, tree);
  }
  const relationships = new Map<string, readonly Relationship[]>();
  const read = (source: string) => {
    const tree = trees.get(relationshipsPath(source));
    if (tree) relationships.set(source, readRelationships(source, tree));
  };
  read('');
  for (const path of parts.keys()) read(path);
  const mainPath = relationships.get('')?.find(({ type }) => type === 'officeDocument')?.path ?? '';
  const root = trees.get(mainPath);
  if (root?.attributes['xmlns:w'] === STRICT_WORD)
    return refuse(
      'Ce modèle est au format « Document Open XML strict » : dans Word, enregistrez-le comme « Document Word (.docx) ».',
    );
  if (root?.name !== 'w:document' || root.attributes['xmlns:w'] !== WORD)
    return refuse('Ce fichier Office n’est pas un document Word : choisissez un modèle au format .docx.');
  const opened = { parts, trees, relationships, mainPath };
  if (findUnsafeParts(opened, report)) return null;
  cleanParts(opened, report);
  return opened;
}

function parsePart(path: string, content: Uint8Array, report: Report): XmlElement | null {
  const refuse = (kind: 'unsafe-content' | 'not-a-template', message: string) => {
    report.add({ kind, severity: 'blocking', where: '', message });
    return null;
  };
  const text = strFromU8(content);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || content[0] === 0xff || content[0] === 0xfe)
    return refuse(
      'unsafe-content',
      `Ce modèle contient des définitions XML que Word n’écrit jamais (${named(path)}) : ne l’utilisez pas sans en connaître l’origine.`,
    );
  try {
    return parseXml(text);
  } catch {
    return refuse(
      'not-a-template',
      `Ce modèle est abîmé (${named(path)}) : ouvrez-le dans Word, qui proposera de le réparer, puis enregistrez-le de nouveau.`,
    );
  }
}
