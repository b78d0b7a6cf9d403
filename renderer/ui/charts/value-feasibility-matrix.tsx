import { createContext, useContext } from 'react';
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
import { MATRIX_LABELS } from '#shared/domain/labels.ts';
import { LABEL_GAP, type LabelSide, type Placed, placeLabels } from './place-labels.ts';

export type MatrixPoint = {
  readonly id: string;
  readonly rank: number | null;
  readonly label: string;
  readonly feasibility: number;
  readonly value: number;
  /** Euros over the horizon; null draws the smallest bubble, a loss a hollow one. */
  readonly netGain: number | null;
};

type MatrixProps = {
  readonly points: readonly MatrixPoint[];
  readonly selectedId: string | null;
  /** Click or Space. */
  readonly onSelect: (id: string) => void;
  /** Enter. */
  readonly onOpen: (id: string) => void;
  readonly height?: number;
};

const MIN_RADIUS = 9;
const MAX_RADIUS = 26;
const NOTHING = <g />;
/** The library draws axes for a series only. */
const ANY_POINT = [{ feasibility: 0, value: 0 }];

/** Value against feasibility, 0–4 each; the area of a bubble is the net gain. Points are buttons, in rank order. */
export function ValueFeasibilityMatrix(props: MatrixProps) {
  const { points, selectedId, onSelect, onOpen, height = 520 } = props;
  const largest = Math.max(1, ...points.map(({ netGain }) => Math.abs(netGain ?? 0)));
  const radiusOf = (gain: number | null) =>
    Math.max(MIN_RADIUS, Math.sqrt(Math.abs(gain ?? 0) / largest) * MAX_RADIUS);
  const sized = points.map((point) => ({ ...point, radius: radiusOf(point.netGain) }));
  return (
    <div style={{ height }}>
      <BubblesContext value={{ points: sized, selectedId, onSelect, onOpen }}>{FRAME}</BubblesContext>
    </div>
  );
}

type BubbleSet = Pick<MatrixProps, 'selectedId' | 'onSelect' | 'onOpen'> & {
  readonly points: readonly SizedPoint[];
};

const BubblesContext = createContext<BubbleSet | null>(null);

/** Axes and quarters never change: only the bubbles are drawn anew. */
const FRAME = (
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
        label={quadrant(MATRIX_LABELS.bets, 'insideTopLeft')}
      />
      <ReferenceArea
        x1={2}
        x2={4}
        y1={2}
        y2={4}
        fill="none"
        label={quadrant(MATRIX_LABELS.quickWins, 'insideTopRight', true)}
      />
      <ReferenceArea
        x1={0}
        x2={2}
        y1={0}
        y2={2}
        fill="none"
        label={quadrant(MATRIX_LABELS.dropped, 'insideBottomLeft')}
      />
      <ReferenceArea
        x1={2}
        x2={4}
        y1={0}
        y2={2}
        fill="none"
        label={quadrant(MATRIX_LABELS.extras, 'insideBottomRight')}
      />
      {/* The library draws axes for a series only; ours are the bubbles above it. */}
      <Scatter data={ANY_POINT} isAnimationActive={false} shape={NOTHING} />
      <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
        <Bubbles />
      </ZIndexLayer>
    </ScatterChart>
  </ResponsiveContainer>
);

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
function Bubbles() {
  const area = usePlotArea();
  const bubbles = useContext(BubblesContext);
  if (!area || !bubbles) return null;
  const { points, selectedId, onSelect, onOpen } = bubbles;
  const stopId = points.find(({ id }) => id === selectedId)?.id ?? points[0]?.id;
  const placed = placeLabels(points, area);
  const unnamed = placed.find(({ id, labelSide }) => id === selectedId && labelSide === 'hidden');
  return (
    <>
      {placed.map((point) => (
        <Bubble
          key={point.id}
          point={point}
          isSelected={point.id === selectedId}
          isTabStop={point.id === stopId}
          onSelect={onSelect}
          onOpen={onOpen}
        />
      ))}
      {unnamed ? <NameOverOthers point={unnamed} /> : null}
    </>
  );
}

/** The selected bubble had no room for its name: it is drawn last, on a ground of its own, over what is there. */
function NameOverOthers({ point: { x, y, radius, shortLabel } }: { readonly point: Placed<SizedPoint> }) {
  return (
    <text
      {...labelPlace(x, y, radius, 'below')}
      pointerEvents="none"
      fontSize={11.5}
      fontWeight={600}
      fill="var(--ink)"
      stroke="var(--card)"
      strokeWidth={6}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {shortLabel}
    </text>
  );
}

type BubbleProps = {
  readonly point: Placed<SizedPoint>;
  readonly isSelected: boolean;
  /** One stop of Tab for all the bubbles: arrows go on from there. */
  readonly isTabStop: boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
};

function Bubble({ point, isSelected, isTabStop, onSelect, onOpen }: BubbleProps) {
  const { x, y, radius, labelSide } = point;
  const isLoss = (point.netGain ?? 0) < 0;
  const color = point.rank === 1 ? 'var(--rod)' : 'var(--primary)';
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
    <g
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${point.rank === null ? '' : `N° ${point.rank}, `}${point.label}`}
      aria-pressed={isSelected}
      style={{ cursor: 'pointer' }}
      onClick={() => onSelect(point.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (event.key === 'Enter') onOpen(point.id);
        else onSelect(point.id);
      }}
    >
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={color}
        fillOpacity={isLoss ? 0 : isSelected ? 0.38 : 0.18}
        stroke={color}
        strokeWidth={isSelected ? 2.6 : 1.6}
        strokeDasharray={isLoss ? '4 3' : undefined}
      />
      <text x={x} y={y + 4} textAnchor="middle" fontSize={12} fontWeight={650} fill="var(--ink)">
        {point.rank ?? '–'}
      </text>
      {labelSide === 'hidden' ? null : (
        <text {...labelPlace(x, y, radius, labelSide)} fontSize={11.5} fill="var(--ink-2)">
          {point.shortLabel}
        </text>
      )}
    </g>
  );
}

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
