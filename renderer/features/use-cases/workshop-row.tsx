import { IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { useItem } from '#renderer/data/use-bind.ts';
import { useRun } from '#renderer/data/use-mission.tsx';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { formatCount } from '#shared/domain/french.ts';
import type { Person } from '#shared/domain/interview.ts';
import { USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { pointsOf, totalPoints, voteSpread, withPoints } from '#shared/ideation/votes.ts';
import classes from './workshop.module.css';

type RowProps = {
  readonly idea: UseCase;
  /** Null: the room as a whole. */
  readonly voter: Person | null;
  /** The voter has no point left. */
  readonly isSpent: boolean;
};

/** One idea of the workshop: its words, changed in place, and the points it gets. */
export const WorkshopRow = memo(function WorkshopRow({ idea, voter, isSpent }: RowProps) {
  const field = useItem('useCases', idea);
  const run = useRun();
  const remove = () => {
    run({ type: 'removeItem', collection: 'useCases', id: idea.id });
    notifySuccess('Idée supprimée. Ctrl+Z pour annuler.');
  };
  return (
    <li className={classes.idea}>
      <TextField hideLabel label={`Idée : ${idea.title}`} {...field('title')} />
      <Points idea={idea} voter={voter} isSpent={isSpent} />
      <IconButton
        label={`Supprimer l’idée : ${idea.title}`}
        icon={<IconTrash size={15} />}
        onClick={remove}
      />
    </li>
  );
});

/** + and − by mouse, or with the keys of the same names; up and down go from idea to idea. */
function Points({ idea, voter, isSpent }: RowProps) {
  const votes = useItem('useCases', idea)('votes');
  const voterId = voter?.id ?? null;
  const own = pointsOf(idea, voterId);
  const total = totalPoints(idea);
  const give = (points: number) => {
    if (points < 0 || (points > own && isSpent)) return;
    votes.onChange(withPoints(votes.value, voterId, points));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === '+') give(own + 1);
    else if (event.key === '-') give(own - 1);
    else if (event.key === 'ArrowDown') focusPoints(event.currentTarget, 'nextElementSibling');
    else if (event.key === 'ArrowUp') focusPoints(event.currentTarget, 'previousElementSibling');
    else return;
    event.preventDefault();
  };
  const whose = voter === null ? 'la salle' : voter.name.trim() || 'cette personne';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame two buttons
    <div role="group" aria-label={`Points : ${idea.title}`} className={classes.points} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={classes.step}
        aria-label={`Retirer un point : ${idea.title}`}
        aria-disabled={own === 0}
        onClick={() => give(own - 1)}
      >
        −
      </button>
      <output className={classes.own} aria-label={`Points de ${whose} : ${idea.title}`}>
        {own}
      </output>
      <button
        type="button"
        data-points
        className={classes.step}
        aria-label={`Donner un point : ${idea.title}`}
        aria-disabled={isSpent}
        onClick={() => give(own + 1)}
      >
        +
      </button>
      <span className={classes.total}>
        <b>{formatCount(total, 'point')}</b>
        <small>
          {[
            idea.status === 'idea' ? '' : USE_CASE_STATUS_LABELS[idea.status].toLowerCase(),
            spreadText(idea, total),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </span>
    </div>
  );
}

function spreadText(idea: UseCase, total: number): string {
  const spread = voteSpread(idea);
  if (spread === null) return total === 0 ? '' : 'la salle';
  const { voters, least, most } = spread;
  const each = least === most ? `${least} chacun` : `de ${least} à ${most}`;
  return voters === 1 ? '1 votant' : `${voters} votants, ${each}`;
}

function focusPoints(group: HTMLElement, side: 'nextElementSibling' | 'previousElementSibling'): void {
  const row = group.closest('li')?.[side];
  row?.querySelector<HTMLElement>('[data-points]')?.focus();
}
