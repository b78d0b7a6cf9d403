import {
  annexAbstractXml,
  bulletsAbstractXml,
  HEADING_NUM_ID,
  numberingPart,
  numXml,
  orderedAbstractXml,
} from '#shared/report/word/numbering.ts';
import { element, elementsOf, isElement, type XmlElement, type XmlNode } from '#shared/xml/node.ts';
import { parseXml } from '#shared/xml/parse-xml.ts';

/** Numbers that are free in the numbering of a template, for ours. */
export type FreeNumbers = {
  readonly abstract: {
    readonly headings: number;
    readonly annexes: number;
    readonly bullets: number;
    readonly ordered: number;
  };
  readonly headings: number;
  readonly annexes: number;
  readonly bullets: number;
  readonly firstList: number;
};

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function freeNumbers(template: XmlElement | undefined): FreeNumbers {
  const highest = (name: string, attribute: string) =>
    Math.max(
      0,
      ...(template ? elementsOf(template) : [])
        .filter((child) => child.name === name)
        .map((child) => Number(child.attributes[attribute]) || 0),
    );
  const abstract = highest('w:abstractNum', 'w:abstractNumId') + 1;
  const number = highest('w:num', 'w:numId') + 1;
  return {
    abstract: { headings: abstract, annexes: abstract + 1, bullets: abstract + 2, ordered: abstract + 3 },
    headings: number,
    annexes: number + 1,
    bullets: number + 2,
    firstList: number + 3,
  };
}

/** The template's numbering with our definitions after its own, and an instance for each ordered list. */
export function mergeNumbering(
  template: XmlElement | undefined,
  free: FreeNumbers,
  lists: readonly number[],
  withHeadings: boolean,
  headingStyleIds: ReadonlyMap<string, string | null>,
): XmlElement {
  const root = template ?? element('w:numbering', { 'xmlns:w': WORD });
  const { abstract } = free;
  const abstracts = parsed(
    annexAbstractXml(abstract.annexes) +
      bulletsAbstractXml(abstract.bullets) +
      orderedAbstractXml(abstract.ordered),
  );
  const headings = withHeadings ? [headingDefinition(abstract.headings, headingStyleIds)] : [];
  const instances = parsed(
    (withHeadings ? numXml(free.headings, abstract.headings, false) : '') +
      numXml(free.annexes, abstract.annexes, false) +
      numXml(free.bullets, abstract.bullets, false) +
      lists.map((id) => numXml(id, abstract.ordered, true)).join(''),
  );
  const isOf = (child: XmlNode, ...names: readonly string[]) =>
    isElement(child) && names.includes(child.name);
  const { children } = root;
  // The schema wants pictures of bullets, then definitions, then instances, then the clean-up mark.
  return {
    ...root,
    children: [
      ...children.filter((child) => isOf(child, 'w:numPicBullet')),
      ...children.filter((child) => isOf(child, 'w:abstractNum')),
      ...headings,
      ...abstracts,
      ...children.filter((child) => isOf(child, 'w:num')),
      ...instances,
      ...children.filter((child) => isOf(child, 'w:numIdMacAtCleanup')),
    ],
  };
}

function headingDefinition(id: number, styleIds: ReadonlyMap<string, string | null>): XmlElement {
  const ours = elementsOf(parseXml(numberingPart([]).replace(/^<\?xml[^>]*\?>/, ''))).find(
    ({ name, attributes }) =>
      name === 'w:abstractNum' && attributes['w:abstractNumId'] === String(HEADING_NUM_ID),
  );
  if (!ours) throw new Error('No definition of heading numbers');
  return {
    ...ours,
    attributes: { 'w:abstractNumId': String(id) },
    children: ours.children.map((level) =>
      isElement(level)
        ? {
            ...level,
            children: level.children.flatMap((child): readonly XmlNode[] => {
              if (!isElement(child, 'w:pStyle')) return [child];
              const style = styleIds.get(child.attributes['w:val'] ?? '');
              return style ? [element('w:pStyle', { 'w:val': style })] : [];
            }),
          }
        : level,
    ),
  };
}

function parsed(xml: string): readonly XmlElement[] {
  return elementsOf(parseXml(`<w:x xmlns:w="${WORD}">${xml}</w:x>`));
}
