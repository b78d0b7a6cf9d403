import { Parser } from 'saxen';

/** An element of a part. Names carry the usual prefix of their namespace, whatever prefix the file gives it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
/** Elements, and the decoded texts between them. */
export type XmlNode = XmlElement | string;

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
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/** Half of the elements of a file hold nothing. */
const CHILDLESS: readonly XmlNode[] = [];

/** Elements inside one another: far above what an honest file holds, far below what a reader's stack holds. */
const DEEPEST = 500;

/**
 * An XML text as a tree. Throws on what is not well formed, on a document type or entities of its own (no Office file
 * has any; they are a known attack), and beyond 500 elements inside one another.
 */
export function parseXml(xml: string): XmlElement {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('A document type is refused.');
  const root: { name: string; attributes: Record<string, string>; children: XmlNode[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  let failure: Error | null = null;
  const parser = new Parser();
  parser.ns(PREFIXES);
  parser.on('error', (error) => {
    failure ??= error;
    parser.stop();
  });
  parser.on('openTag', (name, attributesOf, decode, isSelfClosing) => {
    const attributes = decoded(attributesOf(), decode);
    const siblings = open.at(-1)?.children;
    if (isSelfClosing) {
      siblings?.push({ name, attributes, children: CHILDLESS });
      return;
    }
    const element = { name, attributes, children: [] };
    siblings?.push(element);
    open.push(element);
    if (open.length > DEEPEST) {
      failure ??= new Error('The part is nested too deep.');
      parser.stop();
    }
  });
  parser.on('closeTag', (_name, _decode, isSelfClosing) => {
    if (!isSelfClosing) open.pop();
  });
  parser.on('text', (text, decode) => {
    open.at(-1)?.children.push(text.includes('&') ? decode(text) : text);
  });
  parser.on('cdata', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.parse(xml);
  if (failure) throw failure;
  const [element] = elementsOf(root);
  if (element === undefined) throw new Error('The part is empty.');
  return element;
}

function decoded(
  attributes: Record<string, string>,
  decode: (text: string) => string,
): Readonly<Record<string, string>> {
  for (const name in attributes) {
    const value = attributes[name];
    if (value?.includes('&')) attributes[name] = decode(value);
  }
  return attributes;
}

export function elementsOf(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** `w:val` of a child; undefined without the child. An on/off property without a value is « true ». */
export function settingOf(parent: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(parent, name);
  return child === undefined ? undefined : (child.attributes['w:val'] ?? 'true');
}

/** An on/off property; null when it is not set. */
export function flagOf(parent: XmlElement | undefined, name: string): boolean | null {
  const value = settingOf(parent, name);
  return value === undefined ? null : !['0', 'false', 'off', 'none'].includes(value);
}

/** Every element of that name inside, itself left out, in reading order. */
export function descendantsOf(parent: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(parent);
  return found;
}

/** All the words inside, as they stand. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
