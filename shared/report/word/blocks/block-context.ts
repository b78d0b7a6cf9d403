import type { Block } from '#shared/report/model.ts';
import type { NumberedHeading } from '#shared/report/numbering.ts';
import type { PictureRoom } from '#shared/report/word/page.ts';
import type { WordParts } from '#shared/report/word/word-parts.ts';

export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** Something with a caption: its number, its words, the bookmark around « Figure 3 » where one is wanted. */
export type Caption = {
  readonly kind: 'figure' | 'table';
  readonly number: number;
  readonly words: string;
  readonly bookmark: string | null;
};

/** What is known of the whole document while one of its blocks is written. */
export type DocumentContext = {
  readonly parts: WordParts;
  readonly headings: readonly NumberedHeading[];
  readonly captions: ReadonlyMap<Block, Caption>;
  /** Anchors that a reference may lead to. */
  readonly targets: ReadonlyMap<string, 'heading' | 'caption'>;
  /** Words of the sources of a block, one a line; none when the file bears no comments. */
  readonly commentOf: (block: Block) => readonly string[];
};

export type BlockContext = DocumentContext & {
  /** Twips. */
  readonly textWidth: number;
  readonly pictureRoom: PictureRoom;
  /** The block is the first of a new page, which it must start itself. */
  readonly startsPage: boolean;
  /** The block is the first of a page. */
  readonly isAtTop: boolean;
  /** A note on how to read the block comes next. */
  readonly isBeforeNote: boolean;
  /** A sheet comes next: what introduces it stays with it. */
  readonly isBeforeSheet: boolean;
  /** The next block starts a page, or there is none. */
  readonly isAtEnd: boolean;
};
