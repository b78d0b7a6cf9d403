import type { ReportDocument } from '#shared/report/model.ts';
import { paragraphOf, type Run, textRun } from './nodes/nodes.ts';
import { paragraphXml } from './nodes/nodes-xml.ts';
import { addWordPart, WORD_NAMESPACES } from './package/package.ts';
import { LANDSCAPE, type PageMeasures, PORTRAIT } from './page.ts';
import { STYLES } from './styles/style-ids.ts';
import type { WordParts } from './word-parts.ts';

/** Relationships of the header and the footer, by orientation, and of an empty header for a page that has its own. */
export type PageEdges = {
  readonly portrait: string;
  readonly landscape: string;
  /** The first page of a letter: its head stands in place of the header. */
  readonly letter: string;
};

export const WORKING_VERSION = 'Version de travail';

/** Writes the headers and footers, once for each orientation, as references for the properties of a section. */
export function addPageEdges(report: ReportDocument, pages: number | null, parts: WordParts): PageEdges {
  const header = (page: PageMeasures, name: string) => {
    const runs = headerRuns(report, parts);
    return runs.length === 0 ? null : addEdge('header', name, runs, page, parts, parts.look.line);
  };
  const footer = (page: PageMeasures, name: string) =>
    addEdge('footer', name, footerRuns(report, pages), page, parts);
  const portrait = { header: header(PORTRAIT, 'header1.xml'), footer: footer(PORTRAIT, 'footer1.xml') };
  const landscape = { header: header(LANDSCAPE, 'header2.xml'), footer: footer(LANDSCAPE, 'footer2.xml') };
  const hasLetter = report.opening === 'letterhead';
  const first = hasLetter
    ? addEdge('header', 'header3.xml', workingRuns(report, parts), PORTRAIT, parts)
    : '';
  return {
    portrait: references(portrait),
    landscape: references(landscape),
    letter: hasLetter
      ? `<w:headerReference w:type="first" r:id="${first}"/><w:footerReference w:type="first" r:id="${portrait.footer}"/>`
      : '',
  };
}

function references({ header, footer }: { readonly header: string | null; readonly footer: string }): string {
  return (
    (header === null ? '' : `<w:headerReference w:type="default" r:id="${header}"/>`) +
    `<w:footerReference w:type="default" r:id="${footer}"/>`
  );
}

/** What the theme says on the left, how confidential it is on the right, unless the left says so already. */
function headerRuns(report: ReportDocument, parts: WordParts): readonly Run[] {
  const { headerText, cover } = report;
  const confidentiality = headerText.includes(cover.confidentiality) ? '' : cover.confidentiality;
  const working = workingRuns(report, parts);
  if (headerText === '' && confidentiality === '' && working.length === 0) return [];
  return [
    textRun(headerText),
    { kind: 'tab' },
    ...working,
    ...(working.length > 0 && confidentiality !== '' ? [textRun(' · ')] : []),
    textRun(confidentiality),
  ];
}

function workingRuns({ isWorkingVersion }: ReportDocument, { look }: WordParts): readonly Run[] {
  return isWorkingVersion ? [textRun(WORKING_VERSION, { isBold: true, colour: look.accentWords })] : [];
}

function footerRuns({ footerText }: ReportDocument, pages: number | null): readonly Run[] {
  return [
    textRun(footerText),
    { kind: 'tab' },
    textRun('Page\u00a0'),
    { kind: 'field', instruction: 'PAGE', result: '1' },
    textRun(' sur '),
    { kind: 'field', instruction: 'NUMPAGES', result: String(pages ?? 1) },
  ];
}

function addEdge(
  kind: 'header' | 'footer',
  name: string,
  runs: readonly Run[],
  { textWidth }: PageMeasures,
  parts: WordParts,
  rule?: string,
): string {
  const paragraph = paragraphOf(STYLES[kind], runs, {
    tabs: [{ position: textWidth, kind: 'right' }],
    ...(rule ? { hasRuleBelow: rule } : {}),
  });
  const xml = paragraphXml(paragraph, { styleId: parts.styleId, pages: new Map() });
  const root = kind === 'header' ? 'w:hdr' : 'w:ftr';
  return addWordPart(parts, kind, name, `<${root} ${WORD_NAMESPACES}>${xml}</${root}>`);
}
