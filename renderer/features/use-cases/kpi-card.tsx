import { useItem } from '#renderer/data/use-bind.ts';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { BASIS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { bindPart } from './bind-part.ts';
import classes from './use-cases.module.css';

/** The measure that will say whether the case has worked, with its starting point. */
export function KpiCard({ useCase }: { readonly useCase: UseCase }) {
  const { useCases: models } = useToolbox();
  const kpi = bindPart(useItem('useCases', useCase)('kpi'));
  const hint = models.find(({ id }) => id === useCase.modelId)?.kpi.baselineHint;
  return (
    <DetailSection title="Indicateur" note="sans valeur de départ, pas de preuve">
      <Stack>
        <TextField label="Nom" placeholder="Pièces rebutées par mois" {...kpi('name')} />
        <FieldGrid min={130}>
          <TextField label="Unité" placeholder="pièces" {...kpi('unit')} />
          <NumberField label="Valeur de départ" {...kpi('baseline')} />
          <OptionalSelectField label="Obtenue" options={BASIS_LABELS} {...kpi('baselineBasis')} />
          <NumberField label="Cible" {...kpi('target')} />
        </FieldGrid>
        {hint && useCase.kpi.baseline === null ? (
          <p className={classes.factNote}>Pour mesurer : {hint}</p>
        ) : null}
      </Stack>
    </DetailSection>
  );
}
