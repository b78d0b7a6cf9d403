import { useItem } from '#renderer/data/use-bind.ts';
import { SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { NATURE_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

/** The question that comes before any tool, and its written answer. */
export function NatureCard({ useCase }: { readonly useCase: UseCase }) {
  const field = useItem('useCases', useCase);
  return (
    <DetailSection title="IA ou règle fixe ?">
      <Stack>
        <SegmentedField hideLabel label="IA ou règle fixe ?" options={NATURE_LABELS} {...field('nature')} />
        <TextAreaField
          label="La règle simple envisagée, et pourquoi elle suffit ou non"
          minRows={2}
          description="Seuil, requête, tableau, formulaire : ce qui a été essayé ou rejoué, et ce que cela a donné."
          {...field('plainAlternative')}
        />
      </Stack>
    </DetailSection>
  );
}
