import { useMission } from '#renderer/data/use-mission.tsx';
import classes from '#renderer/features/deliverables/preview/preview.module.css';
import { OptionalSelectField, SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { documentSpot } from '#renderer/ui/navigation/document-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import {
  ALL_DELIVERABLES,
  type AnyDeliverable,
  isWord,
} from '#shared/report/deliverables/all-deliverables.ts';

const TITLES = Object.fromEntries(ALL_DELIVERABLES.map(({ id, title }) => [id, title]));

/** Which document, and about what; the choice is a place, so that other screens lead to it and Back returns. */
export function DeliverableChoice({
  deliverable,
  subjectId,
}: {
  readonly deliverable: AnyDeliverable;
  readonly subjectId: string | null;
}) {
  const doc = useMission();
  const { goTo } = useMissionPlace();
  const subjects = isWord(deliverable) ? deliverable.subjects : undefined;
  const list = subjects?.of(doc) ?? [];
  return (
    <div className={classes.choice}>
      <SelectField
        label="Document"
        name="document"
        options={TITLES}
        value={deliverable.id}
        onChange={(id) => goTo('deliverables', documentSpot(id))}
      />
      {subjects ? (
        <OptionalSelectField
          label={subjects.label}
          name="document.subject"
          options={Object.fromEntries(
            list.map(({ id, title, detail }) => [
              id,
              [title, detail].filter((part) => part !== '').join(', '),
            ]),
          )}
          emptyLabel={subjects.allLabel}
          value={list.some(({ id }) => id === subjectId) ? subjectId : null}
          onChange={(id) => goTo('deliverables', documentSpot(deliverable.id, id))}
        />
      ) : null}
    </div>
  );
}
