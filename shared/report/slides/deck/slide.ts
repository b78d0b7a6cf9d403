import { frenchTypography, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { describeSource, sourcesOf } from '#shared/report/describe-source.ts';
import type { Block, ChartSpec } from '#shared/report/model.ts';
import type { DraftSlide, SlideColumn, SlideRow } from '#shared/report/slides/layout/draft-slide.ts';
import type { SlideBlock } from '#shared/report/slides/model.ts';
import { shortened } from '#shared/report/slides/shorten.ts';

/** A slide of the restitution: one file in this folder, and one line in build-slides.ts. No slide when there is nothing to say. */
export type SlideBuilder = (context: ChapterContext) => readonly DraftSlide[];

const LONGEST_TITLE = 130;

export function slide(context: ChapterContext, content: DraftSlide): readonly DraftSlide[] {
  const rows = content.rows
    .map(({ columns }) => ({ columns: columns.filter(({ blocks }) => blocks.length > 0) }))
    .filter(({ columns }) => columns.length > 0);
  const blocks = rows.flatMap(({ columns }) => columns.flatMap((each) => each.blocks));
  return [
    {
      id: content.id,
      title: frenchTypography(shortened(content.title, LONGEST_TITLE)).replace(
        /n° (?=\d)/g,
        `n°${NO_BREAK_SPACE}`,
      ),
      rows,
      notes: [...content.notes, ...rows.flatMap(chartNotes), ...sourceNote(context, blocks)]
        .map((note) => frenchTypography(note.trim()))
        .filter((note) => note !== ''),
    },
  ];
}

/** How to read a chart is said, not shown. */
function chartNotes({ columns }: SlideRow): readonly string[] {
  return columns.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.note] : [])),
  );
}

const MOST_SOURCES = 12;

/** What the figures of a slide rest on, in one paragraph; nothing without sources. */
function sourceNote({ doc, pack }: ChapterContext, blocks: readonly SlideBlock[]): readonly string[] {
  const sources = blocks.flatMap(sourcesOf).filter(({ kind }) => kind !== 'mission');
  const names = [...new Set(sources.map((source) => describeSource(source, doc, pack)))];
  if (names.length === 0) return [];
  const left = names.length - MOST_SOURCES;
  return [
    `Sources\u202f: ${names.slice(0, MOST_SOURCES).join(' · ')}${left > 0 ? ` · et ${left} de plus` : ''}.`,
  ];
}

export function row(...columns: readonly SlideColumn[]): SlideRow {
  return { columns };
}

/** Whatever of the blocks a slide can hold. */
export function column(
  blocks: readonly Block[],
  { share = 1, title = '' }: { readonly share?: number; readonly title?: string } = {},
): SlideColumn {
  return { share, title: frenchTypography(title), blocks: blocks.filter(isSlideBlock) };
}

/** Lists that follow one another as one, with all their sources: one text of the slide, as its layout has it. */
export function inOne(blocks: readonly Block[]): readonly Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last?.kind !== 'list' || block.kind !== 'list') {
      merged.push(block);
      continue;
    }
    const sources = [...(last.sources ?? []), ...(block.sources ?? [])];
    merged[merged.length - 1] = {
      ...last,
      items: [...last.items, ...block.items],
      ...(sources.length > 0 ? { sources } : {}),
    };
  }
  return merged;
}

function isSlideBlock(block: Block): block is SlideBlock {
  switch (block.kind) {
    case 'scorecard':
    case 'list':
    case 'table':
    case 'callout':
      return true;
    case 'figure':
      return block.chart.kind !== 'flow';
    default:
      return false;
  }
}

/** The first figures of a chart of the report, as many bars as can be read from the back of a room, with shorter names. */
export function forTheRoom(
  blocks: readonly Block[],
  { bars, label }: { readonly bars: number; readonly label: number },
): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'figure' ? { ...block, chart: shorterChart(block.chart, bars, label) } : block,
  );
}

function shorterChart(chart: ChartSpec, bars: number, label: number): ChartSpec {
  if (chart.kind !== 'bar') return chart;
  return {
    ...chart,
    categories: chart.categories.slice(0, bars).map((category) => shortened(category, label)),
    series: chart.series.map((series) => ({ ...series, values: series.values.slice(0, bars) })),
  };
}
