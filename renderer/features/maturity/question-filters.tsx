import { useMission } from '#renderer/data/use-mission.tsx';
import { CheckField, OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import classes from './question.module.css';
import type { QuestionCursor } from './use-question-cursor.ts';

/** Which questions the keys walk through: those left to answer, those somebody spoke about. */
export function QuestionFilters({ cursor }: { readonly cursor: QuestionCursor }) {
  const { people } = useMission();
  const { filter, setFilter, unansweredCount } = cursor;
  const names = Object.fromEntries(people.map(({ id, name, role }) => [id, name || role || 'Sans nom']));
  return (
    <div className={classes.filters}>
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
          emptyLabel="Entendu de : tous"
          name="filter.person"
          options={names}
          value={filter.personId}
          onChange={(personId) => setFilter({ ...filter, personId })}
        />
      ) : null}
    </div>
  );
}
