import { type CharacterWidths, EM, widthOf } from './calibri-widths.ts';

/** Words in one look: widths of its characters, and twips to one em. */
export type Stretch = { readonly text: string; readonly widths: CharacterWidths; readonly em: number };

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** A line may end after these: hyphens and dashes. */
function isBreakAfter(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2013 || code === 0x2014;
}

/**
 * Lines the words take in a column of `width` twips, as Word breaks them: after spaces, which hang over the edge, and after
 * hyphens and dashes; a word longer than the line is cut. At least 1. `start`: what stands before them on the first line.
 */
export function countLines(stretches: readonly Stretch[], width: number, start = 0): number {
  let lines = 1;
  let x = start;
  /** Where the piece that cannot be broken began. */
  let piece = start;
  for (const { text, widths, em } of stretches) {
    const scale = em / EM;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === LINE_FEED || code === RETURN) {
        if (code === RETURN && text.charCodeAt(index + 1) === LINE_FEED) continue;
        lines += 1;
        x = 0;
        piece = 0;
        continue;
      }
      const advance = widthOf(code === TAB ? SPACE : code, widths) * scale;
      if (code === SPACE || code === TAB) {
        x += advance;
        piece = x;
        continue;
      }
      if (x + advance > width) {
        lines += 1;
        if (piece > 0 && piece <= x) {
          x = x - piece + advance;
          // The piece itself may be wider than a line.
          while (x > width) {
            lines += 1;
            x -= width;
          }
        } else x = advance;
        piece = 0;
      } else x += advance;
      if (isBreakAfter(code)) piece = x;
    }
  }
  return lines;
}
