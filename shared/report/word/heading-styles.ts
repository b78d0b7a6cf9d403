import type { IParagraphStyleOptions } from 'docx';
import { spacing } from './spacing.ts';
import { COLOURS } from './theme.ts';

/** Headings of the document, numbered, and of the texts inside it; `next` is the style that follows a heading. */
export function headingStyles(next: string): readonly IParagraphStyleOptions[] {
  return [
    {
      id: 'Heading1',
      name: 'heading 1',
      basedOn: 'Normal',
      next,
      uiPriority: 9,
      quickFormat: true,
      run: { bold: true, size: 40, color: COLOURS.teal },
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        spacing: spacing(420, 200, 240),
        numbering: { reference: 'titres', level: 0 },
      },
    },
    {
      id: 'Heading2',
      name: 'heading 2',
      basedOn: 'Normal',
      next,
      uiPriority: 9,
      quickFormat: true,
      run: { bold: true, size: 28, color: COLOURS.teal },
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
        spacing: spacing(300, 110, 240),
        numbering: { reference: 'titres', level: 1 },
      },
    },
    {
      id: 'Heading3',
      name: 'heading 3',
      basedOn: 'Normal',
      next,
      uiPriority: 9,
      quickFormat: true,
      run: { bold: true, size: 23, color: COLOURS.ink },
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 2,
        spacing: spacing(200, 70, 240),
        numbering: { reference: 'titres', level: 2 },
      },
    },
    // Headings the expert typed inside a text: part of its outline, out of the table of contents and of its numbers.
    ...([4, 5, 6] as const).map((level) => ({
      id: `Heading${level}`,
      name: `heading ${level}`,
      basedOn: 'Normal',
      next,
      uiPriority: 9,
      quickFormat: true,
      run: {
        bold: true,
        italics: level === 6,
        size: level === 4 ? 23 : 21,
        color: level === 5 ? COLOURS.secondary : COLOURS.ink,
      },
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: level - 1,
        spacing: spacing(level === 4 ? 200 : 140, 60, 240),
      },
    })),
  ];
}
