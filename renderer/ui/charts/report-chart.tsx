import { cloneElement } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Legend,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
  ZAxis,
} from 'recharts';
import { formatDecimal, formatEurosShort, formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { ChartSpec } from '#shared/report/model.ts';
import { FlowDrawing } from './flow-drawing.tsx';
import { radarWeb } from './radar-web.tsx';

const SERIES_COLORS = ['var(--m4)', 'var(--m3)', 'var(--m2)', 'var(--m1)', 'var(--m0)'];
const TICK = { fontSize: 11, fill: 'var(--ink-2)' };

/** A figure of the report on screen: the same specification becomes a native chart in Word. */
export function ReportChart({
  chart,
  height,
  description,
}: {
  readonly chart: ChartSpec;
  readonly height: number;
  /** Alternative text of the drawing; without it the words stand elsewhere, and the drawing is not read out. */
  readonly description?: string;
}) {
  if (chart.kind === 'flow') return <FlowDrawing chart={chart} label={description ?? 'Schéma des flux'} />;
  const drawing = chart.kind === 'radar' ? radar(chart) : chart.kind === 'bar' ? bars(chart) : bubbles(chart);
  return (
    <div aria-hidden={description === undefined} style={{ height }}>
      <ResponsiveContainer width="100%" height="100%">
        {description === undefined
          ? drawing
          : cloneElement(drawing, { role: 'img', 'aria-label': description })}
      </ResponsiveContainer>
    </div>
  );
}

/** Height in pixels that leaves room for every category. */
export function chartHeight(chart: ChartSpec): number {
  if (chart.kind === 'bar' && chart.orientation === 'horizontal') return 60 + chart.categories.length * 28;
  return chart.kind === 'bubble' ? 420 : 320;
}

type Rows = readonly Readonly<Record<string, string | number | null>>[];

function rowsOf(
  categories: readonly string[],
  series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[],
): Rows {
  return categories.map((category, index) => ({
    category,
    ...Object.fromEntries(series.map(({ values }, number) => [`s${number}`, values[index] ?? null])),
  }));
}

function radar({ categories, series, max }: Extract<ChartSpec, { kind: 'radar' }>) {
  return (
    <RadarChart data={[...rowsOf(categories, series)]} outerRadius="72%" accessibilityLayer={false}>
      <PolarGrid stroke="var(--grid)" />
      <PolarAngleAxis dataKey="category" tick={TICK} />
      <PolarRadiusAxis domain={[0, max]} tickCount={max + 1} tick={false} axisLine={false} />
      {series.map(({ name }, index) => (
        <Radar
          key={name}
          name={name}
          dataKey={`s${index}`}
          stroke={SERIES_COLORS[index % 2] ?? 'var(--primary)'}
          fill={SERIES_COLORS[index % 2] ?? 'var(--primary)'}
          fillOpacity={index === 0 ? 0.14 : 0}
          shape={radarWeb}
          isAnimationActive={false}
        />
      ))}
      {series.length > 1 ? <Legend /> : null}
    </RadarChart>
  );
}

function bars({
  categories,
  series,
  orientation,
  isStacked,
  max,
  valueFormat,
}: Extract<ChartSpec, { kind: 'bar' }>) {
  const isHorizontal = orientation === 'horizontal';
  const format = FORMATS[valueFormat];
  const valueAxis = {
    domain: [0, max ?? 'auto'] as [number, number | 'auto'],
    tick: TICK,
    stroke: 'var(--grid)',
  };
  return (
    <BarChart
      data={[...rowsOf(categories, series)]}
      layout={isHorizontal ? 'vertical' : 'horizontal'}
      margin={{ top: 8, right: 56, bottom: 4, left: 8 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--grid)" horizontal={!isHorizontal} vertical={isHorizontal} />
      {isHorizontal ? (
        <>
          <XAxis type="number" {...valueAxis} tickFormatter={format} />
          <YAxis
            type="category"
            dataKey="category"
            width={190}
            tick={TICK}
            stroke="var(--grid)"
            interval={0}
          />
        </>
      ) : (
        <>
          <XAxis type="category" dataKey="category" tick={TICK} stroke="var(--grid)" interval={0} />
          <YAxis type="number" {...valueAxis} tickFormatter={format} />
        </>
      )}
      {series.map(({ name, isOffset = false }, index) => (
        <Bar
          key={name}
          name={name}
          dataKey={`s${index}`}
          fill={isOffset ? 'none' : (SERIES_COLORS[index % SERIES_COLORS.length] ?? 'var(--primary)')}
          legendType={isOffset ? 'none' : 'rect'}
          isAnimationActive={false}
          {...(isStacked ? { stackId: 'stack' } : {})}
        >
          {isStacked ? null : (
            <LabelList
              dataKey={`s${index}`}
              position={isHorizontal ? 'right' : 'top'}
              fontSize={11}
              fill="var(--ink-2)"
              formatter={(value: unknown) => (typeof value === 'number' ? format(value) : '')}
            />
          )}
        </Bar>
      ))}
      {series.length > 1 ? <Legend /> : null}
    </BarChart>
  );
}

function bubbles({ xTitle, yTitle, max, points }: Extract<ChartSpec, { kind: 'bubble' }>) {
  const largest = Math.max(1, ...points.map(({ size }) => size));
  return (
    <ScatterChart margin={{ top: 12, right: 16, bottom: 22, left: 6 }} accessibilityLayer={false}>
      <CartesianGrid stroke="var(--grid)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, max]}
        tickCount={max + 1}
        tick={TICK}
        stroke="var(--grid)"
        label={{ value: xTitle, position: 'bottom', offset: 4, fontSize: 12, fill: 'var(--ink-2)' }}
      />
      <YAxis
        type="number"
        dataKey="y"
        domain={[0, max]}
        tickCount={max + 1}
        tick={TICK}
        stroke="var(--grid)"
        label={{ value: yTitle, angle: -90, position: 'insideLeft', fontSize: 12, fill: 'var(--ink-2)' }}
      />
      <ZAxis range={[1, 1]} />
      <Scatter
        data={[...points]}
        isAnimationActive={false}
        shape={(props: unknown) => {
          const { cx, cy, payload } = props as { cx: number; cy: number; payload: (typeof points)[number] };
          const radius = Math.max(7, Math.sqrt(Math.max(0, payload.size) / largest) * 22);
          const color = payload.isLeading ? 'var(--rod)' : 'var(--primary)';
          return (
            <g key={payload.label}>
              <circle
                cx={cx}
                cy={cy}
                r={radius}
                fill={color}
                fillOpacity={0.18}
                stroke={color}
                strokeWidth={1.5}
              />
              <text x={cx} y={cy + 4} textAnchor="middle" fontSize={11} fill="var(--ink)">
                {payload.label.length > 22 ? `${payload.label.slice(0, 21)}…` : payload.label}
              </text>
            </g>
          );
        }}
      />
    </ScatterChart>
  );
}

const FORMATS: Readonly<
  Record<Extract<ChartSpec, { kind: 'bar' }>['valueFormat'], (value: number) => string>
> = {
  level: (value) => formatNumber(value, 1),
  euros: formatEurosShort,
  percent: (value) => formatPercent(value),
  number: (value) => formatDecimal(value),
};
