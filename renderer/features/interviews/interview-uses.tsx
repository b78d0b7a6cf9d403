import { IconPlus } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { DependentPassages } from '#renderer/panels/dependent-passages.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { blankIrritant } from '#shared/domain/blank.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import classes from './interviews.module.css';

/** What rests on this interview: the trace from a sentence of the report back to who said it. */
export function InterviewUses({ interview }: { readonly interview: Interview }) {
  const { irritants, useCases, answers } = useMission();
  const { questions } = usePack();
  const run = useRun();
  const { newId } = useServices();
  const { goTo, goToTarget } = useMissionPlace();

  const heardHere = irritants.filter(({ interviewIds }) => interviewIds.includes(interview.id));
  const inspired = useCases.filter(({ interviewIds }) => interviewIds.includes(interview.id));
  const answered = questions.filter(({ id }) => {
    const answer = answers[id];
    return (
      answer !== undefined &&
      (answer.interviewIds.includes(interview.id) ||
        answer.heard.some(({ interviewId }) => interviewId === interview.id))
    );
  });

  const addIrritant = () => {
    const id = newId('irr');
    run({
      type: 'addItem',
      collection: 'irritants',
      item: { ...blankIrritant(id), interviewIds: [interview.id] },
    });
    goTo('landscape', `irritants.${id}.title`);
  };

  return (
    <DetailSection
      title="Ce qui s’appuie sur cet entretien"
      actions={
        <Button kind="quiet" size="xs" icon={<IconPlus size={15} />} onClick={addIrritant}>
          Noter un irritant entendu ici
        </Button>
      }
    >
      <div className={classes.uses}>
        <LinkList
          title="Irritants"
          none="Aucun"
          items={heardHere.map(({ id, title }) => ({ id, label: title }))}
          onOpen={(id) => goTo('landscape', `irritants.${id}`)}
        />
        <LinkList
          title="Réponses de maturité"
          none="Aucune"
          items={answered.map(({ id, label }) => ({ id, label }))}
          onOpen={(questionId) => goToTarget({ kind: 'question', questionId })}
        />
        <LinkList
          title="Cas d’usage"
          none="Aucun"
          items={inspired.map(({ id, title, status }) => ({
            id,
            label: title,
            side: USE_CASE_STATUS_LABELS[status],
          }))}
          onOpen={(id) => goTo('use-cases', `useCases.${id}`)}
        />
      </div>
      <DependentPassages key={interview.id} source={{ kind: 'interview', interviewId: interview.id }} />
    </DetailSection>
  );
}
