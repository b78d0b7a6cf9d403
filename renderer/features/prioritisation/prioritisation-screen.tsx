import { useState } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { useFocusSpot } from '#renderer/ui/navigation/use-focus-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { parseListSpot } from '#renderer/ui/navigation/use-spot-list.ts';
import { formatCount } from '#shared/domain/french.ts';
import { isRankable } from '#shared/scoring/ranking.ts';
import { CriteriaEditor } from './criteria-editor.tsx';
import { PortfolioView } from './portfolio-view.tsx';
import classes from './prioritisation.module.css';
import { countMissingScores } from './ranking-model.ts';
import { RankingView } from './ranking-view.tsx';
import { RobustnessView } from './robustness-view.tsx';
import { ScoringGrid } from './scoring-grid.tsx';
import { WeightsView } from './weights-view.tsx';

type TabId = 'ranking' | 'scores' | 'weights' | 'robustness' | 'portfolio' | 'criteria';

export function PrioritisationScreen() {
  const doc = useMission();
  const { ranking } = useAssessment();
  const { spot, goTo } = useMissionPlace();
  const [chosen, setChosen] = useState<TabId | null>(null);
  const tabOfSpot = spot === null ? null : tabHolding(spot);
  const tab: TabId = tabOfSpot ?? chosen ?? 'ranking';
  useFocusSpot(spot?.startsWith('prioritisation.') ? spot : null);
  const rankable = doc.useCases.filter(isRankable);
  const missing = countMissingScores(doc);

  const changeTab = (next: TabId) => {
    setChosen(next);
    // A spot on something of a tab would hold it open.
    if (tabOfSpot !== null) goTo('prioritisation');
  };

  if (rankable.length === 0 && tab !== 'criteria') {
    return (
      <Page title="Priorisation" lead="Le classement des cas d’usage, ses poids et ce qui l’explique.">
        <Card>
          <EmptyState
            title="Aucun cas à classer"
            action={
              <>
                <Button kind="primary" onClick={() => goTo('use-cases')}>
                  Choisir les candidats
                </Button>
                <Button onClick={() => changeTab('criteria')}>Revoir les critères</Button>
              </>
            }
          >
            Le classement compare les cas candidats et retenus. Passez au moins deux idées au statut de
            candidat.
          </EmptyState>
        </Card>
      </Page>
    );
  }

  const next =
    missing > 0 && tab !== 'scores' ? (
      <Button kind="primary" onClick={() => changeTab('scores')}>
        Compléter {formatCount(missing, 'note')}
      </Button>
    ) : ranking.useCases.some(({ rank }) => rank !== null) ? (
      <Button kind="primary" onClick={() => goTo('roadmap')}>
        Continuer : feuille de route
      </Button>
    ) : null;

  return (
    <Page
      title="Priorisation"
      lead={leadOf(rankable.length, doc.criteria.length, missing)}
      actions={next}
      isFilled={tab === 'criteria'}
    >
      <div className={classes.tabbed}>
        <PageTabs tab={tab} onChange={changeTab} missing={missing} criteria={doc.criteria.length} />
        {tab === 'ranking' ? <RankingView /> : null}
        {tab === 'scores' ? <ScoringGrid /> : null}
        {tab === 'weights' ? <WeightsView /> : null}
        {tab === 'robustness' ? <RobustnessView /> : null}
        {tab === 'portfolio' ? <PortfolioView /> : null}
        {tab === 'criteria' ? <CriteriaEditor /> : null}
      </div>
    </Page>
  );
}

/** A link to a field, a criterion or a score leads to the tab that shows it. */
function tabHolding(spot: string): TabId | null {
  const { collection, itemId } = parseListSpot(spot);
  if (collection === 'criteria') return 'criteria';
  if (collection === 'scores') return 'scores';
  if (collection !== 'prioritisation') return null;
  if (itemId === 'budget' || itemId === 'capacityDays') return 'portfolio';
  return itemId === 'seed' ? 'robustness' : 'weights';
}

type PageTabsProps = {
  readonly tab: TabId;
  readonly onChange: (tab: TabId) => void;
  readonly missing: number;
  readonly criteria: number;
};

function PageTabs({ tab, onChange, missing, criteria }: PageTabsProps) {
  const items = [
    { id: 'ranking' as const, label: 'Classement et matrice' },
    { id: 'criteria' as const, label: 'Critères', count: criteria },
    {
      id: 'scores' as const,
      label: missing > 0 ? 'Notation à compléter' : 'Notation',
      ...(missing > 0 ? { count: missing } : {}),
    },
    { id: 'weights' as const, label: 'Poids' },
    { id: 'robustness' as const, label: 'Robustesse' },
    { id: 'portfolio' as const, label: 'Portefeuille sous contrainte' },
  ];
  return <Tabs label="Priorisation" items={items} current={tab} onChange={onChange} />;
}

function leadOf(cases: number, criteria: number, missing: number): string {
  const facts = [
    formatCount(cases, 'cas candidat ou retenu', 'cas candidats ou retenus'),
    formatCount(criteria, 'critère'),
    missing === 0 ? 'toutes les notes posées' : `${formatCount(missing, 'note')} à poser`,
  ];
  return facts.join(' · ');
}
