import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { formatCount, formatDecimal } from '#shared/domain/french.ts';
import { type Criterion, EMPTY_SCORE, type UseCase } from '#shared/domain/use-case.ts';
import { isUnsettled, meanOf, spreadOf, withConsensus, withMean } from '#shared/scoring/scorers.ts';
import { ScoreChip } from './score-chip.tsx';
import classes from './scoring.module.css';

type GivenLevelsProps = { readonly useCase: UseCase; readonly criterion: Criterion };

/** What each scorer gave in a cell, how far apart they are, and what is retained of it. */
export function GivenLevels({ useCase, criterion }: GivenLevelsProps) {
  const { scores, people } = useMission();
  const { contradictionGap } = usePack().scoring;
  const run = useRun();
  const score = scores[useCase.id]?.[criterion.id] ?? EMPTY_SCORE;
  const mean = meanOf(score);
  if (mean === null) return null;
  const spread = spreadOf(score);
  const scored = { type: 'scoreUseCase', useCaseId: useCase.id, criterionId: criterion.id } as const;
  const isMean = score.retained === 'mean';
  return (
    <section className={classes.given} aria-label="Notes données">
      <ul>
        {score.given.map(({ personId, level }) => (
          <li key={personId}>
            <span>{people.find(({ id }) => id === personId)?.name.trim() || 'Sans nom'}</span>
            <ScoreChip level={level} direction={criterion.direction} />
          </li>
        ))}
      </ul>
      <p>
        {score.level === null
          ? 'Rien n’est retenu.'
          : `Retenu : ${formatDecimal(score.level)}, ${isMean ? 'moyenne' : 'consensus du groupe'}.`}{' '}
        {spread === null ? null : `Écart : ${formatCount(spread, 'niveau', 'niveaux')}.`}{' '}
        {isUnsettled(score, contradictionGap) ? <Tag tone="warn">à trancher</Tag> : null}
      </p>
      <div className={classes.settle}>
        {isMean ? null : (
          <Button size="xs" onClick={() => run({ ...scored, patch: withMean(score) })}>
            Retenir la moyenne : {formatDecimal(mean)}
          </Button>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: buttons, not form fields */}
        <div role="group" aria-label="Consensus" className={classes.consensus}>
          <span>Consensus :</span>
          {[0, 1, 2, 3, 4].map((level) => (
            <button
              key={level}
              type="button"
              className={classes.consensusLevel}
              aria-pressed={score.retained === 'consensus' && score.level === level}
              onClick={() => run({ ...scored, patch: withConsensus(score, level) })}
            >
              {level}
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}
