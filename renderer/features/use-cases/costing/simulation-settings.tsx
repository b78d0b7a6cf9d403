import { useState } from 'react';
import { useSection } from '#renderer/data/use-bind.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { FieldGrid } from '#renderer/ui/layout/flow.tsx';
import { formatCount, formatPercent } from '#shared/domain/french.ts';
import { PrioritisationSchema } from '#shared/domain/prioritisation.ts';
import classes from './costing.module.css';
import { inPercent } from './three-point-row.tsx';

const YEARS = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [String(index + 1), formatCount(index + 1, 'an')]),
);

/** Horizon, rate and seed, the same for every case of the mission. */
export function SimulationSettings() {
  const { horizonYears, discountRate, seed } = useMissionSelect((doc) => doc.prioritisation);
  const field = useSection('prioritisation');
  const [refused, setRefused] = useState<'rate' | 'seed' | null>(null);
  const horizon = field('horizonYears');
  const rate = field('discountRate');
  const seeding = field('seed');
  const setRate = (share: number | null) => {
    const parsed = PrioritisationSchema.shape.discountRate.safeParse(share);
    setRefused(parsed.success ? null : 'rate');
    if (parsed.success) rate.onChange(parsed.data);
  };
  const setSeed = (value: number | null) => {
    const parsed = PrioritisationSchema.shape.seed.safeParse(value);
    setRefused(parsed.success ? null : 'seed');
    if (parsed.success) seeding.onChange(parsed.data);
  };
  return (
    <details className={classes.fold}>
      <summary>
        Réglages communs à tous les cas · {formatCount(horizonYears, 'an')}, {formatPercent(discountRate, 1)},
        graine {seed}
      </summary>
      <FieldGrid min={150}>
        <SelectField
          label="Horizon"
          options={YEARS}
          name={horizon.name}
          value={String(horizon.value)}
          onChange={(years) => horizon.onChange(Number(years))}
        />
        <NumberField label="Taux d’actualisation" unit="%" {...inPercent({ ...rate, onChange: setRate })} />
        <NumberField label="Graine des tirages" digits={0} {...seeding} onChange={setSeed} />
      </FieldGrid>
      {refused === null ? null : (
        <p className={classes.warning} role="alert">
          {refused === 'rate'
            ? 'Le taux d’actualisation va de 0 à 100 % : le précédent est gardé.'
            : 'La graine est un nombre entier positif : la précédente est gardée.'}
        </p>
      )}
    </details>
  );
}
