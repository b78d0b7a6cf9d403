import {
  CartesianGrid,
  DefaultZIndexes,
  ReferenceArea,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  usePlotArea,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { LABEL_GAP, type LabelSide, type Placed, placeLabels } from './place-labels.ts';

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
const NOTHING = <g />;

/** Value against feasibility, 0–4 each; the area of a bubble is the net gain. Points are buttons, in rank order. */
export function ValueFeasibilityMatrix({ points, selectedId, onSelect, height = 520 }: MatrixProps) {
  const largest = Math.max(1, ...points.map(({ netGain }) => netGain ?? 0));
  const radiusOf = (gain: number | null) =>
    Math.max(MIN_RADIUS, Math.sqrt(Math.max(0, gain ?? 0) / largest) * MAX_RADIUS);
  const sized = points.map((point) => ({ ...point, radius: radiusOf(point.netGain) }));
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
          {/* The library draws axes for a series only; ours are the bubbles above it. */}
          <Scatter data={[...points]} isAnimationActive={false} shape={NOTHING} />
          <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
            <Bubbles points={sized} selectedId={selectedId} onSelect={onSelect} />
          </ZIndexLayer>
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

type SizedPoint = MatrixPoint & { readonly radius: number };

/** Drawn by hand over the plot: only where the pixels are known can labels be kept apart. */
function Bubbles({
  points,
  selectedId,
  onSelect,
}: Pick<MatrixProps, 'selectedId' | 'onSelect'> & { readonly points: readonly SizedPoint[] }) {
  const area = usePlotArea();
  if (!area) return null;
  return placeLabels(points, area).map((point) => (
    <Bubble key={point.id} point={point} isSelected={point.id === selectedId} onSelect={onSelect} />
  ));
}

type BubbleProps = {
  readonly point: Placed<SizedPoint>;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
};

function Bubble({ point, isSelected, onSelect }: BubbleProps) {
  const { x, y, radius, labelSide } = point;
  const color = point.rank === 1 ? 'var(--rod)' : 'var(--primary)';
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
        r={radius}
        fill={color}
        fillOpacity={isSelected ? 0.38 : 0.18}
        stroke={color}
        strokeWidth={isSelected ? 2.6 : 1.6}
      />
      <text x={x} y={y + 4} textAnchor="middle" fontSize={12} fontWeight={650} fill="var(--ink)">
        {point.rank ?? '–'}
      </text>
      {labelSide === 'hidden' && !isSelected ? null : (
        <text {...labelPlace(x, y, radius, labelSide)} fontSize={11.5} fill="var(--ink-2)">
          {point.shortLabel}
        </text>
      )}
    </g>
  );
}

/** A hidden label that is shown because its bubble is selected goes below, over what is there. */
function labelPlace(x: number, y: number, radius: number, side: LabelSide) {
  const away = radius + LABEL_GAP;
  switch (side) {
    case 'above':
      return { x, y: y - away - 3, textAnchor: 'middle' as const };
    case 'right':
      return { x: x + away, y: y + 4, textAnchor: 'start' as const };
    case 'left':
      return { x: x - away, y: y + 4, textAnchor: 'end' as const };
    default:
      return { x, y: y + away + 11, textAnchor: 'middle' as const };
  }
}
