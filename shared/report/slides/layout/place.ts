import type { Theme } from '#shared/domain/theme.ts';
import type { Box, ContentSlide, SlideItem } from '#shared/report/slides/model.ts';
import type { DraftSlide, SlideColumn } from './draft-slide.ts';
import { bodyHeight, type FittedSlide, fitSlide, titleSize } from './fit-slide.ts';
import { BLOCK_GAP, BODY_BOX, COLUMN_GAP, COLUMN_TITLE, ROW_GAP } from './geometry.ts';
import { blockHeight, columnWidths, rowHeight, type Setting } from './heights.ts';

/** Rows further apart than this no longer belong together. */
const LARGEST_GAP = 34;

/** The slide with everything in its place: fitted, and nothing out of its bounds. */
export function laySlideOut(draft: DraftSlide, theme: Theme): ContentSlide {
  const fitted = fitSlide(draft, theme);
  const { id, title, textSize, notes } = fitted;
  return {
    kind: 'content',
    id,
    title,
    titleSize: titleSize(title, theme),
    items: placeBody(fitted, theme),
    textSize,
    notes,
  };
}

/** Where everything under the title goes, in reading order. Charts take the height that is left. */
function placeBody(slide: FittedSlide, theme: Theme): readonly SlideItem[] {
  const setting = { textSize: slide.textSize, theme };
  const left = Math.max(0, BODY_BOX.height - bodyHeight(slide, theme));
  const isFlexible = slide.rows.map(({ columns }) =>
    columns.some(({ blocks }) => blocks.some(({ kind }) => kind === 'figure')),
  );
  const flexible = isFlexible.filter((it) => it).length;
  const gap =
    flexible > 0 ? ROW_GAP : Math.min(LARGEST_GAP, ROW_GAP + left / Math.max(1, slide.rows.length - 1));
  const placed: SlideItem[] = [];
  let y = BODY_BOX.y;
  slide.rows.forEach((row, index) => {
    const height = rowHeight(row, BODY_BOX.width, setting) + (isFlexible[index] ? left / flexible : 0);
    const widths = columnWidths(row, BODY_BOX.width);
    let x = BODY_BOX.x;
    row.columns.forEach((column, at) => {
      const width = widths[at] ?? 0;
      placed.push(...placeColumn(column, { x, y, width, height }, setting));
      x += width + COLUMN_GAP;
    });
    y += height + gap;
  });
  return placed;
}

function placeColumn(
  { title, blocks }: SlideColumn,
  { x, y: top, width, height }: Box,
  setting: Setting,
): readonly SlideItem[] {
  const titleHeight = title === '' ? 0 : COLUMN_TITLE.height;
  const natural = blocks.map((block) => blockHeight(block, width, setting));
  const used = natural.reduce((sum, each) => sum + each, titleHeight + BLOCK_GAP * (blocks.length - 1));
  const charts = blocks.filter(({ kind }) => kind === 'figure').length;
  const more = charts > 0 ? Math.max(0, height - used) / charts : 0;
  let y = top + titleHeight;
  return [
    ...(title === ''
      ? []
      : [{ kind: 'column-title' as const, text: title, box: { x, y: top, width, height: titleHeight } }]),
    ...blocks.map((block, index): SlideItem => {
      const own = (natural[index] ?? 0) + (block.kind === 'figure' ? more : 0);
      const box = { x, y, width, height: own };
      y += own + BLOCK_GAP;
      return { kind: 'block', block, box };
    }),
  ];
}
