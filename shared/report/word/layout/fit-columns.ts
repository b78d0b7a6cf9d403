import { FACES } from '#shared/report/word/fonts.ts';
import type { Look } from '#shared/report/word/look.ts';
import { tableSize } from '#shared/report/word/styles/paragraph-styles.ts';
import { calibriWidths, EM, widthOf } from './calibri-widths.ts';

const TWIPS_PER_HALF_POINT = 10;
/** Bold letters of the other faces are wider beside Calibri's than their regular ones. */
const BOLD_SLACK = 1.1;

/**
 * Widths of columns, none narrower than the longest word of its header, which would be cut in the middle; the room is
 * taken from the other columns, in proportion to what each can give. Twips in and out, same total. `air`: inside a cell, on
 * one side. Unchanged when the words fit, or when no room is left to give.
 */
export function fitColumns(
  widths: readonly number[],
  headers: readonly string[],
  look: Look,
  air: number,
): readonly number[] {
  const { width } = FACES[look.bodyFont];
  const em = tableSize(look) * TWIPS_PER_HALF_POINT * width * (width > 1 ? BOLD_SLACK : 1);
  const least = headers.map((header) => Math.ceil(longestWord(header) * em) + 2 * air);
  const lacks = widths.map((own, index) => Math.max(0, (least[index] ?? 0) - own));
  const spares = widths.map((own, index) => Math.max(0, own - (least[index] ?? 0)));
  const lacking = sum(lacks);
  const spare = sum(spares);
  if (lacking === 0 || spare < lacking) return widths;
  let given = 0;
  let before = 0;
  return widths.map((own, index) => {
    before += spares[index] ?? 0;
    const part = Math.round((before / spare) * lacking) - given;
    given += part;
    return own + (lacks[index] ?? 0) - part;
  });
}

/** In em. */
function longestWord(text: string): number {
  const widths = calibriWidths(true, false);
  const lengths = text
    .split(/[\s-]+/)
    .map((word) => [...word].reduce((all, letter) => all + widthOf(letter.charCodeAt(0), widths), 0));
  return Math.max(0, ...lengths) / EM;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
