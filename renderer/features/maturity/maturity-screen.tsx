import { useState } from 'react';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { ComparisonView } from './comparison-view.tsx';
import classes from './maturity.module.css';
import { MaturitySynthesis } from './maturity-synthesis.tsx';
import { QuestionFilters } from './question-filters.tsx';
import { Questionnaire } from './questionnaire.tsx';
import { isSwotSpot } from './swot-card.tsx';
import { useOtherState } from './use-other-state.ts';
import { useQuestionCursor } from './use-question-cursor.ts';

const TABS = [
  { id: 'questions', label: 'Questionnaire' },
  { id: 'synthesis', label: 'Synthèse' },
  { id: 'comparison', label: 'Comparer' },
] as const;

export function MaturityScreen() {
  const { spot, goTo } = useMissionPlace();
  const { maturity } = useAssessment();
  const pack = usePack();
  const cursor = useQuestionCursor();
  // Held here: one goes to a question that moved, and comes back to the same comparison.
  const otherState = useOtherState();
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>(
    spot !== null && isSwotSpot(spot) ? 'synthesis' : 'questions',
  );
  const [seenSpot, setSeenSpot] = useState(spot);
  // A link to a question or to a line of the synthesis wins over the tab that was open.
  if (spot !== seenSpot) {
    setSeenSpot(spot);
    if (spot !== null) setTab(isSwotSpot(spot) ? 'synthesis' : 'questions');
  }
  // Also when the address names the question already.
  const openQuestion = (questionId: string) => {
    setTab('questions');
    goTo('maturity', questionId);
  };
  const axis = pack.axes.find(({ id }) => id === cursor.question?.axisId);
  const axisQuestions = pack.questions.filter(({ axisId }) => axisId === axis?.id);
  const position = axisQuestions.findIndex(({ id }) => id === cursor.question?.id) + 1;
  const lead =
    tab === 'questions' && axis
      ? `Question ${position} sur ${axisQuestions.length} · ${maturity.answered} sur ${maturity.total} répondues`
      : `${maturity.answered} questions répondues sur ${maturity.total}`;
  return (
    <Page
      title="Maturité"
      {...(tab === 'questions' && axis ? { subtitle: `${axis.code} ${axis.name}` } : {})}
      lead={lead}
      actions={
        <div className={classes.actions}>
          {tab === 'questions' ? <QuestionFilters cursor={cursor} /> : null}
          <Tabs isCompact label="Maturité" items={TABS} current={tab} onChange={setTab} />
        </div>
      }
    >
      {tab === 'questions' ? <Questionnaire cursor={cursor} /> : null}
      {tab === 'synthesis' ? <MaturitySynthesis onOpenQuestion={openQuestion} /> : null}
      {tab === 'comparison' ? <ComparisonView otherState={otherState} onOpenQuestion={openQuestion} /> : null}
    </Page>
  );
}
