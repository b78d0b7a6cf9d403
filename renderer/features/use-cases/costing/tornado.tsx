import { formatEurosShort, formatPercent } from '#shared/domain/french.ts';
import { ECONOMIC_INPUT_LABELS } from '#shared/scoring/decision/describe-errors.ts';
import type { Simulation, TornadoBar } from '#shared/scoring/decision/monte-carlo.ts';
import classes from './costing.module.css';

/** What matters most: the net gain with one figure at its bounds, the others at their most probable value. */
export function Tornado({ simulation }: { readonly simulation: Simulation }) {
  const bars = simulation.tornado.filter(({ swing }) => swing > 0);
  if (bars.length === 0) return null;
  const ends = [simulation.probable.netGain, ...bars.flatMap(({ atMin, atMax }) => [atMin, atMax])];
  const low = Math.min(...ends);
  const width = Math.max(...ends) - low;
  const place = (value: number) => ((value - low) / width) * 100;
  return (
    <table className={classes.tornado} aria-label="Ce qui pèse le plus sur le gain net">
      <thead>
        <tr>
          <th scope="col">Ce qui pèse le plus</th>
          <th scope="col">Gain net, au minimum</th>
          <td />
          <th scope="col">au maximum</th>
          <th scope="col">Part de l’incertitude</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.input}>
            <th scope="row">{ECONOMIC_INPUT_LABELS[bar.input]}</th>
            <td>{formatEurosShort(bar.atMin)}</td>
            <td aria-hidden="true" className={classes.track}>
              <span className={classes.bar} style={barPlace(bar, place)} />
              <span className={classes.probable} style={{ left: `${place(simulation.probable.netGain)}%` }} />
            </td>
            <td>{formatEurosShort(bar.atMax)}</td>
            <td>{bar.varianceShare === null ? '—' : formatPercent(bar.varianceShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function barPlace({ atMin, atMax }: TornadoBar, place: (value: number) => number) {
  const left = place(Math.min(atMin, atMax));
  return { left: `${left}%`, width: `${place(Math.max(atMin, atMax)) - left}%` };
}
