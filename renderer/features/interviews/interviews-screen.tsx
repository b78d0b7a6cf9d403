import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { TabbedArea } from '#renderer/ui/layout/tabbed-area.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { useSpotTabs } from '#renderer/ui/navigation/use-spot-list.ts';
import { InterviewList } from './interview-list.tsx';
import { PeopleList } from './people-list.tsx';

const TABS = ['interviews', 'people'] as const;

export function InterviewsScreen() {
  const doc = useMission();
  const { goTo } = useMissionPlace();
  const [tab, setTab] = useSpotTabs('interviews', TABS);
  return (
    <Page
      title="Entretiens"
      lead="Ce qui a été dit, par qui et quand. Chaque note peut ensuite prouver un irritant, une réponse ou un cas d’usage."
      isFilled
      actions={
        // An empty list has its own first thing to do: one primary button a screen.
        <Button kind={doc[tab].length === 0 ? 'default' : 'primary'} onClick={() => goTo('landscape')}>
          Continuer : état des lieux
        </Button>
      }
    >
      <TabbedArea
        label="Entretiens"
        items={[
          { id: 'interviews', label: 'Entretiens', count: doc.interviews.length },
          { id: 'people', label: 'Personnes', count: doc.people.length },
        ]}
        current={tab}
        onChange={setTab}
      >
        {tab === 'interviews' ? <InterviewList /> : <PeopleList />}
      </TabbedArea>
    </Page>
  );
}
