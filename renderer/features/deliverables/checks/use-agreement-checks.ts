import { useMemo } from 'react';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import type { DeliveryCheck } from '#shared/report/checks/check.ts';
import { checksOfDifferences } from '#shared/report/checks/outside-checks.ts';
import { agreementOf, dossierReports } from '#shared/report/dossier/reports.ts';
import type { ReportOptions } from '#shared/report/model.ts';

/** The reports that are handed to two readers, who may compare them. */
const COMPARED: readonly string[] = ['report', 'funder-report', 'funder-annexes'];
const NOTHING: readonly DeliveryCheck[] = [];

/** Where the company and the funder would be told otherwise; a detail that one report leaves out contradicts nothing. */
export function useAgreementChecks(deliverableId: string, options: ReportOptions): readonly DeliveryCheck[] {
  const doc = useMission();
  const assessment = useAssessment();
  const pack = usePack();
  return useMemo(() => {
    if (!COMPARED.includes(deliverableId)) return NOTHING;
    const { differences } = agreementOf(dossierReports({ doc, assessment, pack, options }));
    return checksOfDifferences(
      deliverableId,
      differences.filter(({ isBlocking }) => isBlocking),
    );
  }, [deliverableId, doc, assessment, pack, options]);
}
