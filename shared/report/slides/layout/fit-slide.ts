import type { Theme } from '#shared/domain/theme.ts';
import type { Inline } from '#shared/report/model.ts';
import type { SlideBlock } from '#shared/report/slides/model.ts';
import { shortened } from '#shared/report/slides/shorten.ts';
import type { DraftSlide } from './draft-slide.ts';
import {
  BODY_BOX,
  ROW_GAP,
  SMALLEST_TEXT,
  TEXT_SIZES,
  TITLE_BOX,
  TITLE_LINES,
  TITLE_SIZES,
} from './geometry.ts';
import { blockHeight, columnHeight, columnWidths, rowHeight } from './heights.ts';
import { lineCount } from './measure.ts';

/** A draft with the size of its text (points). */
export type FittedSlide = DraftSlide & { readonly textSize: number };

/**
 * The slide with the largest text that fits; where even the smallest is too much, with texts shortened, the longest
 * first, and given in full in the notes. Its title takes two lines at most.
 */
export function fitSlide(slide: DraftSlide, theme: Theme): FittedSlide {
  const titled = { ...slide, title: fitTitle(slide.title, theme) };
  for (const textSize of TEXT_SIZES) {
    if (bodyHeight({ ...titled, textSize }, theme) <= BODY_BOX.height) return { ...titled, textSize };
  }
  const small = { ...titled, textSize: SMALLEST_TEXT };
  const cut = shortenUntilFit(small, theme);
  const inFull = textsLost(small, cut);
  return inFull.length === 0
    ? cut
    : { ...cut, notes: [...cut.notes, `Textes en entier : ${inFull.join(' · ')}`] };
}

/** Natural height of the rows, gaps included. */
export function bodyHeight({ rows, textSize }: FittedSlide, theme: Theme): number {
  const gaps = ROW_GAP * Math.max(0, rows.length - 1);
  return rows.reduce((sum, row) => sum + rowHeight(row, BODY_BOX.width, { textSize, theme }), gaps);
}

/** From this size on, one line in smaller letters is better than two. */
const ONE_LINE_FROM = 24;

/** The largest size at which the title takes one line, else two at most. */
export function titleSize(title: string, { headingFont }: Theme): number {
  const linesAt = (size: number) =>
    lineCount(title, TITLE_BOX.width, { size, font: headingFont, bold: true });
  const fits =
    TITLE_SIZES.find((size) => size >= ONE_LINE_FROM && linesAt(size) === 1) ??
    TITLE_SIZES.find((size) => linesAt(size) <= TITLE_LINES);
  return fits ?? TITLE_SIZES[TITLE_SIZES.length - 1] ?? SMALLEST_TEXT;
}

function fitTitle(title: string, { headingFont }: Theme): string {
  const size = Math.min(...TITLE_SIZES);
  let fitted = title;
  while (lineCount(fitted, TITLE_BOX.width, { size, font: headingFont, bold: true }) > TITLE_LINES) {
    const shorter = shortened(fitted, Math.floor([...fitted].length * 0.9));
    if (shorter.length >= fitted.length) break;
    fitted = shorter;
  }
  return fitted;
}

const MOST_CUTS = 400;

function shortenUntilFit(slide: FittedSlide, theme: Theme): FittedSlide {
  let fitted = slide;
  for (let cuts = 0; cuts < MOST_CUTS && bodyHeight(fitted, theme) > BODY_BOX.height; cuts += 1) {
    const shorter = shortenTallest(fitted, theme);
    if (shorter === null) return fitted;
    fitted = shorter;
  }
  return fitted;
}

