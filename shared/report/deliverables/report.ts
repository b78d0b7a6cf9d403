import { CHAPTER_BUILDERS } from '#shared/report/chapters/chapters.ts';
import type { Deliverable } from './deliverable.ts';

/** The whole diagnosis. */
export const diagnosticReport: Deliverable = {
  id: 'report',
  title: 'Rapport de diagnostic',
  writeLabel: 'Écrire le rapport Word',
  fileStem: 'Rapport Diag Data IA',
  opening: 'cover',
  hasDetail: true,
  headline: () => 'Diagnostic data et intelligence artificielle',
  sections: CHAPTER_BUILDERS,
};
