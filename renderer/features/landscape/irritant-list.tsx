import { useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { YearlySum } from '#renderer/ui/feedback/yearly-sum.tsx';
import { SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankIrritant } from '#shared/domain/blank.ts';
import { formatCount } from '#shared/domain/french.ts';
import { FUNCTION_LABELS } from '#shared/domain/labels.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import type { IrritantCost } from '#shared/scoring/irritants.ts';
import { ImportButton } from './inventory/import-button.tsx';
import { formatYearly, useIrritantCosts } from './irritant-costs.ts';
import { IrritantDetail } from './irritant-detail.tsx';
import classes from './landscape.module.css';

const SORTS = { cost: 'Par coût', severity: 'Par gravité' } as const;
type Sort = keyof typeof SORTS;

export function IrritantList() {
  const { irritants, processes } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const costs = useIrritantCosts();
  const list = useSpotList('landscape', 'irritants');
  const [sort, setSort] = useState<Sort>('cost');
  const shown = sortIrritants(irritants, costs, sort);

  const add = () => {
    const id = newId('irr');
    run({ type: 'addItem', collection: 'irritants', item: blankIrritant(id) });
    list.selectNew(id);
  };
  const remove = ({ id }: Irritant) => {
    list.leave(id, shown);
    run({ type: 'removeItem', collection: 'irritants', id });
    notifySuccess('Irritant supprimé. Ctrl+Z pour annuler.');
  };

  const row = ({ id, title, processId, businessFunction, severity }: Irritant) => (
    <ListRow
      title={title}
      untitled="Irritant sans intitulé"
      note={processes.find((process) => process.id === processId)?.name || FUNCTION_LABELS[businessFunction]}
      side={
        <>
          <span className={costs.get(id)?.total ? classes.amount : undefined}>
            {formatYearly(costs.get(id)?.total ?? null)}
          </span>
          <span>{severity === null ? 'gravité —' : `gravité ${severity}`}</span>
        </>
      }
    />
  );

  return (
    <MasterDetail
      label="Irritant"
      items={shown}
      selectedId={list.selectedId}
      onSelect={list.select}
      onAdd={add}
      addLabel="Ajouter un irritant"
      onRemove={remove}
      renderRow={row}
      renderDetail={(irritant) => <IrritantDetail irritant={irritant} />}
      toolbar={
        irritants.length > 0 ? (
          <div className={classes.sort}>
            <p className={classes.totals}>
              {formatCount(irritants.length, 'irritant')}
              {' · '}
              <YearlySum
                label="Coût annuel des irritants"
                lineName="Irritant"
                lines={irritants.map(({ id, title }) => ({
                  id,
                  name: title,
                  amount: costs.get(id)?.total ?? null,
                }))}
              />
            </p>
            <SegmentedField
              label="Ordre des irritants"
              hideLabel
              options={SORTS}
              name="landscape.sort"
              value={sort}
              onChange={setSort}
            />
            <ImportButton target="irritants" size="xs" />
          </div>
        ) : null
      }
      empty={
        <EmptyState
          title="Ce qui fait perdre du temps ou de l’argent"
          action={
            <>
              <Button kind="primary" onClick={add}>
                Noter le premier irritant
              </Button>
              <ImportButton target="irritants" />
            </>
          }
        >
          Un irritant, une phrase, une gravité et surtout une valeur de départ : combien de fois, combien de
          minutes, combien de personnes. Les gains des cas d’usage se mesureront contre elle.
        </EmptyState>
      }
    />
  );
}

/** What is not known comes last: it is not a zero. Equals keep their order of entry. */
function sortIrritants(
  irritants: readonly Irritant[],
  costs: ReadonlyMap<string, IrritantCost>,
  sort: Sort,
): readonly Irritant[] {
  const known = (value: number | null | undefined) => value ?? Number.NEGATIVE_INFINITY;
  const weightOf = ({ id, severity }: Irritant) =>
    sort === 'cost' ? known(costs.get(id)?.total) : known(severity);
  return irritants.toSorted((a, b) => (weightOf(a) === weightOf(b) ? 0 : weightOf(b) - weightOf(a)));
}
