import { Columns } from '#renderer/ui/layout/flow.tsx';
import { BenchmarksCard } from './benchmark-cards.tsx';
import { ContradictionsCard } from './contradictions-card.tsx';
import { DataReadinessCard, IrritantsCard } from './readiness-cards.tsx';
import { AxesCard, OverallCard } from './score-cards.tsx';
import { SwotCard } from './swot-card.tsx';

type OpensQuestions = { readonly onOpenQuestion: (questionId: string) => void };

/** All the mission says of the company on one page: each figure and each line opens what it comes from. */
export function MaturitySynthesis({ onOpenQuestion }: OpensQuestions) {
  return (
    <Columns columns="minmax(360px, 1fr) minmax(0, 1.2fr)" gap={14}>
      <OverallCard />
      <AxesCard />
      <ContradictionsCard onOpenQuestion={onOpenQuestion} />
      <SwotCard onOpenQuestion={onOpenQuestion} />
      <IrritantsCard />
      <DataReadinessCard />
      <BenchmarksCard />
    </Columns>
  );
}
