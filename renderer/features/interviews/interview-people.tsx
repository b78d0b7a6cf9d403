import { useServices } from '#renderer/data/services.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { PickOrCreateField } from '#renderer/ui/fields/pick-or-create-field.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { blankPerson } from '#shared/domain/blank.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { GROUP_LABELS } from '#shared/domain/labels.ts';
import classes from './interviews.module.css';

/** Who was met. A name not in the list yet becomes a person at once; the rest of the sheet can wait. */
export function InterviewPeople({ interview }: { readonly interview: Interview }) {
  const { people } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const { goTo } = useMissionPlace();
  const field = useItem('interviews', interview);

  const create = (name: string) => {
    const id = newId('per');
    run({
      type: 'batch',
      label: 'Ajouter une personne',
      commands: [
        { type: 'addItem', collection: 'people', item: { ...blankPerson(id), name } },
        {
          type: 'editItem',
          collection: 'interviews',
          id: interview.id,
          patch: { personIds: [...interview.personIds, id] },
        },
      ],
    });
  };

  return (
    <div>
      <PickOrCreateField
        label="Personnes rencontrées"
        placeholder="Tapez un nom, connu ou nouveau, puis Entrée"
        options={people.map(({ id, name }) => ({ value: id, label: name || 'Sans nom' }))}
        createLabel={(name) => `Ajouter « ${name} » aux personnes`}
        onCreate={create}
        {...field('personIds')}
      />
      <div className={classes.voices}>
        {people
          .filter(({ id }) => interview.personIds.includes(id))
          .map(({ id, name, role, group }) => (
            <button
              key={id}
              type="button"
              className={classes.voice}
              onClick={() => goTo('interviews', `people.${id}`)}
            >
              {name || 'Sans nom'}
              {'\u202f'}: {role === '' ? <span className={classes.toComplete}>fiche à compléter</span> : role}{' '}
              · {GROUP_LABELS[group]}
            </button>
          ))}
      </div>
    </div>
  );
}
