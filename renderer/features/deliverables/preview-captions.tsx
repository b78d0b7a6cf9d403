import type { ReportNumbering } from '#shared/report/numbering.ts';
import classes from './preview-captions.module.css';

/** List of figures or of tables. */
export function PreviewCaptions({
  of,
  title,
  numbering,
}: {
  readonly of: 'figure' | 'table';
  readonly title: string;
  readonly numbering: ReportNumbering;
}) {
  const label = of === 'table' ? 'Tableau' : 'Figure';
  const captions = [...numbering.captions].filter(([{ kind }]) => (kind === 'table') === (of === 'table'));
  return (
    <section className={classes.captions} aria-label={title}>
      <p className={classes.title}>{title}</p>
      <ul>
        {captions.map(([captioned, number]) => (
          <li key={number}>
            {label} {number} – {'caption' in captioned ? captioned.caption : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
