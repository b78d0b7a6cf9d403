import { useState } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { DependentPassages } from '#renderer/panels/dependent-passages.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { OptionalSelectField, PickManyField } from '#renderer/ui/fields/choice-fields.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { circleWith } from '#shared/roadmap/circles.ts';
import classes from './roadmap.module.css';
import { HORIZONS, type Horizon, horizonLabel } from './roadmap-model.ts';

const HORIZON_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  HORIZONS.filter((months) => months !== null).map((months) => [String(months), horizonLabel(months)]),
);

/** Everything a recommendation says; its number is given once and not edited. */
export function RecommendationForm({ recommendation }: { readonly recommendation: Recommendation }) {
  const { useCases } = useMission();
  const { axes } = usePack();
  const field = useItem('recommendations', recommendation);
  const horizon = field('horizonMonths');
  const axisLabels = Object.fromEntries(axes.map(({ id, code, name }) => [id, `${code} · ${name}`]));
  return (
    <Stack gap={12}>
      <p className={classes.formNumber}>
        Recommandation n° {recommendation.number}
        {recommendation.duty === null ? null : (
          <>
            {' '}
            <Tag tone="warn">obligation avant un pilote</Tag>
          </>
        )}
      </p>
      <TextField label="Intitulé" placeholder="Un verbe d’action, un objet" {...field('title')} />
      <TextAreaField label="Description" minRows={2} {...field('description')} />
      <DetailSection title="Quand et par qui">
        <Stack>
          <FieldGrid min={150}>
            <OptionalSelectField
              label="Horizon"
              options={HORIZON_LABELS}
              name={horizon.name}
              value={horizon.value === null ? null : String(horizon.value)}
              onChange={(months) => horizon.onChange(toHorizon(months))}
            />
            <DateField label="Décision le" {...field('decisionOn')} />
            <DateField label="Début" {...field('startsOn')} />
            <DateField label="Échéance" {...field('dueOn')} />
            <TextField label="Responsable" {...field('ownerName')} />
            <NumberField label="Coût" unit="€ HT" {...field('cost')} />
          </FieldGrid>
          {isOutOfOrder(recommendation) ? (
            <p className={classes.warning}>L’échéance est avant le début.</p>
          ) : null}
        </Stack>
      </DetailSection>
      <DetailSection title="Ce qu’elle sert">
        <FieldGrid min={250}>
          <PickManyField
            label="Cas d’usage"
            placeholder="Choisir"
            options={useCases.map(({ id, title }) => ({ value: id, label: title.trim() || 'Sans titre' }))}
            {...field('useCaseIds')}
          />
          <OptionalSelectField label="Axe de maturité" options={axisLabels} {...field('axisId')} />
        </FieldGrid>
      </DetailSection>
      <DetailSection title="Comment on s’y prend">
        <Stack>
          <PrerequisiteField recommendation={recommendation} />
          <TextAreaField
            label="Premier pas"
            minRows={1}
            description="Ce qui peut commencer lundi."
            {...field('firstStep')}
          />
          <TextAreaField label="Autre prérequis" minRows={1} {...field('prerequisite')} />
        </Stack>
      </DetailSection>
      <DetailSection title="À quoi on verra que c’est fait">
        <FieldGrid min={160}>
          <TextField label="Indicateur" {...field('indicator')} />
          <TextField label="Valeur de départ" {...field('baseline')} />
          <TextField label="Cible" {...field('target')} />
        </FieldGrid>
      </DetailSection>
      <DependentPassages
        key={recommendation.id}
        source={{ kind: 'recommendation', recommendationId: recommendation.id }}
      />
    </Stack>
  );
}

/** Recommendations to finish first. A choice that would close a circle is refused, with the reason. */
function PrerequisiteField({ recommendation }: { readonly recommendation: Recommendation }) {
  const { recommendations } = useMission();
  const { name, value, onChange } = useItem('recommendations', recommendation)('dependsOnIds');
  const [refusal, setRefusal] = useState<string | null>(null);
  const others = recommendations.filter(({ id }) => id !== recommendation.id);
  return (
    <div>
      <PickManyField
        label="Attend la fin de"
        placeholder="Choisir des recommandations"
        options={others.map(({ id, number, title }) => ({
          value: id,
          label: `${number} · ${title.trim() || 'Sans titre'}`,
        }))}
        name={name}
        value={value}
        onChange={(ids) => {
          const isMore = ids.some((id) => !value.includes(id));
          const circle = isMore ? circleWith(recommendations, recommendation.id, ids) : null;
          setRefusal(circle?.message ?? null);
          if (circle === null) onChange(ids);
        }}
      />
      <p role="alert" className={classes.warning}>
        {refusal}
      </p>
    </div>
  );
}

function toHorizon(months: string | null): Horizon {
  return HORIZONS.find((horizon) => horizon !== null && String(horizon) === months) ?? null;
}

function isOutOfOrder({ startsOn, dueOn }: Recommendation): boolean {
  return startsOn !== null && dueOn !== null && dueOn < startsOn;
}
