import type { Chapter } from '#shared/report/model.ts';
import type { DocumentContext } from '#shared/report/word/blocks/block-context.ts';
import { type PlacedBlock, placedNodes } from '#shared/report/word/blocks/write-blocks.ts';
import { nodesXml } from '#shared/report/word/nodes/nodes-xml.ts';
import { WORD_NAMESPACES } from '#shared/report/word/package/package.ts';
import { type PageRun, pageRuns } from '#shared/report/word/sections.ts';
import { hasWords } from '#shared/report/word/template/compile/place.ts';
import { wordText } from '#shared/report/word/template/compile/split-tags.ts';
import type { PointContent } from '#shared/report/word/template/points/resolve-points.ts';
import { childOf, descendants, element, elementsOf, isElement, type XmlElement } from '#shared/xml/node.ts';
import { parseXml } from '#shared/xml/parse-xml.ts';
import { apart, lowParagraph } from './apart.ts';
import { POINT } from './evaluate.ts';
import { continued, roomOf, turned } from './section.ts';

/** Places for our blocks in a body, in reading order. */
export function pointsIn(body: XmlElement): readonly XmlElement[] {
  return descendants(body, ({ name }) => name === POINT);
}

/** How a section of the template ends, given the landscape pages put into it. */
type Ending = 'as-it-is' | 'continued' | 'turned';

/**
 * The body with our blocks in place of its points. Wide tables and charts get landscape pages inside the section of the
 * template they fall in, which keeps its header and footer.
 */
export function insertPoints(
  body: XmlElement,
  contents: readonly PointContent[],
  document: DocumentContext,
): XmlElement {
  const children = elementsOf(body);
  const output: XmlElement[] = [];
  let next = 0;
  let ending: Ending = 'as-it-is';
  /** Something was written since the last break. */
  let isStarted = false;

  const endOf = (section: XmlElement) => {
    const kind = ending;
    ending = 'as-it-is';
    isStarted = false;
    if (kind === 'turned') return turned(section);
    return kind === 'continued' ? continued(section) : section;
  };
  const writeChapters = (chapters: readonly Chapter[], section: XmlElement, isLast: boolean) => {
    const runs = runsOf(chapters);
    runs.forEach(({ isLandscape, placed }, index) => {
      const isTurned = isLandscape && !roomOf(section).isLandscape;
      if (isTurned && isStarted)
        output.push(lowParagraph(ending === 'continued' ? continued(section) : section));
      const room = roomOf(isTurned ? turned(section) : section);
      const nodes = placedNodes(isTurned ? placed.map(atTop) : placed, document, room);
      output.push(...parsed(nodesXml(nodes, { styleId: document.parts.styleId, pages: new Map() })));
      isStarted = true;
      if (!isTurned) return;
      const endsSection = isLast && index === runs.length - 1;
      ending = endsSection ? 'turned' : 'continued';
      if (endsSection) return;
      output.push(lowParagraph(turned(section)));
      isStarted = false;
    });
  };

  children.forEach((child, index) => {
    const own = sectionOf(child);
    if (child.name === POINT) {
      const content = contents[next];
      next += 1;
      const section = sectionFrom(children, index);
      if (content?.kind === 'chapters')
        writeChapters(content.chapters, section, own !== null || isLastOfSection(children, index));
      else output.push(paragraphOf(child, content?.words ?? ''));
      if (own !== null) output.push(lowParagraph(endOf(own)));
    } else if (own === null) {
      output.push(child);
      isStarted = true;
    } else {
      output.push(own === child ? endOf(own) : withSection(child, endOf(own)));
    }
  });
  return { ...body, children: apart(output) };
}

/** A section begins a page by itself. */
function atTop(block: PlacedBlock, index: number): PlacedBlock {
  return index === 0 ? { ...block, startsPage: false, isAtTop: true } : block;
}

/** Pages in one orientation. The first blocks go on where the template is, unless they are to begin a page. */
function runsOf(chapters: readonly Chapter[]): readonly PageRun[] {
  const startsPage = chapters[0]?.startsOnNewPage ?? false;
  return pageRuns(chapters).map((run, index) => {
    const [first, ...rest] = run.placed;
    return index > 0 || first === undefined
      ? run
      : { ...run, placed: [{ ...first, startsPage, isAtTop: startsPage }, ...rest] };
  });
}

/** Properties of the section that a child ends: those of a paragraph, or of the body. */
function sectionOf(child: XmlElement): XmlElement | null {
  if (child.name === 'w:sectPr') return child;
  return childOf(childOf(child, 'w:pPr'), 'w:sectPr') ?? null;
}

function sectionFrom(children: readonly XmlElement[], index: number): XmlElement {
  for (const child of children.slice(index)) {
    const section = sectionOf(child);
    if (section) return section;
  }
  return element('w:sectPr');
}

/** Nothing is printed between this child and the end of its section. */
function isLastOfSection(children: readonly XmlElement[], index: number): boolean {
  for (const child of children.slice(index + 1)) {
    if (child.name === 'w:sectPr') return true;
    if (
      child.name !== 'w:p' ||
      hasWords(child) ||
      descendants(child, ({ name }) => name === 'w:drawing').length > 0
    )
      return false;
    if (sectionOf(child)) return true;
  }
  return true;
}

function withSection(paragraph: XmlElement, section: XmlElement): XmlElement {
  const changeIn = (
    parent: XmlElement,
    name: string,
    change: (child: XmlElement) => XmlElement,
  ): XmlElement => ({
    ...parent,
    children: parent.children.map((child) => (isElement(child, name) ? change(child) : child)),
  });
  return changeIn(paragraph, 'w:pPr', (properties) => changeIn(properties, 'w:sectPr', () => section));
}

/** Says, in the place of what is missing, that it is. */
function paragraphOf(point: XmlElement, words: string): XmlElement {
  const properties = childOf(point, 'w:pPr');
  const plain = properties
    ? [{ ...properties, children: properties.children.filter((child) => !isElement(child, 'w:sectPr')) }]
    : [];
  return element('w:p', {}, [...plain, element('w:r', {}, [wordText(words)])]);
}

function parsed(xml: string): readonly XmlElement[] {
  return elementsOf(parseXml(`<w:body ${WORD_NAMESPACES}>${xml}</w:body>`));
}
