import { contrast } from '#shared/domain/colour.ts';
import { DEFAULT_THEME, type Theme } from '#shared/domain/theme.ts';
import type { Tone } from '#shared/report/model.ts';
import { mix, readableOn } from './colours.ts';

type Face = Theme['bodyFont'];

/** Edge and ground of a tone, and its words on that ground; the words carry the meaning, colour only helps. */
export type ToneColours = { readonly edge: string; readonly ground: string; readonly words: string };

/** Every colour and face of a Word file, drawn from the firm's theme. Colours are hex, without #. */
export type Look = {
  readonly headingFont: Face;
  readonly bodyFont: Face;
  readonly ink: string;
  readonly secondary: string;
  readonly line: string;
  readonly paper: string;
  readonly white: string;
  /** The firm's own colour, for grounds and rules. */
  readonly primary: string;
  /** The same, dark enough to be read on white and on its own tint. */
  readonly title: string;
  readonly primarySoft: string;
  readonly primaryMid: string;
  readonly accent: string;
  /** The accent, dark enough to be read on white. */
  readonly accentWords: string;
  readonly warning: string;
  /** Levels 0 to 4, sand to the firm's colour. */
  readonly levelScale: readonly string[];
  /** Series of a chart, told apart in grey as well as in colour. */
  readonly series: readonly string[];
  readonly tones: Readonly<Record<Tone, ToneColours>>;
};

const INK = '1b2430';
const SECONDARY = '4a5565';
const WHITE = 'ffffff';
const PAPER = 'f7f5f0';
const SAND = 'e9e3d6';
const OCHRE = 'd8b36a';
const SLATE = '6f7885';

type Tints = Pick<Look, 'title' | 'primarySoft' | 'primaryMid' | 'levelScale' | 'series'>;

/** Chosen by eye for the theme Jalon starts with. */
const HOUSE_TINTS: Tints = {
  title: '125e5a',
  primarySoft: 'e3efed',
  primaryMid: '4f938c',
  levelScale: [SAND, 'c9d9cf', '93bdb3', '4f938c', '125e5a'],
  series: ['125e5a', 'c9d9cf', '4f938c', OCHRE, '93bdb3', SLATE],
};

/** The look of a theme. A colour too light to be read is darkened where it bears words, and kept as it is on grounds. */
export function lookOf(theme: Theme): Look {
  const primary = hex(theme.primary);
  const accent = hex(theme.accent);
  const tints = theme.primary === DEFAULT_THEME.primary ? HOUSE_TINTS : tintsOf(primary);
  const tone = (edge: string, ground: string): ToneColours => ({
    edge,
    ground,
    words: readableOn(ground, edge),
  });
  return {
    headingFont: theme.headingFont,
    bodyFont: theme.bodyFont,
    ink: INK,
    secondary: SECONDARY,
    line: 'd9d4c8',
    paper: PAPER,
    white: WHITE,
    primary,
    accent,
    accentWords: readableOn(WHITE, accent),
    warning: 'b3700e',
    ...tints,
    tones: {
      neutral: tone(tints.title, PAPER),
      positive: tone(tints.primaryMid, tints.primarySoft),
      warning: tone('b3700e', 'fbf0dc'),
      critical: tone('b42318', 'fbe9e7'),
    },
  };
}

/** Of white, in the tints of a colour. */
const SHARES = { soft: 0.88, light: 0.74, half: 0.48, mid: 0.26 };
/** What a bar needs to stand out from the page (WCAG 2.2, « non-text contrast »). */
const SEEN = 3;

function tintsOf(primary: string): Tints {
  const primarySoft = mix(primary, WHITE, SHARES.soft);
  const title = readableOn(primarySoft, primary);
  const light = mix(title, WHITE, SHARES.light);
  const half = mix(title, WHITE, SHARES.half);
  const primaryMid = readableOn(WHITE, mix(title, WHITE, SHARES.mid), SEEN);
  return {
    title,
    primarySoft,
    primaryMid,
    levelScale: [SAND, light, half, primaryMid, title],
    series: [title, light, primaryMid, OCHRE, half, SLATE],
  };
}

function hex(colour: string): string {
  return colour.replace('#', '').toLowerCase();
}

/** Background of a level cell; levels between two marks take the nearer. */
export function levelColour({ levelScale }: Pick<Look, 'levelScale'>, level: number): string {
  return levelScale[Math.min(4, Math.max(0, Math.round(level)))] ?? SAND;
}

const READABLE = 4.5;
/** Darker than ink, then black: for middle grounds on which neither ink nor white is read well enough. */
const DARKER = ['0b1018', '000000'] as const;

/** The first of ink, white and darker than ink that can be read on `background` (contrast 4.5, WCAG AA). */
export function textColourOn(background: string): string {
  const isRead = (colour: string) => contrast(background, colour) >= READABLE;
  return [INK, WHITE, ...DARKER].find(isRead) ?? DARKER[1];
}
