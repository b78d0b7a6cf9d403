import { element, type XmlElement, type XmlNode } from '#shared/xml/node.ts';

/** Numbers that may stand once in a file, over all its parts. */
export type IdCounters = {
  bookmarks: number;
  drawings: number;
  readonly names: Set<string>;
  readonly paragraphs: Set<string>;
  readonly controls: Set<string>;
};

export function newIdCounters(): IdCounters {
  return { bookmarks: 0, drawings: 0, names: new Set(), paragraphs: new Set(), controls: new Set() };
}

/**
 * Numbers bookmarks and drawings anew in reading order: a loop repeats what stands in it, and what is inserted counts from 1.
 * Of two bookmarks of one name the first stays. Word's own marks of paragraphs and controls go where they are repeated.
 */
export function withUniqueIds(root: XmlElement, counters: IdCounters): XmlElement {
  /** Open bookmarks: their id as written, and now; null for one that goes. */
  const open = new Map<string, string | null>();
  const visit = (node: XmlElement): XmlElement | null => {
    const changed = renumbered(node, counters, open);
    if (changed === null) return null;
    const children = changed.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child];
      const visited = visit(child);
      return visited === null ? [] : [visited];
    });
    return { ...changed, children };
  };
  return visit(root) ?? element(root.name, root.attributes);
}

function renumbered(
  node: XmlElement,
  counters: IdCounters,
  open: Map<string, string | null>,
): XmlElement | null {
  const { attributes } = node;
  const id = attributes['w:id'] ?? '';
  switch (node.name) {
    case 'w:bookmarkStart': {
      const name = attributes['w:name'] ?? '';
      const isNew = !counters.names.has(name);
      counters.names.add(name);
      const number = isNew ? String(counters.bookmarks) : null;
      if (isNew) counters.bookmarks += 1;
      open.set(id, number);
      return number === null ? null : { ...node, attributes: { ...attributes, 'w:id': number } };
    }
    case 'w:bookmarkEnd': {
      const number = open.get(id) ?? null;
      open.delete(id);
      return number === null ? null : { ...node, attributes: { ...attributes, 'w:id': number } };
    }
    case 'wp:docPr':
      counters.drawings += 1;
      return { ...node, attributes: { ...attributes, id: String(counters.drawings) } };
    case 'w:sdtPr':
      return withoutRepeatedId(node, counters);
    default:
      return withoutRepeatedMark(node, counters);
  }
}

function withoutRepeatedId(control: XmlElement, { controls }: IdCounters): XmlElement {
  return {
    ...control,
    children: control.children.filter((child) => {
      if (typeof child === 'string' || child.name !== 'w:id') return true;
      const id = child.attributes['w:val'] ?? '';
      const isNew = !controls.has(id);
      controls.add(id);
      return isNew;
    }),
  };
}

function withoutRepeatedMark(node: XmlElement, { paragraphs }: IdCounters): XmlElement {
  const mark = node.attributes['w14:paraId'];
  if (mark === undefined) return node;
  if (!paragraphs.has(mark)) {
    paragraphs.add(mark);
    return node;
  }
  const { 'w14:paraId': _mark, 'w14:textId': _text, ...attributes } = node.attributes;
  return { ...node, attributes };
}
