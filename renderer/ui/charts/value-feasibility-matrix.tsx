import {
  CartesianGrid,
  ReferenceArea,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
  ZAxis,
} from 'recharts';
import { placeLabels } from './place-labels.ts';

export type MatrixPoint = {
  readonly id: string;
  readonly rank: number | null;
  readonly label: string;
  readonly feasibility: number;
  readonly value: number;
  /** Euros over three years; null draws the smallest bubble. */
  readonly netGain: number | null;
};

type MatrixProps = {
  readonly points: readonly MatrixPoint[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly height?: number;
};

const MIN_RADIUS = 9;
const MAX_RADIUS = 26;

/** Value against feasibility, 0–4 each; the area of a bubble is the net gain. Points are buttons, in rank order. */
export function ValueFeasibilityMatrix({ points, selectedId, onSelect, height = 520 }: MatrixProps) {
  const largest = Math.max(1, ...points.map(({ netGain }) => netGain ?? 0));
  const radiusOf = (gain: number | null) =>
    Math.max(MIN_RADIUS, Math.sqrt(Math.max(0, gain ?? 0) / largest) * MAX_RADIUS);
  const labelled = placeLabels(points.map((point) => ({ ...point, radius: radiusOf(point.netGain) })));
  return (
    <div style={{ height }}>
      <ResponsiveContainer width="100%" height="100%">
        <ScatterChart margin={{ top: 12, right: 16, bottom: 22, left: 6 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--grid)" />
          <ReferenceArea x1={2} x2={4} y1={2} y2={4} fill="var(--primary-soft)" fillOpacity={0.75} />
          <XAxis
            type="number"
            dataKey="feasibility"
            domain={[0, 4]}
            ticks={[0, 1, 2, 3, 4]}
            tick={{ fontSize: 12, fill: 'var(--mute)' }}
            stroke="var(--grid)"
            label={{
              value: 'Faisabilité →',
              position: 'bottom',
              offset: 4,
              fontSize: 12.5,
              fill: 'var(--ink-2)',
            }}
          />
          <YAxis
            type="number"
            dataKey="value"
            domain={[0, 4]}
            ticks={[0, 1, 2, 3, 4]}
            width={40}
            tick={{ fontSize: 12, fill: 'var(--mute)' }}
            stroke="var(--grid)"
            label={{
              value: 'Valeur →',
              angle: -90,
              position: 'insideLeft',
              fontSize: 12.5,
              fill: 'var(--ink-2)',
            }}
          />
          <ZAxis range={[1, 1]} />
          <ReferenceArea
            x1={0}
            x2={2}
            y1={2}
            y2={4}
            fill="none"
            label={quadrant('À préparer', 'insideTopLeft')}
          />
          <ReferenceArea
            x1={2}
            x2={4}
            y1={2}
            y2={4}
            fill="none"
            label={quadrant('À lancer', 'insideTopRight', true)}
          />
          <ReferenceArea
            x1={0}
            x2={2}
            y1={0}
            y2={2}
            fill="none"
            label={quadrant('À écarter', 'insideBottomLeft')}
          />
          <ReferenceArea
            x1={2}
            x2={4}
            y1={0}
            y2={2}
            fill="none"
            label={quadrant('Au fil de l’eau', 'insideBottomRight')}
          />
          <Scatter
            data={labelled}
            isAnimationActive={false}
            shape={(props: unknown) => {
              const { cx, cy, payload } = props as {
                cx: number;
                cy: number;
                payload: (typeof labelled)[number];
              };
              return (
                <Bubble
                  key={payload.id}
                  x={cx + payload.shift}
                  y={cy}
                  point={payload}
                  isSelected={payload.id === selectedId}
                  onSelect={onSelect}
                />
              );
            }}
          />
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}

function quadrant(
  value: string,
  position: 'insideTopLeft' | 'insideTopRight' | 'insideBottomLeft' | 'insideBottomRight',
  isStrong = false,
) {
  return {
    value,
    position,
    fontSize: 12.5,
    fontWeight: isStrong ? 650 : 500,
    fill: isStrong ? 'var(--primary)' : 'var(--mute)',
  };
}

type BubbleProps = {
  readonly x: number;
  readonly y: number;
  readonly point: MatrixPoint & { readonly radius: number; readonly labelSide: 'below' | 'above' | 'hidden' };
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
};

function Bubble({ x, y, point, isSelected, onSelect }: BubbleProps) {
  const color = point.rank === 1 ? 'var(--rod)' : 'var(--primary)';
  const labelY = point.labelSide === 'above' ? y - point.radius - 6 : y + point.radius + 14;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
    <g
      role="button"
      tabIndex={0}
      aria-label={`${point.rank === null ? '' : `N° ${point.rank}, `}${point.label}`}
      aria-pressed={isSelected}
      style={{ cursor: 'pointer' }}
      onClick={() => onSelect(point.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(point.id);
      }}
    >
      <circle
        cx={x}
        cy={y}
        r={point.radius}
        fill={color}
        fillOpacity={isSelected ? 0.38 : 0.18}
        stroke={color}
        strokeWidth={isSelected ? 2.6 : 1.6}
      />
      <text x={x} y={y + 4} textAnchor="middle" fontSize={12} fontWeight={650} fill="var(--ink)">
        {point.rank ?? '–'}
      </text>
      {point.labelSide === 'hidden' && !isSelected ? null : (
        <text x={x} y={labelY} textAnchor="middle" fontSize={11.5} fill="var(--ink-2)">
          {shorten(point.label)}
        </text>
      )}
    </g>
  );
}

function shorten(label: string): string {
  return label.length > 26 ? `${label.slice(0, 25).trimEnd()}…` : label;
}
