import { Fragment, type ReactNode } from 'react';
import classes from './explanation.module.css';

/** What a figure was computed from, in the panel it opens: what it is, its formula, then the figures. */
export function Explanation({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <p className={classes.title}>{title}</p>
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      {children}
    </div>
  );
}

/** Lines that lead to the last one, and a word on what they leave out. */
export function SumLines({
  lines,
  note = null,
}: {
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly note?: string | null;
}) {
  return (
    <>
      <dl className={classes.sum}>
        {lines.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {note === null ? null : <p className={classes.text}>{note}</p>}
    </>
  );
}
