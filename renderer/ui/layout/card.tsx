import { type ReactNode, useId } from 'react';
import classes from './card.module.css';

type CardProps = {
  readonly title?: string;
  /** Quiet text after the title: a count, a unit. */
  readonly note?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

export function Card({ title, note, actions, children, className }: CardProps) {
  const id = useId();
  return (
    <section
      className={className ? `${classes.card} ${className}` : classes.card}
      aria-labelledby={title ? id : undefined}
    >
      {title || actions ? (
        <div className={classes.head}>
          {title ? (
            <h2 className={classes.title} id={id}>
              {title}
              {note ? <span className={classes.note}> · {note}</span> : null}
            </h2>
          ) : (
            <span />
          )}
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}
