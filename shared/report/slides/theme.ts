import type { SlideTheme } from './model.ts';

/** The house style, where the firm has chosen none. */
export const DEFAULT_SLIDE_THEME: SlideTheme = {
  primary: '#125e5a',
  accent: '#d0432a',
  headingFont: 'Calibri',
  bodyFont: 'Calibri',
  logo: null,
};

/** The colours of a deck, hex without `#`; those of the firm and what is drawn from them. */
export type Palette = {
  /** In the slots of an Office theme: charts and shapes name the slot, so that they follow a change of theme. */
  readonly slots: {
    readonly dk1: string;
    readonly lt1: string;
    readonly dk2: string;
    readonly lt2: string;
    readonly accent1: string;
    readonly accent2: string;
    readonly accent3: string;
    readonly accent4: string;
    readonly accent5: string;
    readonly accent6: string;
  };
  readonly soft: string;
  readonly line: string;
};

export type ThemeSlot = keyof Palette['slots'];

/** Series of a chart, in order: told apart in grey as well as in colour. */
export const SERIES_SLOTS = [
  'accent1',
  'accent5',
  'accent3',
  'accent4',
  'accent6',
  'accent2',
] as const satisfies readonly ThemeSlot[];

export function paletteOf({ primary, accent }: Pick<SlideTheme, 'primary' | 'accent'>): Palette {
  const main = primary.slice(1);
  return {
    slots: {
      dk1: '1b2430',
      lt1: 'ffffff',
      dk2: '4a5565',
      lt2: 'f7f5f0',
      accent1: main,
      accent2: accent.slice(1),
      accent3: lightened(main, 0.28),
      accent4: 'd8b36a',
      accent5: lightened(main, 0.76),
      accent6: '6f7885',
    },
    soft: lightened(main, 0.88),
    line: 'd9d4c8',
  };
}

/** Mixed with white: `share` 0 keeps the colour, 1 is white. */
function lightened(hex: string, share: number): string {
  return [0, 2, 4]
    .map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16);
      return Math.round(channel + (255 - channel) * share)
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
}
