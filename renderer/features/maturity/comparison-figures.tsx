import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { formatCount, formatNumber } from '#shared/domain/french.ts';
import { ANSWER_LABELS } from '#shared/domain/labels.ts';
import { uncapitalised } from '#shared/report/phrases.ts';
import type { AnswerAtDate, SameQuestionsChange } from '#shared/scoring/comparison.ts';
import classes from './comparison.module.css';

/** A change with its sign; « — » when one of the two figures is missing. */
export function Delta({ delta, digits = 1 }: { readonly delta: number | null; readonly digits?: number }) {
  if (delta === null) return <span className={classes.none}>—</span>;
  const look = delta > 0 ? classes.rise : delta < 0 ? classes.fall : classes.none;
  return <b className={look}>{`${delta > 0 ? '+' : ''}${formatNumber(delta, digits)}`}</b>;
}

const WITHOUT_ANSWER = { unanswered: 'Sans réponse', 'no-object': 'Sans objet' };

/** A level, or why there is none. */
export function AnswerFigure({ answer: { state, level } }: { readonly answer: AnswerAtDate }) {
  if (level !== null) return <LevelChip level={level} />;
  return <Tag>{uncapitalised({ ...ANSWER_LABELS, ...WITHOUT_ANSWER }[state])}</Tag>;
}

export function shownScore(score: number | null): string {
  return score === null ? '—' : formatNumber(score, 1);
}

/** What the change « à questions égales » was computed from. */
export function SameQuestionsExplanation({
  title,
  change: { before, after, known, comparable },
}: {
  readonly title: string;
  readonly change: SameQuestionsChange;
}) {
  return (
    <div>
      <p className={classes.explainedTitle}>{title}</p>
      <p className={classes.explained}>
        Score refait aux deux dates sur les seules questions dont le niveau est connu aux deux :{' '}
        {formatCount(known, 'question')} sur {formatNumber(comparable)}. Une réponse apparue depuis ne compte
        pas comme un progrès.
      </p>
      <p className={classes.explained}>
        {before === null || after === null
          ? 'Trop peu de questions communes : pas d’écart.'
          : `Avant : ${shownScore(before)} · après : ${shownScore(after)}.`}
      </p>
    </div>
  );
}
