import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { ReportDocument } from '#shared/report/model.ts';
import { STYLES } from '#shared/report/word/styles.ts';
import { COLOURS } from '#shared/report/word/theme.ts';
import { textRuns } from './inline.ts';

export function pageHeader(report: ReportDocument, textWidth: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLES.header,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: { style: 'single', size: 4, space: 4, color: COLOURS.line } },
        children: [
          ...textRuns(report.headerText),
          new TextRun({ children: [new Tab()] }),
          ...textRuns(report.cover.confidentiality),
        ],
      }),
    ],
  });
}

export function pageFooter(report: ReportDocument, textWidth: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          ...textRuns(report.footerText),
          new TextRun({
            children: [new Tab(), 'Page\u00a0', PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
