import { type KeyboardEvent, useRef, useState } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { StatusTag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { parseListSpot } from '#renderer/ui/navigation/use-spot-list.ts';
import { formatCount, formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { Criterion, UseCase } from '#shared/domain/use-case.ts';
import { isRankable } from '#shared/scoring/ranking.ts';
import { CellPanel } from './cell-panel.tsx';
import classes from './prioritisation.module.css';
import { ScoreChip } from './score-chip.tsx';
import { type GridAction, gridAction } from './scoring-keys.ts';

type Cell = { readonly useCaseId: string; readonly criterionId: string };

/** Use cases × criteria, filled from the keyboard: a digit scores, arrows move, Delete clears, Enter comments. */
export function ScoringGrid() {
  const { useCases, criteria } = useMission();
  const { spot } = useMissionPlace();
  const rows = useCases.filter(isRankable);
  const [chosen, setChosen] = useState<Cell | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const spotId = spot === null ? null : parseListSpot(spot).itemId;
  // What was chosen may have been removed, or undone, since.
  const useCase = rows.find(({ id }) => id === (chosen?.useCaseId ?? spotId)) ?? rows[0];
  const criterion = criteria.find(({ id }) => id === chosen?.criterionId) ?? criteria[0];
  if (!useCase || !criterion) return null;

  const focusCell = (row: number, column: number) => {
    const target = rows[row];
    const across = criteria[column];
    if (!target || !across) return;
    setChosen({ useCaseId: target.id, criterionId: across.id });
    cellElement(grid.current, { useCaseId: target.id, criterionId: across.id })?.focus();
  };
  const backToCell = () =>
    cellElement(grid.current, { useCaseId: useCase.id, criterionId: criterion.id })?.focus();

  return (
    <div className={classes.scoring}>
      <Card>
        <div className={classes.gridScroll}>
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on its native table */}
          <table ref={grid} className={classes.grid} role="grid" aria-label="Notes des cas d’usage">
            <GridHead criteria={criteria} />
            <tbody>
              {rows.map((row, rowIndex) => (
                <GridRow
                  key={row.id}
                  useCase={row}
                  criteria={criteria}
                  current={row.id === useCase.id ? criterion.id : null}
                  onFocusCell={(criterionId) => setChosen({ useCaseId: row.id, criterionId })}
                  onMove={(column) => focusCell(rowIndex, column)}
                  onMoveRow={(offset, column) => focusCell(rowIndex + offset, column)}
                  onComment={() => panel.current?.querySelector('textarea')?.focus()}
                />
              ))}
            </tbody>
          </table>
        </div>
        <IdeasNote />
      </Card>
      <div ref={panel}>
        <CellPanel useCase={useCase} criterion={criterion} onLeave={backToCell} />
      </div>
    </div>
  );
}

function GridHead({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { ranking } = useAssessment();
  return (
    <thead>
      <tr>
        <th scope="col">Cas d’usage</th>
        {criteria.map(({ id, name, direction }) => {
          const share = ranking.weights[id];
          return (
            <th key={id} scope="col">
              {name.trim() || 'Sans nom'}
              <small>{share === undefined ? '—' : formatPercent(share)}</small>
              {direction === 'cost' ? <small>4 = pire</small> : null}
            </th>
          );
        })}
        <th scope="col">Score</th>
      </tr>
    </thead>
  );
}

type GridRowProps = {
  readonly useCase: UseCase;
  readonly criteria: readonly Criterion[];
  /** Criterion of the cell that holds the tab stop, when it is on this row. */
  readonly current: string | null;
  readonly onFocusCell: (criterionId: string) => void;
  readonly onMove: (column: number) => void;
  readonly onMoveRow: (offset: number, column: number) => void;
  readonly onComment: () => void;
};

function GridRow(props: GridRowProps) {
  const { useCase, criteria, current, onFocusCell, onMove, onMoveRow, onComment } = props;
  const { scores } = useMission();
  const run = useRun();
  const { ranking } = useAssessment();
  const total = ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id)?.total;
  const title = useCase.title.trim() || 'Sans titre';

  const act = (action: GridAction, criterionId: string, column: number) => {
    const scored = { type: 'scoreUseCase', useCaseId: useCase.id, criterionId } as const;
    switch (action.kind) {
      case 'score':
        return run({ ...scored, patch: { level: action.level } });
      case 'clear':
        return run({ ...scored, patch: { level: null } });
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
        const said = level === null ? 'pas de note' : `note ${level}`;
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
              {hasComment ? <i className={classes.commentMark} aria-hidden="true" /> : null}
            </span>
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

function IdeasNote() {
  const { useCases } = useMission();
  const ideas = useCases.filter(({ status }) => status === 'idea').length;
  return (
    <p className={classes.caption}>
      <kbd>0</kbd> à <kbd>4</kbd> pour noter, flèches pour se déplacer, <kbd>Suppr</kbd> pour effacer,{' '}
      <kbd>Entrée</kbd> pour commenter.
      {ideas > 0
        ? ` ${formatCount(ideas, 'idée n’est pas notée', 'idées ne sont pas notées')} : seuls les candidats et les retenus le sont.`
        : ''}
    </p>
  );
}

function cellElement(grid: HTMLElement | null, { useCaseId, criterionId }: Cell): HTMLElement | null {
  return (
    grid?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${useCaseId}.${criterionId}`)}"]`) ?? null
  );
}
