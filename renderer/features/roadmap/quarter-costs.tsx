import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { Explanation, SumLines } from '#renderer/ui/feedback/explanation.tsx';
import { formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import type { CostByQuarter, QuarterCost } from '#shared/roadmap/quarters.ts';
import { percent } from './gantt-bar.tsx';
import classes from './gantt-marks.module.css';
import { positionOf, type TimeAxis, titleOf } from './gantt-model.ts';

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
    <Explanation
      title={`Coût du ${quarter.label}, hors taxes`}
      text="Chaque coût est réparti également sur les jours de sa recommandation ; voici la part de ce trimestre."
    >
      <SumLines
        lines={[
          ...parts.map(({ recommendation, cost: part }) => ({
            label: `${recommendation.number}. ${titleOf(recommendation)}`,
            value: formatEuros(part),
          })),
          { label: 'Total', value: formatEuros(cost) },
        ]}
      />
    </Explanation>
  );
}
