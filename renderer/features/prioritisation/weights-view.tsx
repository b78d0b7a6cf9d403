import { useState } from 'react';
import { useSection } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { comparisonOf, pairsOf } from '#shared/scoring/comparisons.ts';
import { ConsistencyCard } from './consistency-card.tsx';
import { PairwiseMatrix } from './pairwise-matrix.tsx';
import { PairwiseQuestion } from './pairwise-question.tsx';
import shared from './prioritisation.module.css';
import classes from './weights.module.css';
import { WeightBars, WeightsCard } from './weights-card.tsx';

const WEIGHTINGS = { direct: 'Saisis directement', pairwise: 'Par comparaison de paires' } as const;

/** How much each criterion counts: typed, or drawn from questions on two criteria at a time. */
export function WeightsView() {
  const { prioritisation } = useMission();
  const section = useSection('prioritisation');
  return (
    <Stack gap={14}>
      <div className={classes.weighting}>
        <SegmentedField label="Poids" hideLabel options={WEIGHTINGS} {...section('weighting')} />
      </div>
      {prioritisation.weighting === 'direct' ? (
        <div className={classes.weightsOnly}>
          <WeightsCard />
        </div>
      ) : (
        <PairwiseWeights />
      )}
    </Stack>
  );
}

function PairwiseWeights() {
  const { criteria, prioritisation } = useMission();
  const pairs = pairsOf(criteria);
  const firstOpen = pairs.findIndex((pair) => comparisonOf(prioritisation.comparisons, pair) === null);
  const [index, setIndex] = useState(Math.max(0, firstOpen));
  // A criterion removed, or its removal undone, since.
  const current = Math.min(index, pairs.length - 1);
  const pair = pairs[current];
  if (!pair) {
    return (
      <Card>
        <p>Il faut au moins deux critères pour les comparer.</p>
      </Card>
    );
  }
  return (
    <div className={shared.ranking}>
      <Stack gap={14}>
        <PairwiseQuestion pairs={pairs} index={current} onIndex={setIndex} />
        <PairwiseMatrix pair={pair} onPair={(next) => setIndex(pairs.indexOf(next))} pairs={pairs} />
      </Stack>
      <Stack gap={14}>
        <ConsistencyCard />
        <Card title="Poids obtenus">
          <WeightBars />
        </Card>
      </Stack>
    </div>
  );
}
