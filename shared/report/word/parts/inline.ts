import { type IRunOptions, Paragraph, TextRun } from 'docx';
import type { Inline } from '#shared/report/model.ts';
import { STYLES } from '#shared/report/word/styles.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';

type RunLook = Omit<IRunOptions, 'text' | 'children' | 'break'>;

/** Runs of a text; a line feed becomes a line break, a tab a space. */
export function runsOf(content: readonly Inline[], look: RunLook = {}): readonly TextRun[] {
  return content.flatMap((inline) => {
    const character =
      inline.kind === 'text' || inline.kind === 'reference' ? {} : { style: STYLES[inline.kind] };
    return xmlText(inline.text)
      .replace(/\t/g, ' ')
      .split(/\r\n|[\n\r]/)
      .map(
        (line, index) =>
          new TextRun({ ...look, ...character, text: line, ...(index > 0 ? { break: 1 } : {}) }),
      );
  });
}

export function textRuns(value: string, look: RunLook = {}): readonly TextRun[] {
  return runsOf([{ kind: 'text', text: value }], look);
}

export function styledParagraph(style: string, content: readonly Inline[], look: RunLook = {}): Paragraph {
  return new Paragraph({ style, children: runsOf(content, look) });
}
