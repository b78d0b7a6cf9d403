import type { NumberedHeading } from '#shared/report/numbering.ts';
import {
  type BlockNode,
  type ParagraphNode,
  paragraphOf,
  type Run,
  textRun,
} from '#shared/report/word/nodes/nodes.ts';
import { STYLES } from '#shared/report/word/styles/style-ids.ts';
import type { BlockContext, BlockOf } from './block-context.ts';

/** Headings of these levels are listed in the table of contents. */
const LISTED_LEVELS = 2;
/** Where the words of a numbered entry begin, by level. */
const NUMBER_TABS = [480, 960] as const;

/** The table of contents, filled in: Word opens the file without asking to update it, and can. */
export function contentsNodes(
  block: BlockOf<'table-of-contents'>,
  context: BlockContext,
): readonly BlockNode[] {
  const entries = context.headings
    .filter(({ level, text }) => level <= LISTED_LEVELS && text.trim() !== '')
    .map((heading): ParagraphNode => headingEntry(heading, context.textWidth));
  if (entries.length === 0) return [];
  return [
    listTitle(block.title, context),
    {
      kind: 'contents',
      title: block.title,
      children: asField(`TOC \\o "1-${LISTED_LEVELS}" \\h \\z \\u`, entries),
    },
  ];
}

/** The captions of figures or tables, filled in; nothing at all when there is none. */
export function captionListNodes(block: BlockOf<'list-of'>, context: BlockContext): readonly BlockNode[] {
  const label = CAPTION_LABELS[block.of];
  const entries = [...context.captions.values()].flatMap(({ kind, number, words, bookmark }) =>
    kind === block.of && bookmark !== null
      ? [
          paragraphOf(
            STYLES.listOf,
            [entryLink(bookmark, [textRun(`${label}\u00a0${number}${words === '' ? '' : ` – ${words}`}`)])],
            { tabs: [pageTab(context.textWidth)] },
          ),
        ]
      : [],
  );
  if (entries.length === 0) return [];
  return [listTitle(block.title, context), ...asField(`TOC \\h \\z \\c "${label}"`, entries)];
}

/** The word of a caption, and the name of its count in Word. */
export const CAPTION_LABELS = { figure: 'Figure', table: 'Tableau' } as const;

function listTitle(title: string, { startsPage, isAtTop }: BlockContext): ParagraphNode {
  return paragraphOf(STYLES.tocHeading, [textRun(title)], {
    ...(startsPage ? { startsPage } : {}),
    ...(isAtTop ? {} : { spaceBefore: 420 }),
  });
}

function headingEntry({ anchor, label, level, text }: NumberedHeading, textWidth: number): ParagraphNode {
  const isAnnex = label.startsWith('Annexe');
  const hasTab = label !== '' && !isAnnex;
  const number: readonly Run[] =
    label === '' ? [] : isAnnex ? [textRun(`${label} – `)] : [textRun(label), { kind: 'tab' }];
  return paragraphOf(
    level === 1 ? STYLES.toc1 : STYLES.toc2,
    [entryLink(anchor, [...number, textRun(text)])],
    {
      tabs: [
        ...(hasTab ? [{ position: NUMBER_TABS[level - 1] ?? NUMBER_TABS[1], kind: 'left' as const }] : []),
        pageTab(textWidth),
      ],
    },
  );
}

function entryLink(bookmark: string, words: readonly Run[]): Run {
  return { kind: 'link', bookmark, runs: [...words, { kind: 'tab' }, { kind: 'page-of', bookmark }] };
}

function pageTab(position: number) {
  return { position, kind: 'right', hasDots: true } as const;
}

function asField(instruction: string, entries: readonly ParagraphNode[]): readonly ParagraphNode[] {
  return entries.map((entry, index) => ({
    ...entry,
    runs: [
      ...(index === 0 ? [{ kind: 'field-begin', instruction } as const] : []),
      ...entry.runs,
      ...(index === entries.length - 1 ? [{ kind: 'field-end' } as const] : []),
    ],
  }));
}
