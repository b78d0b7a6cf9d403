import { type FileChild, Paragraph, ShadingType, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ReportCover } from '#shared/report/model.ts';
import { STYLES } from '#shared/report/word/styles.ts';
import { TABLE_STYLES } from '#shared/report/word/table-styles.ts';
import { COLOURS, PORTRAIT } from '#shared/report/word/theme.ts';
import { textRuns } from './inline.ts';
import { cellOf, exactHeight } from './tables.ts';

const ROD_WIDTH = 300;
const GAP = 700;
const SEGMENT = 1460;

/**
 * The surveyor's rod down the page, red and white by turns, with the words of the cover beside its segments. The rows
 * have exact heights: a long title takes the room of the rows left free for it, and never pushes the rod off the page.
 */
export function coverPage(cover: ReportCover): readonly FileChild[] {
  const slots: readonly { readonly segments: number; readonly children: readonly Paragraph[] }[] = [
    { segments: 2, children: lines([[STYLES.coverKind, cover.subtitle]]) },
    {
      segments: 4,
      children: lines([
        [STYLES.coverTitle, cover.title],
        [STYLES.coverClient, cover.companyName],
      ]),
    },
    {
      segments: 2,
      children: lines([
        [STYLES.coverLine, cover.expertLine],
        [STYLES.coverLine, cover.dateLine],
      ]),
    },
    {
      segments: 1,
      children: lines([
        [STYLES.coverLine, cover.reference],
        [STYLES.coverLine, cover.confidentiality],
      ]),
    },
  ];
  const rows = slots.flatMap(({ segments, children }) =>
    Array.from({ length: segments }, (_, index) => ({
      children: index === 0 ? children : undefined,
      segments,
    })),
  );
  const widths = [ROD_WIDTH, GAP, PORTRAIT.textWidth - ROD_WIDTH - GAP];
  return [
    new Table({
      style: TABLE_STYLES.cover,
      width: { size: PORTRAIT.textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      rows: rows.map(
        ({ children, segments }, index) =>
          new TableRow({
            cantSplit: true,
            height: exactHeight(SEGMENT),
            children: [
              cellOf(widths[0], rodSegment(index), [blank()]),
              cellOf(widths[1], {}, [blank()]),
              ...(children
                ? [cellOf(widths[2], { rowSpan: segments }, children.length > 0 ? children : [blank()])]
                : []),
            ],
          }),
      ),
    }),
  ];
}

function rodSegment(index: number) {
  const edge = { style: 'single', size: 8, color: COLOURS.rod } as const;
  return {
    shading: {
      type: ShadingType.CLEAR,
      color: 'auto',
      fill: index % 2 === 0 ? COLOURS.rod : COLOURS.white,
    },
    borders: { top: edge, bottom: edge, left: edge, right: edge },
  };
}

function lines(texts: readonly (readonly [style: string, text: string])[]): readonly Paragraph[] {
  return texts
    .filter(([, value]) => value.trim() !== '')
    .map(([style, value]) => new Paragraph({ style, children: textRuns(value) }));
}

function blank(): Paragraph {
  return new Paragraph({ style: STYLES.spacer });
}
