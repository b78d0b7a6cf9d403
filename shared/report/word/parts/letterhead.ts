import { type FileChild, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { ReportCover } from '#shared/report/model.ts';
import { STYLES } from '#shared/report/word/styles.ts';
import { PORTRAIT } from '#shared/report/word/theme.ts';
import { textRuns } from './inline.ts';

/** The head of a letter: who writes, when, for which company, what. */
export function letterhead(cover: ReportCover): readonly FileChild[] {
  const filled = (parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join(' · ');
  const lines: readonly (readonly [style: string, words: string])[] = [
    [STYLES.coverKind, cover.subtitle],
    [STYLES.letterTitle, cover.title],
    [STYLES.letterSubtitle, filled([cover.companyName, cover.reference, cover.confidentiality])],
  ];
  return [
    new Paragraph({
      style: STYLES.letterSender,
      tabStops: [{ type: TabStopType.RIGHT, position: PORTRAIT.textWidth }],
      children: [
        ...textRuns(cover.expertLine),
        new TextRun({ children: [new Tab()] }),
        ...textRuns(cover.dateLine),
      ],
    }),
    ...lines
      .filter(([, words]) => words.trim() !== '')
      .map(([style, words]) => new Paragraph({ style, children: textRuns(words) })),
  ];
}
