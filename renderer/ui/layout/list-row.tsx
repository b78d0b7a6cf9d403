import type { ReactNode } from 'react';
import classes from './list-row.module.css';

type ListRowProps = {
  readonly title: string;
  /** Shown when the title is empty: « Sans titre ». */
  readonly untitled?: string;
  /** Second line, quieter. */
  readonly note?: ReactNode;
  /** Right-hand side: a figure, a tag. */
  readonly side?: ReactNode;
};

/** One line of a master list: what it is, a note under it, a figure or a state on the right. */
export function ListRow({ title, untitled = 'Sans titre', note, side }: ListRowProps) {
  const isUntitled = title.trim() === '';
  return (
    <span className={classes.row}>
      <span>
        <span className={isUntitled ? `${classes.title} ${classes.untitled}` : classes.title}>
          {isUntitled ? untitled : title}
        </span>
        {note ? <span className={classes.note}>{note}</span> : null}
      </span>
      {side ? <span className={classes.side}>{side}</span> : null}
    </span>
  );
}
