import type {
  BlockNode,
  ParagraphNode,
  RowNode,
  Run,
  RunLook,
  TableNode,
} from '#shared/report/word/nodes/nodes.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';
import { CELL_AIR } from '#shared/report/word/styles/table-styles.ts';
import { calibriWidths } from './calibri-widths.ts';
import { countLines, type Stretch } from './lines.ts';
import type { StyleMeasures } from './style-measures.ts';

/** A paragraph or a row of a table, as it takes room down the page. Twips. */
export type PageItem = {
  readonly style: StyleId;
  readonly lines: number;
  readonly lineHeight: number;
  /** Beside the lines: edges, air of a cell. */
  readonly extra: number;
  readonly before: number;
  readonly after: number;
  readonly startsPage: boolean;
  readonly keepNext: boolean;
  /** Never cut by the page. */
  readonly isWhole: boolean;
  readonly bookmarks: readonly string[];
  /** Height of the header a table repeats at the top of each of its pages; 0 outside one. */
  readonly repeated: number;
};

type Measures = (style: StyleId) => StyleMeasures;

export function pageItems(nodes: readonly BlockNode[], width: number, measures: Measures): PageItem[] {
  const items: PageItem[] = [];
  const flat = flattened(nodes);
  flat.forEach((node, index) => {
    if (node.kind === 'table') items.push(...rowItems(node, measures));
    else items.push(paragraphItem(node, flat[index - 1], flat[index + 1], width, measures));
  });
  return items;
}

function flattened(nodes: readonly BlockNode[]): readonly (ParagraphNode | TableNode)[] {
  return nodes.flatMap((node) =>
    node.kind === 'hold' || node.kind === 'contents' ? flattened(node.children) : [node],
  );
}

const THIN: Omit<PageItem, 'style'> = {
  lines: 1,
  lineHeight: 20,
  extra: 0,
  before: 0,
  after: 0,
  startsPage: false,
  keepNext: false,
  isWhole: true,
  bookmarks: [],
  repeated: 0,
};

function paragraphItem(
  node: ParagraphNode,
  previous: BlockNode | undefined,
  next: BlockNode | undefined,
  width: number,
  measures: Measures,
): PageItem {
  if (node.isThin) return { style: node.style, ...THIN, startsPage: node.startsPage ?? false };
  const style = measures(node.style);
  const { lines, height } = linesOf(node, width, style);
  const isSame = (other: BlockNode | undefined) => other?.kind === 'paragraph' && other.style === node.style;
  const bookmarks: string[] = [];
  collectBookmarks(node.runs, bookmarks);
  return {
    style: node.style,
    lines,
    lineHeight: height,
    extra: (isSame(previous) ? 0 : style.edgeAbove) + (isSame(next) ? 0 : style.edgeBelow),
    before: node.spaceBefore ?? (node.withoutSpaceBefore ? 0 : style.before),
    after: style.after,
    startsPage: node.startsPage ?? false,
    keepNext: node.keepNext ?? style.keepNext,
    isWhole: style.keepLines,
    bookmarks,
    repeated: 0,
  };
}

function linesOf(
  node: ParagraphNode,
  width: number,
  style: StyleMeasures,
): { readonly lines: number; readonly height: number } {
  const drawing = node.runs.find((run) => run.kind === 'drawing');
  if (drawing) return { lines: 1, height: drawing.height + style.descent };
  const left =
    node.indent ?? (node.numbering && node.numbering !== 'none' ? node.numbering.indent : style.left);
  const stretches: Stretch[] = [];
  collectStretches(node.runs, style, stretches);
  return { lines: countLines(stretches, width - left - style.right), height: style.lineHeight };
}

function collectStretches(runs: readonly Run[], style: StyleMeasures, stretches: Stretch[]): void {
  for (const run of runs) {
    switch (run.kind) {
      case 'text':
        stretches.push(stretchOf(run.text, run.look, style));
        break;
      case 'field':
        stretches.push(stretchOf(run.result, run.look, style));
        break;
      case 'bookmark':
      case 'link':
        collectStretches(run.runs, style, stretches);
        break;
      default:
        break;
    }
  }
}

const AUTHOR_EM = 180;

function stretchOf(text: string, look: RunLook | undefined, style: StyleMeasures): Stretch {
  const isAuthor = look?.style === STYLES.quoteAuthor;
  const isBold = style.isBold || look?.isBold === true || look?.style === STYLES.strong;
  const isItalic =
    !isAuthor && (style.isItalic || look?.isItalic === true || look?.style === STYLES.emphasis);
  return {
    text,
    widths: calibriWidths(isBold, isItalic),
    em: (isAuthor ? AUTHOR_EM : style.em) * style.width,
  };
}

function collectBookmarks(runs: readonly Run[], names: string[]): void {
  for (const run of runs)
    if (run.kind === 'bookmark') {
      names.push(run.name);
      collectBookmarks(run.runs, names);
    }
}

/** Lines between rows, as the table styles draw them. */
const RULE = { header: 20, row: 10 };

function rowItems(table: TableNode, measures: Measures): readonly PageItem[] {
  const air = CELL_AIR[table.style] ?? { top: 0, side: 0 };
  const hasRules = table.style === STYLES.dataTable || table.style === STYLES.sheetTable;
  const items = table.rows.map((row, index): PageItem => {
    const rule = hasRules ? (index <= 1 && table.hasHeaderRow ? RULE.header : RULE.row) : 0;
    const last = hasRules && index === table.rows.length - 1 ? RULE.row : 0;
    return rowItem(row, table.style, air, rule + last, measures);
  });
  const headers = table.rows.findIndex(({ isHeader }) => isHeader !== true);
  let repeated = 0;
  for (const item of items.slice(0, Math.max(0, headers)))
    repeated += item.lines * item.lineHeight + item.extra;
  return items.map((item, index) => (index > 0 && repeated > 0 ? { ...item, repeated } : item));
}

function rowItem(
  row: RowNode,
  style: StyleId,
  air: { readonly top: number; readonly side: number },
  rule: number,
  measures: Measures,
): PageItem {
  let tallest = { height: 0, lines: 1 };
  const bookmarks: string[] = [];
  for (const cell of row.cells) {
    if (cell.rows === 'next') continue;
    const inner = pageItems(cell.children, cell.width - 2 * air.side, measures);
    const height = heightOf(inner);
    for (const item of inner) bookmarks.push(...item.bookmarks);
    if (height > tallest.height)
      tallest = { height, lines: inner.reduce((sum, { lines }) => sum + lines, 0) };
  }
  const first = row.cells[0]?.children[0];
  const keepNext = first?.kind === 'paragraph' && (first.keepNext ?? measures(first.style).keepNext);
  const content = row.height ?? tallest.height;
  return {
    style,
    lines: tallest.lines,
    lineHeight: content / tallest.lines,
    extra: row.height === undefined ? 2 * air.top + rule : 0,
    before: 0,
    after: 0,
    startsPage: false,
    keepNext,
    isWhole: row.isWhole === true,
    bookmarks,
    repeated: 0,
  };
}

/** Between two paragraphs stands the larger of their spaces. */
function heightOf(items: readonly PageItem[]): number {
  let height = 0;
  let after = 0;
  for (const item of items) {
    height += Math.max(after, item.before) + item.lines * item.lineHeight + item.extra;
    after = item.after;
  }
  return height + after;
}
