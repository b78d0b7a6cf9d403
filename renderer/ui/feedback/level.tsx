import type { ReactNode } from 'react';
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
  return <ScaleChip worth={level}>{level === null ? '' : formatNumber(level, digits)}</ScaleChip>;
}

/** Words on the colour of the scale for what they are worth, 0 to 4; « — » when that is not known. */
export function ScaleChip({
  worth,
  children,
}: {
  readonly worth: number | null;
  readonly children: ReactNode;
}) {
  if (worth === null) return <span className={`${classes.chip} ${classes.none}`}>—</span>;
  const step = Math.max(0, Math.min(4, Math.round(worth)));
  return (
    <span className={classes.chip} style={{ background: `var(--m${step})`, color: `var(--on-m${step})` }}>
      {children}
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
