import { useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { type TabItem, Tabs } from '#renderer/ui/layout/tabs.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankRecommendation } from '#shared/domain/blank.ts';
import { formatDecimal } from '#shared/domain/french.ts';
import type { Recommendation, UseCase } from '#shared/domain/use-case.ts';
import { proposeRecommendations } from '#shared/journey/proposals.ts';
import { DutiesPanel, useDuties } from './duties-panel.tsx';
import { Gantt } from './gantt.tsx';
import { Proposals } from './proposals.tsx';
import { RecommendationForm } from './recommendation-form.tsx';
import { RecommendationRow } from './recommendation-row.tsx';
import classes from './roadmap.module.css';
import { byHorizon, horizonLabel } from './roadmap-model.ts';
import { TotalCost } from './total-cost.tsx';

type TabId = 'list' | 'calendar' | 'duties' | 'proposals';

export function RoadmapScreen() {
  const { recommendations, useCases, lastRecommendationNumber, answers } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const { goTo } = useMissionPlace();
  const list = useSpotList('roadmap', 'recommendations');
  const [tab, setTab] = useState<TabId>('list');

  const { recommendations: models } = useToolbox();
  const proposals = proposeRecommendations({ answers, recommendations }, models);

  const { toPlace, drifts } = useDuties();

  const sorted = byHorizon(recommendations);
  const open = (id: string) => {
    setTab('list');
    list.select(id);
  };
  const add = () => {
    const id = newId('rec');
    const item = blankRecommendation(id, lastRecommendationNumber + 1);
    run({ type: 'addItem', collection: 'recommendations', item });
    setTab('list');
    list.selectNew(id);
  };
  const missing = withoutRecommendation(useCases, recommendations);
  const addFromCases = () =>
    run({
      type: 'batch',
      label: 'Une recommandation par cas retenu',
      commands: missing.map((useCase, index) => ({
        type: 'addItem',
        collection: 'recommendations',
        item: fromUseCase(newId('rec'), lastRecommendationNumber + 1 + index, useCase),
      })),
    });
  const remove = ({ id, number }: Recommendation) => {
    list.leave(id, sorted);
    run({ type: 'removeItem', collection: 'recommendations', id });
    notifySuccess(`Recommandation n° ${number} supprimée. Ctrl+Z pour annuler.`);
  };
  const actions = (
    <>
      {missing.length > 0 && recommendations.length > 0 ? (
        <Button onClick={addFromCases}>Reprendre les cas retenus ({missing.length})</Button>
      ) : null}
      {recommendations.length > 0 ? (
        <Button kind="primary" onClick={() => goTo('funding')}>
          Continuer : financements
        </Button>
      ) : null}
    </>
  );

  return (
    <Page
      isFilled
      title="Feuille de route"
      lead="Des recommandations numérotées, chacune avec un responsable, une date et un premier pas."
      actions={actions}
    >
      {recommendations.length === 0 && tab !== 'proposals' && tab !== 'duties' ? (
        <EmptyRoadmap
          retained={missing.length}
          proposed={proposals.length}
          duties={toPlace.length}
          onShowDuties={() => setTab('duties')}
          onAddFromCases={addFromCases}
          onShowProposals={() => setTab('proposals')}
          onAdd={add}
        />
      ) : (
        <div className={classes.screen}>
          <div className={classes.head}>
            <Tabs
              label="Feuille de route"
              items={tabsWith(proposals.length, toPlace.length + drifts.length)}
              current={tab}
              onChange={setTab}
            />
            <TotalCost />
          </div>
          {tab === 'proposals' ? (
            <Proposals proposals={proposals} />
          ) : tab === 'duties' ? (
            <DutiesPanel onOpen={open} />
          ) : tab === 'calendar' ? (
            <Gantt onOpen={open} />
          ) : (
            <div className={classes.body}>
              <MasterDetail
                label="recommandation"
                items={sorted}
                selectedId={list.selectedId}
                onSelect={list.select}
                groupOf={({ horizonMonths }) => horizonLabel(horizonMonths)}
                renderRow={(recommendation) => <RecommendationRow recommendation={recommendation} />}
                renderDetail={(recommendation) => <RecommendationForm recommendation={recommendation} />}
                addLabel="Ajouter une recommandation"
                onAdd={add}
                onRemove={remove}
                empty={null}
              />
            </div>
          )}
        </div>
      )}
    </Page>
  );
}

function tabsWith(proposed: number, duties: number): readonly TabItem<TabId>[] {
  return [
    { id: 'list', label: 'Recommandations' },
    { id: 'calendar', label: 'Calendrier' },
    { id: 'duties', label: 'Obligations', ...(duties > 0 ? { count: duties } : {}) },
    ...(proposed > 0 ? [{ id: 'proposals' as const, label: 'Propositions', count: proposed }] : []),
  ];
}

type EmptyRoadmapProps = {
  readonly retained: number;
  readonly proposed: number;
  readonly duties: number;
  readonly onShowDuties: () => void;
  readonly onShowProposals: () => void;
  readonly onAddFromCases: () => void;
  readonly onAdd: () => void;
};

function EmptyRoadmap(props: EmptyRoadmapProps) {
  const { retained, proposed, duties, onShowDuties, onShowProposals, onAddFromCases, onAdd } = props;
  return (
    <div className={classes.empty}>
      <EmptyState
        title="Aucune recommandation"
        action={
          <>
            {retained > 0 ? (
              <Button kind="primary" onClick={onAddFromCases}>
                Partir des cas retenus ({retained})
              </Button>
            ) : null}
            {proposed > 0 ? (
              <Button onClick={onShowProposals}>Voir les propositions ({proposed})</Button>
            ) : null}
            {duties > 0 ? <Button onClick={onShowDuties}>Voir les obligations ({duties})</Button> : null}
            <Button kind={retained > 0 ? 'default' : 'primary'} onClick={onAdd}>
              Écrire la première
            </Button>
          </>
        }
      >
        Ce que l’entreprise décide de faire. Chaque recommandation garde son numéro : c’est lui que les
        financeurs citeront.
      </EmptyState>
    </div>
  );
}

/** Retained cases that no recommendation carries yet. */
function withoutRecommendation(
  useCases: readonly UseCase[],
  recommendations: readonly Recommendation[],
): readonly UseCase[] {
  const carried = new Set(recommendations.flatMap(({ useCaseIds }) => useCaseIds));
  return useCases.filter(({ id, status }) => status === 'retained' && !carried.has(id));
}

/** What the sheet of the case already says is not typed twice. */
function fromUseCase(id: string, number: number, useCase: UseCase): Recommendation {
  const { kpi, economics } = useCase;
  return {
    ...blankRecommendation(id, number),
    title: useCase.title,
    description: useCase.solution,
    useCaseIds: [useCase.id],
    ownerName: useCase.ownerName,
    cost: economics.oneOffCost.probable,
    prerequisite: useCase.prerequisites,
    indicator: kpi.name,
    baseline: kpiFigure(kpi.baseline, kpi.unit),
    target: kpiFigure(kpi.target, kpi.unit),
  };
}

function kpiFigure(value: number | null, unit: string): string {
  return value === null
    ? ''
    : `${formatDecimal(value, 2)}${unit.trim() === '' ? '' : `\u00a0${unit.trim()}`}`;
}
