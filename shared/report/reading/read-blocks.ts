import type { Id } from '#shared/domain/primitives.ts';
import { childOf, elementsOf, type XmlElement } from '#shared/xml/node.ts';
import { flagOf, settingOf } from '#shared/xml/word-values.ts';
import type { ListFormats } from './list-formats.ts';
import { emptyContent, type RunContext, readRuns, revisionOf } from './read-runs.ts';
import type { PlacedBlock, ReadBlock, ReadParagraph, ReadRow, ReadTable, Revision } from './reading.ts';

/** Tag of the content control around the expert's own words, before the id of their section. */
export const SECTION_TAG = 'jalon:section:';

export type BlockContext = RunContext & { readonly lists: ListFormats };

/** Marks found between two paragraphs, which bear on the next. */
type Pending = { bookmarks: string[]; comments: string[] };

type Place = { readonly sectionId: Id | null; readonly isGenerated: boolean };

export function readBlocks(parent: XmlElement, context: BlockContext): readonly PlacedBlock[] {
  const pending: Pending = { bookmarks: [], comments: [] };
  return blocksIn(parent, context, pending, { sectionId: null, isGenerated: false });
}

function blocksIn(
  parent: XmlElement,
  context: BlockContext,
  pending: Pending,
  place: Place,
): readonly PlacedBlock[] {
  return elementsOf(parent).flatMap((element) => blockOf(element, context, pending, place));
}

function blockOf(
  element: XmlElement,
  context: BlockContext,
  pending: Pending,
  place: Place,
): readonly PlacedBlock[] {
  const { sectionId } = place;
  switch (element.name) {
    case 'w:p': {
      const block = readParagraph(element, context, place);
      const bookmarks = [...pending.bookmarks.splice(0), ...block.bookmarks];
      const comments = [...pending.comments.splice(0), ...block.comments];
      return [{ block: { ...block, bookmarks, comments }, sectionId }];
    }
    case 'w:tbl':
      return [{ block: readTable(element, context, place), sectionId }];
    case 'w:sdt': {
      const properties = childOf(element, 'w:sdtPr');
      const content = childOf(element, 'w:sdtContent');
      const tag = settingOf(properties, 'w:tag') ?? '';
      const gallery = settingOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
      return content === undefined
        ? []
        : blocksIn(content, context, pending, {
            sectionId: tag.startsWith(SECTION_TAG) ? tag.slice(SECTION_TAG.length) : sectionId,
            isGenerated: place.isGenerated || gallery === 'Table of Contents',
          });
    }
    case 'mc:AlternateContent': {
      const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      return chosen === undefined ? [] : blocksIn(chosen, context, pending, place);
    }
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return blocksIn(element, context, pending, place);
    case 'w:bookmarkStart':
      pending.bookmarks.push(element.attributes['w:name'] ?? '');
      return [];
    case 'w:commentRangeStart': {
      const id = element.attributes['w:id'] ?? '';
      pending.comments.push(id);
      context.quotes.begin(id);
      return [];
    }
    case 'w:commentRangeEnd':
      context.quotes.end(element.attributes['w:id'] ?? '');
      return [];
    default:
      return [];
  }
}

function readParagraph(element: XmlElement, context: BlockContext, { isGenerated }: Place): ReadParagraph {
  const properties = childOf(element, 'w:pPr');
  const styleId = settingOf(properties, 'w:pStyle') ?? null;
  const style = context.styles.paragraph(styleId);
  const content = emptyContent();
  const wasInContents = context.fields.isInContents();
  readRuns(element, context, content);
  return {
    kind: 'paragraph',
    role: style.role,
    level: style.level,
    styleId,
    list: style.role === 'heading' ? null : listOf(properties, style.numbering, context),
    indent: indentOf(childOf(properties, 'w:ind'), 'w:left', 'w:start'),
    spans: content.spans,
    bookmarks: content.bookmarks,
    comments: content.comments,
    markRevision: firstRevision(childOf(properties, 'w:rPr')),
    isGenerated: isGenerated || wasInContents || content.isInContents || style.role === 'contents',
    drawings: content.drawings,
    losses: content.losses,
  };
}

function listOf(
  properties: XmlElement | undefined,
  inherited: { readonly numId: string; readonly level: number } | null,
  { lists }: BlockContext,
) {
  const own = childOf(properties, 'w:numPr');
  const numId = settingOf(own, 'w:numId') ?? inherited?.numId;
  const level = Number(settingOf(own, 'w:ilvl') ?? inherited?.level ?? 0);
  return numId === undefined ? null : lists.list(numId, level);
}

function readTable(element: XmlElement, context: BlockContext, place: Place): ReadTable {
  const rows = rowsOf(element);
  const read = rows.map((row) => readRow(row, context, place));
  const width = Math.max(0, ...read.map(({ cells }) => cells.length));
  const [first] = rows;
  return {
    kind: 'table',
    hasHeader: flagOf(first && childOf(first, 'w:trPr'), 'w:tblHeader') === true,
    indent: Number(childOf(childOf(element, 'w:tblPr'), 'w:tblInd')?.attributes['w:w'] ?? 0),
    rows: read.map((row) => ({ ...row, cells: filledUp(row.cells, width) })),
  };
}

/** Rows may stand inside content controls. */
function rowsOf(parent: XmlElement): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => unwrapped(child, 'w:tr', rowsOf));
}

function cellsOf(parent: XmlElement): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => unwrapped(child, 'w:tc', cellsOf));
}

function unwrapped(
  element: XmlElement,
  wanted: string,
  inside: (parent: XmlElement) => readonly XmlElement[],
): readonly XmlElement[] {
  if (element.name === wanted) return [element];
  if (element.name === 'w:customXml') return inside(element);
  const content = element.name === 'w:sdt' ? childOf(element, 'w:sdtContent') : undefined;
  return content === undefined ? [] : inside(content);
}

function readRow(row: XmlElement, context: BlockContext, place: Place): ReadRow {
  const cells = cellsOf(row).flatMap((cell): (readonly ReadBlock[])[] => {
    const properties = childOf(cell, 'w:tcPr');
    const span = Number(settingOf(properties, 'w:gridSpan') ?? 1);
    const merge = childOf(properties, 'w:vMerge');
    const isCovered = merge !== undefined && merge.attributes['w:val'] !== 'restart';
    const pending: Pending = { bookmarks: [], comments: [] };
    const blocks = isCovered ? [] : blocksIn(cell, context, pending, place).map(({ block }) => block);
    return [blocks, ...Array.from({ length: Math.min(MOST_COLUMNS, span) - 1 }, () => [])];
  });
  return { cells, revision: firstRevision(childOf(row, 'w:trPr')) };
}

/** Word's own limit. */
const MOST_COLUMNS = 63;

function filledUp<T>(cells: readonly (readonly T[])[], width: number): readonly (readonly T[])[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => [])];
}

function firstRevision(properties: XmlElement | undefined): Revision | null {
  if (properties === undefined) return null;
  return (
    elementsOf(properties)
      .map(revisionOf)
      .find((revision) => revision !== null) ?? null
  );
}

function indentOf(element: XmlElement | undefined, ...names: readonly string[]): number {
  for (const name of names) {
    const value = element?.attributes[name];
    if (value !== undefined) return Number(value) || 0;
  }
  return 0;
}
