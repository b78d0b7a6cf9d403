import type { KeyboardEvent } from 'react';
import { useToday } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { formatCount, formatDate } from '#shared/domain/french.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import classes from './roadmap.module.css';
import { positionOf, type TimeAxis, timeAxis } from './roadmap-model.ts';

type TimeStripProps = { readonly onOpen: (id: string) => void };

/** Dated recommendations on quarters, with today's line. Rows are buttons: arrows move, Enter opens. */
export function TimeStrip({ onOpen }: TimeStripProps) {
  const { recommendations } = useMission();
  const today = useToday();
  const axis = timeAxis(recommendations, today);
  if (axis === null) {
    return (
      <Card>
        <EmptyState title="Aucune date posée">
          Donnez un début et une échéance aux recommandations : elles se placeront ici, trimestre par
          trimestre.
        </EmptyState>
      </Card>
    );
  }
  const dated = recommendations
    .filter(({ startsOn, dueOn }) => startsOn !== null || dueOn !== null)
    .toSorted((a, b) => anyDate(a).localeCompare(anyDate(b)) || a.number - b.number);
  const undated = recommendations.length - dated.length;
  return (
    <Card className={classes.strip}>
      <div className={classes.stripHead} aria-hidden="true">
        <span />
        <div className={classes.track}>
          {axis.quarters.map(({ label, startsOn }) => (
            <span
              key={startsOn}
              className={classes.quarter}
              style={{ left: percent(positionOf(startsOn, axis)) }}
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
      <div className={classes.stripRows} onKeyDown={moveBetweenRows}>
        {dated.map((recommendation) => (
          <StripRow
            key={recommendation.id}
            recommendation={recommendation}
            axis={axis}
            today={today}
            onOpen={() => onOpen(recommendation.id)}
          />
        ))}
      </div>
      <p className={classes.caption}>
        <span className={classes.todayMark} aria-hidden="true" /> Aujourd’hui, {formatDate(today)}.
        {undated > 0
          ? ` ${formatCount(undated, 'recommandation sans date n’est pas placée', 'recommandations sans date ne sont pas placées')}.`
          : ''}
      </p>
    </Card>
  );
}

type StripRowProps = {
  readonly recommendation: Recommendation;
  readonly axis: TimeAxis;
  readonly today: string;
  readonly onOpen: () => void;
};

function StripRow({ recommendation, axis, today, onOpen }: StripRowProps) {
  const { number, title, startsOn, dueOn } = recommendation;
  const name = title.trim() || 'Sans titre';
  return (
    <button
      type="button"
      className={classes.stripRow}
      aria-label={`N° ${number}, ${name}, ${periodLabel(startsOn, dueOn)}`}
      onClick={onOpen}
    >
      <span className={classes.stripName}>
        <b>{number}</b>
        <span>{name}</span>
      </span>
      <span className={classes.track} aria-hidden="true">
        {axis.quarters.map((quarter) => (
          <i
            key={quarter.startsOn}
            className={classes.gridLine}
            style={{ left: percent(positionOf(quarter.startsOn, axis)) }}
          />
        ))}
        <BarOrMark startsOn={startsOn} dueOn={dueOn} axis={axis} />
        <i className={classes.today} style={{ left: percent(positionOf(today, axis)) }} />
      </span>
    </button>
  );
}

/** A bar when both ends are known and in order, otherwise a mark at the date there is. */
function BarOrMark({
  startsOn,
  dueOn,
  axis,
}: Pick<Recommendation, 'startsOn' | 'dueOn'> & { readonly axis: TimeAxis }) {
  if (startsOn !== null && dueOn !== null && startsOn <= dueOn) {
    const from = positionOf(startsOn, axis);
    return (
      <i
        className={classes.bar}
        style={{ left: percent(from), width: percent(positionOf(dueOn, axis) - from) }}
      />
    );
  }
  const date = dueOn ?? startsOn;
  return date === null ? null : (
    <i className={classes.mark} style={{ left: percent(positionOf(date, axis)) }} />
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const offset = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const next = rows[rows.indexOf(event.target as HTMLElement) + offset];
  if (offset === 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function periodLabel(startsOn: string | null, dueOn: string | null): string {
  if (startsOn !== null && dueOn !== null) return `du ${formatDate(startsOn)} au ${formatDate(dueOn)}`;
  if (startsOn !== null) return `à partir du ${formatDate(startsOn)}`;
  return dueOn === null ? 'sans date' : `pour le ${formatDate(dueOn)}`;
}

function anyDate({ startsOn, dueOn }: Recommendation): string {
  return startsOn ?? dueOn ?? '';
}

function percent(share: number): string {
  return `${share * 100}%`;
}
