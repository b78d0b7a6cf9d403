import { formatEuros } from '#shared/domain/french.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import classes from './use-cases.module.css';
import { useNetGain } from './use-net-gain.ts';

/** Inputs and formula of the net gain, or what is missing to compute it. */
export function NetGainExplanation({ useCase }: { readonly useCase: UseCase }) {
  const { otherYearlyGain, yearlyCost, oneOffCost, monthsToProduction } = useCase.economics;
  const netGain = useNetGain(useCase);
  const missing = [
    otherYearlyGain.probable === null ? 'gain annuel' : null,
    yearlyCost.probable === null ? 'coût annuel' : null,
    oneOffCost.probable === null ? 'coût initial' : null,
    monthsToProduction.probable === null ? 'délai de mise en service' : null,
  ].filter((name) => name !== null);
  return (
    <div>
      <p className={classes.explainTitle}>Gain net sur 3 ans</p>
      <p className={classes.explainText}>
        (gain annuel − coût annuel) × années en service − coût initial, valeurs probables. Rien n’est
        actualisé.
      </p>
      <dl className={classes.sum}>
        <dt>Gain annuel</dt>
        <dd>{euros(otherYearlyGain.probable)}</dd>
        <dt>Coût annuel</dt>
        <dd>{euros(yearlyCost.probable)}</dd>
        <dt>Coût initial</dt>
        <dd>{euros(oneOffCost.probable)}</dd>
        <dt>Gain net sur 3 ans</dt>
        <dd>{euros(netGain)}</dd>
      </dl>
      {missing.length > 0 ? (
        <p className={classes.explainText}>
          Il manque{` : ${missing.join(', ')}`}. Un manque ne compte pas pour zéro.
        </p>
      ) : null}
    </div>
  );
}

function euros(value: number | null): string {
  return value === null ? 'non renseigné' : formatEuros(value);
}
