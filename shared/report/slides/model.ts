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

/** Blocks one under the other. `share` of the width of the row; shares need not sum to 1. */
export type SlideColumn = {
  readonly share: number;
  /** Above the blocks; may be empty. */
  readonly title: string;
  readonly blocks: readonly SlideBlock[];
};

/** Columns side by side. */
export type SlideRow = { readonly columns: readonly SlideColumn[] };

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
  readonly rows: readonly SlideRow[];
  /** What the speaker may add, a paragraph each: details, texts in full, sources. */
  readonly notes: readonly string[];
  /** Size of the running text in points, never under `SMALLEST_TEXT`; tables and small print follow it. */
  readonly textSize: number;
};

export type Slide = OpeningSlide | ContentSlide;

/** Colours are `#125e5a`. Fonts are names. */
export type SlideTheme = {
  readonly primary: string;
  readonly accent: string;
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly logo: {
    readonly sha256: string;
    readonly mediaType: 'image/jpeg' | 'image/png';
    readonly width: number;
    readonly height: number;
  } | null;
};

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
  readonly theme: SlideTheme;
};
