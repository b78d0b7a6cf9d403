import { IconPlus } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { sumCosts } from '#renderer/ui/feedback/yearly-sum.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { blankIrritant } from '#shared/domain/blank.ts';
import type { Process } from '#shared/domain/landscape.ts';
import { formatYearly, useIrritantCosts } from './irritant-costs.ts';

/** What hurts in a process, and the way to note one more. */
export function ProcessIrritants({ process }: { readonly process: Process }) {
  const { irritants } = useMission();
  const costs = useIrritantCosts();
  const run = useRun();
  const { newId } = useServices();
  const { goTo } = useMissionPlace();
  const own = irritants.filter(({ processId }) => processId === process.id);
  const { total } = sumCosts(own.map(({ id }) => costs.get(id)?.total ?? null));

  const add = () => {
    const id = newId('irr');
    run({
      type: 'addItem',
      collection: 'irritants',
      item: { ...blankIrritant(id), processId: process.id, businessFunction: process.businessFunction },
    });
    goTo('landscape', `irritants.${id}.title`);
  };

  return (
    <DetailSection
      title="Ce qui gêne dans ce processus"
      note={own.length > 0 ? formatYearly(total) : ''}
      actions={
        <Button kind="quiet" size="xs" icon={<IconPlus size={15} />} onClick={add}>
          Noter un irritant
        </Button>
      }
    >
      <LinkList
        title="Irritants"
        none="Aucun irritant rattaché"
        items={own.map(({ id, title }) => ({
          id,
          label: title,
          side: formatYearly(costs.get(id)?.total ?? null),
        }))}
        onOpen={(id) => goTo('landscape', `irritants.${id}`)}
      />
    </DetailSection>
  );
}
