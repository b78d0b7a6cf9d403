import { FACES } from '#shared/report/word/fonts.ts';
import type { Look } from '#shared/report/word/look.ts';
import {
  DEFAULT_SIZE,
  DEFAULT_SPACING,
  type ParagraphStyle,
  paragraphStyles,
} from '#shared/report/word/styles/paragraph-styles.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';

/** What a paragraph of a style takes on a page. Twips. */
export type StyleMeasures = {
  readonly em: number;
  /** The face's letters beside Calibri's. */
  readonly width: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly lineHeight: number;
  /** Of a single line, whatever the line spacing: what a picture on it adds below. */
  readonly descent: number;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** Line and air above and below the words; shared by paragraphs of one style that follow one another. */
  readonly edgeAbove: number;
  readonly edgeBelow: number;
};

const TWIPS_PER_HALF_POINT = 10;
const TWIPS_PER_POINT = 20;
const EIGHTHS_PER_POINT = 8;
const SINGLE = 240;
const DESCENT = 0.25;

export function styleMeasures(look: Look): (style: StyleId) => StyleMeasures {
  const styles = paragraphStyles(look);
  const measured = new Map<StyleId, StyleMeasures>();
  return (id) => {
    const known = measured.get(id);
    if (known) return known;
    const measures = measuresOf(inherited(id, styles), look);
    measured.set(id, measures);
    return measures;
  };
}

function inherited(id: StyleId, styles: ReadonlyMap<StyleId, ParagraphStyle>): ParagraphStyle {
  const style = styles.get(id);
  if (!style) return { name: '' };
  const base = style.basedOn && style.basedOn !== STYLES.normal ? inherited(style.basedOn, styles) : {};
  return { ...base, ...style };
}

function measuresOf(style: ParagraphStyle, look: Look): StyleMeasures {
  const face = FACES[style.isHeadingFace ? look.headingFont : look.bodyFont];
  const em = (style.size ?? DEFAULT_SIZE) * TWIPS_PER_HALF_POINT;
  const [before, after, line] = style.spacing ?? DEFAULT_SPACING;
  const edge = (side: 'top' | 'bottom') => {
    const border = style.borders?.[side];
    return border ? (border.space + border.size / EIGHTHS_PER_POINT) * TWIPS_PER_POINT : 0;
  };
  return {
    em,
    width: face.width,
    isBold: style.isBold ?? false,
    isItalic: style.isItalic ?? false,
    lineHeight: style.exactLine ?? (em * face.line * line) / SINGLE,
    descent: em * DESCENT,
    before,
    after,
    left: style.indent?.left ?? 0,
    right: style.indent?.right ?? 0,
    keepNext: style.keepNext ?? false,
    keepLines: style.keepLines ?? false,
    edgeAbove: edge('top'),
    edgeBelow: edge('bottom'),
  };
}
