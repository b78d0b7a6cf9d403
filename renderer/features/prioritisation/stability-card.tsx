import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { formatCount, formatPercent } from '#shared/domain/french.ts';
import type { CriterionStability } from '#shared/scoring/decision/stability.ts';
import { describeStability } from '#shared/scoring/ranking-checks.ts';
import { incompleteCases } from '#shared/scoring/robustness-words.ts';
import shared from './prioritisation.module.css';
import classes from './robustness.module.css';

/** « Ce classement tient tant que… »: exact, weight by weight. */
export function StabilityCard() {
  const doc = useMission();
  const { ranking } = useAssessment();
  const { stability, completeIds } = ranking;
  if (stability === null) return <MissingCard />;
  const first = doc.useCases.find(({ id }) => id === completeIds[stability.first])?.title.trim();
  return (
    <Card title="Ce classement tient" note="calcul exact, sur les cas notés en entier">
      <ul className={classes.stability}>
        {stability.criteria.map((each, index) => {
          const criterion = doc.criteria[index];
          const name = criterion?.name.trim() || 'Sans nom';
          return criterion ? (
            <li key={criterion.id}>
              <Track stability={each} name={name} />
              <p>{describeStability(each, { first: first || 'Sans titre', criterion: name })}</p>
            </li>
          ) : null;
        })}
      </ul>
    </Card>
  );
}

/** From 0 to 100 %: where the first stays first, and the present weight. */
function Track({
  stability: { weight, firstStays },
  name,
}: {
  readonly stability: CriterionStability;
  readonly name: string;
}) {
  return (
    <div className={classes.trackRow} aria-hidden="true">
      <b>{name}</b>
      <span className={classes.track}>
        <span
          style={{
            left: `${firstStays.min * 100}%`,
            width: `${Math.max(0.5, (firstStays.max - firstStays.min) * 100)}%`,
          }}
        />
        <i style={{ left: `${weight * 100}%` }} />
      </span>
      <span>{formatPercent(weight)}</span>
    </div>
  );
}

/** What must be scored before anything exact can be said. */
function MissingCard() {
  const doc = useMission();
  const { ranking } = useAssessment();
  const incomplete = incompleteCases(doc);
  return (
    <Card title="Ce classement tient">
      <p className={shared.hint}>
        {ranking.weighting === null
          ? 'Il n’y a pas de poids : voyez l’onglet Poids.'
          : `Il faut au moins deux cas notés sur tous les critères : ${formatCount(ranking.completeIds.length, 'l’est', 'le sont')}.`}
      </p>
      {incomplete.length > 0 ? (
        <ul className={shared.hint}>
          {incomplete.map(({ useCaseId, title, criteria }) => (
            <li key={useCaseId}>
              {title.trim() || 'Sans titre'} : {criteria.join(', ')}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
