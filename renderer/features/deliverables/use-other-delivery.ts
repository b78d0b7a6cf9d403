import { useMemo } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useReport, useReportOptions } from '#renderer/data/use-report.ts';
import { useReadProposals } from '#renderer/features/deliverables/preview/use-proposals.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { OtherDeliverable } from '#shared/report/deliverables/all-deliverables.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { funderReport } from '#shared/report/deliverables/funder-report.ts';
import { diagnosticReport } from '#shared/report/deliverables/report.ts';
import type { Delivery, FileWriter } from './checks/delivery.ts';
import { useFileCheck } from './checks/use-file-check.ts';
import { contextOf } from './context-of.ts';

/**
 * The report that says in words what a deliverable of another kind says: its checks are those of these words, and what
 * changed between two versions is told by them.
 */
const STANDS_IN: Readonly<Record<OtherDeliverable['id'], Deliverable>> = {
  restitution: { ...diagnosticReport, id: 'restitution', fileStem: 'Restitution Diag Data IA' },
  workbook: { ...diagnosticReport, id: 'workbook', fileStem: 'Classeur Diag Data IA' },
  dossier: { ...funderReport, id: 'dossier', fileStem: 'Dossier Bpifrance Diag Data IA' },
};

const NO_CHOICE = {};

export type WriteFromContext = (context: ChapterContext, signal: AbortSignal) => Promise<Uint8Array>;

/** A deliverable that is no Word document, for its checks and its versions. `write` must be the same from one drawing to the next. */
export function useOtherDelivery(
  { id }: OtherDeliverable,
  file: Pick<FileWriter, 'extension' | 'filter'>,
  write: WriteFromContext,
): Delivery {
  const pack = usePack();
  const { options } = useReportOptions(NO_CHOICE);
  const deliverable = STANDS_IN[id];
  const report = useReport(deliverable, options);
  const writer = useMemo(
    (): FileWriter => ({
      ...file,
      write: (of, doc, signal) => write(contextOf(doc, pack, options, of), signal),
    }),
    [file, write, pack, options],
  );
  const proposals = useReadProposals(report);
  return {
    deliverable,
    subjectId: null,
    options,
    report,
    writer,
    file: useFileCheck(report, writer),
    proposals,
  };
}
