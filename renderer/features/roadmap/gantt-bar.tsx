import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Recommendation } from '#shared/domain/use-case.ts';
import type { ScheduledItem } from '#shared/roadmap/schedule.ts';
import classes from './gantt-marks.module.css';
import { barLabel, type Move, movedSpan, positionOf, type TimeAxis } from './gantt-model.ts';

type GanttBarProps = {
  readonly item: ScheduledItem;
  readonly prerequisites: readonly Recommendation[];
  readonly axis: TimeAxis;
  readonly isInConflict: boolean;
  /** Only one bar is in the order of Tab; up and down go from one to the next. */
  readonly isReachable: boolean;
  readonly helpId: string;
  readonly onMove: (move: Move) => void;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
};

type Drag = { readonly kind: Move['kind']; readonly fromX: number; readonly days: number };

const WEEK = 7;

/** A recommendation in time. Dragged by the mouse, its end by the handle; arrows move it a week, Shift with arrows its end. */
export function GanttBar(props: GanttBarProps) {
  const { item, prerequisites, axis, isInConflict, isReachable, helpId, onMove, onOpen, onFocus } = props;
  const [drag, setDrag] = useState<Drag | null>(null);
  const bar = useRef<HTMLButtonElement>(null);
  const span = drag === null ? item.shown : movedSpan(item.shown, drag);
  const left = positionOf(span.startsOn, axis);
  // The last day is worked too.
  const width = positionOf(span.dueOn, axis) - left + 1 / axis.days;

  const begin = (event: PointerEvent<HTMLElement>, kind: Move['kind']) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ kind, fromX: event.clientX, days: 0 });
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const track = bar.current?.parentElement;
    if (drag === null || !track) return;
    const days = Math.round(((event.clientX - drag.fromX) / track.clientWidth) * axis.days);
    if (days !== drag.days) setDrag({ ...drag, days });
  };
  const end = () => {
    if (drag !== null && drag.days !== 0) onMove({ kind: drag.kind, days: drag.days });
    setDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (direction !== 0) {
      event.preventDefault();
      onMove({ kind: event.shiftKey ? 'resize' : 'move', days: direction * WEEK });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen();
    } else if (event.key === 'Escape') setDrag(null);
  };

  const { duty } = item.recommendation;
  const look = [
    classes.bar,
    isInConflict ? classes.conflict : item.isCritical ? classes.critical : '',
    duty === null ? '' : classes.duty,
    item.isDated ? '' : classes.proposed,
  ].join(' ');
  const label = barLabel(item, span, prerequisites);
  return (
    <>
      <button
        ref={bar}
        type="button"
        className={look}
        style={{ left: percent(left), width: percent(width) }}
        aria-label={label}
        aria-describedby={helpId}
        title={label}
        tabIndex={isReachable ? 0 : -1}
        data-bar={item.recommendation.number}
        onPointerDown={(event) => begin(event, 'move')}
        onPointerMove={follow}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {duty === null ? null : <span aria-hidden="true">§</span>}
      </button>
      {/* The keyboard resizes with Shift and the arrows: the handle is for the mouse alone. */}
      <span
        aria-hidden="true"
        className={classes.handle}
        style={{ left: percent(left + width) }}
        onPointerDown={(event) => begin(event, 'resize')}
        onPointerMove={follow}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      />
    </>
  );
}

export function percent(share: number): string {
  return `${share * 100}%`;
}
