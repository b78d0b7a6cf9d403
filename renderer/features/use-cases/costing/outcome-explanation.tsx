import { useMission } from '#renderer/data/use-mission.tsx';
import { Explanation, SumLines } from '#renderer/ui/feedback/explanation.tsx';
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
    <Explanation
      title={`Gain net sur ${years}, valeurs probables`}
      text={`${
        useCase.economics.gainBasis === 'time'
          ? 'Gain annuel = volume × (minutes gagnées − minutes de relecture) ÷ 60 × coût horaire × adoption + autre gain. '
          : ''
      }Gain net = (gain annuel − coût annuel) × (${years} − mois avant la mise en service ÷ 12) − coût initial.`}
    >
      <SumLines
        lines={[
          ...inputs.map((input) => ({
            label: ECONOMIC_INPUT_LABELS[input],
            value: format(input, typed[input].probable),
          })),
          { label: 'Gain annuel', value: gain === null ? 'à chiffrer' : formatEuros(gain) },
          ...(outcome
            ? [
                {
                  label: `Valeur actuelle nette à ${formatPercent(prioritisation.discountRate, 1)}`,
                  value: formatEuros(outcome.presentValue),
                },
                {
                  label: 'Retour sur investissement',
                  value:
                    outcome.paybackMonths === null
                      ? `au-delà de ${years}`
                      : `${formatDecimal(outcome.paybackMonths)} mois`,
                },
              ]
            : []),
          {
            label: `Gain net sur ${years}`,
            value: outcome === null ? 'à chiffrer' : formatEuros(outcome.netGain),
          },
        ]}
        note={
          missing.length > 0
            ? `Il manque : ${missing.map((input) => ECONOMIC_INPUT_LABELS[input].toLowerCase()).join(', ')}. Un manque ne compte pas pour zéro.`
            : null
        }
      />
    </Explanation>
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
