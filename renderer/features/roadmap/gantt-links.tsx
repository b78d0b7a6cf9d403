import type { Recommendation } from '#shared/domain/use-case.ts';
import type { ScheduledItem } from '#shared/roadmap/schedule.ts';
import { percent } from './gantt-bar.tsx';
import classes from './gantt-marks.module.css';
import { positionOf, type TimeAxis } from './gantt-model.ts';

/** Height of a row, in pixels; the style sheet has the same. */
export const ROW_HEIGHT = 28;
const HALF_BAR = 8;
/** Where a link enters the bar it leads to, in days after its start. */
const ENTRY_DAYS = 3;

type GanttLinksProps = {
  readonly items: readonly ScheduledItem[];
  readonly axis: TimeAxis;
  readonly isInConflict: (item: Recommendation, prerequisiteId: string) => boolean;
};

/** From the end of each prerequisite to the start of what waits for it. Drawn; the names of the bars say the same. */
export function GanttLinks({ items, axis, isInConflict }: GanttLinksProps) {
  const height = items.length * ROW_HEIGHT;
  const links = items.flatMap((item, row) =>
    item.recommendation.dependsOnIds.flatMap((id) => {
      const fromRow = items.findIndex(({ recommendation }) => recommendation.id === id);
      const before = items[fromRow];
      if (before === undefined) return [];
      const isDown = row > fromRow;
      const fromX = positionOf(before.shown.dueOn, axis) * axis.days + 1;
      const toX = positionOf(item.shown.startsOn, axis) * axis.days + ENTRY_DAYS;
      const fromY = (fromRow + 0.5) * ROW_HEIGHT;
      const toY = (row + 0.5) * ROW_HEIGHT + (isDown ? -HALF_BAR : HALF_BAR);
      const between = fromY + (isDown ? 1 : -1) * (ROW_HEIGHT / 2);
      const path =
        toX >= fromX ? `M${fromX} ${fromY}H${toX}V${toY}` : `M${fromX} ${fromY}V${between}H${toX}V${toY}`;
      const isBad = isInConflict(item.recommendation, id);
      return [{ key: `${id} ${item.recommendation.id}`, path, toX, toY, isDown, isBad }];
    }),
  );
  return (
    <div className={classes.links} style={{ height }} aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden with its parent */}
      <svg viewBox={`0 0 ${axis.days} ${height}`} preserveAspectRatio="none">
        {links.map(({ key, path, isBad }) => (
          <path key={key} d={path} className={isBad ? classes.badLink : classes.link} />
        ))}
      </svg>
      {links.map(({ key, toX, toY, isDown, isBad }) => (
        <i
          key={key}
          className={`${classes.arrow} ${isDown ? classes.down : classes.up} ${isBad ? classes.badArrow : ''}`}
          style={{ left: percent(toX / axis.days), top: toY }}
        />
      ))}
    </div>
  );
}
