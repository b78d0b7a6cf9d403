import type { Inline } from '#shared/report/model.ts';
import { calibriWidth } from '#shared/report/word/calibri-widths.ts';

/** How much wider than Calibri a font runs: a little more than measured, so that a line is never longer than thought. */
const WIDER: Readonly<Record<string, number>> = {
  Calibri: 1,
  Arial: 1.13,
  Cambria: 1.08,
  Georgia: 1.15,
  'Segoe UI': 1.14,
  'Times New Roman': 1.03,
  Verdana: 1.3,
};
const UNKNOWN_FONT = 1.2;
const SAFETY = 1.03;

export type Face = { readonly size: number; readonly font: string; readonly bold?: boolean };

/** Lines that texts of mixed weight take in `width` points; at least one. Spaces break lines, no-break spaces do not. */
export function lineCount(content: string | readonly Inline[], width: number, face: Face): number {
  const inlines: readonly Inline[] =
    typeof content === 'string' ? [{ kind: 'text', text: content }] : content;
  const wide = (WIDER[face.font] ?? UNKNOWN_FONT) * SAFETY;
  let lines = 1;
  let x = 0;
  for (const { kind, text } of inlines) {
    const bold = face.bold === true || kind === 'strong';
    const widthOf = (part: string) =>
      calibriWidth(part, { name: 'Calibri', size: face.size, bold, italic: kind === 'emphasis' }) * wide;
    for (const token of text.split(/(\n|[ \t]+|(?<=[-/]))/)) {
      if (token === '\n') {
        lines += 1;
        x = 0;
        continue;
      }
      const advance = widthOf(token);
      if (token.trim() === '') {
        x += advance;
      } else if (x > 0 && x + advance > width) {
        lines += 1;
        x = advance;
      } else {
        x += advance;
      }
      // A word longer than a line is broken inside.
      if (x > width && token.trim() !== '') {
        const more = Math.ceil(x / width) - 1;
        lines += more;
        x -= more * width;
      }
    }
  }
  return lines;
}
