import type { SlideTheme } from './model.ts';

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
  /** Grounds of the levels 0 to 4, from sand to the primary colour. */
  readonly levels: readonly [string, string, string, string, string];
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
    levels: ['e9e3d6', lightened(main, 0.76), lightened(main, 0.52), lightened(main, 0.28), main],
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

/** Ground of a level cell; levels between two marks take the nearer. */
export function levelGround({ levels }: Palette, level: number): string {
  return levels[Math.min(4, Math.max(0, Math.round(level)))] ?? levels[0];
}
