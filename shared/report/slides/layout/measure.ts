import type { Theme } from '#shared/domain/theme.ts';
import type { Inline } from '#shared/report/model.ts';
import { FACES } from '#shared/report/word/fonts.ts';
import { calibriWidths } from '#shared/report/word/layout/calibri-widths.ts';
import { countLines } from '#shared/report/word/layout/lines.ts';

/** A line is taken for a little longer than measured, so that it is never longer than thought. */
const SAFETY = 1.03;

export type Face = { readonly size: number; readonly font: Theme['bodyFont']; readonly bold?: boolean };

/** Lines that texts of mixed weight take in `width` points; at least one. Spaces break lines, no-break spaces do not. */
export function lineCount(content: string | readonly Inline[], width: number, face: Face): number {
  const inlines: readonly Inline[] =
    typeof content === 'string' ? [{ kind: 'text', text: content }] : content;
  const em = face.size * FACES[face.font].width * SAFETY;
  return countLines(
    inlines.map(({ kind, text }) => ({
      text,
      widths: calibriWidths(face.bold === true || kind === 'strong', kind === 'emphasis'),
      em,
    })),
    width,
  );
}
