import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import classes from './maturity-radar.module.css';
import { radarWeb } from './radar-web.tsx';

export type RadarPoint = {
  readonly label: string;
  readonly score: number | null;
  /** What the score is compared with: another date, another copy. */
  readonly reference?: number | null;
};

type MaturityRadarProps = {
  readonly points: readonly RadarPoint[];
  readonly height?: number;
  /** Names of the two series; without them there is one, and no legend. */
  readonly names?: { readonly score: string; readonly reference: string };
};

/** Radar on the 0–4 scale. An axis without a score leaves a gap, never a zero. The list beside it carries the figures. */
export function MaturityRadar({ points, height = 250, names }: MaturityRadarProps) {
  const data = points.map(({ label, score, reference = null }) => ({ label, score, reference }));
  return (
    <div aria-hidden="true">
      <div style={{ height }}>
        <ResponsiveContainer width="100%" height="100%">
          <RadarChart data={data} outerRadius="70%" accessibilityLayer={false}>
            <PolarGrid stroke="var(--grid)" />
            <PolarAngleAxis dataKey="label" tick={{ fontSize: 11, fill: 'var(--ink-2)' }} />
            <PolarRadiusAxis domain={[0, 4]} tickCount={5} tick={false} axisLine={false} />
            {/* Holds the web open when no axis has a score yet. */}
            <Radar dataKey={() => 4} stroke="none" fill="none" isAnimationActive={false} />
            {names ? (
              <Radar
                dataKey="reference"
                stroke="var(--mute)"
                strokeDasharray="5 4"
                fillOpacity={0}
                shape={radarWeb}
                isAnimationActive={false}
              />
            ) : null}
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
      {names ? (
        <p className={classes.legend}>
          <span className={classes.reference}>{names.reference}</span>
          <span>{names.score}</span>
        </p>
      ) : null}
    </div>
  );
}
