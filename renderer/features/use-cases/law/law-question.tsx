import type { KeyboardEvent } from 'react';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { choicesOf } from '#shared/compliance/words.ts';
import { type ComplianceQuestion, NO, NONE, UNKNOWN, YES } from '#shared/content/compliance.ts';
import classes from './law.module.css';
import type { Answer } from './use-law.ts';

type QuestionProps = {
  readonly question: ComplianceQuestion;
  /** Name of the first choice, for links. */
  readonly spot: string;
  readonly value: Answer | undefined;
  readonly proposed: readonly string[];
  readonly source: string;
  /** Null: not answered any more. */
  readonly onAnswer: (next: Answer | null) => void;
};

/**
 * A closed question. By keyboard: O, N and ? answer a yes-or-no, figures choose or tick in the order shown, Delete takes
 * the answer away, Enter goes to the next question.
 */
export function LawQuestion({ question, spot, value, proposed, source, onAnswer }: QuestionProps) {
  const choices = [...choicesOf(question), { id: UNKNOWN, label: 'Ne sait pas', article: null }];
  const given = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const isSeveral = question.kind === 'several';
  const choose = (id: string) => {
    if (!isSeveral) {
      onAnswer(id);
      return;
    }
    const next = toggled(given, id);
    onAnswer(next.length === 0 ? null : next);
  };
  const handleKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = choiceOfKey(event.key, question, choices);
    if (id !== null) choose(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') onAnswer(null);
    else if (event.key === 'Enter') focusNext(event.currentTarget);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset className={classes.question} onKeyDown={handleKey}>
      <legend>{question.text}</legend>
      <p className={classes.help}>
        {question.help} <span className={classes.source}>{source}</span>
      </p>
      <div className={isSeveral || question.kind === 'one-of' ? classes.list : classes.line}>
        {choices.map(({ id, label, article }, index) => (
          <label key={id} className={classes.choice}>
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={spot}
              data-field={index === 0 ? spot : undefined}
              checked={given.includes(id)}
              onChange={() => choose(id)}
            />
            <span>
              {label}
              {article === null ? null : <small> {article}</small>}
            </span>
            {proposed.includes(id) && given.length === 0 ? <Tag>proposé, à confirmer</Tag> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** « Aucun » stands alone; « ne sait pas » may stand beside ticks: these, and perhaps others. */
function toggled(given: readonly string[], id: string): string[] {
  if (given.includes(id)) return given.filter((it) => it !== id);
  if (id === NONE) return [NONE];
  return [...given.filter((it) => it !== NONE), id];
}

function choiceOfKey(
  key: string,
  question: ComplianceQuestion,
  choices: readonly { readonly id: string }[],
): string | null {
  if (key === '?') return UNKNOWN;
  if (question.kind === 'yes-no') {
    if (key === 'o' || key === 'O') return YES;
    if (key === 'n' || key === 'N') return NO;
  }
  if (key === '0' && question.kind === 'several') return NONE;
  return /^[1-9]$/.test(key) ? (choices[Number(key) - 1]?.id ?? null) : null;
}

/** The chosen or first choice of the next question that is shown. */
function focusNext(fieldset: HTMLFieldSetElement): void {
  const all = [...document.querySelectorAll<HTMLFieldSetElement>(`.${classes.question}`)];
  const next = all.slice(all.indexOf(fieldset) + 1).find((it) => it.closest('details')?.open !== false);
  const choice = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector('input');
  choice?.focus();
}
