import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { formatCount, frenchTypography } from '#shared/domain/french.ts';
import { topsisDisagreement } from '#shared/scoring/ranking-checks.ts';
import classes from './prioritisation.module.css';

/** What the second method says of the first place, and how each was normalised. */
export function TopsisNote() {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const { ranking } = useAssessment();
  const { completeIds } = ranking;
  if (completeIds.length < 2) return null;
  const disagreement = topsisDisagreement(ranking);
  const titleOf = (useCaseId: string) =>
    useCases.find(({ id }) => id === useCaseId)?.title.trim() || 'Sans titre';
  const methods =
    'somme pondérée des niveaux 0–4, coûts retournés, contre TOPSIS, normalisation vectorielle, sur les cas notés en entier';
  return (
    <p className={classes.caption}>
      {disagreement ? <Tag tone="warn">désaccord</Tag> : null}{' '}
      {frenchTypography(
        disagreement
          ? `Premier : « ${titleOf(disagreement.weightedSumId)} » selon l’une, « ${titleOf(disagreement.topsisId)} » selon l’autre (${methods}).`
          : `Les deux méthodes donnent le même premier, parmi ${formatCount(completeIds.length, 'cas', 'cas')} (${methods}).`,
      )}
    </p>
  );
}
