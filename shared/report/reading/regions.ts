import type { ReportCover, ReportDocument } from '#shared/report/model.ts';
import { comparable, likeness } from './compare-words.ts';
import { type ExpectedChapter, expectedChapters } from './expected.ts';
import { type ExpectedItem, type Group, type ReadItem, type ReadLine, textOfStretches } from './passages.ts';
import { flattened } from './read-items.ts';

/** A part of the report and the part of the file it became: compared apart, so that a chapter moved whole is no change. */
export type Region = { readonly expected: readonly ExpectedItem[]; readonly read: readonly ReadItem[] };

const COVER: Group = { key: 'couverture', chapterId: null, sectionId: null, title: 'Page de garde' };

/**
 * Splits report and file at the headings of the chapters: those that bear our bookmark, else those of the same words. A
 * chapter whose heading is not found is looked for at the end of the one before.
 */
export function regionsOf(report: ReportDocument, items: readonly ReadItem[]): readonly Region[] {
  const chapters = expectedChapters(report);
  const starts = startsOf(chapters, items);
  const order = [...starts.values()].toSorted((one, other) => one - other);
  const end = (start: number) => order.find((other) => other > start) ?? items.length;
  const front = items.slice(0, order[0] ?? items.length);
  const regions: { expected: ExpectedItem[]; read: readonly ReadItem[] }[] = [
    { expected: coverItems(report.cover, front), read: front },
  ];
  for (const chapter of chapters) {
    const start = starts.get(chapter);
    if (start === undefined) regions.at(-1)?.expected.push(...chapter.items);
    else regions.push({ expected: [...chapter.items], read: items.slice(start, end(start)) });
  }
  return regions;
}

function startsOf(
  chapters: readonly ExpectedChapter[],
  items: readonly ReadItem[],
): ReadonlyMap<ExpectedChapter, number> {
  const starts = new Map<ExpectedChapter, number>();
  const taken = new Set<number>();
  for (const chapter of chapters) {
    const { anchor } = chapter;
    if (anchor === null) continue;
    const find = (isStart: (line: ReadLine) => boolean) => {
      const index = items.findIndex((item, at) => item.kind === 'line' && !taken.has(at) && isStart(item));
      return index === -1 ? undefined : index;
    };
    const title = comparable(chapter.title);
    const isTitled = ({ stretches }: ReadLine) => comparable(textOfStretches(stretches)) === title;
    const start =
      find(({ isHeading, bookmarks }) => isHeading && bookmarks.includes(anchor)) ??
      find((line) => line.isHeading && isTitled(line)) ??
      find(isTitled);
    if (start === undefined) continue;
    starts.set(chapter, start);
    taken.add(start);
  }
  return starts;
}

/**
 * The words of the cover in the lines the file has them in: each layout sets them its own way, several on a line or each
 * on its own. What is not found stands where a line resembles it, else at the end.
 */
function coverItems(cover: ReportCover, front: readonly ReadItem[]): ExpectedItem[] {
  const pieces = COVER_PARTS.map((part) => cover[part]).filter((text) => text.trim() !== '');
  // The title may name the company: the cover then says it once.
  const missing = new Set(pieces.filter((piece) => piece === cover.title || !cover.title.includes(piece)));
  const lines: string[] = [];
  const unknown: number[] = [];
  for (const item of front.flatMap((it) => (it.kind === 'line' ? [it] : flattened(it)))) {
    const text = textOfStretches(item.stretches);
    const found = piecesOf(text, pieces);
    if (found === null) unknown.push(lines.push(text) - 1);
    else {
      for (const piece of found) missing.delete(piece);
      lines.push(text);
    }
  }
  const expected = lines.flatMap((text, index) => {
    if (!unknown.includes(index)) return [text];
    const [alike] = [...missing].filter((piece) => likeness(piece, text) >= LEAST_LIKENESS);
    if (alike === undefined) return [];
    missing.delete(alike);
    return [alike];
  });
  return [...expected, ...missing].map((text) => ({
    kind: 'line',
    text,
    place: 'Page de garde',
    sources: [],
    group: COVER,
  }));
}

const LEAST_LIKENESS = 0.3;

const COVER_PARTS = [
  'title',
  'subtitle',
  'companyName',
  'expertLine',
  'dateLine',
  'reference',
  'confidentiality',
] as const satisfies readonly (keyof ReportCover)[];

/** The number of the version handed over, which the report at hand does not bear. */
const VERSION = /\bversion \d+(\.\d+)*/giu;

/** The words of the cover a line is made of; null when it holds anything else. */
function piecesOf(line: string, pieces: readonly string[]): readonly string[] | null {
  let rest = comparable(line).replace(VERSION, ' ');
  const found: string[] = [];
  for (const piece of pieces.toSorted((one, other) => other.length - one.length)) {
    if (!rest.includes(comparable(piece))) continue;
    rest = rest.replace(comparable(piece), ' ');
    found.push(piece);
  }
  return found.length > 0 && !/[\p{L}\p{N}]/u.test(rest) ? found : null;
}
