import type { KeyboardEvent } from 'react';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { StatusTag } from '#renderer/ui/feedback/tag.tsx';
import { formatDecimal, formatNumber } from '#shared/domain/french.ts';
import { type Criterion, EMPTY_SCORE, type UseCase } from '#shared/domain/use-case.ts';
import { isUnsettled, spreadOf, withConsensus, withGiven } from '#shared/scoring/scorers.ts';
import { ScoreChip } from './score-chip.tsx';
import classes from './scoring.module.css';
import { type GridAction, gridAction } from './scoring-keys.ts';

type GridRowProps = {
  readonly useCase: UseCase;
  readonly criteria: readonly Criterion[];
  /** Whose scores the keys write; null for the group as a whole. */
  readonly scorerId: string | null;
  /** Criterion of the cell that holds the tab stop, when it is on this row. */
  readonly current: string | null;
  readonly onFocusCell: (criterionId: string) => void;
  readonly onMove: (column: number) => void;
  readonly onMoveRow: (offset: number, column: number) => void;
  readonly onComment: () => void;
};

/** One use case: a cell per criterion, and its score. */
export function GridRow(props: GridRowProps) {
  const { useCase, criteria, scorerId, current, onFocusCell, onMove, onMoveRow, onComment } = props;
  const { scores } = useMission();
  const run = useRun();
  const { ranking } = useAssessment();
  const { contradictionGap } = usePack().scoring;
  const total = ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id)?.total;
  const title = useCase.title.trim() || 'Sans titre';

  const act = (action: GridAction, criterionId: string, column: number) => {
    const setLevel = (level: number | null) => {
      const score = scores[useCase.id]?.[criterionId] ?? EMPTY_SCORE;
      const patch = scorerId === null ? withConsensus(score, level) : withGiven(score, scorerId, level);
      return run({ type: 'scoreUseCase', useCaseId: useCase.id, criterionId, patch });
    };
    switch (action.kind) {
      case 'score':
        return setLevel(action.level);
      case 'clear':
        return setLevel(null);
      case 'move':
        return action.rows === 0 ? onMove(column + action.columns) : onMoveRow(action.rows, column);
      case 'row-start':
        return onMove(0);
      case 'row-end':
        return onMove(criteria.length - 1);
      case 'comment':
        return onComment();
    }
  };
  const onKeyDown = (event: KeyboardEvent, criterionId: string, column: number) => {
    const action = gridAction(event);
    if (!action) return;
    event.preventDefault();
    act(action, criterionId, column);
  };

  return (
    <tr>
      <th scope="row">{title}</th>
      {criteria.map(({ id, name, direction }, column) => {
        const score = scores[useCase.id]?.[id];
        const level = score?.level ?? null;
        const hasComment = (score?.comment ?? '').trim() !== '';
        const isSplit = score !== undefined && (spreadOf(score) ?? 0) >= contradictionGap;
        const isOpen = score !== undefined && isUnsettled(score, contradictionGap);
        const own = score?.given.find(({ personId }) => personId === scorerId)?.level ?? null;
        const said = [
          level === null ? 'pas de note' : `note ${formatDecimal(level)}`,
          ...(own === null ? [] : [`donnée ${own}`]),
          ...(isSplit ? [isOpen ? 'avis éloignés, à trancher' : 'avis éloignés'] : []),
          ...(hasComment ? ['commentée'] : []),
        ].join(', ');
        return (
          <td
            key={id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid above
            role="gridcell"
            data-cell={`${useCase.id}.${id}`}
            tabIndex={current === id ? 0 : -1}
            aria-selected={current === id}
            aria-label={`${title}, ${name} : ${said}${hasComment ? ', commentée' : ''}`}
            className={classes.cell}
            onFocus={() => onFocusCell(id)}
            onClick={(event) => event.currentTarget.focus()}
            onKeyDown={(event) => onKeyDown(event, id, column)}
          >
            <span className={classes.score}>
              <ScoreChip level={level} direction={direction} />
              {isSplit ? (
                <i className={isOpen ? classes.splitMark : classes.settledMark} aria-hidden="true" />
              ) : null}
              {hasComment ? <i className={classes.commentMark} aria-hidden="true" /> : null}
            </span>
            {own === null ? null : <small className={classes.ownLevel}>{own}</small>}
          </td>
        );
      })}
      <td className={classes.rowTotal}>
        {total?.score == null ? '—' : <b>{formatNumber(total.score, 2)}</b>}{' '}
        {total ? <StatusTag status={total.status} /> : null}
      </td>
    </tr>
  );
}
