import type { Theme } from '#shared/domain/theme.ts';
import type { TableCell } from '#shared/report/model.ts';
import { formatScore } from '#shared/report/phrases.ts';
import { CELL_PADDING, tableSize } from '#shared/report/slides/layout/geometry.ts';
import { tableRowHeights } from '#shared/report/slides/layout/heights.ts';
import type { Box, SlideBlock } from '#shared/report/slides/model.ts';
import type { ThemeSlot } from '#shared/report/slides/theme.ts';
import { type Look, levelColour, textColourOn } from '#shared/report/word/look.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import type { NextId } from './shapes.ts';
import { paragraph, type RunLook } from './text.ts';
import { emu, fill, transform } from './xml.ts';

type Table = Extract<SlideBlock, { readonly kind: 'table' }>;

const ALIGNED = { left: 'l', right: 'r', center: 'ctr' } as const;
/** Words of these tones stand out on the white of a row. */
const TOLD_TONES: readonly TableCell['tone'][] = ['warning', 'critical'];

/** A native table with a header row, and the words that say what it holds to who cannot see it. */
export function table(
  nextId: NextId,
  block: Table,
  box: Box,
  setting: { readonly textSize: number; readonly theme: Theme; readonly look: Look },
): string {
  const { columns, rows, totals } = block;
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const heights = tableRowHeights(block, box.width, setting);
  const size = tableSize(setting.textSize);
  const last = rows.length - 1;
  const lines = [
    row(
      heights[0] ?? 0,
      columns.map(({ header, align }) =>
        cell(
          [{ kind: 'text', text: header }],
          { size, bold: true, colour: 'lt1' },
          { align, ground: 'accent1', line: null },
        ),
      ),
    ),
    ...rows.map((each, index) =>
      row(
        heights[index + 1] ?? 0,
        each.map((it, at) => bodyCell(it, at, index === last)),
      ),
    ),
    ...(totals
      ? [
          row(
            heights[rows.length + 1] ?? 0,
            totals.map((it, at) =>
              cell(
                it.content,
                { size, bold: true },
                { align: columns[at]?.align ?? 'left', ground: 'lt2', line: null },
              ),
            ),
          ),
        ]
      : []),
  ];
  function bodyCell({ content, tone, level }: TableCell, at: number, isLast: boolean): string {
    const align = columns[at]?.align ?? 'left';
    const line = isLast && !totals ? null : setting.look.line;
    if (level !== undefined) {
      const ground = levelColour(setting.look, level);
      const shown = content.length === 0 ? [{ kind: 'text' as const, text: formatScore(level) }] : content;
      return cell(
        shown,
        { size, bold: true, colour: { hex: textColourOn(ground) } },
        { align, ground: { hex: ground }, line },
      );
    }
    const colour =
      tone !== undefined && TOLD_TONES.includes(tone) ? setting.look.tones[tone].words : undefined;
    return cell(
      content,
      { size, ...(colour === undefined ? {} : { colour: { hex: colour }, bold: true }) },
      { align, ground: null, line },
    );
  }
  const grid = columns.map(({ width }) => `<a:gridCol w="${emu((width / shares) * box.width)}"/>`).join('');
  const title = escapeXml(block.caption);
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${nextId()}" name="Tableau ${title}" descr="${escapeXml(summaryOf(block))}" title="${title}"/>` +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
    `${transform(box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
    `<a:tbl><a:tblPr firstRow="1"${totals ? ' lastRow="1"' : ''}/><a:tblGrid>${grid}</a:tblGrid>${lines.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

function summaryOf({ caption, columns, rows }: Table): string {
  const headers = columns.map(({ header }) => header).filter((header) => header !== '');
  return `${caption} : ${rows.length} ${rows.length < 2 ? 'ligne' : 'lignes'}, colonnes ${headers.join(', ')}.`;
}

function row(height: number, cells: readonly string[]): string {
  return `<a:tr h="${emu(height)}">${cells.join('')}</a:tr>`;
}

function cell(
  content: TableCell['content'],
  look: RunLook,
  {
    align,
    ground,
    line,
  }: {
    readonly align: keyof typeof ALIGNED;
    readonly ground: ThemeSlot | { readonly hex: string } | null;
    readonly line: string | null;
  },
): string {
  const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`;
  const under = line === null ? none('lnB') : `<a:lnB w="9525">${fill({ hex: line })}</a:lnB>`;
  const pPr = align === 'left' ? '' : `<a:pPr algn="${ALIGNED[align]}"/>`;
  return (
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(content, { colour: 'dk1', ...look }, pPr)}</a:txBody>` +
    `<a:tcPr marL="${emu(CELL_PADDING.x)}" marR="${emu(CELL_PADDING.x)}" marT="${emu(CELL_PADDING.y)}" marB="${emu(CELL_PADDING.y)}" anchor="ctr">` +
    `${none('lnL')}${none('lnR')}${none('lnT')}${under}${ground === null ? '<a:noFill/>' : fill(ground)}</a:tcPr></a:tc>`
  );
}
