import { type ReactNode, useId } from 'react';
import classes from './detail-section.module.css';

type DetailSectionProps = {
  readonly title: string;
  /** Quiet text after the title. */
  readonly note?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of an item's detail, under a light line. */
export function DetailSection({ title, note, actions, children }: DetailSectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
          {note ? <span className={classes.note}> · {note}</span> : null}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
