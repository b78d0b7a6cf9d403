import { useMemo } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { TabbedArea } from '#renderer/ui/layout/tabbed-area.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { useSpotTabs } from '#renderer/ui/navigation/use-spot-list.ts';
import type { UseCaseModel } from '#shared/content/use-case-model.ts';
import { suggestUseCases, type UseCaseSuggestion } from '#shared/ideation/suggest.ts';
import { isRankable } from '#shared/scoring/ranking.ts';
import { Catalogue } from './catalogue.tsx';
import { Portfolio } from './portfolio.tsx';
import { Suggestions } from './suggestions.tsx';
import { Workshop } from './workshop.tsx';

const TABS = ['useCases', 'catalogue', 'suggestions', 'workshop'] as const;

export function UseCasesScreen() {
  const { useCases: models } = useToolbox();
  const suggestions = useSuggestions(models);
  const count = useMissionSelect((doc) => doc.useCases.length);
  const canRank = useMissionSelect((doc) => doc.useCases.some(isRankable));
  const { goTo } = useMissionPlace();
  const [tab, setTab] = useSpotTabs('use-cases', TABS);
  return (
    <Page
      isFilled
      title="Cas d’usage"
      lead="Des irritants et des données vers des cas décrits, chiffrés, et tenus par quelqu’un."
      actions={
        canRank ? (
          <Button kind="primary" onClick={() => goTo('prioritisation')}>
            Continuer : priorisation
          </Button>
        ) : null
      }
    >
      <TabbedArea
        label="Cas d’usage"
        items={[
          { id: 'useCases', label: 'Portefeuille', count },
          { id: 'catalogue', label: 'Catalogue', count: models.length },
          { id: 'suggestions', label: 'Suggestions', count: suggestions.length },
          { id: 'workshop', label: 'Atelier' },
        ]}
        current={tab}
        onChange={setTab}
      >
        {tab === 'useCases' ? <Portfolio /> : null}
        {tab === 'catalogue' ? <Catalogue models={models} /> : null}
        {tab === 'suggestions' ? <Suggestions suggestions={suggestions} models={models} /> : null}
        {tab === 'workshop' ? <Workshop /> : null}
      </TabbedArea>
    </Page>
  );
}

/** Computed anew when a fact changes or a model is taken, not at each letter typed in a sheet. */
function useSuggestions(models: readonly UseCaseModel[]): readonly UseCaseSuggestion[] {
  const pack = usePack();
  const company = useMissionSelect((doc) => doc.company);
  const irritants = useMissionSelect((doc) => doc.irritants);
  const dataSources = useMissionSelect((doc) => doc.dataSources);
  const answers = useMissionSelect((doc) => doc.answers);
  const taken = useMissionSelect((doc) => doc.useCases.map(({ modelId }) => modelId ?? '').join(' '));
  return useMemo(() => {
    const useCases = taken.split(' ').map((modelId) => ({ modelId }));
    return suggestUseCases({ company, irritants, dataSources, answers, useCases }, pack, models);
  }, [company, irritants, dataSources, answers, taken, pack, models]);
}
