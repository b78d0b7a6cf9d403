import type { ReportDocument } from '#shared/report/model.ts';
import { numberReport } from '#shared/report/numbering.ts';
import { documentContext, placedNodes } from './blocks/write-blocks.ts';
import { addPageEdges, type PageEdges } from './header-footer.ts';
import { layOutPages } from './layout/lay-out-pages.ts';
import { lookOf } from './look.ts';
import { type BlockNode, paragraphOf, type SectionNodes } from './nodes/nodes.ts';
import { nodesXml } from './nodes/nodes-xml.ts';
import { coverPage } from './opening/cover.ts';
import { letterhead } from './opening/letterhead.ts';
import { packWord } from './package/package.ts';
import { LANDSCAPE, MARGIN, type PageMeasures, PORTRAIT } from './page.ts';
import { pageRuns } from './sections.ts';
import { STYLES } from './styles/style-ids.ts';
import { createWordParts, type WordParts } from './word-parts.ts';
import { commentLinesOf } from './working-version.ts';

export type WordOptions = {
  /** Bytes of the images of the report, by SHA-256. One that is missing is said to be so in its place. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
  /** Told after each step how many are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Steps after the blocks, in blocks' worth of work. */
const LAST_STEPS = { pages: 0.05, packing: 0.25 };

/**
 * The report as a Word file (.docx). Same report and images, same bytes: dates, identifiers, and the order and times of the
 * zip entries depend on them alone. Runs in Node and in browsers; a big report takes seconds, so give it a worker.
 */
export async function renderWord(
  report: ReportDocument,
  { images = new Map(), onProgress = () => {} }: WordOptions = {},
): Promise<Uint8Array> {
  const parts = createWordParts({ look: lookOf(report.theme), images });
  const numbering = numberReport(report);
  const blocks = numbering.blocks.length;
  const total = Math.ceil(blocks * (1 + LAST_STEPS.pages + LAST_STEPS.packing)) + 2;
  let done = 0;
  const step = (count: number) => {
    done += count;
    onProgress(Math.min(done, total - 1), total);
  };

  const context = documentContext(numbering, parts, commentLinesOf(report));
  const opening = report.opening === 'cover' ? coverPage(report, parts) : null;
  const runs = pageRuns(report.chapters).map(({ isLandscape, placed }): SectionNodes => {
    const page = isLandscape ? LANDSCAPE : PORTRAIT;
    const room = { textWidth: page.textWidth, pageHeight: page.height, endsPage: true };
    return { isLandscape, nodes: placedNodes(placed, context, room, () => step(1)) };
  });
  const sections = opening
    ? [{ isLandscape: false, ...opening }, ...runs]
    : withHead(runs, letterhead(report, parts));
  const { pages, count } = layOutPages(sections, parts.look);
  step(Math.ceil(blocks * LAST_STEPS.pages));

  const edges = addPageEdges(report, count, parts);
  const body = bodyXml(sections, parts, pages, (index) => {
    const { isLandscape = false, isFullPage = false } = sections[index] ?? {};
    if (opening && index === 0) return sectionXml('', PORTRAIT, isFullPage);
    const page = isLandscape ? LANDSCAPE : PORTRAIT;
    const isLetter = !opening && index === 0;
    return sectionXml(edgesOf(edges, isLandscape, isLetter), page, false, isLetter);
  });
  const bytes = packWord(body, report, parts);
  onProgress(total, total);
  return bytes;
}

/** A letter without a word begins nonetheless. */
function withHead(runs: readonly SectionNodes[], head: readonly BlockNode[]): readonly SectionNodes[] {
  const [first, ...rest] = runs;
  if (!first) return [{ isLandscape: false, nodes: head }];
  return first.isLandscape
    ? [{ isLandscape: false, nodes: head }, ...runs]
    : [{ ...first, nodes: [...head, ...first.nodes] }, ...rest];
}

function bodyXml(
  sections: readonly SectionNodes[],
  parts: WordParts,
  pages: ReadonlyMap<string, number>,
  propertiesOf: (index: number) => string,
): string {
  let xml = '';
  sections.forEach(({ nodes }, index) => {
    const properties = propertiesOf(index);
    const isLast = index === sections.length - 1;
    xml += nodesXml(endedSection(nodes, isLast ? null : properties), { styleId: parts.styleId, pages });
    if (isLast) xml += properties;
  });
  return xml;
}

/** Word keeps a section's properties in its last paragraph, and ends a file with a paragraph. */
function endedSection(nodes: readonly BlockNode[], properties: string | null): readonly BlockNode[] {
  const last = nodes.at(-1);
  const section = properties === null ? {} : { section: properties };
  if (last?.kind === 'paragraph')
    return properties === null ? nodes : nodes.with(-1, { ...last, ...section });
  return [...nodes, paragraphOf(STYLES.spacer, [], { isThin: true, ...section })];
}

function edgesOf(edges: PageEdges, isLandscape: boolean, isLetter: boolean): string {
  return (isLandscape ? edges.landscape : edges.portrait) + (isLetter ? edges.letter : '');
}

function sectionXml(
  references: string,
  page: PageMeasures,
  isFullPage: boolean,
  hasFirstPage = false,
): string {
  const { top, right, bottom, left, header, footer } = isFullPage
    ? { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 }
    : MARGIN;
  return (
    `<w:sectPr>${references}<w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${page.width}" w:h="${page.height}"${page.isLandscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>` +
    `${hasFirstPage ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
}
