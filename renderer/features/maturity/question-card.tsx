import { useEffect, useRef } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import type { Question } from '#shared/content/pack.ts';
import { type AnswerValue, EMPTY_ANSWER, type Provenance } from '#shared/domain/answer.ts';
import { PROVENANCE_LABELS } from '#shared/domain/labels.ts';
import { applicability } from '#shared/scoring/applicability.ts';
import { answerForKey, isActivable, isTyping } from './answer-keys.ts';
import classes from './question.module.css';
import type { QuestionCursor } from './use-question-cursor.ts';

const WITHOUT_LEVEL = [
  { key: 'N', kind: 'unknown', label: 'ne sait pas' },
  { key: 'A', kind: 'not-applicable', label: 'non applicable' },
  { key: 'R', kind: 'refused', label: 'refus' },
] as const;

const PROVENANCES = Object.entries(PROVENANCE_LABELS) as [Provenance, string][];

export function QuestionCard({
  question,
  cursor,
}: {
  readonly question: Question;
  readonly cursor: QuestionCursor;
}) {
  const mission = useMission();
  const asked = applicability(question, mission, usePack());
  const answer = mission.answers[question.id] ?? EMPTY_ANSWER;
  const run = useRun();
  const card = useRef<HTMLDivElement>(null);
  const change = (patch: Partial<typeof answer>) =>
    run({ type: 'answerQuestion', questionId: question.id, patch });
  const choose = (value: AnswerValue) => change({ value: isSame(answer.value, value) ? null : value });

  useEffect(() => {
    card.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role="dialog"]')) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape') card.current?.focus();
        return;
      }
      // Enter follows a link or a button elsewhere; in the card, where Space presses, it goes on to the next question.
      const isInCard = event.target instanceof Node && card.current?.contains(event.target);
      if (event.key === 'Enter' && isActivable(event.target) && !isInCard) return;
      const value = answerForKey(event.key);
      if (value) change({ value });
      else if (event.key === 'Backspace' || event.key === 'Delete') change({ value: null });
      else if (event.key === 'ArrowDown' || event.key === 'Enter') cursor.move(1);
      else if (event.key === 'ArrowUp') cursor.move(-1);
      else if (event.key.toLowerCase() === 'c') card.current?.querySelector('textarea')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return (
    <div>
      <div ref={card} className={classes.card} tabIndex={-1} data-field={question.id}>
        <p className={classes.question} id={`q-${question.id}`}>
          {question.text}
        </p>
        {asked.applies ? null : (
          <p className={classes.noObject} role="note">
            {asked.reason}{' '}
            {answer.value === null
              ? 'Elle ne compte pas ; une réponse donnée quand même compterait.'
              : 'La réponse donnée quand même compte.'}
          </p>
        )}
        <div className={classes.levels} role="radiogroup" aria-labelledby={`q-${question.id}`}>
          {question.levels.map((text, level) => (
            <ChoiceButton
              // Levels are a fixed scale: their place is their identity.
              key={`${question.id}-${level.toString()}`}
              isChosen={answer.value?.kind === 'level' && answer.value.level === level}
              keyName={String(level)}
              onChoose={() => choose({ kind: 'level', level })}
            >
              {text}
            </ChoiceButton>
          ))}
        </div>
        <div className={classes.others}>
          {WITHOUT_LEVEL.map(({ key, kind, label }) => (
            <button
              key={kind}
              type="button"
              className={classes.other}
              aria-pressed={answer.value?.kind === kind}
              onClick={() => choose({ kind })}
            >
              <kbd>{key}</kbd> {label}
            </button>
          ))}
          <span className={classes.provenance}>
            <span>Provenance :</span>
            {PROVENANCES.map(([provenance, label]) => (
              <button
                key={provenance}
                type="button"
                className={classes.chip}
                aria-pressed={answer.provenance.includes(provenance)}
                onClick={() => change({ provenance: toggled(answer.provenance, provenance) })}
              >
                {label.toLowerCase()}
              </button>
            ))}
          </span>
        </div>
        <TextAreaField
          hideLabel
          label="Commentaire"
          placeholder="Ce qui a été vu ou entendu : le fait, l’écran, le document, la date."
          name={`answers.${question.id}.comment`}
          value={answer.comment}
          onChange={(comment) => change({ comment })}
        />
      </div>
      <div className={classes.keys}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> question · <kbd>0</kbd>–<kbd>4</kbd> niveau · <kbd>C</kbd> commentaire ·{' '}
          <kbd>Échap</kbd> quitter
        </span>
        {cursor.next ? (
          <button type="button" className={classes.next} onClick={() => cursor.move(1)}>
            Suivante : {cursor.next.label} ↵
          </button>
        ) : null}
      </div>
    </div>
  );
}

type ChoiceButtonProps = {
  readonly isChosen: boolean;
  readonly keyName: string;
  readonly onChoose: () => void;
  readonly children: string;
};

function ChoiceButton({ isChosen, keyName, onChoose, children }: ChoiceButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be cleared again nor hold a whole sentence as its surface
    <button type="button" role="radio" aria-checked={isChosen} className={classes.level} onClick={onChoose}>
      <kbd>{keyName}</kbd>
      <span>{children}</span>
    </button>
  );
}

function isSame(current: AnswerValue | null, value: AnswerValue): boolean {
  if (current?.kind !== value.kind) return false;
  return current.kind !== 'level' || value.kind !== 'level' || current.level === value.level;
}

function toggled(list: readonly Provenance[], item: Provenance): Provenance[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
