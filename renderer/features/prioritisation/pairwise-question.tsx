import { type KeyboardEvent, useRef } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { ProgressBar } from '#renderer/ui/feedback/progress-bar.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { frenchTypography } from '#shared/domain/french.ts';
import { comparisonOf, type Pair, withComparison } from '#shared/scoring/comparisons.ts';
import { describeComparison, saatyWord } from '#shared/scoring/saaty-words.ts';
import { nearestPlace, pairAction, SCALE } from './pairwise-keys.ts';
import shared from './prioritisation.module.css';
import classes from './weights.module.css';

type PairwiseQuestionProps = {
  readonly pairs: readonly Pair[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
};

/** « De X et Y, lequel compte le plus, et combien ? », one pair at a time, from the keyboard or with the mouse. */
export function PairwiseQuestion({ pairs, index, onIndex }: PairwiseQuestionProps) {
  const { criteria, prioritisation } = useMission();
  const run = useRun();
  const scale = useRef<HTMLDivElement>(null);
  const pair = pairs[index];
  if (!pair) return null;
  const { comparisons } = prioritisation;
  const nameOf = (id: string) => criteria.find((each) => each.id === id)?.name.trim() || 'Sans nom';
  const [a, b] = [nameOf(pair.aId), nameOf(pair.bId)];
  const value = comparisonOf(comparisons, pair);
  const place = value === null ? null : nearestPlace(value);
  const done = pairs.filter((each) => comparisonOf(comparisons, each) !== null).length;

  const choose = (next: number | null) =>
    run({
      type: 'batch',
      label: `Comparer « ${a} » et « ${b} »`,
      commands: [
        {
          type: 'editSection',
          section: 'prioritisation',
          patch: { comparisons: withComparison(comparisons, pair, next) },
        },
      ],
    });
  const focusPlace = (target: number) =>
    scale.current?.querySelectorAll<HTMLElement>('[role="radio"]')[target]?.focus();
  const goTo = (target: number) => {
    onIndex(target);
    const next = pairs[target];
    const known = next ? comparisonOf(comparisons, next) : null;
    focusPlace(known === null ? (SCALE.length - 1) / 2 : nearestPlace(known));
  };
  /** The next pair without an answer, else the one that follows. */
  const goOn = () => {
    const order = [...pairs.keys()].map((offset) => (index + 1 + offset) % pairs.length);
    goTo(order.find((each) => isOpen(pairs[each], index !== each)) ?? (index + 1) % pairs.length);
  };
  const isOpen = (each: Pair | undefined, isOther: boolean) =>
    isOther && each !== undefined && comparisonOf(comparisons, each) === null;

  const onKeyDown = (event: KeyboardEvent) => {
    const action = pairAction(event, place);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'next') return goOn();
    if (action.kind === 'clear') return choose(null);
    choose(SCALE[action.place] ?? 1);
    focusPlace(action.place);
  };

  return (
    <Card title={`Comparaison ${index + 1} sur ${pairs.length}`}>
      <p className={classes.question} id="pairwise-question">
        {frenchTypography(`De « ${a} » et « ${b} », lequel compte le plus, et combien ?`)}
      </p>
      <div className={classes.sides} aria-hidden="true">
        <b>← {a}</b>
        <b>{b} →</b>
      </div>
      <div
        ref={scale}
        role="radiogroup"
        aria-labelledby="pairwise-question"
        className={classes.scale}
        onKeyDown={onKeyDown}
      >
        {SCALE.map((step, at) => (
          // biome-ignore lint/a11y/useSemanticElements: a cell of a scale whose keys are its own
          <button
            key={step}
            type="button"
            role="radio"
            aria-checked={at === place}
            aria-label={describeComparison(a, b, step)}
            tabIndex={at === (place ?? (SCALE.length - 1) / 2) ? 0 : -1}
            className={classes.step}
            onClick={() => choose(step)}
          >
            {Math.round(step >= 1 ? step : 1 / step)}
            {SCALE_WORDS.includes(at) ? (
              <small aria-hidden="true">{saatyWord(step >= 1 ? step : 1 / step)}</small>
            ) : null}
          </button>
        ))}
      </div>
      <p className={classes.answer} aria-live="polite">
        {value === null ? <CompletedNote a={a} b={b} pair={pair} /> : `${describeComparison(a, b, value)}.`}
      </p>
      <div className={classes.pairTools}>
        <Button size="xs" isDisabled={index === 0} onClick={() => goTo(index - 1)}>
          Précédente
        </Button>
        <Button size="xs" onClick={goOn}>
          Suivante
        </Button>
        <Button size="xs" kind="quiet" isDisabled={value === null} onClick={() => choose(null)}>
          Effacer la réponse
        </Button>
      </div>
      <ProgressBar
        label={`${done} sur ${pairs.length} comparaisons posées`}
        ratio={done / Math.max(1, pairs.length)}
      />
      <p className={shared.caption}>
        Flèches pour choisir, <kbd>1</kbd> à <kbd>9</kbd> pour la force, <kbd>Entrée</kbd> pour la suivante,{' '}
        <kbd>Suppr</kbd> pour effacer.
      </p>
    </Card>
  );
}

/** Places of 9, 5 and 1 on either side: those with room for their word. */
const SCALE_WORDS: readonly number[] = [0, 4, 8, 12, 16];

type CompletedNoteProps = { readonly a: string; readonly b: string; readonly pair: Pair };

function CompletedNote({ a, b, pair }: CompletedNoteProps) {
  const { criteria } = useMission();
  const { ranking } = useAssessment();
  const isOf = (place: number, id: string) => criteria[place]?.id === id;
  const completed = ranking.weighting?.ahp?.completed.find(
    (each) => isOf(each.a, pair.aId) && isOf(each.b, pair.bId),
  );
  return completed
    ? `Pas de réponse ; complétée par le calcul : ${describeComparison(a, b, completed.value)}.`
    : 'Pas de réponse.';
}
