import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { YearlySum } from '#renderer/ui/feedback/yearly-sum.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankApplication } from '#shared/domain/blank.ts';
import { formatCount, formatEurosShort } from '#shared/domain/french.ts';
import { FUNCTION_LABELS } from '#shared/domain/labels.ts';
import type { Application } from '#shared/domain/landscape.ts';
import { ApplicationDetail } from './application-detail.tsx';
import { ImportButton } from './inventory/import-button.tsx';
import classes from './landscape.module.css';

export function ApplicationList() {
  const { applications } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const list = useSpotList('landscape', 'applications');

  const add = () => {
    const id = newId('app');
    run({ type: 'addItem', collection: 'applications', item: blankApplication(id) });
    list.selectNew(id);
  };
  const remove = ({ id }: Application) => {
    list.leave(id, applications);
    run({ type: 'removeItem', collection: 'applications', id });
    notifySuccess('Application supprimée. Ctrl+Z pour annuler.');
  };

  return (
    <MasterDetail
      label="Application"
      items={applications}
      selectedId={list.selectedId}
      onSelect={list.select}
      onAdd={add}
      addLabel="Ajouter une application"
      onRemove={remove}
      onMove={({ id }, toIndex) => run({ type: 'moveItem', collection: 'applications', id, toIndex })}
      renderRow={({ name, vendor, businessFunction, annualCost, criticality }) => (
        <ListRow
          title={name}
          untitled="Application sans nom"
          note={[FUNCTION_LABELS[businessFunction], vendor].filter((part) => part !== '').join(' · ')}
          side={
            <>
              {annualCost === null ? null : (
                <span className={classes.amount}>{formatEurosShort(annualCost)}/an</span>
              )}
              {criticality === null ? null : <span>criticité {criticality}</span>}
            </>
          }
        />
      )}
      renderDetail={(application) => <ApplicationDetail application={application} />}
      toolbar={
        applications.length > 0 ? (
          <div className={classes.toolbar}>
            <Totals applications={applications} />
            <ImportButton target="applications" size="xs" />
          </div>
        ) : null
      }
      empty={
        <EmptyState
          title="Les outils de tous les jours"
          action={
            <>
              <Button kind="primary" onClick={add}>
                Recenser la première application
              </Button>
              <ImportButton target="applications" />
            </>
          }
        >
          ERP, GPAO, classeurs partagés, services en ligne : qui s’en sert, où cela tourne, ce qui en sort et
          comment.
        </EmptyState>
      }
    />
  );
}

function Totals({ applications }: { readonly applications: readonly Application[] }) {
  const withInterface = applications.filter(({ hasApi }) => hasApi === 'yes').length;
  return (
    <p className={classes.totals}>
      {formatCount(applications.length, 'application')}
      {' · '}
      <YearlySum
        label="Coût annuel des applications"
        lineName="Application"
        lines={applications.map(({ id, name, annualCost }) => ({ id, name, amount: annualCost }))}
      />
      {` · ${withInterface} avec interface`}
    </p>
  );
}
