import { useState } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { parseListSpot } from '#renderer/ui/navigation/use-spot-list.ts';
import { formatCount } from '#shared/domain/french.ts';
import { isRankable } from '#shared/scoring/ranking.ts';
import { CriteriaEditor } from './criteria-editor.tsx';
import classes from './prioritisation.module.css';
import { countMissingScores } from './ranking-model.ts';
import { RankingView } from './ranking-view.tsx';
import { ScoringGrid } from './scoring-grid.tsx';

type TabId = 'ranking' | 'scores' | 'criteria';

export function PrioritisationScreen() {
  const doc = useMission();
  const { ranking } = useAssessment();
  const { spot, goTo } = useMissionPlace();
  const [chosen, setChosen] = useState<TabId | null>(null);
  const isOnCriterion = spot !== null && parseListSpot(spot).collection === 'criteria';
  const tab: TabId = isOnCriterion ? 'criteria' : (chosen ?? 'ranking');
  const rankable = doc.useCases.filter(isRankable);
  const missing = countMissingScores(doc);

  const changeTab = (next: TabId) => {
    setChosen(next);
    // A spot on a criterion would hold its tab open.
    if (isOnCriterion) goTo('prioritisation');
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
        {tab === 'criteria' ? <CriteriaEditor /> : null}
      </div>
    </Page>
  );
}

type PageTabsProps = {
  readonly tab: TabId;
  readonly onChange: (tab: TabId) => void;
  readonly missing: number;
  readonly criteria: number;
};

function PageTabs({ tab, onChange, missing, criteria }: PageTabsProps) {
  const items = [
    { id: 'ranking' as const, label: 'Matrice et classement' },
    {
      id: 'scores' as const,
      label: missing > 0 ? 'Notes à compléter' : 'Notes',
      ...(missing > 0 ? { count: missing } : {}),
    },
    { id: 'criteria' as const, label: 'Critères', count: criteria },
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
