import { frenchTypography } from '#shared/domain/french.ts';
import { isBlankRichText, mapSpans, type RichText } from '#shared/domain/rich-text.ts';
import type {
  Block,
  ChartSpec,
  HeadingNumbering,
  Inline,
  Source,
  TableCell,
  TableColumn,
  Tone,
} from './model.ts';

/*
 * The only makers of report blocks. Whatever goes through them gets French typography, so a chapter writes plain
 * spaces before « : ; ! ? » and straight apostrophes in an expert's text are mended.
 */

/** A text, or texts with emphasis. */
export type Content = string | readonly Inline[];

type Sources = readonly Source[];
type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

export function text(value: string): Inline {
  return { kind: 'text', text: frenchTypography(value) };
}

export function strong(value: string): Inline {
  return { kind: 'strong', text: frenchTypography(value) };
}

export function emphasis(value: string): Inline {
  return { kind: 'emphasis', text: frenchTypography(value) };
}

/**
 * A live reference to the figure, table, image or heading of that name; `otherwise` is what it reads where the document
 * does not hold it, such as « le tableau des irritants ».
 */
export function reference(name: string, otherwise: string): Inline {
  return { kind: 'reference', target: anchorOf(name), text: frenchTypography(otherwise) };
}

function inlines(content: Content): readonly Inline[] {
  return typeof content === 'string' ? [text(content)] : content;
}

function sourced(sources: Sources): { readonly sources?: Sources } {
  return sources.length > 0 ? { sources } : {};
}

export function heading(
  level: 1 | 2 | 3,
  title: string,
  anchor: string,
  numbering: HeadingNumbering = 'decimal',
): Block {
  return { kind: 'heading', level, text: frenchTypography(title), anchor: anchorOf(anchor), numbering };
}

