import type { Look } from '#shared/report/word/look.ts';

/**
 * The colours of a deck by their place in the theme of the file, the same as that of the Word files: charts and shapes name
 * the place, so that they follow a change of theme. accent1 the firm's own, accent2 its accent, then light, middle, ochre,
 * half.
 */
export type ThemeSlot =
  | 'dk1'
  | 'lt1'
  | 'dk2'
  | 'lt2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6';

/** Series of a chart, in order: told apart in grey as well as in colour. */
export const SERIES_SLOTS = [
  'accent1',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'accent2',
] as const satisfies readonly ThemeSlot[];

/** Hex, without `#`. */
export function slotColour({ series, accent, title }: Look, slot: (typeof SERIES_SLOTS)[number]): string {
  switch (slot) {
    case 'accent1':
      return title;
    case 'accent2':
      return accent;
    default:
      return series[Number(slot.slice(-1)) - 2] ?? title;
  }
}
