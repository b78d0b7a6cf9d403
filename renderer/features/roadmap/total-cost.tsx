import { useMission } from '#renderer/data/use-mission.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { Explanation, SumLines } from '#renderer/ui/feedback/explanation.tsx';
import { formatCount, formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import classes from './roadmap.module.css';
import { HORIZONS, horizonLabel, totalCost } from './roadmap-model.ts';

/** Cost of the whole roadmap, and what it adds up. */
export function TotalCost() {
  const { recommendations } = useMission();
  const { total, unknown } = totalCost(recommendations);
  const shown = total === null ? 'à chiffrer' : formatEurosShort(total);
  return (
    <div className={classes.total}>
      Coût total :{' '}
      <Explained label={`Coût total : ${shown}. Voir le calcul`} explanation={<CostByHorizon />}>
        <b>{shown}</b>
      </Explained>
      {unknown > 0 && total !== null ? `, ${formatCount(unknown, 'recommandation')} sans coût` : ''}
    </div>
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
    <Explanation title="Coût total, hors taxes" text="Somme des coûts saisis, par horizon.">
      <SumLines
        lines={[
          ...lines.map(({ label, items }) => ({
            label: `${label} (${items.length})`,
            value: eurosOf(totalCost(items).total),
          })),
          { label: 'Total', value: eurosOf(total) },
        ]}
        note={
          unknown > 0
            ? `${formatCount(unknown, 'recommandation')} sans coût : un manque ne compte pas pour zéro.`
            : null
        }
      />
    </Explanation>
  );
}

function eurosOf(value: number | null): string {
  return value === null ? 'non chiffré' : formatEuros(value);
}
