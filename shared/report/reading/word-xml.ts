import type { XmlElement } from '#shared/xml/node.ts';
import { parseXml } from '#shared/xml/parse-xml.ts';

const WORD = 'w';
const RELATIONSHIPS = 'r';
/** The two sets of names of Office files (transitional and strict), to the prefixes used here. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': WORD,
  'http://purl.oclc.org/ooxml/wordprocessingml/main': WORD,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': RELATIONSHIPS,
  'http://purl.oclc.org/ooxml/officeDocument/relationships': RELATIONSHIPS,
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/** A part of a Word file of unknown hands as a tree: see `parseXml` for what it throws on. */
export function parseWordXml(xml: string): XmlElement {
  return parseXml(xml, PREFIXES);
}
