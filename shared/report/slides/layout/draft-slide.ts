import type { SlideBlock } from '#shared/report/slides/model.ts';

/** Blocks one under the other. `share` of the width of the row; shares need not sum to 1. */
export type SlideColumn = {
  readonly share: number;
  /** Above the blocks; may be empty. */
  readonly title: string;
  readonly blocks: readonly SlideBlock[];
};

/** Columns side by side. */
export type SlideRow = { readonly columns: readonly SlideColumn[] };

/** What a slide says, before anything has its place on it. */
export type DraftSlide = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly SlideRow[];
  readonly notes: readonly string[];
};
