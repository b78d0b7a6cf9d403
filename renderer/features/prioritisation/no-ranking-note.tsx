import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import classes from './prioritisation.module.css';

/** Why the ranking is empty although there are scores. */
export function NoRankingNote() {
  const { goTo } = useMissionPlace();
  const { weightingError } = useAssessment().ranking;
  if (weightingError === null) return null;
  return (
    <Card title="Pourquoi pas de classement ?">
      <p className={classes.hint}>
        {weightingError.kind === 'pairwise'
          ? 'Les comparaisons par paires ne donnent pas de poids : sans poids, aucun cas n’a de score.'
          : 'Sans poids, aucun cas n’a de score.'}
      </p>
      <Button size="xs" onClick={() => goTo('prioritisation', 'prioritisation.weighting')}>
        Revoir les poids
      </Button>
    </Card>
  );
}
