import type { Block } from '#shared/report/model.ts';
import { numberReport, type ReportNumbering } from '#shared/report/numbering.ts';
import { type BlockNode, type HoldNode, paragraphOf } from '#shared/report/word/nodes/nodes.ts';
import { nodesXml } from '#shared/report/word/nodes/nodes-xml.ts';
import { PORTRAIT, pictureRoom } from '#shared/report/word/page.ts';
import { STYLES } from '#shared/report/word/styles/style-ids.ts';
import type { WordParts } from '#shared/report/word/word-parts.ts';
import type { Caption, DocumentContext } from './block-context.ts';
import { blockNodes } from './block-nodes.ts';
import { commented } from './comments.ts';

/** A block and how it stands among the others. */
export type PlacedBlock = {
  readonly block: Block;
  readonly startsPage: boolean;
  readonly isAtTop: boolean;
  readonly isBeforeNote: boolean;
  readonly isBeforeSheet: boolean;
};

/** Where the blocks stand: twips. `endsPage`: nothing follows them on their last page. */
export type BlockRoom = {
  readonly textWidth: number;
  readonly pageHeight: number;
  readonly endsPage?: boolean;
};

export type WriteBlocksOptions = {
  /** Width of the text and height of the page there; a portrait A4 page with our margins unless told otherwise. */
  readonly room?: BlockRoom;
  /** Numbers of captions and headings; those of the blocks themselves, from 1, unless told otherwise. */
  readonly numbering?: ReportNumbering;
  readonly pages?: ReadonlyMap<string, number>;
};

/**
 * Blocks of a report as WordprocessingML, to stand in the body of a file (or a table cell) that holds the styles and
 * numbering `parts` speaks of. What they need beside their XML is gathered in `parts`: the caller adds its files,
 * relationships and numbering instances to the package. Page breaks are kept, page orientation is the caller's.
 */
export function writeBlocks(
  blocks: readonly Block[],
  parts: WordParts,
  { room, numbering, pages = new Map() }: WriteBlocksOptions = {},
): { readonly xml: string } {
  const known =
    numbering ?? numberReport({ chapters: [{ id: '', title: '', startsOnNewPage: false, blocks }] });
  const context = documentContext(known, parts, () => []);
  const nodes = placedNodes(
    placeBlocks(blocks),
    context,
    room ?? { textWidth: PORTRAIT.textWidth, pageHeight: PORTRAIT.height },
  );
  return { xml: nodesXml(nodes, { styleId: parts.styleId, pages }) };
}

/** What is known of a document as a whole before its blocks are written. */
export function documentContext(
  numbering: ReportNumbering,
  parts: WordParts,
  commentOf: DocumentContext['commentOf'],
): DocumentContext {
  const listed = new Set<string>();
  for (const block of numbering.blocks) if (block.kind === 'list-of') listed.add(block.of);
  const captions = new Map<Block, Caption>();
  const targets = new Map<string, 'heading' | 'caption'>();
  for (const { anchor } of numbering.headings) targets.set(anchor, 'heading');
  for (const [block, number] of numbering.captions) {
    if (block.kind !== 'table' && block.kind !== 'figure' && block.kind !== 'image') continue;
    const kind = block.kind === 'table' ? 'table' : 'figure';
    // A list of figures leads to each of them: those nothing else refers to get a bookmark Word does not show.
    const bookmark = block.anchor ?? (listed.has(kind) ? `_${kind}_${number}` : null);
    captions.set(block, { kind, number, words: block.caption, bookmark });
    if (block.anchor !== undefined) targets.set(block.anchor, 'caption');
  }
  return { parts, headings: numbering.headings, captions, targets, commentOf };
}

/** Page breaks become the mark of the block that follows. */
function placeBlocks(blocks: readonly Block[]): readonly PlacedBlock[] {
  let startsPage = false;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'page-break') {
      startsPage = true;
      return [];
    }
    const placed = { block, startsPage, isAtTop: startsPage, ...beforeNext(blocks[index + 1]) };
    startsPage = false;
    return [placed];
  });
}

/** What the next block asks of the one before it. */
export function beforeNext(next: Block | undefined): Pick<PlacedBlock, 'isBeforeNote' | 'isBeforeSheet'> {
  return {
    isBeforeNote: next?.kind === 'paragraph' && next.role === 'note',
    isBeforeSheet: next?.kind === 'sheet',
  };
}

/** The blocks as nodes, in order; what the expert wrote in one section is held together by a tag. */
export function placedNodes(
  placed: readonly PlacedBlock[],
  document: DocumentContext,
  { textWidth, pageHeight, endsPage = false }: BlockRoom,
  onBlock: () => void = () => {},
): readonly BlockNode[] {
  const room = pictureRoom({ textWidth, height: pageHeight });
  const nodes: BlockNode[] = [];
  let hold: (HoldNode & { readonly children: BlockNode[] }) | null = null;
  let isPageDue = false;
  placed.forEach(({ block, ...place }, index) => {
    const next = placed[index + 1];
    const isAtEnd = next === undefined ? endsPage : next.startsPage;
    isPageDue ||= place.startsPage;
    const own = blockNodes(block, {
      ...document,
      ...place,
      startsPage: isPageDue,
      textWidth,
      pictureRoom: room,
      isAtEnd,
    });
    const written = commented(isPageDue ? startingPage(own) : own, block, document);
    // A block that writes nothing leaves the break to the next.
    if (written.length > 0) isPageDue = false;
    // A reader loses the first paragraph of a content control that bears a comment: a working version goes without.
    const isHeld = block.origin?.kind === 'expert' && document.commentOf(block).length === 0;
    const tag = isHeld && block.origin?.kind === 'expert' ? `jalon:section:${block.origin.sectionId}` : null;
    if (tag === null) {
      hold = null;
      nodes.push(...written);
    } else if (hold?.tag === tag) {
      hold.children.push(...written);
    } else if (written.length > 0) {
      hold = { kind: 'hold', tag, label: 'Texte de l’expert', children: [...written] };
      nodes.push(hold);
    }
    onBlock();
  });
  return nodes;
}

/** The same nodes, on a new page. */
function startingPage(nodes: readonly BlockNode[]): readonly BlockNode[] {
  const [first, ...others] = nodes;
  if (!first) return nodes;
  if (first.kind === 'paragraph')
    return first.startsPage ? nodes : [{ ...first, startsPage: true }, ...others];
  return [paragraphOf(STYLES.spacer, [], { isThin: true, startsPage: true }), ...nodes];
}
