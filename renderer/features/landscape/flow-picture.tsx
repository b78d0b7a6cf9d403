import { useId, useMemo } from 'react';
import { useMission } from '#renderer/data/use-mission.tsx';
import { formatCount } from '#shared/domain/french.ts';
import { FLOW_MODE_LABELS } from '#shared/domain/labels.ts';
import type { DataFlow } from '#shared/domain/landscape.ts';
import { BoxName } from './flow-box-name.tsx';
import { BOX_WIDTH, layOutFlows, type Point } from './flow-layout.ts';
import classes from './flow-picture.module.css';

type Mode = DataFlow['mode'];
type Box = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'application' | 'source' | 'unnamed';
};

/** Colour and stroke of each mode; the word stands on the arrow, so that neither is needed to understand. */
const MODE_STROKES: Readonly<Record<Mode, { readonly color: string; readonly dash?: string }>> = {
  interface: { color: 'var(--primary)' },
  file: { color: 'var(--ink-2)', dash: '8 4' },
  manual: { color: 'var(--warn)', dash: '3 3' },
  unknown: { color: 'var(--mute)', dash: '1 4' },
};
const MODES = Object.keys(MODE_STROKES) as Mode[];
const MARGIN = 6;
const ORIGIN: Point = { x: 0, y: 0 };
/** The word on an arrow stands in a gap of its line, just after the box. */
const LABEL_START = 14;
const LETTER_WIDTH = 5.4;

/** The flows as boxes and arrows. The table of flows says the same in words. */
export function FlowPicture() {
  const { dataFlows, applications, dataSources } = useMission();
  const markerId = useId();
  const boxes = useMemo(
    () => boxesOf(dataFlows, applications, dataSources),
    [dataFlows, applications, dataSources],
  );
  const { nodes, edges, width, height } = useMemo(
    () =>
      layOutFlows(
        [...boxes.values()],
        dataFlows
          .filter(hasAnEnd)
          .map((flow) => ({ id: flow.id, fromId: endOf(flow, 'fromId'), toId: endOf(flow, 'toId') })),
      ),
    [boxes, dataFlows],
  );
  const flowOf = new Map(dataFlows.map((flow, index) => [flow.id, { mode: flow.mode, number: index + 1 }]));

  return (
    <>
      <div className={classes.scroll}>
        <svg
          className={classes.picture}
          role="img"
          aria-label={`Schéma : ${formatCount(dataFlows.length, 'flux', 'flux')} entre ${formatCount(boxes.size, 'application ou source', 'applications et sources')}. Le tableau dit la même chose.`}
          style={{ width: '100%', minWidth: 0.8 * width, maxWidth: width + 2 * MARGIN }}
          viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`}
        >
          <defs>
            {MODES.map((mode) => (
              <marker
                key={mode}
                id={`${markerId}${mode}`}
                viewBox="0 0 8 8"
                refX="7.5"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                markerUnits="userSpaceOnUse"
                orient="auto-start-reverse"
              >
                <path d="M0 0.5 L8 4 L0 7.5 Z" fill={MODE_STROKES[mode].color} />
              </marker>
            ))}
          </defs>
          {edges.map(({ id, points, isBackward }) => {
            const { mode, number } = flowOf.get(id) ?? { mode: 'unknown' as const, number: 0 };
            const marker = `url(#${markerId}${mode})`;
            const [start = ORIGIN, ...rest] = points;
            const label = `${number} · ${FLOW_MODE_LABELS[mode].toLowerCase()}`;
            const afterLabel = { x: start.x + LABEL_START + label.length * LETTER_WIDTH + 4, y: start.y };
            return (
              <g key={id}>
                <path
                  className={classes.edge}
                  d={`M${start.x} ${start.y}h${LABEL_START - 4}${curveThrough([afterLabel, ...rest])}`}
                  stroke={MODE_STROKES[mode].color}
                  strokeDasharray={MODE_STROKES[mode].dash}
                  {...(isBackward ? { markerStart: marker } : { markerEnd: marker })}
                />
                <text
                  className={classes.tag}
                  x={start.x + LABEL_START}
                  y={start.y + 3.5}
                  fill={MODE_STROKES[mode].color}
                >
                  {label}
                </text>
              </g>
            );
          })}
          {nodes.map(({ id, x, y, height: boxHeight }) => {
            const box = boxes.get(id);
            return box ? (
              <g key={id}>
                <rect
                  className={classes[box.kind]}
                  x={x}
                  y={y}
                  width={BOX_WIDTH}
                  height={boxHeight}
                  rx={box.kind === 'source' ? 14 : 6}
                />
                <BoxName name={box.name} x={x + BOX_WIDTH / 2} y={y + boxHeight / 2} />
              </g>
            ) : null;
          })}
        </svg>
      </div>
      <p className={classes.legend}>
        <span>
          <Swatch kind="application" /> application
        </span>
        <span>
          <Swatch kind="source" /> source de données
        </span>
        {MODES.map((mode) => (
          <span key={mode}>
            <svg width="34" height="8" aria-hidden="true">
              <path
                d="M0 4 H34"
                className={classes.edge}
                stroke={MODE_STROKES[mode].color}
                strokeDasharray={MODE_STROKES[mode].dash}
              />
            </svg>
            {FLOW_MODE_LABELS[mode].toLowerCase()}
          </span>
        ))}
      </p>
    </>
  );
}

function Swatch({ kind }: { readonly kind: 'application' | 'source' }) {
  return (
    <svg width="20" height="14" aria-hidden="true">
      <rect className={classes[kind]} x="1" y="1" width="18" height="12" rx={kind === 'source' ? 6 : 3} />
    </svg>
  );
}

/** Leaves and arrives level, so that the word on the arrow stays readable. */
function curveThrough(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const previous = points[index - 1];
      if (!previous) return `M${point.x} ${point.y}`;
      if (previous.y === point.y) return `L${point.x} ${point.y}`;
      const bend = previous.x + (point.x - previous.x) * 0.72;
      return `C${bend} ${previous.y} ${previous.x + (point.x - previous.x) * 0.6} ${point.y} ${point.x} ${point.y}`;
    })
    .join(' ');
}

function hasAnEnd({ fromId, toId }: DataFlow): boolean {
  return fromId !== null || toId !== null;
}

function endOf(flow: DataFlow, end: 'fromId' | 'toId'): string {
  return flow[end] ?? `${flow.id}.${end}`;
}

type Named = { readonly id: string; readonly name: string };

/** Boxes of the picture: what a flow leaves or reaches, and one for each end that is not named yet. */
function boxesOf(
  flows: readonly DataFlow[],
  applications: readonly Named[],
  sources: readonly Named[],
): ReadonlyMap<string, Box> {
  const known = new Map<string, Box>([
    ...applications.map(
      ({ id, name }) => [id, { id, name: name || 'Sans nom', kind: 'application' }] as const,
    ),
    ...sources.map(({ id, name }) => [id, { id, name: name || 'Sans nom', kind: 'source' }] as const),
  ]);
  const ends = flows.filter(hasAnEnd).flatMap((flow) => [endOf(flow, 'fromId'), endOf(flow, 'toId')]);
  return new Map(ends.map((id) => [id, known.get(id) ?? { id, name: 'À préciser', kind: 'unnamed' }]));
}
