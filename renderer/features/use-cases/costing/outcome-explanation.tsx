import { useMission } from '#renderer/data/use-mission.tsx';
import classes from '#renderer/features/use-cases/use-cases.module.css';
import { formatCount, formatDecimal, formatEuros, formatPercent } from '#shared/domain/french.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { ECONOMIC_INPUT_LABELS } from '#shared/scoring/decision/describe-errors.ts';
import type { EconomicInput } from '#shared/scoring/decision/economics.ts';
import {
  probableOutcome,
  probableYearlyGain,
  typedEconomics,
  usedInputs,
} from '#shared/scoring/use-case-economics.ts';

/** Figures and formula of the probable outcome, or what is missing to compute it. */
export function OutcomeExplanation({ useCase }: { readonly useCase: UseCase }) {
  const { rateProfiles, prioritisation } = useMission();
  const typed = typedEconomics(useCase, rateProfiles);
  const inputs = usedInputs(useCase);
  const outcome = probableOutcome(useCase, rateProfiles, prioritisation);
  const gain = probableYearlyGain(useCase, rateProfiles);
  const years = formatCount(prioritisation.horizonYears, 'an');
  const missing = inputs.filter((input) => typed[input].probable === null);
  return (
    <div>
      <p className={classes.explainTitle}>Gain net sur {years}, valeurs probables</p>
      <p className={classes.explainText}>
        {useCase.economics.gainBasis === 'time'
          ? 'Gain annuel = volume × (minutes gagnées − minutes de relecture) ÷ 60 × coût horaire × adoption + autre gain. '
          : ''}
        Gain net = (gain annuel − coût annuel) × ({years} − mois avant la mise en service ÷ 12) − coût
        initial.
      </p>
      <dl className={classes.sum}>
        {inputs.map((input) => (
          <Line
            key={input}
            label={ECONOMIC_INPUT_LABELS[input]}
            value={format(input, typed[input].probable)}
          />
        ))}
        <Line label="Gain annuel" value={gain === null ? 'à chiffrer' : formatEuros(gain)} />
        {outcome ? (
          <>
            <Line
              label={`Valeur actuelle nette à ${formatPercent(prioritisation.discountRate, 1)}`}
              value={formatEuros(outcome.presentValue)}
            />
            <Line
              label="Retour sur investissement"
              value={
                outcome.paybackMonths === null
                  ? `au-delà de ${years}`
                  : `${formatDecimal(outcome.paybackMonths)} mois`
              }
            />
          </>
        ) : null}
        <Line
          label={`Gain net sur ${years}`}
          value={outcome === null ? 'à chiffrer' : formatEuros(outcome.netGain)}
        />
      </dl>
      {missing.length > 0 ? (
        <p className={classes.explainText}>
          Il manque
          {` : ${missing.map((input) => ECONOMIC_INPUT_LABELS[input].toLowerCase()).join(', ')}`}. Un manque
          ne compte pas pour zéro.
        </p>
      ) : null}
    </div>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

function format(input: EconomicInput, value: number | null): string {
  if (value === null) return 'non renseigné';
  switch (input) {
    case 'volumePerYear':
      return `${formatDecimal(value, 2)} par an`;
    case 'minutesSaved':
    case 'reviewMinutes':
      return `${formatDecimal(value, 2)} min`;
    case 'adoption':
      return formatPercent(value, 1);
    case 'hourlyRate':
      return `${formatDecimal(value, 2)} €/h`;
    case 'otherYearlyGain':
    case 'yearlyCost':
      return `${formatEuros(value)}/an`;
    case 'oneOffCost':
      return formatEuros(value);
    case 'monthsToProduction':
      return `${formatDecimal(value, 1)} mois`;
  }
}
