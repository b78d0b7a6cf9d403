/** An XML tree, never changed in place: a change makes a new element. Names have their prefix. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

/** A text, decoded, or an element. */
export type XmlNode = string | XmlElement;

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

export function isElement(node: XmlNode, name?: string): node is XmlElement {
  return typeof node !== 'string' && (name === undefined || node.name === name);
}

export function elementsOf(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter((child): child is XmlElement => isElement(child, name));
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => isElement(child, name));
}

/** All the text inside, in order. */
export function textIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}

/** Every element below `parent`, in reading order, of that name or for which `wanted` says yes; those inside them too. */
export function descendants(
  parent: XmlElement,
  wanted: string | ((element: XmlElement) => boolean),
): readonly XmlElement[] {
  const isWanted = typeof wanted === 'string' ? ({ name }: XmlElement) => name === wanted : wanted;
  const found: XmlElement[] = [];
  const visit = (node: XmlElement) => {
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      if (isWanted(child)) found.push(child);
      visit(child);
    }
  };
  visit(parent);
  return found;
}

/** The tree with each element replaced by what `change` gives for it (children first); null drops it. */
export function mapElements(
  parent: XmlElement,
  change: (element: XmlElement) => XmlElement | null,
): XmlElement {
  let isSame = true;
  const children = parent.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child];
    const changed = change(mapElements(child, change));
    if (changed !== child) isSame = false;
    return changed === null ? [] : [changed];
  });
  return isSame ? parent : { ...parent, children };
}

/** Elements and texts, the element itself included. */
export function countNodes(node: XmlNode): number {
  return typeof node === 'string' ? 1 : node.children.reduce((sum, child) => sum + countNodes(child), 1);
}
