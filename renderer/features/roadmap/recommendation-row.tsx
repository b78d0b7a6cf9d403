import { formatEurosShort, formatShortDate } from '#shared/domain/french.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import classes from './roadmap.module.css';

export function RecommendationRow({ recommendation }: { readonly recommendation: Recommendation }) {
  const { number, title, ownerName, dueOn, cost } = recommendation;
  const facts = [
    ownerName.trim() === '' ? 'sans responsable' : ownerName.trim(),
    dueOn === null ? 'sans échéance' : formatShortDate(dueOn),
    cost === null ? null : formatEurosShort(cost),
  ].filter((fact) => fact !== null);
  return (
    <span className={classes.row}>
      <span className={classes.number}>{number}</span>
      <span>
        <span className={title.trim() === '' ? classes.untitled : classes.rowTitle}>
          {title.trim() || 'Sans titre'}
        </span>
        <span className={classes.rowFacts}>{facts.join(' · ')}</span>
      </span>
    </span>
  );
}
