import { TABLE_OF_CONTENTS } from '#shared/report/blocks.ts';
import type { ChapterBuilder } from './chapter.ts';

export const tableOfContents: ChapterBuilder = {
  id: 'table-of-contents',
  title: 'Sommaire',
  numbering: 'none',
  hasHeading: false,
  build: () => [TABLE_OF_CONTENTS],
};
