import { useServices } from '#renderer/data/services.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { AttachmentStrip } from '#renderer/panels/attachments/attachment-strip.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { sumCosts } from '#renderer/ui/feedback/yearly-sum.tsx';
import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankProcess } from '#shared/domain/blank.ts';
import { formatCount, formatEurosShort } from '#shared/domain/french.ts';
import { FUNCTION_LABELS } from '#shared/domain/labels.ts';
import type { Process } from '#shared/domain/landscape.ts';
import { useIrritantCosts } from './irritant-costs.ts';
import classes from './landscape.module.css';
import { ProcessIrritants } from './process-irritants.tsx';

export function ProcessList() {
  const { processes, irritants } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const costs = useIrritantCosts();
  const list = useSpotList('landscape', 'processes');

  const add = () => {
    const id = newId('proc');
    run({ type: 'addItem', collection: 'processes', item: blankProcess(id) });
    list.selectNew(id);
  };
  const remove = ({ id }: Process) => {
    list.leave(id, processes);
    run({ type: 'removeItem', collection: 'processes', id });
    notifySuccess('Processus supprimé. Ctrl+Z pour annuler.');
  };

  const row = ({ id, name, businessFunction, ownerName }: Process) => {
    const own = irritants.filter(({ processId }) => processId === id);
    const { total } = sumCosts(own.map((irritant) => costs.get(irritant.id)?.total ?? null));
    return (
      <ListRow
        title={name}
        untitled="Processus sans nom"
        note={[FUNCTION_LABELS[businessFunction], ownerName].filter((part) => part !== '').join(' · ')}
        side={
          <>
            {total === null ? null : <span className={classes.amount}>{formatEurosShort(total)}/an</span>}
            <span>{formatCount(own.length, 'irritant')}</span>
          </>
        }
      />
    );
  };

  return (
    <MasterDetail
      label="Processus"
      items={processes}
      selectedId={list.selectedId}
      onSelect={list.select}
      onAdd={add}
      addLabel="Ajouter un processus"
      onRemove={remove}
      onMove={({ id }, toIndex) => run({ type: 'moveItem', collection: 'processes', id, toIndex })}
      renderRow={row}
      renderDetail={(process) => <ProcessDetail process={process} />}
      empty={
        <EmptyState
          title="Les activités que l’on est venu regarder"
          action={
            <Button kind="primary" onClick={add}>
              Décrire le premier processus
            </Button>
          }
        >
          Du devis à la facture : nommez ce qui se fait, qui en répond, en quels volumes. Les irritants s’y
          rattachent ensuite.
        </EmptyState>
      }
    />
  );
}

function ProcessDetail({ process }: { readonly process: Process }) {
  const field = useItem('processes', process);
  return (
    <Stack gap={14}>
      <TextField label="Nom" placeholder="Devis, de la demande à l’offre remise" {...field('name')} />
      <FieldGrid min={220}>
        <SelectField label="Service" options={FUNCTION_LABELS} {...field('businessFunction')} />
        <TextField label="Responsable" {...field('ownerName')} />
      </FieldGrid>
      <TextAreaField
        label="Description"
        description="Étapes, acteurs, volumes, délais constatés."
        minRows={5}
        {...field('description')}
      />
      <ProcessIrritants process={process} />
      <AttachmentStrip kind="process" id={process.id} />
    </Stack>
  );
}
