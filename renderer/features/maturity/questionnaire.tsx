import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { AxisStrip } from './axis-strip.tsx';
import classes from './question.module.css';
import { QuestionAside } from './question-aside.tsx';
import { QuestionCard } from './question-card.tsx';
import type { QuestionCursor } from './use-question-cursor.ts';

/** One question in focus, what helps to judge it beside it. */
export function Questionnaire({ cursor }: { readonly cursor: QuestionCursor }) {
  const { question } = cursor;
  return (
    <div>
      <AxisStrip
        currentAxisId={question?.axisId ?? null}
        onOpen={(firstQuestionId) => cursor.open(firstQuestionId)}
      />
      {question ? (
        <div className={classes.layout} data-file-panel>
          <QuestionCard key={question.id} question={question} cursor={cursor} />
          <Stack>
            <QuestionAside question={question} />
          </Stack>
        </div>
      ) : (
        <EmptyState title="Aucune question sous ce filtre">Élargissez le filtre pour continuer.</EmptyState>
      )}
    </div>
  );
}
