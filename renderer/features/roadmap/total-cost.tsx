import { useMission } from '#renderer/data/use-mission.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { formatCount, formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import classes from './roadmap.module.css';
import { HORIZONS, horizonLabel, totalCost } from './roadmap-model.ts';

/** Cost of the whole roadmap, and what it adds up. */
export function TotalCost() {
  const { recommendations } = useMission();
  const { total, unknown } = totalCost(recommendations);
  const shown = total === null ? 'à chiffrer' : formatEurosShort(total);
  return (
    <p className={classes.total}>
      Coût total :{' '}
      <Explained label={`Coût total : ${shown}. Voir le calcul`} explanation={<CostByHorizon />}>
        <b>{shown}</b>
      </Explained>
      {unknown > 0 && total !== null ? `, ${formatCount(unknown, 'recommandation')} sans coût` : ''}
    </p>
  );
}

function CostByHorizon() {
  const { recommendations } = useMission();
  const { total, unknown } = totalCost(recommendations);
  const lines = HORIZONS.map((horizon) => ({
    label: horizonLabel(horizon),
    items: recommendations.filter(({ horizonMonths }) => horizonMonths === horizon),
  })).filter(({ items }) => items.length > 0);
  return (
    <div>
      <p className={classes.explainTitle}>Coût total, hors taxes</p>
      <p className={classes.explainText}>Somme des coûts saisis, par horizon.</p>
      <dl className={classes.sum}>
        {lines.map(({ label, items }) => (
          <div key={label}>
            <dt>
              {label} ({items.length})
            </dt>
            <dd>{eurosOf(totalCost(items).total)}</dd>
          </div>
        ))}
        <div>
          <dt>Total</dt>
          <dd>{eurosOf(total)}</dd>
        </div>
      </dl>
      {unknown > 0 ? (
        <p className={classes.explainText}>
          {formatCount(unknown, 'recommandation')} sans coût : un manque ne compte pas pour zéro.
        </p>
      ) : null}
    </div>
  );
}

function eurosOf(value: number | null): string {
  return value === null ? 'non chiffré' : formatEuros(value);
}
