import { MARGIN, PORTRAIT } from '#shared/report/word/page.ts';
import { childOf, element, isElement, type XmlElement, type XmlNode } from '#shared/xml/node.ts';

/** Twips. */
export type SectionRoom = {
  readonly isLandscape: boolean;
  readonly textWidth: number;
  readonly pageHeight: number;
};

/** Room a section of the template gives its text; A4 with our margins where it says nothing. */
export function roomOf(section: XmlElement | undefined): SectionRoom {
  const size = childOf(section, 'w:pgSz')?.attributes ?? {};
  const margins = childOf(section, 'w:pgMar')?.attributes ?? {};
  const columns = childOf(section, 'w:cols')?.attributes ?? {};
  const width = twips(size['w:w'], PORTRAIT.width);
  const height = twips(size['w:h'], PORTRAIT.height);
  const text =
    width -
    twips(margins['w:left'], MARGIN.left) -
    twips(margins['w:right'], MARGIN.right) -
    twips(margins['w:gutter'], 0);
  const count = Math.max(1, twips(columns['w:num'], 1));
  const gap = twips(columns['w:space'], 708);
  return {
    isLandscape: width > height,
    textWidth: Math.max(1000, Math.floor((text - gap * (count - 1)) / count)),
    pageHeight: height,
  };
}

function twips(value: string | undefined, otherwise: number): number {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? otherwise : Math.abs(Math.round(number));
}

/** Said once for a section, on its first pages: those that follow go on with its headers and its page numbers. */
const ONLY_FIRST = new Set(['w:titlePg', 'w:type']);

/** The same section going on after landscape pages: same header and footer, no first page of its own, next page number. */
export function continued(section: XmlElement): XmlElement {
  return ordered(section, (child) => {
    if (ONLY_FIRST.has(child.name)) return null;
    if (child.name !== 'w:pgNumType') return child;
    const { 'w:start': _, ...attributes } = child.attributes;
    return { ...child, attributes };
  });
}

/** The section turned: the page lies on its side, and its margins turn with it. */
export function turned(section: XmlElement): XmlElement {
  return ordered(continued(section), (child) => {
    const { attributes } = child;
    if (child.name === 'w:pgSz')
      return {
        ...child,
        attributes: {
          ...attributes,
          'w:w': attributes['w:h'] ?? '',
          'w:h': attributes['w:w'] ?? '',
          'w:orient': 'landscape',
        },
      };
    return child.name === 'w:cols' ? null : child;
  });
}

/** References to headers and footers come first, then the kind of break: the schema's order. */
function ordered(section: XmlElement, change: (child: XmlElement) => XmlElement | null): XmlElement {
  const children = section.children.flatMap((child): readonly XmlNode[] => {
    if (!isElement(child)) return [];
    const changed = change(child);
    return changed === null ? [] : [changed];
  });
  const before = ['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr'];
  const first = children.filter((child) => isElement(child) && before.includes(child.name));
  const type = element('w:type', { 'w:val': 'nextPage' });
  const size = children.some((child) => isElement(child, 'w:pgSz'))
    ? []
    : [element('w:pgSz', { 'w:w': String(PORTRAIT.width), 'w:h': String(PORTRAIT.height) })];
  const rest = children.filter((child) => !first.includes(child) && !isElement(child, 'w:type'));
  return { ...section, children: [...first, type, ...size, ...rest] };
}
