import { formatDecimal } from '#shared/domain/french.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import classes from './scoring.module.css';

/** A score as it was given, in the colour of what it is worth: for a cost, 4 is the worst and wears the sand. */
export function ScoreChip({
  level,
  direction,
}: {
  readonly level: number | null;
  readonly direction: Criterion['direction'];
}) {
  if (level === null) return <span className={`${classes.chip} ${classes.noScore}`}>—</span>;
  const worth = Math.round(direction === 'cost' ? 4 - level : level);
  return (
    <span className={classes.chip} style={{ background: `var(--m${worth})`, color: `var(--on-m${worth})` }}>
      {formatDecimal(level)}
    </span>
  );
}
