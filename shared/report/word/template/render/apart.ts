import { element, isElement, type XmlElement, type XmlNode } from '#shared/xml/node.ts';

/** So low that it takes no room; it may bear the properties of the section it ends. */
export function lowParagraph(...properties: readonly XmlElement[]): XmlElement {
  const spacing = { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' };
  return element('w:p', {}, [element('w:pPr', {}, [element('w:spacing', spacing), ...properties])]);
}

/**
 * Keeps apart the tables that a tag stood between: Word makes one of two tables that touch, and wants a paragraph after
 * the last of a document.
 */
export function apart(children: readonly XmlNode[]): readonly XmlNode[] {
  const kept: XmlNode[] = [];
  let isAfterTable = false;
  for (const child of children) {
    if (isAfterTable && isElement(child) && (child.name === 'w:tbl' || child.name === 'w:sectPr'))
      kept.push(lowParagraph());
    kept.push(child);
    if (isElement(child)) isAfterTable = child.name === 'w:tbl';
  }
  return kept;
}
