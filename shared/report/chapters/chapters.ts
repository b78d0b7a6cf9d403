import { annexAnswers } from './annex-answers.ts';
import { annexAttachments } from './annex-attachments.ts';
import { annexFormulas } from './annex-formulas.ts';
import { annexLists } from './annex-lists.ts';
import { annexSources } from './annex-sources.ts';
import type { ChapterBuilder } from './chapter.ts';
import { compliance } from './compliance.ts';
import { executiveSummary } from './executive-summary.ts';
import { framing } from './framing.ts';
import { maturity } from './maturity.ts';
import { nextSteps } from './next-steps.ts';
import { operations } from './operations.ts';
import { portfolio } from './portfolio.ts';
import { prioritisation } from './prioritisation.ts';
import { roadmap } from './roadmap.ts';
import { systems } from './systems.ts';
import { tableOfContents } from './table-of-contents.ts';
import { useCaseSheets } from './use-case-sheets.ts';

/** The report, in order. A new chapter is a file in this folder and a line here. */
export const CHAPTER_BUILDERS: readonly ChapterBuilder[] = [
  executiveSummary,
  tableOfContents,
  framing,
  operations,
  systems,
  maturity,
  portfolio,
  prioritisation,
  useCaseSheets,
  compliance,
  roadmap,
  nextSteps,
  annexAnswers,
  annexFormulas,
  annexSources,
  annexAttachments,
  annexLists,
];
