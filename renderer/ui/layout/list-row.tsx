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
  /** The note runs under the side as well: for a side of one line. */
  readonly hasWideNote?: boolean;
};

/** One line of a master list: what it is, a note under it, a figure or a state on the right. */
export function ListRow({ title, untitled = 'Sans titre', note, side, hasWideNote = false }: ListRowProps) {
  const isUntitled = title.trim() === '';
  const noteLine = note ? <span className={classes.note}>{note}</span> : null;
  return (
    <span className={classes.row}>
      <span>
        <span className={isUntitled ? `${classes.title} ${classes.untitled}` : classes.title}>
          {isUntitled ? untitled : title}
        </span>
        {hasWideNote ? null : noteLine}
      </span>
      {side ? <span className={classes.side}>{side}</span> : null}
      {hasWideNote && noteLine ? <span className={classes.wide}>{noteLine}</span> : null}
    </span>
  );
}
