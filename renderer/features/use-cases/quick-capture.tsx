import { type FormEvent, useEffect, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useMissionSelect, useRun } from '#renderer/data/use-mission.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { blankUseCase } from '#shared/domain/blank.ts';
import classes from './use-cases.module.css';

const FIELD = 'useCases.capture';

/** Puts the cursor back in the line. */
export function focusCapture(): void {
  document.querySelector<HTMLElement>(`[data-field="${FIELD}"]`)?.focus();
}

/**
 * « Une idée, Entrée, la suivante ». The idea is in the mission from its first letter, so that nothing typed waits
 * for Enter to be saved; emptying the line takes it back.
 */
export function QuickCapture({ isFirst = false }: { readonly isFirst?: boolean }) {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const run = useRun();
  const { newId } = useServices();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [lastTitle, setLastTitle] = useState<string | null>(null);
  const current = useCases.find(({ id }) => id === currentId);

  useEffect(() => {
    // Who walks the tabs by arrows stays on them; one Tab leads to the line.
    if (isFirst && !document.activeElement?.matches('[role="tab"]:focus-visible')) focusCapture();
  }, [isFirst]);

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
        name={FIELD}
        isFirst={isFirst}
        value={current?.title ?? ''}
        onChange={type}
      />
      <span className="visually-hidden" role="status">
        {lastTitle === null ? '' : `Idée ajoutée : ${lastTitle}`}
      </span>
    </form>
  );
}
