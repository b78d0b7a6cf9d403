import type { Block } from '#shared/report/model.ts';
import { chartDrawing } from '#shared/report/word/charts/chart-drawing.ts';
import { pictureDrawing } from '#shared/report/word/charts/drawing.ts';
import {
  type BlockNode,
  type ParagraphNode,
  paragraphOf,
  type Run,
  textRun,
} from '#shared/report/word/nodes/nodes.ts';
import { headingIndent } from '#shared/report/word/numbering.ts';
import {
  CALLOUT_STYLES,
  HEADING_STYLES,
  STYLES,
  type StyleId,
} from '#shared/report/word/styles/style-ids.ts';
import type { BlockContext, BlockOf } from './block-context.ts';
import { CAPTION_LABELS, captionListNodes, contentsNodes } from './contents.ts';
import { runsOf, styledParagraph } from './inline.ts';
import { richTextNodes } from './rich-text.ts';
import { dataTable, scorecardTable, sheetTable } from './tables.ts';

/** Word for one block of the report; a note stays with what it explains, and a paragraph with the sheet it introduces. */
export function blockNodes(block: Block, context: BlockContext): readonly BlockNode[] {
  const nodes = ownNodes(block, context);
  const last = nodes.at(-1);
  const isKept = context.isBeforeNote || (context.isBeforeSheet && block.kind === 'paragraph');
  return isKept && last?.kind === 'paragraph' ? [...nodes.slice(0, -1), { ...last, keepNext: true }] : nodes;
}

function ownNodes(block: Block, context: BlockContext): readonly BlockNode[] {
  const { parts } = context;
  switch (block.kind) {
    case 'heading':
      return block.text.trim() === '' ? [] : [headingParagraph(block, context)];
    case 'paragraph':
      return [styledParagraph(STYLES[block.role], block.content, context)];
    case 'list':
      return listParagraphs(block, context);
    case 'table':
      // Word refuses a row without cells.
      if (block.columns.length === 0) return [];
      return [
        captionParagraph(block, STYLES.tableCaption, context),
        dataTable(block, context),
        // A note brings its own distance, and stays with its table.
        ...(context.isBeforeNote ? [] : gapAfter(context)),
      ];
    case 'sheet':
      return [sheetTable(block, context), ...(context.isBeforeNote ? [] : gapAfter(context))];
    case 'scorecard':
      return [scorecardTable(block, context), ...gapAfter(context)];
    case 'figure':
      return [
        paragraphOf(STYLES.figure, [chartDrawing(block, parts, context.pictureRoom)]),
        {
          ...captionParagraph(block, STYLES.caption, context),
          ...(block.note === '' ? {} : { keepNext: true }),
        },
        ...(block.note === '' ? [] : [paragraphOf(STYLES.note, [textRun(block.note)])]),
      ];
    case 'image':
      return [imageParagraph(block, context), captionParagraph(block, STYLES.caption, context)];
    case 'rich-text':
      return richTextNodes(block.blocks, parts, context.textWidth);
    case 'callout':
      return calloutParagraphs(block, context);
    case 'quote':
      return [
        paragraphOf(STYLES.quote, [
          textRun(`«\u202f${block.text}\u202f»`),
          ...(block.attribution === ''
            ? []
            : [textRun(`\u00a0– ${block.attribution}`, { style: STYLES.quoteAuthor })]),
        ]),
      ];
    case 'table-of-contents':
      return contentsNodes(block, context);
    case 'list-of':
      return captionListNodes(block, context);
    case 'page-break':
      // The next block starts the page.
      return [];
  }
}

function listParagraphs(block: BlockOf<'list'>, context: BlockContext): readonly ParagraphNode[] {
  if (block.items.length === 0) return [];
  const { isOrdered } = block;
  const numbering = {
    id: isOrdered ? context.parts.nextList() : context.parts.bulletsNumId,
    level: 0,
    indent: isOrdered ? 397 : 340,
  };
  return block.items.map((item) =>
    paragraphOf(isOrdered ? STYLES.number : STYLES.bullet, runsOf(item, context), { numbering }),
  );
}

