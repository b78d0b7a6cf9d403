import type { Run } from '#shared/report/word/nodes/nodes.ts';
import { TWIPS_PER_PIXEL } from '#shared/report/word/page.ts';
import type { WordParts } from '#shared/report/word/word-parts.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';

export const EMU_PER_PIXEL = 9525;

/** Pixels. */
export type DrawingSize = { readonly width: number; readonly height: number };
/** Read aloud in place of what is drawn. */
export type DrawingWords = { readonly name: string; readonly description: string };

const DRAWING_ML = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A drawing in the line of text; `graphic` writes what it holds, once the drawing has its number. */
export function inlineDrawing(
  uri: string,
  graphic: () => string,
  { width, height }: DrawingSize,
  words: DrawingWords,
  parts: WordParts,
): Run {
  const name = escapeXml(words.name);
  const id = parts.nextDrawing();
  const xml =
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(width)}" cy="${emu(height)}"/>` +
    `<wp:docPr id="${id}" name="${name}" descr="${escapeXml(words.description)}" title="${name}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING_ML}"><a:graphicData uri="${uri}">${graphic()}</a:graphicData></a:graphic></wp:inline>`;
  return { kind: 'drawing', xml, height: height * TWIPS_PER_PIXEL };
}

export function emu(pixels: number): number {
  return Math.round(pixels * EMU_PER_PIXEL);
}

const PICTURE_ML = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** A picture whose bytes are in the package, by its relationship. */
export function pictureDrawing(
  relationship: string,
  size: DrawingSize,
  words: DrawingWords,
  parts: WordParts,
): Run {
  const picture =
    `<pic:pic xmlns:pic="${PICTURE_ML}"><pic:nvPicPr><pic:cNvPr id="0" name="${escapeXml(words.name)}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(size.width)}" cy="${emu(size.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return inlineDrawing(PICTURE_ML, () => picture, size, words, parts);
}
