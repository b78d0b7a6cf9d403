import type { Theme } from '#shared/domain/theme.ts';
import type { Block } from '#shared/report/model.ts';

/*
 * The restitution as data: what the screen previews and what is written as PowerPoint. Blocks are those of the report,
 * so that a chart, a figure and a table are the same in both. Texts are final French and fit their slide.
 */

/** The blocks of the report that a slide may hold; a chart is never a flow drawing. */
export type SlideBlock = Extract<
  Block,
  { readonly kind: 'scorecard' | 'list' | 'table' | 'figure' | 'callout' }
>;

/** On a slide of 960 by 540, in points: a pixel of the screen preview at that width. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What stands under the title, and where: the heading of a column, or a block. */
export type SlideItem =
  | { readonly kind: 'column-title'; readonly text: string; readonly box: Box }
  | { readonly kind: 'block'; readonly block: SlideBlock; readonly box: Box };

/** First slide: the title over a few lines (company, expert, date), and the mark of confidentiality, which may be empty. */
export type OpeningSlide = {
  readonly kind: 'opening';
  readonly id: string;
  /** What kind of document it is, above the title. */
  readonly kicker: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly confidentiality: string;
  readonly notes: readonly string[];
};

export type ContentSlide = {
  readonly kind: 'content';
  readonly id: string;
  /** A whole sentence: what the slide says. */
  readonly title: string;
  /** Size of the title in points: two lines at most. */
  readonly titleSize: number;
  /** In reading order. */
  readonly items: readonly SlideItem[];
  /** Size of the running text in points, 14 to 20; tables and small print follow it, never under 12. */
  readonly textSize: number;
  /** What the speaker may add, a paragraph each: details, texts in full, sources. */
  readonly notes: readonly string[];
};

export type Slide = OpeningSlide | ContentSlide;

export type SlideDeck = {
  readonly slides: readonly Slide[];
  /** Name of the file, in parts. */
  readonly fileNameParts: readonly string[];
  /** File properties. */
  readonly title: string;
  readonly author: string;
  readonly language: 'fr-FR';
  /** ISO date of the deck and of the file properties. */
  readonly date: string;
  /** At the foot of every slide: company, confidentiality. */
  readonly footerText: string;
  readonly theme: Theme;
};
