import { STYLES } from '#shared/report/word/styles/style-ids.ts';
import type { WordComment } from '#shared/report/word/word-parts.ts';
import { escapeXml, XML_HEAD } from '#shared/report/word/xml-text.ts';

const AUTHOR = 'Jalon';

/** `date` is the ISO date of the report. */
export function commentsPart(comments: readonly WordComment[], date: string): string {
  return (
    `${XML_HEAD}<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    comments.map((comment) => commentXml(comment, date)).join('') +
    '</w:comments>'
  );
}

function commentXml({ id, lines }: WordComment, date: string): string {
  const paragraphs = lines.map(
    (line, index) =>
      `<w:p><w:pPr><w:pStyle w:val="${STYLES.comment}"/></w:pPr>` +
      (index === 0
        ? `<w:r><w:rPr><w:rStyle w:val="${STYLES.commentMark}"/></w:rPr><w:annotationRef/></w:r>`
        : '') +
      `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="J" w:date="${date}T00:00:00Z">${paragraphs.join('')}</w:comment>`;
}
