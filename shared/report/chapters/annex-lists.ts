import { listOf } from '#shared/report/blocks.ts';
import { isShort } from '#shared/report/detail.ts';
import type { ChapterBuilder } from './chapter.ts';

/** Figures and tables with their pages. */
export const annexLists: ChapterBuilder = {
  id: 'annex-lists',
  title: 'Figures et tableaux',
  numbering: 'annex',
  hasHeading: true,
  build: (context) => (isShort(context) ? [] : [listOf('figure'), listOf('table')]),
};
