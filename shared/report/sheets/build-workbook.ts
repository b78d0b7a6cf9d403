import { frenchTypography } from '#shared/domain/french.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { pseudonymise } from '#shared/report/pseudonymise.ts';
import { answersSheet } from './answers.ts';
import { criteriaSheet } from './criteria.ts';
import { dataSourcesSheet } from './data-sources.ts';
import { irritantsSheet } from './irritants.ts';
import type { Sheet, Workbook } from './model.ts';
import { rankingSheet } from './ranking.ts';
import { readMeSheet } from './read-me.ts';
import { roadmapSheet } from './roadmap.ts';
import { scoresSheet } from './scores.ts';
import { simulationsSheet } from './simulations.ts';
import { useCasesSheet } from './use-cases.ts';

/** In the order of the tabs, after the first. A new sheet is a file in this folder and a line here. */
const SHEETS: readonly ((context: ChapterContext) => Sheet)[] = [
  answersSheet,
  irritantsSheet,
  dataSourcesSheet,
  useCasesSheet,
  criteriaSheet,
  scoresSheet,
  rankingSheet,
  roadmapSheet,
  simulationsSheet,
];

/**
 * The workbook of a mission as data, rendered by render-workbook.ts and shown by the preview. Pure: same document,
 * assessment, pack and options, same workbook. The people met are under pseudonyms where the deliverables say so.
 */
export function buildWorkbook(given: ChapterContext): Workbook {
  const doc = given.doc.deliverables.pseudonymisePeople ? pseudonymise(given.doc) : given.doc;
  const context = { ...given, doc };
  const sheets = SHEETS.map((sheetOf) => sheetOf(context));
  const company = frenchTypography(doc.company.name.trim() || 'Entreprise à nommer');
  return {
    title: `Classeur du diagnostic data et IA – ${company}`,
    author: doc.expert.name.trim() || doc.expert.firm.trim() || 'Jalon',
    subject: 'Diag Data IA',
    language: 'fr-FR',
    date: context.options.date,
    fileNameParts: ['Classeur Diag Data IA', doc.company.name, context.options.date],
    footerText: frenchTypography(
      [company, doc.deliverables.confidentiality].filter((part) => part.trim() !== '').join(' · '),
    ),
    primaryColour: doc.theme.primary.slice(1),
    sheets: [readMeSheet(context, sheets), ...sheets],
  };
}
