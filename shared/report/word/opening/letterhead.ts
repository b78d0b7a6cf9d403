import type { ReportDocument } from '#shared/report/model.ts';
import { type ParagraphNode, paragraphOf, textRun } from '#shared/report/word/nodes/nodes.ts';
import { PORTRAIT } from '#shared/report/word/page.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';
import type { WordParts } from '#shared/report/word/word-parts.ts';
import { logoRun } from './logo.ts';

const LOGO_ROOM = { width: 180, height: 56 };

/** The head of a letter: who writes, when, for which company, what. */
export function letterhead(report: ReportDocument, parts: WordParts): readonly ParagraphNode[] {
  const { cover } = report;
  const filled = (words: readonly string[]) => words.filter((part) => part.trim() !== '').join(' · ');
  const logo = logoRun(report, parts, LOGO_ROOM);
  const lines: readonly (readonly [style: StyleId, words: string])[] = [
    [STYLES.coverKind, cover.subtitle],
    [STYLES.letterTitle, cover.title],
    [STYLES.letterSubtitle, filled([cover.companyName, cover.reference, cover.confidentiality])],
  ];
  return [
    ...(logo ? [paragraphOf(STYLES.body, [logo])] : []),
    paragraphOf(STYLES.letterSender, [textRun(cover.expertLine), { kind: 'tab' }, textRun(cover.dateLine)], {
      tabs: [{ position: PORTRAIT.textWidth, kind: 'right' }],
    }),
    ...lines
      .filter(([, words]) => words.trim() !== '')
      .map(([style, words]) => paragraphOf(style, [textRun(words)])),
  ];
}
