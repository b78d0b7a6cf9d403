import type { BookmarkListNumber, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { NumberedHeading } from '#shared/report/numbering.ts';
import { calibriWidth } from './calibri-widths.ts';

/** Headings of these levels are listed in the table of contents. */
export const LISTED_LEVELS = 2;

/** Room a number takes before its heading's words in the table of contents, in twips for one character. */
const NUMBER_CHARACTER_WIDTH = 120;

/**
 * Page numbers for the table of contents, by laying the pages out as Word would. Whatever cannot be laid out so (a
 * letter of a far script, an emoji) is guessed; if all fails the numbers are blank, and the report is written still.
 */
export function laidOutPageNumbers(headings: readonly NumberedHeading[]): PageNumberEstimator {
  const layOut = estimatePageNumbersWith({ guess: true, measureWidth: calibriWidth });
  return withNumbers(headings, (body, context) => {
    try {
      return layOut(body, context);
    } catch {
      return { bookmarks: new Map() };
    }
  });
}

/** Blank page numbers, yet fields written as up to date: Word opens the file without asking anything. */
export function blankPageNumbers(headings: readonly NumberedHeading[]): PageNumberEstimator {
  return withNumbers(headings, () => ({ bookmarks: new Map() }));
}

/** The headings' numbers are known: docx would lay out the document once more to find them. */
function withNumbers(
  headings: readonly NumberedHeading[],
  estimate: (...args: Parameters<PageNumberEstimator>) => ReturnType<PageNumberEstimator>,
): PageNumberEstimator {
  const listed = headings.filter(({ level }) => level <= LISTED_LEVELS);
  return Object.assign(estimate, {
    listNumbers: (body: unknown) =>
      new Map(
        contentsBookmarks(body).flatMap((bookmark, index): [string, BookmarkListNumber][] => {
          const label = listed[index]?.label ?? '';
          return label === '' ? [] : [[bookmark, listNumber(label)]];
        }),
      ),
  });
}

function listNumber(label: string): BookmarkListNumber {
  return label.startsWith('Annexe')
    ? { text: `${label} –`, separator: 'space', width: 0 }
    : { text: label, separator: 'tab', width: label.length * NUMBER_CHARACTER_WIDTH };
}

/** Bookmarks docx put on the headings it lists, in reading order. */
function contentsBookmarks(body: unknown): readonly string[] {
  return [...new Set(JSON.stringify(body).match(/_Toc\d+/g))];
}
