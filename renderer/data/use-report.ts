import { useDeferredValue, useMemo } from 'react';
import { buildDeliverable } from '#shared/report/build.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';
import { useServices } from './services.tsx';
import { useAssessment, usePack, useToday } from './use-assessment.tsx';
import { useBenchmarks } from './use-benchmarks.ts';
import { useComplianceRules } from './use-compliance-rules.ts';
import { useMission } from './use-mission.tsx';
import { useSimulations } from './use-simulations.ts';
import { useToolbox } from './use-toolbox.ts';

/** What a deliverable is built with, besides the mission. */
export type DeliverableChoices = Pick<ReportOptions, 'subjectId' | 'withoutNotes' | 'isWorkingVersion'>;

/** All that the deliverables of the open mission are made from. `isWaiting`: the draws it prints are still being made. */
export function useReportOptions({ subjectId, withoutNotes, isWorkingVersion }: DeliverableChoices): {
  readonly options: ReportOptions;
  readonly isWaiting: boolean;
} {
  const { programme } = useServices();
  const benchmarks = useBenchmarks();
  const { guides } = useToolbox();
  const rules = useComplianceRules();
  const { simulations, failure } = useSimulations();
  const today = useToday();
  const options = useMemo(
    () => ({
      date: today,
      programme,
      benchmarks,
      guides,
      ...(subjectId === undefined ? {} : { subjectId }),
      ...(withoutNotes === undefined ? {} : { withoutNotes }),
      ...(isWorkingVersion === undefined ? {} : { isWorkingVersion }),
      ...(rules ? { compliance: rules } : {}),
      ...(simulations ? { simulations } : {}),
    }),
    [today, programme, benchmarks, guides, subjectId, withoutNotes, isWorkingVersion, rules, simulations],
  );
  return { options, isWaiting: simulations === null && failure === null };
}

/** The deliverable as it would be written. It follows what is typed after the keystroke was shown. */
export function useReport(deliverable: Deliverable, options: ReportOptions): ReportDocument {
  const doc = useDeferredValue(useMission());
  const pack = usePack();
  const assessment = useDeferredValue(useAssessment());
  return useMemo(
    () => buildDeliverable(deliverable, doc, assessment, pack, options),
    [deliverable, doc, assessment, pack, options],
  );
}
