import { useDeferredValue, useMemo } from 'react';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { useReportOptions } from '#renderer/data/use-report.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';

const NO_CHOICE = {};

/** All that a deliverable other than a Word document is made from. `isWaiting`: the draws are still being made. */
export function useDeliverableContext(): {
  readonly context: ChapterContext;
  readonly isWaiting: boolean;
} {
  const doc = useDeferredValue(useMission());
  const pack = usePack();
  const assessment = useDeferredValue(useAssessment());
  const { options, isWaiting } = useReportOptions(NO_CHOICE);
  const context = useMemo(() => ({ doc, pack, assessment, options }), [doc, pack, assessment, options]);
  return { context, isWaiting };
}
