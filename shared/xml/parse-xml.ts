import { Parser } from 'saxen';
import type { XmlElement, XmlNode } from './node.ts';

/** Elements inside one another: far above what an honest file holds, far below what the stack of a reader holds. */
const MAX_DEPTH = 250;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Half of the elements of a Word file hold nothing. */
const CHILDLESS: readonly XmlNode[] = [];

/**
 * The tree of an XML text. Comments and processing instructions are left out. Throws on what is not well formed, on a
 * document type (no entity is ever declared or expanded), and on more than 250 elements inside one another.
 *
 * @param prefixes By namespace: names then bear these, whatever prefix the file gives. Without it they keep the file's.
 */
export function parseXml(xml: string, prefixes?: Readonly<Record<string, string>>): XmlElement {
  type Open = { readonly name: string; readonly attributes: Record<string, string>; children: XmlNode[] };
  const open: Open[] = [];
  let root: XmlElement | null = null;
  const append = (text: string) => {
    const parent = open.at(-1);
    if (parent) parent.children.push(text);
  };
  const parser = new Parser();
  if (prefixes !== undefined) parser.ns(prefixes);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attention', () => {
    throw new Error('Document type not allowed');
  });
  parser.on('openTag', (name, attributes) => {
    if (open.length >= MAX_DEPTH) throw new Error('Too deep');
    open.push({ name, attributes: decoded(attributes()), children: [] });
  });
  parser.on('closeTag', (name) => {
    const closed = open.pop();
    if (!closed || closed.name !== name) throw new Error('Tags do not match');
    const element = closed.children.length === 0 ? { ...closed, children: CHILDLESS } : closed;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else if (root === null) root = element;
    else throw new Error('More than one root');
  });
  parser.on('text', (text) => append(decode(text)));
  parser.on('cdata', append);
  parser.parse(xml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (root === null || open.length > 0) throw new Error('Not a whole XML text');
  return root;
}

/** Changes `attributes`, which is made anew for each element. */
function decoded(attributes: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(attributes)) {
    if (value.includes('&')) attributes[name] = decode(value);
  }
  return attributes;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|[^;&\s]{0,40});?/gi, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error('Entity without end');
    if (!name.startsWith('#')) {
      const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
      if (known === undefined) throw new Error('Unknown entity');
      return known;
    }
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (!(code > 0 && code <= 0x10ffff)) throw new Error('Unknown character');
    return String.fromCodePoint(code);
  });
}
