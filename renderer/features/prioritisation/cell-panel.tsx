import type { KeyboardEvent } from 'react';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import type { Person } from '#shared/domain/interview.ts';
import { DIRECTION_LABELS } from '#shared/domain/labels.ts';
import { type Criterion, EMPTY_SCORE, type UseCase } from '#shared/domain/use-case.ts';
import { withConsensus, withGiven } from '#shared/scoring/scorers.ts';
import { GivenLevels } from './given-levels.tsx';
import shared from './prioritisation.module.css';
import { ScoreChip } from './score-chip.tsx';
import classes from './scoring.module.css';

type CellPanelProps = {
  readonly useCase: UseCase;
  readonly criterion: Criterion;
  /** Who scores; null for the group as a whole. */
  readonly scorer: Person | null;
  /** Escape in the comment: back to the cell. */
  readonly onLeave: () => void;
};

/** Beside the grid: what each level of the criterion means, and why this case has the one it has. */
export function CellPanel({ useCase, criterion, scorer, onLeave }: CellPanelProps) {
  const { scores } = useMission();
  const run = useRun();
  const score = scores[useCase.id]?.[criterion.id] ?? EMPTY_SCORE;
  const level =
    scorer === null
      ? score.level
      : (score.given.find(({ personId }) => personId === scorer.id)?.level ?? null);
  const scored = { type: 'scoreUseCase', useCaseId: useCase.id, criterionId: criterion.id } as const;
  const choose = (value: number) => {
    const next = level === value ? null : value;
    const patch = scorer === null ? withConsensus(score, next) : withGiven(score, scorer.id, next);
    run({ ...scored, patch });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <Card
      title={criterion.name.trim() || 'Sans nom'}
      note={DIRECTION_LABELS[criterion.direction].toLowerCase()}
    >
      <p className={classes.panelCase}>{useCase.title.trim() || 'Sans titre'}</p>
      {criterion.description.trim() === '' ? null : <p className={shared.hint}>{criterion.description}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: buttons with their level and text, not form fields */}
      <div role="group" aria-label={`Niveaux, ${criterion.name}`} className={classes.anchors}>
        {criterion.anchors.map((anchor, value) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the place of an anchor is its level
            key={value}
            type="button"
            className={classes.anchor}
            aria-pressed={level === value}
            onClick={() => choose(value)}
          >
            <ScoreChip level={value} direction={criterion.direction} />
            <span>{anchor.trim() || 'Niveau non décrit'}</span>
          </button>
        ))}
      </div>
      <GivenLevels useCase={useCase} criterion={criterion} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the field inside */}
      <div onKeyDown={onKeyDown}>
        <TextAreaField
          label="Commentaire"
          minRows={2}
          placeholder="Ce qui a été vu ou entendu"
          name={`scores.${useCase.id}.${criterion.id}.comment`}
          value={score.comment}
          onChange={(comment) => run({ ...scored, patch: { comment } })}
        />
      </div>
    </Card>
  );
}
