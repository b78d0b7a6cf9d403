import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { QualityStrip } from '#renderer/ui/feedback/quality-strip.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankDataSource } from '#shared/domain/blank.ts';
import { formatCount } from '#shared/domain/french.ts';
import type { DataSource } from '#shared/domain/landscape.ts';
import { DataSourceDetail } from './data-source-detail.tsx';
import { ImportButton } from './inventory/import-button.tsx';
import classes from './landscape.module.css';

export function DataSourceList() {
  const { dataSources, applications } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const list = useSpotList('landscape', 'dataSources');

  const add = () => {
    const id = newId('src');
    run({ type: 'addItem', collection: 'dataSources', item: blankDataSource(id) });
    list.selectNew(id);
  };
  const remove = ({ id }: DataSource) => {
    list.leave(id, dataSources);
    run({ type: 'removeItem', collection: 'dataSources', id });
    notifySuccess('Source supprimée. Ctrl+Z pour annuler.');
  };

  const row = ({ name, applicationId, format, quality, hasPersonalData }: DataSource) => (
    <ListRow
      title={name}
      untitled="Source sans nom"
      note={applications.find(({ id }) => id === applicationId)?.name || format || 'Hors application'}
      side={
        <>
          <QualityStrip quality={quality} />
          {hasPersonalData === 'yes' ? <Tag>personnelles</Tag> : null}
        </>
      }
    />
  );

  return (
    <MasterDetail
      label="Source de données"
      items={dataSources}
      selectedId={list.selectedId}
      onSelect={list.select}
      onAdd={add}
      addLabel="Ajouter une source"
      onRemove={remove}
      onMove={({ id }, toIndex) => run({ type: 'moveItem', collection: 'dataSources', id, toIndex })}
      renderRow={row}
      renderDetail={(source) => <DataSourceDetail source={source} />}
      toolbar={
        dataSources.length > 0 ? (
          <div className={classes.toolbar}>
            <Totals dataSources={dataSources} />
            <ImportButton target="dataSources" size="xs" />
          </div>
        ) : null
      }
      empty={
        <EmptyState
          title="La matière première des cas d’usage"
          action={
            <>
              <Button kind="primary" onClick={add}>
                Décrire la première source
              </Button>
              <ImportButton target="dataSources" />
            </>
          }
        >
          Une base, un classeur, un registre papier : qui la tient, depuis quand, et ce qu’elle vaut sur six
          dimensions, preuve à l’appui.
        </EmptyState>
      }
    />
  );
}

function Totals({ dataSources }: { readonly dataSources: readonly DataSource[] }) {
  const personal = dataSources.filter(({ hasPersonalData }) => hasPersonalData === 'yes').length;
  return (
    <p className={classes.totals}>
      {formatCount(dataSources.length, 'source')} · {personal} avec données personnelles
    </p>
  );
}
