import { COVER_LAYOUTS, type CoverLayout, type Theme } from '#shared/domain/theme.ts';
import { CoverDrawing } from './cover-drawing.tsx';
import classes from './look.module.css';

const LABELS: Readonly<Record<CoverLayout, string>> = { rod: 'Jalon', band: 'Bandeau', plain: 'Sobre' };

/** Three covers, each drawn in the colours chosen. */
export function CoverChoice({
  name,
  value,
  onChange,
  theme,
}: {
  readonly name: string;
  readonly value: CoverLayout;
  readonly onChange: (cover: CoverLayout) => void;
  readonly theme: Theme;
}) {
  return (
    <fieldset className={classes.covers}>
      <legend>Page de garde</legend>
      {COVER_LAYOUTS.map((layout) => (
        <label key={layout} className={classes.cover}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={layout}
            checked={value === layout}
            onChange={() => onChange(layout)}
          />
          <span className={classes.coverPage} aria-hidden="true">
            <CoverDrawing theme={{ ...theme, cover: layout }} logoUrl={null} words={null} />
          </span>
          <span>{LABELS[layout]}</span>
        </label>
      ))}
    </fieldset>
  );
}
