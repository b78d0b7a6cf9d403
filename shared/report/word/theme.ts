/* Colours (hex, no #) and measures of the Word theme. Twips are 1/20 pt, half-points 1/2 pt, pixels 1/96 inch. */

export const COLOURS = {
  ink: '1b2430',
  secondary: '4a5565',
  line: 'd9d4c8',
  paper: 'f7f5f0',
  white: 'ffffff',
  teal: '125e5a',
  tealSoft: 'e3efed',
  tealMid: '4f938c',
  rod: 'd0432a',
  warning: 'b3700e',
  warningSoft: 'fbf0dc',
  critical: 'b42318',
  criticalSoft: 'fbe9e7',
} as const;

/** Levels 0 to 4, sand to teal. */
export const LEVEL_SCALE = ['e9e3d6', 'c9d9cf', '93bdb3', '4f938c', '125e5a'] as const;

/** Series of a chart, told apart in grey as well as in colour. */
export const SERIES_COLOURS = ['125e5a', 'c9d9cf', '4f938c', 'd8b36a', '93bdb3', '6f7885'] as const;

export const FONT = 'Calibri';

/** A4. */
const PAGE = { width: 11_906, height: 16_838 };
export const MARGIN = { top: 1247, bottom: 1021, left: 1304, right: 1304, header: 680, footer: 567 };
export const PORTRAIT = { ...PAGE, textWidth: PAGE.width - MARGIN.left - MARGIN.right };
export const LANDSCAPE = {
  width: PAGE.height,
  height: PAGE.width,
  textWidth: PAGE.height - MARGIN.left - MARGIN.right,
};

const TWIPS_PER_PIXEL = 15;
const LARGEST_PICTURE_SHARE = 0.6;

/** The largest a picture may be, in pixels. */
export type PictureRoom = { readonly width: number; readonly height: number };

/** The width of the text, and at most 60 % of the height of the page. */
export function pictureRoom(page: { readonly textWidth: number; readonly height: number }): PictureRoom {
  return {
    width: page.textWidth / TWIPS_PER_PIXEL,
    height: (LARGEST_PICTURE_SHARE * page.height) / TWIPS_PER_PIXEL,
  };
}

/** Width of the text on a portrait page, in pixels. */
export const TEXT_WIDTH_PX = Math.floor(PORTRAIT.textWidth / TWIPS_PER_PIXEL);

/** Background of a level cell; levels between two marks take the nearer. */
export function levelColour(level: number): string {
  return LEVEL_SCALE[Math.min(4, Math.max(0, Math.round(level)))] ?? LEVEL_SCALE[0];
}

const READABLE = 4.5;
/** Darker than ink, for middle grounds on which neither ink nor white is read well enough. */
const DARKEST = '0b1018';

/** Ink or white where it can be read on `background` (contrast 4.5, WCAG AA), else nearly black. */
export function textColourOn(background: string): string {
  return [COLOURS.ink, COLOURS.white].find((colour) => contrast(background, colour) >= READABLE) ?? DARKEST;
}

/** Contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, « contrast ratio » and « relative luminance ». */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
