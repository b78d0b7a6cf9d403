import { useState } from 'react';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatPercent } from '#shared/domain/french.ts';
import classes from './maturity.module.css';
import { MaturitySynthesis } from './maturity-synthesis.tsx';
import { QuestionFilters } from './question-filters.tsx';
import { Questionnaire } from './questionnaire.tsx';
import { useQuestionCursor } from './use-question-cursor.ts';

const TABS = [
  { id: 'questions', label: 'Questionnaire' },
  { id: 'synthesis', label: 'Synthèse' },
] as const;

export function MaturityScreen() {
  const { spot } = useMissionPlace();
  const { maturity } = useAssessment();
  const pack = usePack();
  const cursor = useQuestionCursor();
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>('questions');
  const [seenSpot, setSeenSpot] = useState(spot);
  // A link to a question wins over the tab that was open.
  if (spot !== seenSpot) {
    setSeenSpot(spot);
    if (spot !== null) setTab('questions');
  }
  const axis = pack.axes.find(({ id }) => id === cursor.question?.axisId);
  const score = maturity.axes.find(({ axisId }) => axisId === axis?.id);
  const axisQuestions = pack.questions.filter(({ axisId }) => axisId === axis?.id);
  const position = axisQuestions.findIndex(({ id }) => id === cursor.question?.id) + 1;
  const lead =
    tab === 'questions' && axis && score
      ? `Question ${position} sur ${axisQuestions.length} · ${maturity.answered} sur ${maturity.total} répondues · couverture de l’axe ${formatPercent(score.coverage)}`
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
      {tab === 'questions' ? <Questionnaire cursor={cursor} /> : <MaturitySynthesis />}
    </Page>
  );
}
