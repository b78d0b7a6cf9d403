import { useId } from 'react';
import { FLOW_MODE_LABELS } from '#shared/domain/labels.ts';
import type { FlowChart } from '#shared/report/model.ts';
import classes from './flow-drawing.module.css';

type Mode = FlowChart['edges'][number]['mode'];
type BoxKind = FlowChart['nodes'][number]['kind'];

/** Colour and stroke of each mode; the word stands on the arrow, so that neither is needed to understand. */
const MODE_STROKES: Readonly<Record<Mode, { readonly color: string; readonly dash?: string }>> = {
  interface: { color: 'var(--primary)' },
  file: { color: 'var(--ink-2)', dash: '8 4' },
  manual: { color: 'var(--warn)', dash: '3 3' },
  unknown: { color: 'var(--mute)', dash: '1 4' },
};
const MODES = Object.keys(MODE_STROKES) as Mode[];
const MARGIN = 6;
const LINE_HEIGHT = 15;

/** Boxes and arrows as laid out. */
export function FlowDrawing({ chart, label }: { readonly chart: FlowChart; readonly label: string }) {
  const markerId = useId();
  const { nodes, edges, width, height } = chart;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture scrolls sideways and must be reachable by keyboard
    <section className={classes.scroll} aria-label={label} tabIndex={0}>
      <svg
        className={classes.picture}
        role="img"
        aria-label={label}
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
        {edges.map(({ id, mode, stub, path, isBackward, label: words, labelPlace }) => {
          const marker = `url(#${markerId}${mode})`;
          return (
            <g key={id}>
              <path
                className={classes.edge}
                d={`M${stub.x} ${stub.y}h${stub.width}${path}`}
                stroke={MODE_STROKES[mode].color}
                strokeDasharray={MODE_STROKES[mode].dash}
                {...(isBackward ? { markerStart: marker } : { markerEnd: marker })}
              />
              <text
                className={classes.tag}
                x={labelPlace.x}
                y={labelPlace.y + 3.5}
                fill={MODE_STROKES[mode].color}
              >
                {words}
              </text>
            </g>
          );
        })}
        {nodes.map(({ id, kind, label: name, lines, x, y, width: boxWidth, height: boxHeight }) => (
          <g key={id}>
            <rect
              className={classes[kind]}
              x={x}
              y={y}
              width={boxWidth}
              height={boxHeight}
              rx={kind === 'data-source' ? 14 : 6}
            />
            <text className={classes.name} textAnchor="middle">
              <title>{name}</title>
              {lines.map((line, index) => (
                <tspan
                  key={line}
                  x={x + boxWidth / 2}
                  y={y + boxHeight / 2 + 4 + (index - (lines.length - 1) / 2) * LINE_HEIGHT}
                >
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

/** What the looks of boxes and arrows mean. */
export function FlowLegend() {
  return (
    <p className={classes.legend}>
      <span>
        <Swatch kind="application" /> application
      </span>
      <span>
        <Swatch kind="data-source" /> source de données
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
  );
}

function Swatch({ kind }: { readonly kind: BoxKind }) {
  return (
    <svg width="20" height="14" aria-hidden="true">
      <rect
        className={classes[kind]}
        x="1"
        y="1"
        width="18"
        height="12"
        rx={kind === 'data-source' ? 6 : 3}
      />
    </svg>
  );
}
