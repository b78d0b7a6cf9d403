import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
} from 'docx';
import type { ReportDocument } from '#shared/report/model.ts';
import { numberReport } from '#shared/report/numbering.ts';
import { NUMBERING } from './numbering-definitions.ts';
import { blankPageNumbers, laidOutPageNumbers } from './page-numbers.ts';
import { coverPage } from './parts/cover.ts';
import { pageFooter, pageHeader } from './parts/header-footer.ts';
import { letterhead } from './parts/letterhead.ts';
import { pinPackage } from './pin/pin-package.ts';
import { type PageRun, pageRuns } from './sections.ts';
import { EXTERNAL_STYLES, STYLES, WORD_STYLES } from './styles.ts';
import { LANDSCAPE, MARGIN, PORTRAIT } from './theme.ts';
import { xmlText } from './xml-text.ts';

export type WordOptions = {
  /**
   * Lays the pages out to print the page numbers of the table of contents (some seconds for fifty pages). Without it
   * they are blank until Word updates the table. True unless told otherwise.
   */
  readonly withPageNumbers?: boolean;
  /** Bytes of the images of the report, by SHA-256. One that is missing is said to be so in its place. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
};

/**
 * The report as a Word file (.docx). Same report and images, same bytes: dates, identifiers, and the order and times of the zip
 * entries depend on them alone. Runs in Node and in browsers; heavy, so load it on demand or in a worker.
 */
export async function renderWord(
  report: ReportDocument,
  { withPageNumbers = true, images = new Map() }: WordOptions = {},
): Promise<Uint8Array> {
  const { headings } = numberReport(report);
  const sections = sectionsOf(report, images);
  const document = new Document({
    title: xmlText(report.title),
    subject: xmlText(report.cover.subtitle),
    creator: xmlText(report.author),
    lastModifiedBy: xmlText(report.author),
    externalStyles: EXTERNAL_STYLES,
    styles: WORD_STYLES,
    numbering: NUMBERING,
    sections,
    pageNumbers: withPageNumbers ? laidOutPageNumbers(headings) : blankPageNumbers(headings),
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return pinPackage(packed, report);
}

function sectionsOf(
  report: ReportDocument,
  images: ReadonlyMap<string, Uint8Array>,
): readonly ISectionOptions[] {
  const headings = {
    portrait: header(report, PORTRAIT.textWidth),
    landscape: header(report, LANDSCAPE.textWidth),
  };
  const runs = pageRuns(report.chapters, images).map((run: PageRun) => ({
    properties: pageProperties(run.isLandscape),
    ...(run.isLandscape ? headings.landscape : headings.portrait),
    children: run.children,
  }));
  if (report.opening === 'cover')
    return [{ properties: pageProperties(false), children: coverPage(report.cover) }, ...runs];
  const [first = { properties: pageProperties(false), ...headings.portrait, children: [] }, ...rest] = runs;
  return [
    {
      ...first,
      // The head of the letter stands in place of the header of its page.
      properties: { ...first.properties, titlePage: true },
      headers: {
        ...first.headers,
        first: new Header({ children: [new Paragraph({ style: STYLES.header })] }),
      },
      footers: { ...first.footers, first: pageFooter(report, PORTRAIT.textWidth) },
      children: [...letterhead(report.cover), ...first.children],
    },
    ...rest,
  ];
}

function header(report: ReportDocument, textWidth: number) {
  return {
    headers: { default: pageHeader(report, textWidth) },
    footers: { default: pageFooter(report, textWidth) },
  };
}

function pageProperties(isLandscape: boolean) {
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // docx swaps width and height of a landscape page by itself.
      size: {
        width: PORTRAIT.width,
        height: PORTRAIT.height,
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: MARGIN,
    },
  };
}
