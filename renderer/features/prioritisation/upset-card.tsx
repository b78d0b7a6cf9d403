import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { describeUpset } from '#shared/scoring/robustness-words.ts';
import shared from './prioritisation.module.css';
import classes from './robustness.module.css';

/** What would have to change for the second to win. */
export function UpsetCard() {
  const { useCases, criteria } = useMission();
  const { ranking } = useAssessment();
  const upset = describeUpset(
    ranking,
    criteria,
    (useCaseId) => useCases.find(({ id }) => id === useCaseId)?.title.trim() || 'Sans titre',
  );
  if (upset === null) return null;
  return (
    <Card title="Pour que le deuxième gagne">
      <p>{upset.weight}</p>
      {upset.scores.length > 0 ? (
        <>
          <p className={shared.hint}>Ou, seule, une de ces notes de {upset.second} :</p>
          <ul className={classes.upset}>
            {upset.scores.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className={shared.hint}>Aucune note changée seule n’y suffirait.</p>
      )}
    </Card>
  );
}
