import { buildDeliverable } from '#shared/report/build.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { funderAnnexes, funderReport } from '#shared/report/deliverables/funder-report.ts';
import { optionsOf } from '#shared/report/deliverables/options.ts';
import { diagnosticReport } from '#shared/report/deliverables/report.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { type Agreement, checkAgreement } from './agreement.ts';

/** The company's report, which stays out of the dossier, and the two documents handed to the funder. */
export type DossierReports = {
  readonly client: ReportDocument;
  readonly funder: ReportDocument;
  readonly annexes: ReportDocument;
};

/**
 * The three of them, from the same mission on the same date; the mission as it is stored, names included. Both reports at
 * the funder's level of detail: a shorter one leaves passages out, which is no disagreement.
 */
export function dossierReports({ doc, assessment, pack, options }: ChapterContext): DossierReports {
  const { detail } = optionsOf(doc, funderReport.id);
  const build = (deliverable: Deliverable) =>
    buildDeliverable(deliverable, doc, assessment, pack, {
      ...options,
      detail: deliverable.detail ?? options.detail ?? detail,
    });
  return {
    client: build(diagnosticReport),
    funder: build(funderReport),
    annexes: build(funderAnnexes),
  };
}

/** Whether the company and the funder are told the same. */
export function agreementOf({ client, funder, annexes }: DossierReports): Agreement {
  return checkAgreement(client, [funder, annexes]);
}
