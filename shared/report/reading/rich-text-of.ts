import type { RichBlock, RichText, Span } from '#shared/domain/rich-text.ts';
import type { TakenText } from '#shared/report/round-trip.ts';
import { quoted } from './read-runs.ts';
import type { ReadBlock, ReadDrawing, ReadList, ReadParagraph, ReadTable } from './reading.ts';

/** Twips our writer moves a nested list in by; what stands under an item is moved in as much. */
const INDENT_BY_LEVEL = 340;
const DEEPEST_LEVEL = 8;
/** Our writer sets the headings of a typed text below the three levels of the document. */
const DOCUMENT_LEVELS = 3;

type ListBlock = RichBlock & { readonly kind: 'list' };
type OpenList = {
  readonly block: ListBlock;
  readonly listId: string;
  readonly level: number;
};

/**
 * Read blocks as a text with structure: paragraphs, headings, lists, quotes, tables, bold and italic. All else that the
 * file holds there is named in `losses`. Empty lines at either end, and the one after a table, are the layout's.
 */
export function richTextOfBlocks(blocks: readonly ReadBlock[]): TakenText {
  const losses: string[] = [];
  const text = convert(blocks, losses);
  return { text, losses: [...new Set(losses)] };
}

function convert(blocks: readonly ReadBlock[], losses: string[]): RichText {
  const text: RichBlock[] = [];
  let open: OpenList[] = [];
  let isAfterTable = false;
  /** Where a block moved in by that much belongs: the last item of the list around it, or the text itself. */
  const under = (indent: number): RichBlock[] => {
    const depth = Math.min(Math.round(indent / INDENT_BY_LEVEL), DEEPEST_LEVEL + 1);
    open = open.filter(({ level }) => level < depth);
    return open.at(-1)?.block.items.at(-1) ?? text;
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      under(block.indent).push(tableOf(block, losses));
      isAfterTable = true;
      continue;
    }
    losses.push(...block.drawings.map(nameOfDrawing), ...block.losses);
    const spans = spansOf(block);
    const isBlank = spans.every((span) => span.text.trim() === '');
    if (block.list !== null) {
      open = intoList(block.list, isBlank ? [] : [{ kind: 'paragraph', spans }], open, text);
    } else if (isBlank) {
      // The layout sets a low line after a table; of several empty lines, one says as much.
      if (!isAfterTable && block.drawings.length === 0 && !isEmptyLine(text.at(-1)) && open.length === 0)
        text.push({ kind: 'paragraph', spans: [] });
      isAfterTable = false;
      continue;
    } else if (block.role === 'heading') {
      open = [];
      text.push({ kind: 'heading', level: headingLevel(block.level), spans });
    } else if (block.role === 'quote') {
      // A quote is moved in a little more than its depth.
      addQuote(under(Math.max(0, block.indent - INDENT_BY_LEVEL / 2)), { kind: 'paragraph', spans });
    } else {
      under(block.indent).push({ kind: 'paragraph', spans });
    }
    isAfterTable = false;
  }
  return withoutEmptyEnds(text);
}

/** Adds an item where its level says, and gives back the lists open after it. */
function intoList(list: ReadList, item: RichBlock[], before: OpenList[], text: RichBlock[]): OpenList[] {
  let open = before.filter(({ level }) => level <= list.level);
  const current = open.at(-1);
  const goesOn =
    current !== undefined &&
    current.level === list.level &&
    current.block.isOrdered === list.isOrdered &&
    !(list.isOrdered && (list.restarts || current.listId !== list.listId));
  if (goesOn) {
    current.block.items.push(item);
    return open;
  }
  open = open.filter(({ level }) => level < list.level);
  const block: ListBlock = { kind: 'list', isOrdered: list.isOrdered, items: [item] };
  (open.at(-1)?.block.items.at(-1) ?? text).push(block);
  return [...open, { block, listId: list.listId, level: list.level }];
}

function addQuote(place: RichBlock[], paragraph: RichBlock): void {
  const last = place.at(-1);
  if (last?.kind === 'quote') last.blocks.push(paragraph);
  else place.push({ kind: 'quote', blocks: [paragraph] });
}

function tableOf(table: ReadTable, losses: string[]): RichBlock {
  return {
    kind: 'table',
    hasHeader: table.hasHeader,
    rows: table.rows.map(({ cells }) => cells.map((cell) => convert(cell, losses))),
  };
}

function headingLevel(level: number): 1 | 2 | 3 {
  return Math.min(3, Math.max(1, level - DOCUMENT_LEVELS)) as 1 | 2 | 3;
}

/** Neighbours of one look are one span. */
function spansOf({ spans }: ReadParagraph): Span[] {
  const merged: Span[] = [];
  for (const { text, isStrong, isEmphasis } of spans) {
    const last = merged.at(-1);
    if (last && last.isStrong === isStrong && last.isEmphasis === isEmphasis) last.text += text;
    else merged.push({ text, isStrong, isEmphasis, links: [] });
  }
  return merged;
}

/** « l’image « Four n° 2 » »: what is drawn, in words. */
export function nameOfDrawing({ kind, title, description, boxes }: ReadDrawing): string {
  const words = boxes.join(' ');
  if (kind === 'shape' && words.trim() !== '') return `une zone de texte (${quoted(words)})`;
  const name = [description, title].find((part) => part.trim() !== '') ?? '';
  const what = { image: 'une image', chart: 'un graphique', shape: 'un dessin' }[kind];
  return name === '' ? what : `${what} (${quoted(name)})`;
}

function isEmptyLine(block: RichBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.spans.length === 0;
}

function withoutEmptyEnds(text: RichBlock[]): RichText {
  const start = text.findIndex((block) => !isEmptyLine(block));
  return start === -1 ? [] : text.slice(start, text.findLastIndex((block) => !isEmptyLine(block)) + 1);
}
