import {
  Bookmark,
  type FileChild,
  ImageRun,
  PageBreak,
  Paragraph,
  SequentialIdentifier,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Block } from '#shared/report/model.ts';
import { chartRun } from '#shared/report/word/charts/chart-run.ts';
import { CALLOUT_STYLES, STYLES, TONE_COLOURS } from '#shared/report/word/styles.ts';
import type { PictureRoom } from '#shared/report/word/theme.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';
import { runsOf, styledParagraph, textRuns } from './inline.ts';
import { richTextToWord } from './rich-text.ts';
import { dataTable, scorecardTable, sheetTable } from './tables.ts';

export type BlockContext = {
  /** Twips. */
  readonly textWidth: number;
  readonly pictureRoom: PictureRoom;
  /** The block is the first of a new page, which it must start itself. */
  readonly startsPage: boolean;
  /** The block is the first of a page. */
  readonly isAtTop: boolean;
  /** A note on how to read the block comes next. */
  readonly isBeforeNote: boolean;
  /** The next block starts a page. */
  readonly isAtEnd: boolean;
  /** Bytes by SHA-256. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** A new number for each ordered list, so that it starts again at 1. */
  readonly nextList: () => number;
};

/** Word for one block of the report. */
export function blockToWord(block: Block, context: BlockContext): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, context)];
    case 'paragraph':
      return [styledParagraph(STYLES[block.role], block.content)];
    case 'list': {
      const instance = block.isOrdered ? context.nextList() : 0;
      return block.items.map(
        (item) =>
          new Paragraph({
            style: block.isOrdered ? STYLES.number : STYLES.bullet,
            numbering: { reference: block.isOrdered ? 'numeros' : 'puces', level: 0, instance },
            children: runsOf(item),
          }),
      );
    }
    case 'table':
      return [
        caption('Tableau', block.caption, STYLES.tableCaption),
        dataTable(block, context.textWidth, context.isBeforeNote),
        // A note brings its own distance, and stays with its table.
        ...(context.isBeforeNote ? [] : gapAfter(context)),
      ];
    case 'sheet':
      return [sheetTable(block, context.textWidth), ...gapAfter(context)];
    case 'scorecard':
      return [scorecardTable(block, context.textWidth), ...gapAfter(context)];
    case 'figure':
      return [
        new Paragraph({ style: STYLES.figure, children: [chartRun(block, context.pictureRoom)] }),
        caption('Figure', block.caption, STYLES.caption, block.note !== ''),
        ...(block.note === '' ? [] : [styledParagraph(STYLES.note, [{ kind: 'text', text: block.note }])]),
      ];
    case 'image':
      return [imageParagraph(block, context), caption('Figure', block.caption, STYLES.caption)];
    case 'rich-text':
      return richTextToWord(block.blocks, { width: context.textWidth, nextList: context.nextList });
    case 'callout':
      return calloutParagraphs(block);
    case 'quote':
      return [
        new Paragraph({
          style: STYLES.quote,
          children: [
            ...textRuns(`« ${block.text} »`),
            ...(block.attribution === ''
              ? []
              : textRuns(`\u00a0– ${block.attribution}`, { style: STYLES.quoteAuthor })),
          ],
        }),
      ];
    case 'page-break':
      return [new Paragraph({ style: STYLES.spacer, children: [new PageBreak()] })];
    case 'table-of-contents':
      return [
        new Paragraph({
          style: STYLES.tocHeading,
          pageBreakBefore: context.startsPage,
          children: textRuns(block.title),
        }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-2' }),
      ];
    case 'list-of':
      return [];
  }
}

/** The bytes are not always at hand: a mission can be opened without its attached files, and its report written still. */
function imageParagraph(block: BlockOf<'image'>, { images, pictureRoom }: BlockContext): Paragraph {
  const data = images.get(block.sha256);
  if (!data)
    return styledParagraph(STYLES.note, [
      { kind: 'text', text: `Image absente\u202f: ${block.caption || 'sans légende'}` },
    ]);
  const scale = Math.min(1, pictureRoom.width / block.width, pictureRoom.height / block.height);
  const name = xmlText(block.caption);
  return new Paragraph({
    style: STYLES.figure,
    children: [
      new ImageRun({
        type: block.mediaType === 'image/png' ? 'png' : 'jpg',
        data,
        transformation: { width: block.width * scale, height: block.height * scale },
        altText: { name, title: name, description: xmlText(block.alternativeText) },
      }),
    ],
  });
}

type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

function headingParagraph(block: BlockOf<'heading'>, { startsPage, isAtTop }: BlockContext): Paragraph {
  return new Paragraph({
    style: `Heading${block.level}`,
    ...(startsPage ? { pageBreakBefore: true } : {}),
    ...(isAtTop ? { spacing: { before: 0 } } : {}),
    ...(block.numbering === 'none' ? { numbering: false } : {}),
    ...(block.numbering === 'annex' ? { numbering: { reference: 'annexes', level: block.level - 1 } } : {}),
    children: [new Bookmark({ id: block.anchor, children: [...textRuns(block.text)] })],
  });
}

/** « Figure 3 – légende », the number a SEQ field, so that figures added later renumber. */
function caption(label: 'Figure' | 'Tableau', words: string, style: string, keepNext = false): Paragraph {
  return new Paragraph({
    style,
    ...(keepNext ? { keepNext: true } : {}),
    children: [
      new TextRun(`${label}\u00a0`),
      new SequentialIdentifier(label),
      ...textRuns(words === '' ? '' : ` – ${words}`),
    ],
  });
}

function calloutParagraphs({ tone, title, content }: BlockOf<'callout'>): readonly Paragraph[] {
  const style = CALLOUT_STYLES[tone];
  return [
    spacer(),
    new Paragraph({
      style,
      keepNext: true,
      children: textRuns(title, { bold: true, color: TONE_COLOURS[tone].edge }),
    }),
    new Paragraph({ style, children: runsOf(content) }),
    spacer(),
  ];
}

/** None at the foot of a page: it could fall over to an empty one. */
function gapAfter({ isAtEnd }: BlockContext): readonly Paragraph[] {
  return isAtEnd ? [] : [spacer()];
}

/** Word joins two tables that touch; a low empty line keeps them, and callouts, apart. */
function spacer(): Paragraph {
  return new Paragraph({ style: STYLES.spacer });
}
