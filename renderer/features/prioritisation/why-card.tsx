import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { ScoreExplanation } from '#renderer/ui/feedback/score-explanation.tsx';
import { StatusTag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatNumber } from '#shared/domain/french.ts';
import type { RankedUseCase } from '#shared/scoring/ranking.ts';
import classes from './prioritisation.module.css';
import { criterionName } from './ranking-model.ts';

/** « Pourquoi 3,42 ? »: what the score of the chosen case is made of. */
export function WhyCard({ entry }: { readonly entry: RankedUseCase }) {
  const { useCases, criteria } = useMission();
  const { goTo } = useMissionPlace();
  const useCase = useCases.find(({ id }) => id === entry.useCaseId);
  if (!useCase) return null;
  const { score, status } = entry.total;
  return (
    <Card
      title={score === null ? 'Pourquoi pas de score ?' : `Pourquoi ${formatNumber(score, 2)} ?`}
      actions={
        <span className={classes.whyTools}>
          <StatusTag status={status} />
          <Button kind="quiet" size="xs" onClick={() => goTo('use-cases', `useCases.${useCase.id}`)}>
            Ouvrir la fiche
          </Button>
        </span>
      }
    >
      <div className={classes.why}>
        <ScoreExplanation
          title={useCase.title.trim() || 'Sans titre'}
          score={entry.total}
          nameOf={(id) => criterionName(criteria, id)}
          formula="Σ (poids × note), sur les critères notés."
        />
      </div>
    </Card>
  );
}
