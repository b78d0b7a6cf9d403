import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button, IconButton } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { CheckField } from '#renderer/ui/fields/choice-fields.tsx';
import { GroupedSelectField } from '#renderer/ui/fields/grouped-select-field.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import type { Interview, Person, Quote } from '#shared/domain/interview.ts';
import classes from './interviews.module.css';

/** What deserves to be repeated word for word. Not citable: it stays in the notebook and never reaches a deliverable. */
export function Quotes({ interview, onAdd }: { readonly interview: Interview; readonly onAdd: () => void }) {
  const { people } = useMission();
  const { name, value: quotes, onChange } = useItem('interviews', interview)('quotes');
  const speakers = speakerGroups(interview, people);

  const edit = (id: string, patch: Partial<Quote>) =>
    onChange(quotes.map((quote) => (quote.id === id ? { ...quote, ...patch } : quote)));
  const remove = (id: string) => {
    onChange(quotes.filter((quote) => quote.id !== id));
    notifySuccess('Citation supprimée. Ctrl+Z pour annuler.');
  };

  return (
    <DetailSection
      title="Citations"
      note={
        quotes.length > 0
          ? `${quotes.filter(({ isCitable }) => isCitable).length} sur ${quotes.length} citables`
          : ''
      }
      actions={
        <Button kind="quiet" size="xs" icon={<IconPlus size={15} />} onClick={onAdd}>
          Ajouter une citation
        </Button>
      }
    >
      {quotes.length === 0 ? (
        <p className={classes.none}>Sélectionnez une phrase des notes, puis « Citer ».</p>
      ) : (
        <ul className={classes.quotes}>
          {quotes.map((quote, index) => {
            const at = (key: keyof Quote) => `${name}.${quote.id}.${key}`;
            return (
              <li key={quote.id} className={classes.quote} data-citable={quote.isCitable}>
                <TextAreaField
                  label={`Citation ${index + 1}`}
                  hideLabel
                  minRows={1}
                  placeholder="Ce qui a été dit, mot pour mot"
                  name={at('text')}
                  value={quote.text}
                  onChange={(text) => edit(quote.id, { text })}
                />
                <div className={classes.quoteFoot}>
                  <GroupedSelectField
                    label={`Qui a dit la citation ${index + 1}`}
                    hideLabel
                    none="Qui l’a dit ?"
                    groups={speakers}
                    name={at('personId')}
                    value={quote.personId}
                    onChange={(personId) => edit(quote.id, { personId })}
                  />
                  <CheckField
                    label="Citable dans les livrables"
                    name={at('isCitable')}
                    value={quote.isCitable}
                    onChange={(isCitable) => edit(quote.id, { isCitable })}
                  />
                  <IconButton
                    label={`Supprimer la citation ${index + 1}`}
                    icon={<IconTrash size={16} />}
                    onClick={() => remove(quote.id)}
                  />
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </DetailSection>
  );
}

function speakerGroups(interview: Interview, people: readonly Person[]) {
  const option = ({ id, name }: Person) => ({ value: id, label: name || 'Sans nom' });
  const isPresent = ({ id }: Person) => interview.personIds.includes(id);
  return [
    { group: 'Présents', options: people.filter(isPresent).map(option) },
    { group: 'Autres personnes', options: people.filter((person) => !isPresent(person)).map(option) },
  ];
}
