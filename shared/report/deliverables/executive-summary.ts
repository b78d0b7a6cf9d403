import type { ChapterBuilder } from '#shared/report/chapters/chapter.ts';
import {
  breakAfterLongWords,
  SUMMARY_TEXT,
  summaryWords,
} from '#shared/report/chapters/executive-summary.ts';
import {
  decision,
  firstSteps,
  leadingUseCases,
  summaryFigures,
  summaryFindings,
} from '#shared/report/chapters/summary-parts.ts';
import type { Deliverable } from './deliverable.ts';

/** The headings are those of the parts: the title of the sheet stands above them all. */
function part(
  id: string,
  title: string,
  build: ChapterBuilder['build'],
  more: Partial<ChapterBuilder> = {},
): ChapterBuilder {
  return { id, title, numbering: 'none', hasHeading: false, build, ...more };
}

/** The two pages of the report that the leader reads, by themselves. */
export const executiveSummarySheet: Deliverable = {
  id: 'executive-summary',
  title: 'Synthèse dirigeant',
  writeLabel: 'Écrire la synthèse (Word)',
  fileStem: 'Synthèse Diag Data IA',
  opening: 'letterhead',
  isOneText: true,
  headline: () => 'Synthèse pour la direction',
  sections: [
    part('summary-words', 'Synthèse de l’expert', summaryWords, { ownTexts: [SUMMARY_TEXT] }),
    part('summary-figures', 'Chiffres clés', summaryFigures),
    part('summary-findings', 'Ce que le diagnostic établit', summaryFindings),
    part('summary-cases', 'Cas d’usage à mener d’abord', (context) => [
      ...breakAfterLongWords(context),
      ...leadingUseCases(context),
    ]),
    part('summary-decision', 'Décision demandée', decision),
    part('summary-steps', 'À engager dans les trois mois', firstSteps),
  ],
};
