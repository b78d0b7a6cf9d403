import type { Look } from '#shared/report/word/look.ts';
import type { SectionNodes } from '#shared/report/word/nodes/nodes.ts';
import { LANDSCAPE, PORTRAIT } from '#shared/report/word/page.ts';
import { type PageItem, pageItems } from './page-items.ts';
import { styleMeasures } from './style-measures.ts';

/** `pages`: of each bookmark, from 1. `count`: pages in all. */
export type PageLayout = { readonly pages: ReadonlyMap<string, number>; readonly count: number };

/**
 * The page each bookmark falls on, by laying paragraphs and rows down the pages as Word does: line breaks by the widths of
 * Calibri (other faces in proportion), the larger of two spaces between paragraphs, keep with next, keep lines, two
 * lines at least on each side of a page break, repeated headers. An estimate: another version of Word or another
 * printer may turn a page a line sooner. Every section starts a page.
 */
export function layOutPages(sections: readonly SectionNodes[], look: Look): PageLayout {
  const measures = styleMeasures(look);
  const pages = new Map<string, number>();
  let count = 0;
  for (const { nodes, isLandscape, isFullPage } of sections) {
    const page = isLandscape ? LANDSCAPE : PORTRAIT;
    const items = pageItems(nodes, page.textWidth, measures);
    const height = isFullPage ? page.height : page.textHeight;
    count = placeItems(items, height, count + 1, pages);
  }
  return { pages, count: Math.max(1, count) };
}

/** Lines left together at the foot and at the head of a page. */
const FEWEST_LINES = 2;

/** Puts the items on pages from `first` on, notes the page of each bookmark, and gives the last page. */
function placeItems(
  items: readonly PageItem[],
  height: number,
  first: number,
  pages: Map<string, number>,
): number {
  let page = first;
  let y = 0;
  let after = 0;
  let isTop = true;
  const turn = (repeated: number) => {
    page += 1;
    y = repeated;
    after = 0;
    isTop = true;
  };
  /** From here, so that what is to stay with the next does. */
  let keptUntil = 0;
  items.forEach((item, index) => {
    if (item.startsPage && !(isTop && y === 0)) turn(0);
    if (index >= keptUntil) {
      const { needed, end } = keptTogether(items, index, after);
      keptUntil = end;
      if (!isTop && y + needed > height && needed <= height) turn(item.repeated);
    }
    const space = isTop ? (item.startsPage || index === 0 ? item.before : 0) : Math.max(after, item.before);
    let left = item.lines;
    const room = height - y - space - item.extra;
    if (left * item.lineHeight > room) {
      const fitting = item.isWhole ? 0 : linesThatFit(item, room);
      if (fitting > 0) {
        note(item, page, pages);
        left -= fitting;
        turn(item.repeated);
      } else if (!isTop) turn(item.repeated);
      // What is taller than a page goes on over the next ones.
      const perPage = Math.max(1, Math.floor((height - item.repeated - item.extra) / item.lineHeight));
      while (left > perPage) {
        note(item, page, pages);
        left -= perPage;
        turn(item.repeated);
      }
      y += left * item.lineHeight + item.extra;
    } else {
      y += space + left * item.lineHeight + item.extra;
    }
    note(item, page, pages);
    after = item.after;
    isTop = false;
  });
  return page;
}

function note({ bookmarks }: PageItem, page: number, pages: Map<string, number>): void {
  for (const name of bookmarks) if (!pages.has(name)) pages.set(name, page);
}

/** Height of what must stand on one page from `start` on: the items kept with the next, and the beginning of the last. */
function keptTogether(
  items: readonly PageItem[],
  start: number,
  afterBefore: number,
): { readonly needed: number; readonly end: number } {
  let needed = 0;
  let after = afterBefore;
  let index = start;
  for (; index < items.length; index += 1) {
    const item = items[index];
    if (!item || (index > start && item.startsPage)) break;
    const whole = item.isWhole || item.keepNext;
    const lines = whole ? item.lines : smallestStart(item.lines);
    needed += Math.max(after, item.before) + lines * item.lineHeight + item.extra;
    after = item.after;
    if (!item.keepNext) return { needed, end: index + 1 };
  }
  return { needed, end: index };
}

/** A paragraph of three lines is not cut: it would leave one alone. */
function smallestStart(lines: number): number {
  return lines < 2 * FEWEST_LINES ? lines : FEWEST_LINES;
}

function linesThatFit({ lines, lineHeight }: PageItem, room: number): number {
  const fitting = Math.min(Math.floor(room / lineHeight), lines - FEWEST_LINES);
  return lines < 2 * FEWEST_LINES || fitting < FEWEST_LINES ? 0 : fitting;
}
