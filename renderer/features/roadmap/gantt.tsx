import { type CSSProperties, type KeyboardEvent, useId, useState } from 'react';
import { useToday } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { formatCount, formatDate } from '#shared/domain/french.ts';
import { costByQuarter } from '#shared/roadmap/quarters.ts';
import { roadmapStart, type Schedule, scheduleRoadmap } from '#shared/roadmap/schedule.ts';
import classes from './gantt.module.css';
import { GanttBar, percent } from './gantt-bar.tsx';
import { GanttLinks } from './gantt-links.tsx';
import marks from './gantt-marks.module.css';
import {
  type Move,
  moveCommand,
  movedSpan,
  positionOf,
  replanCommand,
  type TimeAxis,
  timeAxis,
  titleOf,
  ZOOMS,
  zoomFor,
} from './gantt-model.ts';
import { GanttTable } from './gantt-table.tsx';
import { QuarterCosts } from './quarter-costs.tsx';

type GanttProps = { readonly onOpen: (id: string) => void };

/** The roadmap in time: dates, prerequisites, what is critical, and what each quarter costs. */
export function Gantt({ onOpen }: GanttProps) {
  const mission = useMission();
  const today = useToday();
  const schedule = scheduleRoadmap(mission.recommendations, roadmapStart(mission, today));
  if (!schedule.ok) {
    const [first] = schedule.error.ids;
    return (
      <Card>
        <EmptyState
          title="Prérequis en cercle"
          action={
            first === undefined ? null : (
              <Button onClick={() => onOpen(first)}>Ouvrir la première recommandation</Button>
            )
          }
        >
          {schedule.error.message}
        </EmptyState>
      </Card>
    );
  }
  return <Chart schedule={schedule.value} today={today} onOpen={onOpen} />;
}

type ChartProps = GanttProps & { readonly schedule: Schedule; readonly today: string };

function Chart({ schedule, today, onOpen }: ChartProps) {
  const run = useRun();
  const helpId = useId();
  const [zoom, setZoom] = useState(() => zoomFor(schedule, today));
  const [reachableId, setReachableId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { items, conflicts } = schedule;
  const axis = timeAxis(items, today, zoom);
  const costs = costByQuarter(items);
  const inConflict = new Set(conflicts.map(({ id }) => id));
  const toReplan = items.filter(({ isToReplan }) => isToReplan).length;
  const byId = new Map(items.map(({ recommendation }) => [recommendation.id, recommendation]));
  const firstId = items[0]?.recommendation.id;
  const reachable = reachableId !== null && byId.has(reachableId) ? reachableId : firstId;

  const move = (item: Schedule['items'][number], by: Move) => {
    const span = movedSpan(item.shown, by);
    if (!run(moveCommand(item.recommendation, span, by)).ok) return;
    setSaid(
      `N° ${item.recommendation.number} : du ${formatDate(span.startsOn)} au ${formatDate(span.dueOn)}.`,
    );
  };
  const replan = () => {
    if (run(replanCommand(schedule)).ok)
      notifySuccess(
        `${formatCount(toReplan, 'recommandation replanifiée', 'recommandations replanifiées')}. Ctrl+Z pour annuler.`,
      );
  };
  const ratio = axis.months.length / zoom;
  return (
    <Card className={classes.card}>
      <div className={classes.tools}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame */}
        <div role="group" aria-label="Étendue affichée" className={classes.zooms}>
          {ZOOMS.map((months) => (
            <button
              key={months}
              type="button"
              className={classes.zoom}
              aria-pressed={months === zoom}
              onClick={() => setZoom(months)}
            >
              {months} mois
            </button>
          ))}
        </div>
        <Legend />
        {toReplan > 0 ? (
          <Button size="xs" onClick={replan}>
            Replanifier ({toReplan})
          </Button>
        ) : null}
      </div>
      {conflicts.length > 0 ? (
        <ul className={classes.conflicts} aria-label="Conflits de dates">
          {conflicts.slice(0, MOST_CONFLICTS).map(({ id, prerequisiteId, message }) => (
            <li key={`${id} ${prerequisiteId}`}>{message}</li>
          ))}
          {conflicts.length > MOST_CONFLICTS ? (
            <li>Et {formatCount(conflicts.length - MOST_CONFLICTS, 'autre conflit', 'autres conflits')}.</li>
          ) : null}
        </ul>
      ) : null}
      <p id={helpId} className="visually-hidden">
        Flèches gauche et droite : déplacer d’une semaine. Maj et flèches : changer l’échéance. Flèches haut
        et bas : changer de recommandation. Entrée : ouvrir.
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="Calendrier de la feuille de route">
        <div className={classes.canvas} style={{ '--ratio': ratio } as CSSProperties}>
          <Scale axis={axis} today={today} />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the bars inside */}
          <div className={classes.rows} onKeyDown={moveBetweenBars}>
            {items.map((item) => {
              const { recommendation } = item;
              const { id, number, decisionOn, dependsOnIds } = recommendation;
              return (
                <div key={id} className={classes.row}>
                  <button
                    type="button"
                    className={classes.name}
                    tabIndex={-1}
                    aria-label={`Ouvrir la n° ${number}, ${titleOf(recommendation)}`}
                    onClick={() => onOpen(id)}
                  >
                    <b>{number}</b>
                    <span>{titleOf(recommendation)}</span>
                  </button>
                  <div className={classes.track}>
                    <GanttBar
                      item={item}
                      prerequisites={dependsOnIds.flatMap((before) => byId.get(before) ?? [])}
                      axis={axis}
                      isInConflict={inConflict.has(id)}
                      isReachable={id === reachable}
                      helpId={helpId}
                      onMove={(by) => move(item, by)}
                      onOpen={() => onOpen(id)}
                      onFocus={() => setReachableId(id)}
                    />
                    {decisionOn === null ? null : (
                      <i
                        className={marks.decision}
                        title={`Décision le ${formatDate(decisionOn)}`}
                        style={{ left: percent(positionOf(decisionOn, axis)) }}
                      />
                    )}
                  </div>
                </div>
              );
            })}
            <GanttLinks
              items={items}
              axis={axis}
              isInConflict={({ id }, before) =>
                conflicts.some((it) => it.id === id && it.prerequisiteId === before)
              }
            />
          </div>
          <div className={`${classes.row} ${classes.costRow}`}>
            <span className={classes.costLabel}>Coût par trimestre, hors taxes</span>
            <div className={classes.track}>
              <QuarterCosts costs={costs} axis={axis} />
            </div>
          </div>
        </div>
      </section>
      <p className={classes.caption}>
        Sans dates saisies, une recommandation est proposée après ses prérequis, jusqu’à son horizon
        {costs.unknown.length > 0
          ? ` ; sans coût : ${costs.unknown.map(({ number }) => `n° ${number}`).join(', ')}`
          : ''}
        .
      </p>
      <details className={classes.asTable}>
        <summary>Voir en tableau</summary>
        <GanttTable schedule={schedule} onOpen={onOpen} />
      </details>
    </Card>
  );
}

