import { useCallback } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { parseListSpot } from '#renderer/ui/navigation/use-spot-list.ts';
import { MatrixCard } from './matrix-card.tsx';
import { NoRankingNote } from './no-ranking-note.tsx';
import classes from './prioritisation.module.css';
import { RankingTable } from './ranking-table.tsx';
import { WeightsCard } from './weights-card.tsx';
import { WhyCard } from './why-card.tsx';

/** Matrix on the left, weights and the explanation of the chosen case on the right, ranking below. */
export function RankingView() {
  const { ranking } = useAssessment();
  const { spot, goTo } = useMissionPlace();
  const spotId = spot === null ? null : parseListSpot(spot).itemId;
  const selected = ranking.useCases.find(({ useCaseId }) => useCaseId === spotId) ?? ranking.useCases[0];
  const select = useCallback((id: string) => goTo('prioritisation', `useCases.${id}`), [goTo]);
  return (
    <div className={classes.ranking}>
      <MatrixCard selectedId={selected?.useCaseId ?? null} onSelect={select} />
      <Stack gap={12}>
        <WeightsCard />
        <NoRankingNote />
        {selected ? <WhyCard entry={selected} /> : null}
      </Stack>
      <div className={classes.wide}>
        <RankingTable selectedId={selected?.useCaseId ?? null} onSelect={select} />
      </div>
    </div>
  );
}
