import type { ReportCover, ReportDocument } from '#shared/report/model.ts';
import { comparable } from './compare-words.ts';
import { type ExpectedChapter, expectedChapters } from './expected.ts';
import { type ExpectedItem, type Group, type ReadItem, textOfStretches } from './passages.ts';

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
    const title = comparable(chapter.title);
    const isFree = (item: ReadItem, index: number) => item.kind === 'line' && !taken.has(index);
    const byBookmark = items.findIndex(
      (item, index) =>
        isFree(item, index) && item.kind === 'line' && item.isHeading && item.bookmarks.includes(anchor),
    );
    const byTitle = (isHeading: boolean) =>
      items.findIndex(
        (item, index) =>
          item.kind === 'line' &&
          isFree(item, index) &&
          (item.isHeading || !isHeading) &&
          comparable(textOfStretches(item.stretches)) === title,
      );
    const start = [byBookmark, byTitle(true), byTitle(false)].find((index) => index !== -1);
    if (start === undefined) continue;
    starts.set(chapter, start);
    taken.add(start);
  }
  return starts;
}

/** The words of the cover in the order the file has them: each layout has its own. */
function coverItems(cover: ReportCover, front: readonly ReadItem[]): ExpectedItem[] {
  const found = front.flatMap((item) =>
    item.kind === 'line'
      ? [comparable(textOfStretches(item.stretches))]
      : item.rows.flat().flatMap(({ stretches }) => textOfStretches(stretches).split('\n').map(comparable)),
  );
  const place = (text: string) => {
    const index = found.indexOf(comparable(text));
    return index === -1 ? found.length : index;
  };
  return [
    cover.title,
    cover.subtitle,
    cover.companyName,
    cover.expertLine,
    cover.dateLine,
    cover.reference,
    cover.confidentiality,
  ]
    .filter((text) => text.trim() !== '')
    .toSorted((one, other) => place(one) - place(other))
    .map((text) => ({ kind: 'line', text, place: 'Page de garde', sources: [], group: COVER }));
}
