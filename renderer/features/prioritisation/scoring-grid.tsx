import { useRef, useState } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { parseListSpot } from '#renderer/ui/navigation/use-spot-list.ts';
import { formatCount, formatPercent } from '#shared/domain/french.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import { isRankable } from '#shared/scoring/ranking.ts';
import { CellPanel } from './cell-panel.tsx';
import shared from './prioritisation.module.css';
import classes from './scoring.module.css';
import { GridRow } from './scoring-row.tsx';

type Cell = { readonly useCaseId: string; readonly criterionId: string };

/** Use cases × criteria, filled from the keyboard: a digit scores, arrows move, Delete clears, Enter comments. */
export function ScoringGrid() {
  const { useCases, criteria, people } = useMission();
  const { spot } = useMissionPlace();
  const [scorerId, setScorerId] = useState<string | null>(null);
  const scorer = people.find(({ id }) => id === scorerId) ?? null;
  const rows = useCases.filter(isRankable);
  const [chosen, setChosen] = useState<Cell | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const parsed = spot === null ? null : parseListSpot(spot);
  const spotId = parsed?.itemId ?? null;
  const spotCriterionId = parsed?.collection === 'scores' ? parsed.field : null;
  // What was chosen may have been removed, or undone, since.
  const useCase = rows.find(({ id }) => id === (chosen?.useCaseId ?? spotId)) ?? rows[0];
  const criterion = criteria.find(({ id }) => id === (chosen?.criterionId ?? spotCriterionId)) ?? criteria[0];
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
        {people.length > 0 ? (
          <div className={classes.scorer}>
            <OptionalSelectField
              label="Qui note"
              emptyLabel="Le groupe"
              name="scorer"
              options={Object.fromEntries(people.map(({ id, name }) => [id, name.trim() || 'Sans nom']))}
              value={scorer?.id ?? null}
              onChange={setScorerId}
            />
            <p className={shared.hint}>
              {scorer === null
                ? 'Ce que le groupe note est retenu tel quel.'
                : `Chaque case montre le niveau retenu et, en petit, celui de ${scorer.name.trim() || 'cette personne'}. La moyenne est retenue tant que le groupe ne tranche pas.`}
            </p>
          </div>
        ) : null}
        <div className={shared.gridScroll}>
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on its native table */}
          <table ref={grid} className={classes.grid} role="grid" aria-label="Notes des cas d’usage">
            <GridHead criteria={criteria} />
            <tbody>
              {rows.map((row, rowIndex) => (
                <GridRow
                  key={row.id}
                  useCase={row}
                  criteria={criteria}
                  scorerId={scorer?.id ?? null}
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
        <CellPanel useCase={useCase} criterion={criterion} scorer={scorer} onLeave={backToCell} />
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

function IdeasNote() {
  const { useCases } = useMission();
  const ideas = useCases.filter(({ status }) => status === 'idea').length;
  return (
    <p className={shared.caption}>
      <kbd>0</kbd> à <kbd>4</kbd> pour noter, flèches pour se déplacer, <kbd>Suppr</kbd> pour effacer,{' '}
      <kbd>Entrée</kbd> pour commenter. Rond rouge : avis éloignés, plein s’ils sont à trancher.
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
