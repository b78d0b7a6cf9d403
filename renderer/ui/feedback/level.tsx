import { formatNumber } from '#shared/domain/french.ts';
import classes from './level.module.css';

/** A 0–4 figure on the sand-to-teal scale, always with its number; « — » when there is none. */
export function LevelChip({
  level,
  digits = 0,
}: {
  readonly level: number | null;
  readonly digits?: number;
}) {
  if (level === null) return <span className={`${classes.chip} ${classes.none}`}>—</span>;
  const step = Math.max(0, Math.min(4, Math.round(level)));
  return (
    <span className={classes.chip} style={{ background: `var(--m${step})`, color: `var(--on-m${step})` }}>
      {formatNumber(level, digits)}
    </span>
  );
}

/** A bar from 0 to `max`. Decorative: the number stands beside it. */
export function Bar({
  value,
  max,
  color = 'var(--primary)',
}: {
  readonly value: number;
  readonly max: number;
  readonly color?: string;
}) {
  const share = max > 0 ? Math.max(0, Math.min(1, value / max)) : 0;
  return (
    <span className={classes.bar} aria-hidden="true">
      <span style={{ width: `${share * 100}%`, background: color }} />
    </span>
  );
}
