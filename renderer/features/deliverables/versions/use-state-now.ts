import { useMemo } from 'react';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import type { IssuedState } from '#shared/report/issue/changes.ts';
import { issuedFacts } from '#shared/report/issue/issued-facts.ts';
import type { ReportDocument } from '#shared/report/model.ts';

/** The document and the conclusions of the mission as they stand. */
export function useStateNow(report: ReportDocument): IssuedState {
  const doc = useMission();
  const assessment = useAssessment();
  const pack = usePack();
  return useMemo(
    () => ({ report, facts: issuedFacts(doc, assessment, pack) }),
    [report, doc, assessment, pack],
  );
}
