import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import type { CostByQuarter, QuarterCost } from '#shared/roadmap/quarters.ts';
import { percent } from './gantt-bar.tsx';
import classes from './gantt-marks.module.css';
import { positionOf, type TimeAxis, titleOf } from './gantt-model.ts';
import roadmap from './roadmap.module.css';

type QuarterCostsProps = { readonly costs: CostByQuarter; readonly axis: TimeAxis };

/** What each quarter costs, under the bars it comes from. */
export function QuarterCosts({ costs, axis }: QuarterCostsProps) {
  const most = Math.max(1, ...costs.quarters.map(({ cost }) => cost));
  return (
    <ul className={classes.costs} aria-label="Coût par trimestre">
      {costs.quarters.map((each) => {
        const { quarter, cost } = each;
        const left = positionOf(quarter.startsOn, axis);
        const figure = cost === 0 ? '0 €' : formatEurosShort(cost);
        return (
          <li
            key={quarter.label}
            className={classes.cost}
            style={{ left: percent(left), width: percent(positionOf(quarter.endsBefore, axis) - left) }}
          >
            {cost === 0 ? (
              <span className={classes.noCost}>
                <span className="visually-hidden">{quarter.label} : </span>
                {figure}
              </span>
            ) : (
              <Explained
                label={`${quarter.label} : ${figure}. Voir le calcul`}
                explanation={<Parts each={each} />}
              >
                {figure}
              </Explained>
            )}
            <i
              aria-hidden="true"
              className={classes.costBar}
              style={{ height: `${Math.round((18 * cost) / most)}px` }}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Parts({ each: { quarter, cost, parts } }: { readonly each: QuarterCost }) {
  return (
    <div>
      <p className={roadmap.explainTitle}>Coût du {quarter.label}, hors taxes</p>
      <p className={roadmap.explainText}>
        Chaque coût est réparti également sur les jours de sa recommandation ; voici la part de ce trimestre.
      </p>
      <dl className={roadmap.sum}>
        {parts.map(({ recommendation, cost: part }) => (
          <div key={recommendation.id}>
            <dt>
              {recommendation.number}. {titleOf(recommendation)}
            </dt>
            <dd>{formatEuros(part)}</dd>
          </div>
        ))}
        <div>
          <dt>Total</dt>
          <dd>{formatEuros(cost)}</dd>
        </div>
      </dl>
    </div>
  );
}
