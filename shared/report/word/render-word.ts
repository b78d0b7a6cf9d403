import { Document, type ISectionOptions, Packer, PageOrientation, SectionType } from 'docx';
import type { ReportDocument } from '#shared/report/model.ts';
import { numberReport } from '#shared/report/numbering.ts';
import { NUMBERING } from './numbering-definitions.ts';
import { blankPageNumbers, laidOutPageNumbers } from './page-numbers.ts';
import { coverPage } from './parts/cover.ts';
import { pageFooter, pageHeader } from './parts/header-footer.ts';
import { pinPackage } from './pin/pin-package.ts';
import { type PageRun, pageRuns } from './sections.ts';
import { EXTERNAL_STYLES, WORD_STYLES } from './styles.ts';
import { LANDSCAPE, MARGIN, PORTRAIT } from './theme.ts';
import { xmlText } from './xml-text.ts';

export type WordOptions = {
  /**
   * Lays the pages out to print the page numbers of the table of contents (some seconds for fifty pages). Without it
   * they are blank until Word updates the table.
   */
  readonly withPageNumbers: boolean;
};

/**
 * The report as a Word file (.docx). Same report, same bytes: dates, identifiers, and the order and times of the zip
 * entries depend on the report alone. Runs in Node and in browsers; heavy, so load it on demand or in a worker.
 */
export async function renderWord(
  report: ReportDocument,
  options: WordOptions = { withPageNumbers: true },
): Promise<Uint8Array> {
  const { headings } = numberReport(report);
  const sections = sectionsOf(report);
  const document = new Document({
    title: xmlText(report.title),
    subject: xmlText(report.cover.subtitle),
    creator: xmlText(report.author),
    lastModifiedBy: xmlText(report.author),
    externalStyles: EXTERNAL_STYLES,
    styles: WORD_STYLES,
    numbering: NUMBERING,
    sections,
    pageNumbers: options.withPageNumbers ? laidOutPageNumbers(headings) : blankPageNumbers(headings),
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return pinPackage(packed, report);
}

function sectionsOf(report: ReportDocument): readonly ISectionOptions[] {
  const headings = {
    portrait: header(report, PORTRAIT.textWidth),
    landscape: header(report, LANDSCAPE.textWidth),
  };
  return [
    { properties: pageProperties(false), children: coverPage(report.cover) },
    ...pageRuns(report.chapters).map((run: PageRun) => ({
      properties: pageProperties(run.isLandscape),
      ...(run.isLandscape ? headings.landscape : headings.portrait),
      children: run.children,
    })),
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