const MOST_CONFLICTS = 3;

/** Quarters, months, and today's line down the rows. */
function Scale({ axis, today }: { readonly axis: TimeAxis; readonly today: string }) {
  return (
    <>
      <div className={`${classes.row} ${classes.head}`} aria-hidden="true">
        <span className={classes.corner} />
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
          {axis.months.map(({ label, startsOn }) => (
            <span
              key={startsOn}
              className={classes.month}
              style={{ left: percent(positionOf(startsOn, axis)) }}
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      <div className={classes.grid} aria-hidden="true">
        {axis.months.map(({ startsOn }) => (
          <i
            key={startsOn}
            className={
              axis.quarters.some((quarter) => quarter.startsOn === startsOn)
                ? classes.quarterLine
                : classes.monthLine
            }
            style={{ left: percent(positionOf(startsOn, axis)) }}
          />
        ))}
        <i className={classes.today} style={{ left: percent(positionOf(today, axis)) }} />
      </div>
    </>
  );
}

function Legend() {
  return (
    <p className={classes.legend}>
      <span>
        <i className={`${marks.sample} ${marks.critical}`} /> critique
      </span>
      <span>
        <i className={marks.sample} /> avec marge
      </span>
      <span>
        <i className={`${marks.sample} ${marks.duty}`} /> obligation (§)
      </span>
      <span>
        <i className={`${marks.sample} ${marks.proposed}`} /> dates proposées
      </span>
      <span>
        <i className={`${marks.sample} ${marks.conflict}`} /> conflit
      </span>
      <span>
        <i className={marks.decisionSample} /> décision
      </span>
      <span>
        <i className={marks.todaySample} /> aujourd’hui
      </span>
    </p>
  );
}

function moveBetweenBars(event: KeyboardEvent<HTMLElement>): void {
  const offset = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-bar]')];
  const next = bars[bars.indexOf(event.target as HTMLElement) + offset];
  if (offset === 0 || !next) return;
  event.preventDefault();
  next.focus();
}
