import { dataSourceSheets } from './data-source-sheets.ts';
import type { Deliverable } from './deliverable.ts';
import { executiveSummarySheet } from './executive-summary.ts';
import { framingNote } from './framing-note.ts';
import { funderReport } from './funder-report.ts';
import { interviewMinutes } from './interview-minutes.ts';
import { diagnosticReport } from './report.ts';
import { useCaseSheetsDeliverable } from './use-case-sheets.ts';

/** Every deliverable, in the order they are listed. A new one is a file in this folder and a line here. */
export const DELIVERABLES: readonly Deliverable[] = [
  diagnosticReport,
  executiveSummarySheet,
  funderReport,
  framingNote,
  interviewMinutes,
  dataSourceSheets,
  useCaseSheetsDeliverable,
];

/** The deliverable of that id; the diagnostic report for an id that is none. */
export function deliverableOf(id: string | null): Deliverable {
  return DELIVERABLES.find((deliverable) => deliverable.id === id) ?? diagnosticReport;
}
