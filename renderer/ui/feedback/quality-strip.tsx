import { QUALITY_LABELS } from '#shared/domain/labels.ts';
import type { DataQuality } from '#shared/domain/landscape.ts';
import classes from './quality-strip.module.css';

export const QUALITY_KEYS = Object.keys(QUALITY_LABELS) as (keyof DataQuality)[];

/** The six quality levels of a source side by side, in the order of its sheet. */
export function QualityStrip({ quality }: { readonly quality: DataQuality }) {
  const spoken = QUALITY_KEYS.map((key) => `${QUALITY_LABELS[key]} ${quality[key] ?? 'non examinée'}`);
  return (
    <span className={classes.strip} role="img" aria-label={`Qualité : ${spoken.join(', ')}`}>
      {QUALITY_KEYS.map((key) => {
        const level = quality[key];
        return (
          <span
            key={key}
            title={`${QUALITY_LABELS[key]} : ${level ?? 'non examinée'}`}
            className={level === null ? `${classes.level} ${classes.none}` : classes.level}
            style={
              level === null ? undefined : { background: `var(--m${level})`, color: `var(--on-m${level})` }
            }
          >
            {level ?? '–'}
          </span>
        );
      })}
    </span>
  );
}
