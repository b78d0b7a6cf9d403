import classes from './versions.module.css';

/** Changes from one version to another, a line each. */
export function ChangeList({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return <p className={classes.reason}>{none}</p>;
  return (
    <ul className={classes.changes} aria-label="Changements">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
