import { type FormEvent, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useMissionSelect, useRun } from '#renderer/data/use-mission.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { blankUseCase } from '#shared/domain/blank.ts';
import classes from './use-cases.module.css';

/**
 * « Une idée, Entrée, la suivante ». The idea is in the mission from its first letter, so that nothing typed waits
 * for Enter to be saved; emptying the line takes it back.
 */
export function QuickCapture() {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const run = useRun();
  const { newId } = useServices();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [lastTitle, setLastTitle] = useState<string | null>(null);
  const current = useCases.find(({ id }) => id === currentId);

  const type = (title: string) => {
    if (current && title === '') {
      run({ type: 'removeItem', collection: 'useCases', id: current.id });
      setCurrentId(null);
    } else if (current) {
      run({ type: 'editItem', collection: 'useCases', id: current.id, patch: { title } });
    } else if (title.trim() !== '') {
      const id = newId('cas');
      run({ type: 'addItem', collection: 'useCases', item: { ...blankUseCase(id), title } });
      setCurrentId(id);
    }
  };
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (!current) return;
    setLastTitle(current.title.trim());
    setCurrentId(null);
  };

  return (
    <form className={classes.capture} onSubmit={next}>
      <TextField
        hideLabel
        label="Nouvelle idée"
        placeholder="Une idée, Entrée, la suivante"
        name="useCases.capture"
        value={current?.title ?? ''}
        onChange={type}
      />
      <span className="visually-hidden" role="status">
        {lastTitle === null ? '' : `Idée ajoutée : ${lastTitle}`}
      </span>
    </form>
  );
}
