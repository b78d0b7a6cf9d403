type WebPoint = {
  readonly x: number;
  readonly y: number;
  readonly cx?: number;
  readonly cy?: number;
  readonly value?: number | null;
};

type RadarWebProps = {
  readonly points: readonly WebPoint[];
  readonly stroke: string;
  readonly fillOpacity: number;
  /** Dashes of the line, as in SVG; a whole line without them. */
  readonly strokeDasharray?: string | undefined;
};

/** Given to the chart library as the shape of a series: its own draws an unknown value at the centre, as a zero. */
export function radarWeb(props: unknown) {
  const { points, stroke, fillOpacity, strokeDasharray } = props as RadarWebProps;
  return (
    <RadarWeb points={points} stroke={stroke} fillOpacity={fillOpacity} strokeDasharray={strokeDasharray} />
  );
}

function RadarWeb({ points, stroke, fillOpacity, strokeDasharray }: RadarWebProps) {
  const lineLook = { fill: 'none', stroke, strokeDasharray, strokeWidth: 2 };
  const known = points.filter(isKnown);
  const isWhole = known.length === points.length;
  return (
    <g>
      {runsOf(points).map((run) => {
        const line = run.map(({ x, y }) => `${x},${y}`).join(' ');
        const { cx = 0, cy = 0 } = run[0] ?? {};
        return (
          <g key={line}>
            <polygon
              points={isWhole ? line : `${cx},${cy} ${line}`}
              fill={stroke}
              fillOpacity={fillOpacity}
              stroke="none"
            />
            {isWhole ? <polygon points={line} {...lineLook} /> : <polyline points={line} {...lineLook} />}
          </g>
        );
      })}
      {known.map(({ x, y }) => (
        <circle key={`${x},${y}`} cx={x} cy={y} r={3} fill={stroke} />
      ))}
    </g>
  );
}

/** Neighbours that are known, going round: an unknown point cuts, and the last run joins the first. */
export function runsOf<P extends Pick<WebPoint, 'value'>>(points: readonly P[]): readonly (readonly P[])[] {
  const cut = points.findIndex((point) => !isKnown(point));
  if (cut < 0) return points.length === 0 ? [] : [points];
  const turned = [...points.slice(cut), ...points.slice(0, cut)];
  const runs: P[][] = [];
  let current: P[] = [];
  for (const point of turned) {
    if (isKnown(point)) current.push(point);
    else if (current.length > 0) {
      runs.push(current);
      current = [];
    }
  }
  return current.length > 0 ? [...runs, current] : runs;
}

function isKnown({ value }: Pick<WebPoint, 'value'>): boolean {
  return value !== null && value !== undefined;
}
