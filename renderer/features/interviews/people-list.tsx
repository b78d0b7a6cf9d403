import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankPerson } from '#shared/domain/blank.ts';
import { formatCount } from '#shared/domain/french.ts';
import type { Person } from '#shared/domain/interview.ts';
import { GROUP_LABELS } from '#shared/domain/labels.ts';
import classes from './interviews.module.css';
import { PersonDetail } from './person-detail.tsx';

export function PeopleList() {
  const { people, interviews } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const list = useSpotList('interviews', 'people');
  const met = people.filter(({ id }) =>
    interviews.some(({ status, personIds }) => status === 'done' && personIds.includes(id)),
  );

  const add = () => {
    const id = newId('per');
    run({ type: 'addItem', collection: 'people', item: blankPerson(id) });
    list.selectNew(id);
  };
  const remove = ({ id }: Person) => {
    list.leave(id, people);
    run({ type: 'removeItem', collection: 'people', id });
    notifySuccess('Personne supprimée. Ctrl+Z pour annuler.');
  };

  return (
    <MasterDetail
      label="Personne"
      items={people}
      selectedId={list.selectedId}
      onSelect={list.select}
      onAdd={add}
      addLabel="Ajouter une personne"
      onRemove={remove}
      onMove={({ id }, toIndex) => run({ type: 'moveItem', collection: 'people', id, toIndex })}
      renderRow={(person) => (
        <ListRow
          title={person.name}
          untitled="Sans nom"
          hasWideNote
          note={person.role || 'Fonction à préciser'}
          side={<Tag>{GROUP_LABELS[person.group]}</Tag>}
        />
      )}
      renderDetail={(person) => <PersonDetail person={person} />}
      toolbar={
        people.length > 0 ? (
          <p className={classes.totals}>
            {formatCount(people.length, 'personne')}, {formatCount(met.length, 'rencontrée')}
          </p>
        ) : null
      }
      empty={
        <EmptyState
          title="Les voix de l’entreprise"
          action={
            <Button kind="primary" onClick={add}>
              Ajouter la première personne
            </Button>
          }
        >
          Direction, terrain, fonctions support, prestataires : le groupe de chacun permet de voir où la
          direction et le terrain ne disent pas la même chose.
        </EmptyState>
      }
    />
  );
}
