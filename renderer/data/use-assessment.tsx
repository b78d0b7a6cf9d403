import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import { type Assessment, assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { localDate } from './local-date.ts';
import { useServices } from './services.tsx';
import { useComplianceRules } from './use-compliance-rules.ts';
import { useMission } from './use-mission.tsx';

type Analysis = { readonly pack: ContentPack; readonly assessment: Assessment };

const AnalysisContext = createContext<Analysis | null>(null);

/** Computes the assessment once for all the screens, after the keystroke has been shown. */
export function AnalysisProvider({
  pack,
  children,
}: {
  readonly pack: ContentPack;
  readonly children: ReactNode;
}) {
  const doc = useDeferredValue(useMission());
  const today = useToday();
  const rules = useComplianceRules();
  const analysis = useMemo(
    () => ({ pack, assessment: assess(doc, pack, today, rules) }),
    [doc, pack, today, rules],
  );
  return <AnalysisContext value={analysis}>{children}</AnalysisContext>;
}

function useAnalysis(): Analysis {
  const analysis = useContext(AnalysisContext);
  if (!analysis) throw new Error('useAnalysis outside AnalysisProvider');
  return analysis;
}

/** Everything computed from the open mission. */
export function useAssessment(): Assessment {
  return useAnalysis().assessment;
}

/** The content pack the open mission is pinned to. */
export function usePack(): ContentPack {
  return useAnalysis().pack;
}

/** Today's local date, ISO. */
export function useToday(): string {
  return localDate(useServices().now());
}
