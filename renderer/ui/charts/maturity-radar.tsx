import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import { radarWeb } from './radar-web.tsx';

export type RadarPoint = { readonly label: string; readonly score: number | null };

/** Radar on the 0–4 scale. An axis without a score leaves a gap, never a zero. The list beside it carries the figures. */
export function MaturityRadar({
  points,
  height = 250,
}: {
  readonly points: readonly RadarPoint[];
  readonly height?: number;
}) {
  const data = points.map(({ label, score }) => ({ label, score }));
  return (
    <div aria-hidden="true" style={{ height }}>
      <ResponsiveContainer width="100%" height="100%">
        <RadarChart data={data} outerRadius="70%" accessibilityLayer={false}>
          <PolarGrid stroke="var(--grid)" />
          <PolarAngleAxis dataKey="label" tick={{ fontSize: 11, fill: 'var(--ink-2)' }} />
          <PolarRadiusAxis domain={[0, 4]} tickCount={5} tick={false} axisLine={false} />
          {/* Holds the web open when no axis has a score yet. */}
          <Radar dataKey={() => 4} stroke="none" fill="none" isAnimationActive={false} />
          <Radar
            dataKey="score"
            stroke="var(--primary)"
            fillOpacity={0.14}
            shape={radarWeb}
            isAnimationActive={false}
          />
        </RadarChart>
      </ResponsiveContainer>
    </div>
  );
}
