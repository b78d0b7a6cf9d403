import type { Box } from '#shared/report/slides/model.ts';

/* Places and sizes of a 16:9 slide, in points (1/72 inch). */

export const SLIDE = { width: 960, height: 540 } as const;

export const TITLE_BOX: Box = { x: 60, y: 22, width: 856, height: 68 };
export const BODY_BOX: Box = { x: 44, y: 104, width: 872, height: 392 };
export const FOOTER_BOX: Box = { x: 44, y: 508, width: 640, height: 20 };
export const NUMBER_BOX: Box = { x: 846, y: 508, width: 70, height: 20 };

/** The rod of the house, left of every title. */
export const ROD_BOX: Box = { x: 44, y: 28, width: 6, height: 56 };

export const COLUMN_GAP = 26;
export const ROW_GAP = 14;
export const BLOCK_GAP = 10;
export const CARD_GAP = 12;
export const CARD_PADDING = { x: 12, y: 8 } as const;
export const COLUMN_TITLE = { size: 14, height: 22 } as const;
export const BULLET_INDENT = 15;
export const CELL_PADDING = { x: 6, y: 3.5 } as const;

/** Running text is never smaller; tables and small print never under 12. */
export const SMALLEST_TEXT = 14;
export const TEXT_SIZES = [20, 19, 18, 17, 16, 15, SMALLEST_TEXT] as const;
const SMALLEST_TABLE_TEXT = 12;

export const TITLE_SIZES = [28, 26, 24, 22] as const;
export const TITLE_LINES = 2;

export const CARD_SIZES = { label: 13, value: 26, detail: 12 } as const;

/** Line spacing of the fonts offered, as a share of the size. */
export const LINE = 1.22;
/** Space before each item of a list but the first, as a share of the size. */
export const ITEM_SPACE = 0.42;

export function tableSize(textSize: number): number {
  return Math.min(16, Math.max(SMALLEST_TABLE_TEXT, textSize - 3));
}

export function calloutSize(textSize: number): number {
  return Math.min(16, Math.max(SMALLEST_TEXT, textSize));
}
