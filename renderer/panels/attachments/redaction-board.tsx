import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Zone } from './image-job.ts';
import classes from './redaction.module.css';
import {
  type DrawnZone,
  type ImageSize,
  isDrawn,
  moved,
  placeOf,
  resized,
  stepOf,
  zoneBetween,
} from './zones.ts';

type BoardProps = {
  readonly url: string;
  readonly alt: string;
  /** Null until the image says it itself. */
  readonly size: ImageSize | null;
  readonly onSize: (size: ImageSize) => void;
  readonly zones: readonly DrawnZone[];
  /** The zone to put the focus on, when it has just been added or its neighbour removed. */
  readonly focusedId: string | null;
  readonly onDraw: (zone: Zone) => void;
  readonly onChange: (zone: DrawnZone) => void;
  readonly onRemove: (id: string) => void;
};

type Point = { readonly x: number; readonly y: number };

/** The image under its black zones: drawn with the mouse, moved and resized with the arrows. */
export function RedactionBoard({
  url,
  alt,
  size: knownSize,
  onSize,
  zones,
  focusedId,
  onDraw,
  onChange,
  onRemove,
}: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const start = useRef<Point | null>(null);
  const [draft, setDraft] = useState<Zone | null>(null);
  const size = knownSize ?? { width: 1, height: 1 };

  useEffect(() => {
    if (focusedId !== null) document.getElementById(focusedId)?.focus();
  }, [focusedId]);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = board.current?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return { x: 0, y: 0 };
    return {
      x: ((clientX - box.left) / box.width) * size.width,
      y: ((clientY - box.top) / box.height) * size.height,
    };
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (knownSize === null || event.button !== 0 || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture?.(event.pointerId);
    start.current = pointOf(event);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) setDraft(zoneBetween(start.current, pointOf(event), size));
  };
  const onPointerUp = () => {
    if (draft && isDrawn(draft)) onDraw(draft);
    start.current = null;
    setDraft(null);
  };
  const onPointerCancel = () => {
    start.current = null;
    setDraft(null);
  };

  const onKeyDown = (event: KeyboardEvent, zone: DrawnZone) => {
    const [dx, dy] = DIRECTIONS[event.key] ?? [0, 0];
    const step = stepOf(size);
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove(zone.id);
    else if (dx === 0 && dy === 0) return;
    else if (event.shiftKey) onChange(resized(zone, dx * step, dy * step, size));
    else onChange(moved(zone, dx * step, dy * step, size));
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={board}
      className={classes.board}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
    >
      <img
        src={url}
        alt={alt}
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          onSize({ width: naturalWidth, height: naturalHeight })
        }
      />
      {zones.map((zone, index) => (
        <button
          key={zone.id}
          id={zone.id}
          type="button"
          className={classes.zone}
          style={placeOf(zone, size)}
          aria-label={`Zone ${index + 1}, ${placeInWords(zone)}`}
          onKeyDown={(event) => onKeyDown(event, zone)}
        />
      ))}
      {draft ? <span className={classes.draft} style={placeOf(draft, size)} /> : null}
    </div>
  );
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function placeInWords({ x, y, width, height }: Zone): string {
  return `${width} sur ${height} pixels, à ${x} du bord gauche et ${y} du haut`;
}
