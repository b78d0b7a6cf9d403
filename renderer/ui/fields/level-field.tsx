import { type KeyboardEvent, useId } from 'react';
import type { Bound } from './bound.ts';
import classes from './level-field.module.css';

const LEVELS = [0, 1, 2, 3, 4] as const;

/**
 * A level from 0 to 4 on one compact line. Arrows choose; Suppr, or a click on the chosen level, says « not examined »,
 * which is not a zero.
 */
export function LevelField({
  label,
  name,
  value,
  onChange,
}: Bound<number | null> & { readonly label: string }) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onChange(null);
  };
  return (
    <div className={classes.row}>
      <span className={classes.label} id={id}>
        {label}
      </span>
      <div
        role="radiogroup"
        aria-labelledby={id}
        data-field={name}
        tabIndex={-1}
        className={classes.levels}
        onKeyDown={onKeyDown}
      >
        {LEVELS.map((level) => (
          <label
            key={level}
            className={classes.level}
            style={
              value === level
                ? {
                    background: `var(--m${level})`,
                    color: `var(--on-m${level})`,
                    borderColor: `var(--m${level})`,
                  }
                : undefined
            }
          >
            <input
              type="radio"
              name={id}
              aria-label={String(level)}
              checked={value === level}
              onChange={() => onChange(level)}
              onClick={() => {
                if (value === level) onChange(null);
              }}
            />
            <span aria-hidden="true">{level}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
