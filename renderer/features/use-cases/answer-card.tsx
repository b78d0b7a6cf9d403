import { useItem } from '#renderer/data/use-bind.ts';
import { OptionalSelectField, PickManyField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import {
  APPROACH_LABELS,
  PATTERN_LABELS,
  PURPOSE_LABELS,
  SOURCING_LABELS,
  TECHNOLOGY_LABELS,
} from '#shared/domain/labels.ts';
import { EuTechnologySchema, type UseCase } from '#shared/domain/use-case.ts';

const TECHNOLOGY_OPTIONS = EuTechnologySchema.options.map((value) => ({
  value,
  label: TECHNOLOGY_LABELS[value],
}));

/** What the user will see, and how it comes into the company. */
export function AnswerCard({ useCase }: { readonly useCase: UseCase }) {
  const field = useItem('useCases', useCase);
  const technologies = field('technologies');
  return (
    <DetailSection title="La réponse">
      <Stack>
        <TextAreaField
          label="Solution"
          minRows={2}
          description="Ce que l’utilisateur verra et fera autrement."
          {...field('solution')}
        />
        <FieldGrid min={180}>
          <OptionalSelectField label="Nature du travail" options={PATTERN_LABELS} {...field('pattern')} />
          <OptionalSelectField label="Approche" options={APPROACH_LABELS} {...field('approach')} />
          <OptionalSelectField label="Mode d’obtention" options={SOURCING_LABELS} {...field('sourcing')} />
        </FieldGrid>
        <TextAreaField label="Raison de l’approche" minRows={1} {...field('approachReason')} />
        <FieldGrid min={250}>
          <PickManyField
            label="Technologies (enquête européenne)"
            placeholder="Choisir"
            options={TECHNOLOGY_OPTIONS}
            name={technologies.name}
            value={technologies.value}
            onChange={(values) => technologies.onChange(EuTechnologySchema.array().parse(values))}
          />
          <OptionalSelectField
            label="Finalité (enquête européenne)"
            options={PURPOSE_LABELS}
            {...field('purpose')}
          />
        </FieldGrid>
      </Stack>
    </DetailSection>
  );
}
