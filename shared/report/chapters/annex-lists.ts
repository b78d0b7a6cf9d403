import { listOf } from '#shared/report/blocks.ts';
import type { ChapterBuilder } from './chapter.ts';

/** Figures and tables with their pages. */
export const annexLists: ChapterBuilder = {
  id: 'annex-lists',
  title: 'Figures et tableaux',
  numbering: 'annex',
  hasHeading: true,
  build: () => [listOf('figure'), listOf('table')],
};
