import type { ReportCover, ReportDocument } from '#shared/report/model.ts';
import { textColourOn } from '#shared/report/word/look.ts';
import {
  type BlockNode,
  type CellNode,
  type ParagraphNode,
  paragraphOf,
  type RowNode,
  type RunLook,
  textRun,
} from '#shared/report/word/nodes/nodes.ts';
import { MARGIN, PORTRAIT } from '#shared/report/word/page.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';
import type { WordParts } from '#shared/report/word/word-parts.ts';
import { logoRun } from './logo.ts';

/** `isFullPage`: drawn to the edges of the paper, on a page without margins. */
export type CoverPage = { readonly nodes: readonly BlockNode[]; readonly isFullPage: boolean };

const LOGO_ROOM = { width: 260, height: 90 };

/** The page of the cover, in the layout of the firm's theme. */
export function coverPage(report: ReportDocument, parts: WordParts): CoverPage {
  switch (report.theme.cover) {
    case 'rod':
      return { nodes: rodCover(report, parts), isFullPage: false };
    case 'band':
      return { nodes: bandCover(report, parts), isFullPage: true };
    case 'plain':
      return { nodes: plainCover(report, parts), isFullPage: false };
  }
}

const ROD = { width: 300, gap: 700, segment: 1460 };

/**
 * The surveyor's rod down the page, coloured and white by turns, with the words of the cover beside its segments. The
 * rows have exact heights: a long title takes the room of the rows left free for it, and never pushes the rod off the page.
 */
function rodCover(report: ReportDocument, parts: WordParts): readonly BlockNode[] {
  const { cover } = report;
  const slots: readonly { readonly segments: number; readonly children: readonly ParagraphNode[] }[] = [
    { segments: 2, children: [...logoParagraphs(report, parts, 240), ...kindLines(cover)] },
    { segments: 4, children: titleLines(cover) },
    { segments: 2, children: senderLines(cover) },
    { segments: 1, children: mentionLines(cover) },
  ];
  const widths = [ROD.width, ROD.gap, PORTRAIT.textWidth - ROD.width - ROD.gap];
  const [rod = 0, gap = 0, words = 0] = widths;
  const edge = { size: 8, colour: parts.look.accent };
  const rows = slots.flatMap(({ segments, children }) =>
    Array.from({ length: segments }, (_, index): readonly ParagraphNode[] | null =>
      index === 0 ? children : null,
    ),
  );
  return [
    {
      kind: 'table',
      style: STYLES.coverTable,
      widths,
      title: cover.title,
      rows: rows.map(
        (children, index): RowNode => ({
          isWhole: true,
          height: ROD.segment,
          cells: [
            {
              width: rod,
              fill: index % 2 === 0 ? parts.look.accent : parts.look.white,
              edges: { top: edge, left: edge, bottom: edge, right: edge },
              children: [blank()],
            },
            { width: gap, children: [blank()] },
            children
              ? { width: words, rows: 'first', children: children.length > 0 ? children : [blank()] }
              : { width: words, rows: 'next', children: [blank()] },
          ],
        }),
      ),
    },
  ];
}

const BAND = { top: 3000, band: 6600, strip: 140, sender: 4400, mentions: 2300 };
const SIDE = { left: MARGIN.left, right: MARGIN.right };
/** Past the edges of the paper, so that no hair of white is left beside the band. */
const BLEED = 30;

/** A band of the firm's colour from edge to edge, with the title in it, and a strip of its accent below. */
function bandCover(report: ReportDocument, parts: WordParts): readonly BlockNode[] {
  const { cover } = report;
  const { primary, accent } = parts.look;
  const colour = textColourOn(primary);
  const row = (height: number, cell: Omit<CellNode, 'width'>): RowNode => ({
    isWhole: true,
    height,
    cells: [
      {
        width: PORTRAIT.width + 2 * BLEED,
        margins: SIDE,
        ...cell,
        children: cell.children.length > 0 ? cell.children : [blank()],
      },
    ],
  });
  return [
    {
      kind: 'table',
      style: STYLES.coverTable,
      widths: [PORTRAIT.width + 2 * BLEED],
      indent: -BLEED,
      title: cover.title,
      rows: [
        row(BAND.top, { alignment: 'center', children: logoParagraphs(report, parts, 0) }),
        row(BAND.band, {
          fill: primary,
          alignment: 'center',
          children: [...kindLines(cover, { colour }, 360), ...titleLines(cover, { colour })],
        }),
        row(BAND.strip, { fill: accent, children: [] }),
        row(BAND.sender, { alignment: 'center', children: senderLines(cover) }),
        row(BAND.mentions, { children: mentionLines(cover) }),
      ],
    },
  ];
}

/** Words alone, the logo above them. */
function plainCover(report: ReportDocument, parts: WordParts): readonly BlockNode[] {
  const { cover } = report;
  const logo = logoParagraphs(report, parts, 0);
  const [first, ...others] = [...kindLines(cover, undefined, 360), ...titleLines(cover)];
  const senders = senderLines(cover);
  return [
    ...logo,
    ...(first ? [{ ...first, spaceBefore: logo.length > 0 ? 2600 : 3600 }] : []),
    ...others,
    ...[...senders, ...mentionLines(cover)].map((line, index) =>
      index === 0
        ? { ...line, spaceBefore: 2400 }
        : index === senders.length
          ? { ...line, spaceBefore: 600 }
          : line,
    ),
  ];
}

/** `after`: twips of air below, as a low line. */
function logoParagraphs(report: ReportDocument, parts: WordParts, after: number): readonly ParagraphNode[] {
  const logo = logoRun(report, parts, LOGO_ROOM);
  if (!logo) return [];
  return [paragraphOf(STYLES.coverLine, [logo]), ...(after > 0 ? [blank()] : [])];
}

function kindLines({ subtitle }: ReportCover, look?: RunLook, after = 0): readonly ParagraphNode[] {
  const written = lines([[STYLES.coverKind, subtitle]], look);
  return after > 0 && written.length > 0 ? [...written, blank(after)] : written;
}

function titleLines({ title, companyName }: ReportCover, look?: RunLook): readonly ParagraphNode[] {
  return lines(
    [
      [STYLES.coverTitle, title],
      // A title that names the client says it once.
      [STYLES.coverClient, title.includes(companyName) ? '' : companyName],
    ],
    look,
  );
}

function senderLines({ expertLine, dateLine }: ReportCover): readonly ParagraphNode[] {
  return lines([
    [STYLES.coverLine, expertLine],
    [STYLES.coverLine, dateLine],
  ]);
}

function mentionLines({ reference, confidentiality }: ReportCover): readonly ParagraphNode[] {
  return lines([
    [STYLES.coverLine, reference],
    [STYLES.coverLine, confidentiality],
  ]);
}

function lines(
  texts: readonly (readonly [style: StyleId, text: string])[],
  look?: RunLook,
): readonly ParagraphNode[] {
  return texts
    .filter(([, words]) => words.trim() !== '')
    .map(([style, words]) => paragraphOf(style, [textRun(words, look)]));
}

function blank(spaceBefore?: number): ParagraphNode {
  return paragraphOf(STYLES.spacer, [], spaceBefore === undefined ? {} : { spaceBefore });
}
