import { plainTextOf } from '#shared/domain/rich-text.ts';
import { PAGE_BREAK, toComplete } from '#shared/report/blocks.ts';
import { ownWords } from '#shared/report/own-words.ts';
import type { ChapterBuilder, ChapterContext, OwnText } from './chapter.ts';
import { decision, firstSteps, leadingUseCases, summaryFigures, summaryFindings } from './summary-parts.ts';

const LONG_WORDS = 900;

export const SUMMARY_TEXT: OwnText = {
  id: 'executive-summary',
  label: 'Synthèse pour le dirigeant',
  help: 'Ce qu’il retiendra s’il ne lit que cette page : le constat, le cas à lancer, la décision demandée.',
  place: 'placed',
};

export function summaryWords(context: ChapterContext) {
  const words = ownWords(context, SUMMARY_TEXT.id);
  return words.length > 0 ? words : [toComplete('La synthèse de l’expert n’est pas encore rédigée.')];
}

/** A long text leaves no room for the rest on the first page: better two balanced ones. */
export function breakAfterLongWords({ doc }: ChapterContext) {
  return plainTextOf(doc.sectionTexts[SUMMARY_TEXT.id] ?? []).length > LONG_WORDS ? [PAGE_BREAK] : [];
}

/** Two pages for the leader: figures, findings, three use cases, the decision asked. */
export const executiveSummary: ChapterBuilder = {
  id: 'executive-summary',
  title: 'Synthèse pour la direction',
  numbering: 'none',
  hasHeading: true,
  ownTexts: [SUMMARY_TEXT],
  build: (context) => [
    ...summaryWords(context),
    ...summaryFigures(context),
    ...summaryFindings(context),
    ...breakAfterLongWords(context),
    ...leadingUseCases(context),
    ...decision(context),
    ...firstSteps(context),
  ],
};
