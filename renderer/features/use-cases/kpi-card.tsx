import { useItem } from '#renderer/data/use-bind.ts';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import type { UseCase } from '#shared/domain/use-case.ts';
import { bindPart } from './bind-part.ts';
import classes from './use-cases.module.css';

/** The measure that will say whether the case has worked, with its starting point. */
export function KpiCard({ useCase }: { readonly useCase: UseCase }) {
  const kpi = bindPart(useItem('useCases', useCase)('kpi'));
  return (
    <DetailSection title="Indicateur" note="sans valeur de départ, pas de preuve">
      <Stack>
        <TextField label="Nom" placeholder="Pièces rebutées par mois" {...kpi('name')} />
        <div className={classes.kpi}>
          <TextField label="Unité" placeholder="pièces" {...kpi('unit')} />
          <NumberField label="Valeur de départ" {...kpi('baseline')} />
          <NumberField label="Cible" {...kpi('target')} />
        </div>
      </Stack>
    </DetailSection>
  );
}
