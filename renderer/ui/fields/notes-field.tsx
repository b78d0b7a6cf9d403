import { Textarea } from '@mantine/core';
import { IconClock, IconQuote } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '#renderer/ui/feedback/button.tsx';
import type { Bound } from './bound.ts';
import classes from './notes-field.module.css';

type NotesFieldProps = Bound<string> & {
  readonly label: string;
  readonly placeholder?: string;
  readonly minRows?: number;
  /** Text put at the caret by « Horodater » and Ctrl+; — such as `[14:32] `. */
  readonly stamp: () => string;
  /** Receives the selected text, empty when nothing is selected. */
  readonly onQuote: (selection: string) => void;
};

/** Room to write while someone talks: a time stamp at the caret, and a quote taken from the selection. */
export function NotesField(props: NotesFieldProps) {
  const { label, placeholder, minRows = 12, stamp, onQuote, name, value, onChange } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const wasEntered = useRef(false);
  const nextCaret = useRef<number | null>(null);

  // The caret goes after what was inserted, once the new text is in the field.
  useLayoutEffect(() => {
    if (nextCaret.current === null || !area.current) return;
    area.current.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });

  const insertStamp = () => {
    const field = area.current;
    if (!field) return;
    // Never entered, there is no caret yet: the stamp opens a line at the end.
    const start = wasEntered.current ? field.selectionStart : value.length;
    const end = wasEntered.current ? field.selectionEnd : value.length;
    const opening = wasEntered.current || value === '' || value.endsWith('\n') ? '' : '\n';
    const inserted = opening + stamp();
    nextCaret.current = start + inserted.length;
    onChange(value.slice(0, start) + inserted + value.slice(end));
    field.focus();
  };

  const quoteSelection = () => {
    const field = area.current;
    onQuote(field ? value.slice(field.selectionStart, field.selectionEnd).trim() : '');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key !== ';') return;
    event.preventDefault();
    insertStamp();
  };

  return (
    <div>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
        <div className={classes.actions}>
          <Button kind="quiet" size="xs" icon={<IconQuote size={15} />} onClick={quoteSelection}>
            Citer la sélection
          </Button>
          <Button kind="quiet" size="xs" icon={<IconClock size={15} />} onClick={insertStamp}>
            Horodater&nbsp;<kbd>Ctrl</kbd>&nbsp;<kbd>;</kbd>
          </Button>
        </div>
      </div>
      <Textarea
        ref={area}
        id={id}
        data-field={name}
        className={classes.text}
        placeholder={placeholder}
        value={value}
        onFocus={() => {
          wasEntered.current = true;
        }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autosize
        minRows={minRows}
      />
    </div>
  );
}