/** One text less in the block that takes most room among those that set the height of a row; null when nothing is left to cut. */
function shortenTallest(slide: FittedSlide, theme: Theme): FittedSlide | null {
  const setting = { textSize: slide.textSize, theme };
  const candidates = slide.rows.flatMap((row, rowIndex) => {
    const widths = columnWidths(row, BODY_BOX.width);
    const heights = row.columns.map((column, index) => columnHeight(column, widths[index] ?? 0, setting));
    const tallest = heights.indexOf(Math.max(...heights));
    return (row.columns[tallest]?.blocks ?? []).flatMap((block, blockIndex) => {
      const shorter = shortenBlock(block);
      const height = blockHeight(block, widths[tallest] ?? 0, setting);
      return shorter === null ? [] : [{ rowIndex, tallest, blockIndex, shorter, height }];
    });
  });
  const [worst] = candidates.toSorted((a, b) => b.height - a.height);
  if (!worst) return null;
  return {
    ...slide,
    rows: slide.rows.map((row, rowIndex) =>
      rowIndex !== worst.rowIndex
        ? row
        : {
            columns: row.columns.map((column, index) =>
              index !== worst.tallest
                ? column
                : {
                    ...column,
                    blocks: column.blocks.map((block, at) =>
                      at === worst.blockIndex ? worst.shorter : block,
                    ),
                  },
            ),
          },
    ),
  };
}

type Words = readonly Inline[];
/** Fewer letters say nothing. */
const SHORTEST = 28;

/** The block with its longest text cut by a sixth, or without its last item once all are short; null when it cannot be. */
function shortenBlock(block: SlideBlock): SlideBlock | null {
  switch (block.kind) {
    case 'list': {
      const items = cutLongest(block.items);
      if (items) return { ...block, items };
      return block.items.length > 1 ? { ...block, items: block.items.slice(0, -1) } : null;
    }
    case 'callout': {
      const [content] = cutLongest([block.content]) ?? [];
      return content ? { ...block, content } : null;
    }
    case 'table': {
      const cells = cutLongest(block.rows.flatMap((row) => row.map(({ content }) => content)));
      if (!cells) return block.rows.length > 1 ? { ...block, rows: block.rows.slice(0, -1) } : null;
      const width = block.columns.length;
      return {
        ...block,
        rows: block.rows.map((row, y) =>
          row.map((cell, x) => ({ ...cell, content: cells[y * width + x] ?? cell.content })),
        ),
      };
    }
    case 'scorecard': {
      const details = cutLongest(block.items.map(({ detail }) => [{ kind: 'text' as const, text: detail }]));
      return details
        ? {
            ...block,
            items: block.items.map((item, index) => ({ ...item, detail: wordsOf(details[index] ?? []) })),
          }
        : null;
    }
    case 'figure':
      return null;
  }
}

function wordsOf(content: Words): string {
  return content.map(({ text }) => text).join('');
}

function cutLongest(texts: readonly Words[]): readonly Words[] | null {
  const lengths = texts.map((content) => [...wordsOf(content)].length);
  const longest = Math.max(0, ...lengths);
  if (longest <= SHORTEST) return null;
  const at = lengths.indexOf(longest);
  return texts.map((content, index) =>
    index === at ? cutTo(content, Math.floor((longest * 5) / 6)) : content,
  );
}

/** Keeps the look of each part; the part in which the cut falls ends with an ellipsis. */
function cutTo(content: Words, longest: number): Words {
  const kept: Inline[] = [];
  let room = longest;
  for (const inline of content) {
    const length = [...inline.text].length;
    if (length <= room) {
      kept.push(inline);
      room -= length;
      continue;
    }
    if (room > 1) kept.push({ ...inline, text: lead(inline.text) + shortened(inline.text, room) });
    break;
  }
  return kept.length > 0 ? kept : content;
}

/** `shortened` trims: the space after the part before must stay. */
function lead(text: string): string {
  return /^\s/u.test(text) ? ' ' : '';
}

/** The texts of the first that the second no longer holds whole. */
function textsLost(before: FittedSlide, after: FittedSlide): readonly string[] {
  const kept = new Set(textsIn(after));
  return textsIn(before).filter((text) => !kept.has(text));
}

function textsIn({ rows }: FittedSlide): readonly string[] {
  return rows.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks.flatMap(textsOf)));
}

function textsOf(block: SlideBlock): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map(wordsOf);
    case 'callout':
      return [wordsOf(block.content)];
    case 'table':
      return block.rows.flatMap((row) => row.map(({ content }) => wordsOf(content)));
    case 'scorecard':
      return block.items.map(({ detail }) => detail);
    case 'figure':
      return [];
  }
}