/** The bytes are not always at hand: a mission can be opened without its attached files, and its report written still. */
function imageParagraph(block: BlockOf<'image'>, { parts, pictureRoom }: BlockContext): ParagraphNode {
  const relationship = parts.imageRelationship(block.sha256, block.mediaType === 'image/png' ? 'png' : 'jpg');
  if (relationship === null)
    return paragraphOf(STYLES.note, [textRun(`Image absente\u202f: ${block.caption || 'sans légende'}`)], {
      keepNext: true,
    });
  const scale = Math.min(1, pictureRoom.width / block.width, pictureRoom.height / block.height);
  const size = { width: block.width * scale, height: block.height * scale };
  const words = { name: block.caption, description: block.alternativeText };
  return paragraphOf(STYLES.figure, [pictureDrawing(relationship, size, words, parts)]);
}

function headingParagraph(block: BlockOf<'heading'>, context: BlockContext): ParagraphNode {
  const { startsPage, isAtTop, parts } = context;
  const level = block.level - 1;
  const annex =
    block.numbering === 'annex' && parts.annexNumId !== null
      ? { id: parts.annexNumId, level, indent: headingIndent('annex', level) }
      : null;
  return paragraphOf(
    HEADING_STYLES[level] ?? STYLES.heading3,
    bookmarked(block.anchor, [textRun(block.text)], context),
    {
      ...(startsPage ? { startsPage } : {}),
      ...(isAtTop ? { withoutSpaceBefore: true } : {}),
      ...(block.numbering === 'none' ? { numbering: 'none' as const } : {}),
      ...(annex ? { numbering: annex } : {}),
    },
  );
}

function bookmarked(name: string, runs: readonly Run[], { parts }: BlockContext): readonly Run[] {
  const id = parts.bookmark(name);
  return id === null ? runs : [{ kind: 'bookmark', id, name, runs }];
}

/** « Figure 3 – légende », the number a SEQ field, so that figures added later renumber. */
function captionParagraph(
  block: BlockOf<'table'> | BlockOf<'figure'> | BlockOf<'image'>,
  style: StyleId,
  context: BlockContext,
): ParagraphNode {
  const kind = block.kind === 'table' ? 'table' : 'figure';
  const caption = context.captions.get(block);
  const label: readonly Run[] = [
    textRun(`${CAPTION_LABELS[kind]}\u00a0`),
    {
      kind: 'field',
      instruction: `SEQ ${CAPTION_LABELS[kind]}`,
      result: String(caption?.number ?? 1),
    },
  ];
  return paragraphOf(style, [
    ...(caption?.bookmark ? bookmarked(caption.bookmark, label, context) : label),
    ...(block.caption === '' ? [] : [textRun(` – ${block.caption}`)]),
  ]);
}

function calloutParagraphs(
  { tone, title, content }: BlockOf<'callout'>,
  context: BlockContext,
): readonly ParagraphNode[] {
  const style = CALLOUT_STYLES[tone];
  const colour = context.parts.look.tones[tone].words;
  return [
    spacer(true),
    paragraphOf(style, [textRun(title, { isBold: true, colour })], { keepNext: true }),
    paragraphOf(style, runsOf(content, context)),
    ...gapAfter(context),
  ];
}

/** None at the foot of a page: it could fall over to an empty one. */
function gapAfter({ isAtEnd }: BlockContext): readonly ParagraphNode[] {
  return isAtEnd ? [] : [spacer()];
}

/** Word joins two tables that touch; a low empty line keeps them, and callouts, apart. */
function spacer(keepNext = false): ParagraphNode {
  return paragraphOf(STYLES.spacer, [], keepNext ? { keepNext } : {});
}
