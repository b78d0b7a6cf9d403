import { IconPlus } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankDataFlow } from '#shared/domain/blank.ts';
import { formatCount } from '#shared/domain/french.ts';
import { FlowPicture } from './flow-picture.tsx';
import { FlowTable } from './flow-table.tsx';

export function DataFlows() {
  const { dataFlows } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const list = useSpotList('landscape', 'dataFlows');
  const manual = dataFlows.filter(({ mode }) => mode === 'manual').length;

  const add = () => {
    const id = newId('flux');
    run({ type: 'addItem', collection: 'dataFlows', item: blankDataFlow(id) });
    list.selectNew(id);
  };
  const remove = (id: string) => {
    run({ type: 'removeItem', collection: 'dataFlows', id });
    notifySuccess('Flux supprimé. Ctrl+Z pour annuler.');
  };

  if (dataFlows.length === 0) {
    return (
      <Card>
        <EmptyState
          title="Par où passent les données"
          action={
            <Button kind="primary" onClick={add}>
              Tracer le premier flux
            </Button>
          }
        >
          D’une application à une autre, par interface, par fichier ou par ressaisie : le schéma se dessine à
          mesure. Les ressaisies sont souvent les premiers gains.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Stack gap={14}>
      <Card
        title="Schéma des flux"
        note={`${formatCount(dataFlows.length, 'flux', 'flux')}, dont ${formatCount(manual, 'ressaisie')}`}
      >
        <FlowPicture />
      </Card>
      <Card
        title="Flux"
        actions={
          <Button icon={<IconPlus size={15} />} onClick={add}>
            Ajouter un flux
          </Button>
        }
      >
        <FlowTable selectedId={list.selectedId} onRemove={remove} />
      </Card>
    </Stack>
  );
}
