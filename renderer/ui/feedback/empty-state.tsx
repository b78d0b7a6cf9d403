import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** What this place is for, and the one thing to do first. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <span className={classes.rod} aria-hidden="true" />
      <div>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{children}</p>
        {action ? <div className={classes.action}>{action}</div> : null}
      </div>
    </div>
  );
}
