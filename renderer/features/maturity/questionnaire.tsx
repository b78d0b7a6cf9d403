import { useMission } from '#renderer/data/use-mission.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { CheckField, OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { AxisStrip } from './axis-strip.tsx';
import classes from './maturity.module.css';
import { QuestionAside } from './question-aside.tsx';
import { QuestionCard } from './question-card.tsx';
import type { QuestionCursor } from './use-question-cursor.ts';

/** One question in focus, what helps to judge it beside it. */
export function Questionnaire({ cursor }: { readonly cursor: QuestionCursor }) {
  const { people } = useMission();
  const { question, filter, setFilter, unansweredCount } = cursor;
  const names = Object.fromEntries(people.map(({ id, name, role }) => [id, name || role || 'Sans nom']));
  return (
    <div>
      <div className={classes.filters}>
        <AxisStrip
          currentAxisId={question?.axisId ?? null}
          filteredAxisId={filter.axisId}
          onOpen={(firstQuestionId) => cursor.open(firstQuestionId)}
        />
        <div className={classes.filterFields}>
          <CheckField
            name="filter.unanswered"
            label={`Sans réponse (${unansweredCount})`}
            value={filter.onlyUnanswered}
            onChange={(onlyUnanswered) => setFilter({ ...filter, onlyUnanswered })}
          />
          {people.length > 0 ? (
            <OptionalSelectField
              hideLabel
              label="Entendu de"
              name="filter.person"
              options={names}
              value={filter.personId}
              onChange={(personId) => setFilter({ ...filter, personId })}
            />
          ) : null}
        </div>
      </div>
      {question ? (
        <div className={classes.layout}>
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
