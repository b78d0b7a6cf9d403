/* Twips are 1/20 pt, pixels 1/96 inch. */

/** A4. */
const PAGE = { width: 11_906, height: 16_838 };
export const MARGIN = { top: 1247, bottom: 1021, left: 1304, right: 1304, header: 680, footer: 567 };

export type PageMeasures = {
  readonly isLandscape: boolean;
  readonly width: number;
  readonly height: number;
  readonly textWidth: number;
  readonly textHeight: number;
};

export const PORTRAIT: PageMeasures = {
  ...PAGE,
  isLandscape: false,
  textWidth: PAGE.width - MARGIN.left - MARGIN.right,
  textHeight: PAGE.height - MARGIN.top - MARGIN.bottom,
};
export const LANDSCAPE: PageMeasures = {
  isLandscape: true,
  width: PAGE.height,
  height: PAGE.width,
  textWidth: PAGE.height - MARGIN.left - MARGIN.right,
  textHeight: PAGE.width - MARGIN.top - MARGIN.bottom,
};

export const TWIPS_PER_PIXEL = 15;
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
