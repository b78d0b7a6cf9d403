import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { TabbedArea } from '#renderer/ui/layout/tabbed-area.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { useSpotTabs } from '#renderer/ui/navigation/use-spot-list.ts';
import { AiUsageList } from './ai-usage-list.tsx';
import { ApplicationList } from './application-list.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { DataFlows } from './data-flows.tsx';
import { DataSourceList } from './data-source-list.tsx';
import { IrritantList } from './irritant-list.tsx';
import { ProcessList } from './process-list.tsx';

const TABS = [
  { id: 'processes', label: 'Processus' },
  { id: 'irritants', label: 'Irritants' },
  { id: 'applications', label: 'Applications' },
  { id: 'dataSources', label: 'Sources de données' },
  { id: 'dataFlows', label: 'Flux' },
  { id: 'aiUsages', label: 'IA déjà en usage' },
  { id: 'attachments', label: 'Pièces jointes' },
] as const;

const COLLECTIONS = [
  'processes',
  'irritants',
  'applications',
  'dataSources',
  'dataFlows',
  'aiUsages',
  'attachments',
] as const;

export function LandscapeScreen() {
  const doc = useMission();
  const { goTo } = useMissionPlace();
  const [tab, setTab] = useSpotTabs('landscape', COLLECTIONS);
  return (
    <Page
      title="État des lieux"
      lead="Comment on travaille aujourd’hui, ce que cela coûte, avec quels outils et quelles données."
      isFilled
      actions={
        // An empty list has its own first thing to do: one primary button a screen. Files come by being dropped.
        <Button
          kind={doc[tab].length === 0 && tab !== 'attachments' ? 'default' : 'primary'}
          onClick={() => goTo('maturity')}
        >
          Continuer : maturité
        </Button>
      }
    >
      <TabbedArea
        label="État des lieux"
        items={TABS.map(({ id, label }) => ({ id, label, count: doc[id].length }))}
        current={tab}
        onChange={setTab}
      >
        {tab === 'processes' ? <ProcessList /> : null}
        {tab === 'irritants' ? <IrritantList /> : null}
        {tab === 'applications' ? <ApplicationList /> : null}
        {tab === 'dataSources' ? <DataSourceList /> : null}
        {tab === 'dataFlows' ? <DataFlows /> : null}
        {tab === 'aiUsages' ? <AiUsageList /> : null}
        {tab === 'attachments' ? <AttachmentList /> : null}
      </TabbedArea>
    </Page>
  );
}
