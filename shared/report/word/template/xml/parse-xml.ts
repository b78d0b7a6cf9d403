import { Parser } from 'saxen';
import type { XmlElement, XmlNode } from './node.ts';

/** Deeper than any document people write, and far from exhausting the stack of those who walk the tree. */
const MAX_DEPTH = 250;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The tree of an XML text. Comments and processing instructions are left out. Throws on what is not XML, on a
 * document type (no entity is ever declared or expanded), and on a tree deeper than `MAX_DEPTH`.
 */
export function parseXml(xml: string): XmlElement {
  type Open = { readonly name: string; readonly attributes: Record<string, string>; children: XmlNode[] };
  const open: Open[] = [];
  let root: XmlElement | null = null;
  const append = (text: string) => {
    const parent = open.at(-1);
    if (parent) parent.children.push(text);
  };
  const parser = new Parser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attention', () => {
    throw new Error('Document type not allowed');
  });
  parser.on('openTag', (name, attributes) => {
    if (open.length >= MAX_DEPTH) throw new Error('Too deep');
    const read: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes())) read[key] = decode(value);
    open.push({ name, attributes: read, children: [] });
  });
  parser.on('closeTag', (name) => {
    const closed = open.pop();
    if (!closed || closed.name !== name) throw new Error('Tags do not match');
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else if (root === null) root = closed;
    else throw new Error('More than one root');
  });
  parser.on('text', (text) => append(decode(text)));
  parser.on('cdata', append);
  parser.parse(xml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (root === null || open.length > 0) throw new Error('Not a whole XML text');
  return root;
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
