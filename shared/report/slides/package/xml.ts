import type { Box } from '#shared/report/slides/model.ts';
import type { ThemeSlot } from '#shared/report/slides/theme.ts';
import { XML_HEAD } from '#shared/report/word/xml-text.ts';

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Points to English metric units, 12 700 a point. */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

export function transform({ x, y, width, height }: Box, tag: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string {
  return `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`;
}

/** In Office's slide terms dk1 and lt1 are tx1 and bg1. */
const SCHEME: Partial<Readonly<Record<ThemeSlot, string>>> = {
  dk1: 'tx1',
  lt1: 'bg1',
  dk2: 'tx2',
  lt2: 'bg2',
};

/** A fill of a slot of the theme, or of a fixed colour (hex without `#`). */
export function fill(colour: ThemeSlot | { readonly hex: string }): string {
  return typeof colour === 'string'
    ? `<a:solidFill><a:schemeClr val="${SCHEME[colour] ?? colour}"/></a:solidFill>`
    : `<a:solidFill><a:srgbClr val="${colour.hex}"/></a:solidFill>`;
}

export type Relationship = { readonly type: string; readonly target: string };

/** Numbered rId1, rId2… in order. */
export function relationships(all: readonly Relationship[]): string {
  const items = all.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
