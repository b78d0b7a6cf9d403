import {
  CARD_GAP,
  CARD_PADDING,
  CARD_SIZES,
  COLUMN_TITLE,
  calloutSize,
  ITEM_SPACE,
} from '#shared/report/slides/layout/geometry.ts';
import { cardWidth } from '#shared/report/slides/layout/heights.ts';
import type { Box, SlideBlock } from '#shared/report/slides/model.ts';
import type { ThemeSlot } from '#shared/report/slides/theme.ts';
import type { Look } from '#shared/report/word/look.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import { paragraph } from './text.ts';
import { emu, fill, transform } from './xml.ts';

type BlockOf<K extends SlideBlock['kind']> = Extract<SlideBlock, { readonly kind: K }>;

/** Gives each shape of a slide its number: 1 is the tree itself. */
export type NextId = () => number;

export function shapeIds(): NextId {
  let last = 1;
  return () => {
    last += 1;
    return last;
  };
}

/** Read aloud by no one: it only decorates. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const NO_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"';

/** A text in its placeholder: `idx` and `type` as its layout has them. */
export function placeholder(
  nextId: NextId,
  holder: { readonly name: string; readonly type: string; readonly idx?: number },
  paragraphs: string,
  box: Box | null = null,
): string {
  const idx = holder.idx === undefined ? '' : ` idx="${holder.idx}"`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${holder.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="${holder.type}"${idx}/></p:nvPr></p:nvSpPr><p:spPr>${box ? transform(box) : ''}</p:spPr>` +
    `<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

export function rectangle(
  nextId: NextId,
  box: Box,
  look: {
    readonly name: string;
    readonly colour: ThemeSlot | { readonly hex: string };
    readonly outline?: ThemeSlot | { readonly hex: string };
  },
): string {
  const line =
    look.outline === undefined ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="9525">${fill(look.outline)}</a:ln>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${look.name}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(look.colour)}${line}</p:spPr>` +
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>'
  );
}

function textBox(
  nextId: NextId,
  name: string,
  box: Box,
  paragraphs: string,
  look: {
    readonly colour?: { readonly hex: string } | ThemeSlot;
    readonly insets?: string;
    readonly anchor?: 't' | 'ctr';
  } = {},
): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${escapeXml(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${look.colour === undefined ? '<a:noFill/>' : fill(look.colour)}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" ${look.insets ?? NO_INSETS} anchor="${look.anchor ?? 't'}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

export function columnTitle(nextId: NextId, text: string, box: Box): string {
  return textBox(
    nextId,
    `Intitulé ${text}`,
    box,
    paragraph(text, { size: COLUMN_TITLE.size, bold: true, colour: 'accent1' }),
  );
}

/** Bullets in a placeholder of the layout, so that the outline view shows them. */
export function bullets(
  nextId: NextId,
  { items }: BlockOf<'list'>,
  box: Box,
  textSize: number,
  idx: number,
): string {
  const space = (index: number) =>
    index === 0
      ? ''
      : `<a:pPr><a:spcBef><a:spcPts val="${Math.round(textSize * ITEM_SPACE * 100)}"/></a:spcBef></a:pPr>`;
  return placeholder(
    nextId,
    { name: `Texte ${idx - 9}`, type: 'body', idx },
    items.map((item, index) => paragraph(item, { size: textSize }, space(index))).join(''),
    box,
  );
}

const BAR = 4;
const insets = `lIns="${emu(CARD_PADDING.x + BAR)}" tIns="${emu(CARD_PADDING.y)}" rIns="${emu(CARD_PADDING.x)}" bIns="${emu(CARD_PADDING.y)}"`;

export function callout(
  nextId: NextId,
  { tone, title, content }: BlockOf<'callout'>,
  box: Box,
  textSize: number,
  look: Look,
): string {
  const { edge, ground, words } = look.tones[tone];
  const body = textBox(
    nextId,
    `Encadré ${title}`,
    box,
    paragraph(title, { size: COLUMN_TITLE.size, bold: true, colour: { hex: words } }) +
      paragraph(content, { size: calloutSize(textSize), colour: 'dk1' }),
    { colour: { hex: ground }, insets },
  );
  return body + rectangle(nextId, { ...box, width: BAR }, { name: 'Filet', colour: { hex: edge } });
}

/** Each figure a card: what it is, the figure, what it rests on. */
export function cards(nextId: NextId, block: BlockOf<'scorecard'>, box: Box, look: Look): string {
  const width = cardWidth(block, box.width);
  return block.items
    .map(({ label, value, detail, tone }, index) => {
      const own = { ...box, x: box.x + index * (width + CARD_GAP), width };
      const { edge } = look.tones[tone];
      return (
        textBox(
          nextId,
          `Chiffre ${label}`,
          own,
          paragraph(label, { size: CARD_SIZES.label, colour: 'dk2' }) +
            paragraph(value, { size: CARD_SIZES.value, bold: true, colour: 'dk1', isHeading: true }) +
            paragraph(detail, { size: CARD_SIZES.detail, colour: 'dk2' }),
          { colour: 'lt2', insets, anchor: 'ctr' },
        ) + rectangle(nextId, { ...own, width: BAR }, { name: 'Filet', colour: { hex: edge } })
      );
    })
    .join('');
}
