import { formatNumber } from '#shared/domain/french.ts';
import type { RowRemark } from '#shared/inventory/plan-import.ts';
import classes from './inventory.module.css';

const SHOWN = 100;

/** What is wrong, or worth knowing, row by row. */
export function Remarks({
  title,
  tone,
  remarks,
}: {
  readonly title: string;
  readonly tone: 'bad' | 'neutral';
  readonly remarks: readonly RowRemark[];
}) {
  if (remarks.length === 0) return null;
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={tone === 'bad' ? classes.badHeading : classes.heading}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <ul className={classes.remarks} aria-label={title} tabIndex={0}>
        {remarks.slice(0, SHOWN).map(({ row, column, message }) => (
          <li key={`${row} ${column} ${message}`}>
            <strong>{`Ligne ${formatNumber(row)}`}</strong>
            {column === '' ? ` : ${message}` : `, ${column} : ${message}`}
          </li>
        ))}
        {remarks.length > SHOWN ? <li>{`… et ${formatNumber(remarks.length - SHOWN)} autres.`}</li> : null}
      </ul>
    </section>
  );
}
