import { CHAPTER_BUILDERS } from '#shared/report/chapters/chapters.ts';
import type { Deliverable } from './deliverable.ts';

/** The whole diagnosis. Chapters listed in `deliverables.hiddenChapterIds` are left out. */
export const diagnosticReport: Deliverable = {
  id: 'report',
  title: 'Rapport de diagnostic',
  writeLabel: 'Écrire le rapport Word',
  fileStem: 'Rapport Diag Data IA',
  opening: 'cover',
  headline: ({ deliverables }) =>
    deliverables.reportTitle.trim() || 'Diagnostic data et intelligence artificielle',
  chapters: ({ doc }) => CHAPTER_BUILDERS.filter(({ id }) => !doc.deliverables.hiddenChapterIds.includes(id)),
};
