import { useDeferredValue, useMemo } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { deliveryChecks } from '#shared/report/checks/delivery-checks.ts';
import { checksOfFile, type FileRemark } from '#shared/report/checks/outside-checks.ts';
import { type SortedChecks, sortChecks } from '#shared/report/checks/waivers.ts';
import type { Delivery } from './delivery.ts';
import { useAgreementChecks } from './use-agreement-checks.ts';

const NOTHING: readonly FileRemark[] = [];

/** What is left to do before the document is handed over. Every word of it is read: after the keystroke was shown. */
export function useChecks({ deliverable, options, report, file, proposals, others }: Delivery): SortedChecks {
  const doc = useMission();
  const pack = usePack();
  const assessment = useAssessment();
  const { programme } = useServices();
  const { simulations } = options;
  const differences = useAgreementChecks(deliverable.id, options);
  const deferred = useDeferredValue(report);
  const remarks = file.remarks ?? NOTHING;
  const isFileRead = file.remarks !== null;
  const checks = useMemo(
    () =>
      deliveryChecks(
        {
          doc,
          pack,
          assessment,
          deliverableId: deliverable.id,
          report: deferred,
          programme,
          ...(simulations ? { simulations } : {}),
          ...(proposals ? { proposals } : {}),
        },
        [...differences, ...(others ?? []), ...checksOfFile(deliverable.id, 'file', remarks)],
      ),
    [
      doc,
      pack,
      assessment,
      deliverable.id,
      deferred,
      programme,
      simulations,
      proposals,
      others,
      differences,
      remarks,
    ],
  );
  return useMemo(
    () =>
      sortChecks(checks, doc.waivers, {
        deliverableId: deliverable.id,
        isFileRead,
        findingIds: new Set(assessment.findings.map(({ id }) => id)),
      }),
    [checks, doc.waivers, deliverable.id, isFileRead, assessment.findings],
  );
}