/** Word bookmarks take letters, digits and _, 40 characters at most, starting with a letter. */
function anchorOf(id: string): string {
  return `r_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);
}

function anchored(name: string | undefined): { readonly anchor?: string } {
  return name === undefined ? {} : { anchor: anchorOf(name) };
}

export function paragraph(
  content: Content,
  sources: Sources = [],
  role: 'body' | 'lead' | 'note' = 'body',
): Block {
  return { kind: 'paragraph', content: inlines(content), role, ...sourced(sources) };
}

export function note(content: Content, sources: Sources = []): Block {
  return paragraph(content, sources, 'note');
}

/** No block at all for a text without words. */
export function richText(blocks: RichText, sources: Sources = []): readonly Block[] {
  if (isBlankRichText(blocks)) return [];
  const french = mapSpans(blocks, (span) => ({ ...span, text: frenchTypography(span.text) }));
  return [{ kind: 'rich-text', blocks: french, ...sourced(sources) }];
}

export function image(
  picture: Pick<BlockOf<'image'>, 'sha256' | 'mediaType' | 'width' | 'height'>,
  words: { readonly caption: string; readonly alternativeText: string; readonly sources?: Sources },
): Block {
  return {
    kind: 'image',
    ...picture,
    caption: frenchTypography(words.caption),
    alternativeText: frenchTypography(words.alternativeText),
    ...sourced(words.sources ?? []),
  };
}

/** No block at all for an empty list. */
export function list(items: readonly Content[], sources: Sources = [], isOrdered = false): readonly Block[] {
  return items.length === 0
    ? []
    : [{ kind: 'list', isOrdered, items: items.map(inlines), ...sourced(sources) }];
}

export function cell(
  content: Content,
  more: { readonly tone?: Tone; readonly level?: number | null; readonly sources?: Sources } = {},
): TableCell {
  return {
    content: inlines(content),
    ...(more.tone ? { tone: more.tone } : {}),
    ...(more.level === undefined || more.level === null ? {} : { level: more.level }),
    ...sourced(more.sources ?? []),
  };
}

export function column(header: string, width: number, align: TableColumn['align'] = 'left'): TableColumn {
  return { header: frenchTypography(header), width, align };
}

/** No block at all for a table without rows. */
export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  more: {
    readonly isWide?: boolean;
    readonly totals?: readonly TableCell[];
    readonly sources?: Sources;
    /** What `reference` calls it by. */
    readonly name?: string;
  } = {},
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: frenchTypography(caption),
      columns,
      rows,
      ...(more.isWide ? { isWide: true } : {}),
      ...(more.totals ? { totals: more.totals } : {}),
      ...anchored(more.name),
      ...sourced(more.sources ?? []),
    },
  ];
}

export type SheetRow = { readonly label: string; readonly content: readonly Inline[] };

/** A labelled value; none when there is nothing to say. */
export function sheetRow(label: string, content: Content): readonly SheetRow[] {
  const parts = inlines(content).filter((inline) => inline.text.trim() !== '');
  return parts.length === 0 ? [] : [{ label: frenchTypography(label), content: parts }];
}

export function sheet(title: string, rows: readonly SheetRow[], sources: Sources = []): readonly Block[] {
  return rows.length === 0
    ? []
    : [{ kind: 'sheet', title: frenchTypography(title), rows, ...sourced(sources) }];
}

export function figure(
  caption: string,
  chart: ChartSpec,
  words: {
    readonly alternativeText: string;
    readonly note?: string;
    readonly isWide?: boolean;
    readonly sources?: Sources;
    /** What `reference` calls it by. */
    readonly name?: string;
  },
): Block {
  return {
    kind: 'figure',
    caption: frenchTypography(caption),
    chart: frenchChart(chart),
    alternativeText: frenchTypography(words.alternativeText),
    note: frenchTypography(words.note ?? ''),
    ...(words.isWide ? { isWide: true } : {}),
    ...anchored(words.name),
    ...sourced(words.sources ?? []),
  };
}

function frenchChart(chart: ChartSpec): ChartSpec {
  switch (chart.kind) {
    case 'bubble':
      return {
        ...chart,
        xTitle: frenchTypography(chart.xTitle),
        yTitle: frenchTypography(chart.yTitle),
        points: chart.points.map((point) => ({ ...point, label: frenchTypography(point.label) })),
      };
    case 'radar':
    case 'bar':
      return {
        ...chart,
        categories: chart.categories.map(frenchTypography),
        series: chart.series.map((series) => ({ ...series, name: frenchTypography(series.name) })),
      };
    case 'flow':
      return {
        ...chart,
        nodes: chart.nodes.map((node) => ({
          ...node,
          label: frenchTypography(node.label),
          lines: node.lines.map(frenchTypography),
        })),
      };
  }
}

export type ScorecardItem = {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly tone: Tone;
};

export function scorecard(items: readonly ScorecardItem[], sources: Sources = []): readonly Block[] {
  return items.length === 0
    ? []
    : [
        {
          kind: 'scorecard',
          items: items.map(({ label, value, detail, tone }) => ({
            label: frenchTypography(label),
            value: frenchTypography(value),
            detail: frenchTypography(detail),
            tone,
          })),
          ...sourced(sources),
        },
      ];
}

export function callout(tone: Tone, title: string, content: Content, sources: Sources = []): Block {
  return {
    kind: 'callout',
    tone,
    title: frenchTypography(title),
    content: inlines(content),
    ...sourced(sources),
  };
}

/** Says plainly what the mission has not established yet, in place of an empty section. */
export function toComplete(what: string): Block {
  return callout('warning', 'À compléter', what);
}

export function quote(words: string, attribution: string, sources: Sources): Block {
  return {
    kind: 'quote',
    text: frenchTypography(words.trim()),
    attribution: frenchTypography(attribution),
    ...sourced(sources),
  };
}

export const PAGE_BREAK: Block = { kind: 'page-break' };
export const TABLE_OF_CONTENTS: Block = { kind: 'table-of-contents', title: 'Sommaire' };

export function listOf(of: 'figure' | 'table'): Block {
  return { kind: 'list-of', of, title: of === 'figure' ? 'Liste des figures' : 'Liste des tableaux' };
}

/** The expert's own words of a section: what a re-read Word file may give back. */
export function expertWords(sectionId: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => ({ ...block, origin: { kind: 'expert', sectionId } }));
}

/** Text drawn from the mission, to confirm as it reads; `key` is stable from one build to the next. */
export function proposal(key: string, block: Block): Block {
  return { ...block, origin: { kind: 'proposal', key } };
}
