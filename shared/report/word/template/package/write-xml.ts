import { escapeXml } from '#shared/report/word/xml-text.ts';
import type { XmlElement, XmlNode } from '#shared/xml/node.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The XML text of a tree, with its declaration. What XML cannot hold is left out. */
export function writeXml(root: XmlElement): string {
  const parts: string[] = [DECLARATION];
  write(root, parts);
  return parts.join('');
}

function write(node: XmlNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapeXml(node).replace(/\r/g, '&#13;'));
    return;
  }
  parts.push(`<${node.name}`);
  for (const [name, value] of Object.entries(node.attributes))
    parts.push(` ${name}="${escapeXml(value).replace(/[\n\r\t]/g, (it) => `&#${it.charCodeAt(0)};`)}"`);
  if (node.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of node.children) write(child, parts);
  parts.push(`</${node.name}>`);
}
