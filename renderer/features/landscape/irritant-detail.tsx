import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { AttachmentStrip } from '#renderer/panels/attachments/attachment-strip.tsx';
import { DependentPassages } from '#renderer/panels/dependent-passages.tsx';
import { HeardPassages } from '#renderer/panels/heard-passages.tsx';
import {
  OptionalSelectField,
  PickManyField,
  RatingField,
  SelectField,
} from '#renderer/ui/fields/choice-fields.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Columns, FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { BASIS_LABELS, FUNCTION_LABELS, USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import { fromIrritant } from '#shared/report/sources.ts';
import { CostFormula } from './cost-formula.tsx';

const SEVERITIES = [1, 2, 3, 4, 5];

export function IrritantDetail({ irritant }: { readonly irritant: Irritant }) {
  const { processes, interviews, useCases } = useMission();
  const { goTo } = useMissionPlace();
  const field = useItem('irritants', irritant);
  const processNames = Object.fromEntries(processes.map(({ id, name }) => [id, name || 'Sans nom']));
  const answering = useCases.filter(({ irritantIds }) => irritantIds.includes(irritant.id));
  return (
    <Stack gap={14}>
      <TextField label="Intitulé" placeholder="Ce qui gêne, en une phrase" {...field('title')} />
      <TextAreaField label="Description" minRows={2} {...field('description')} />
      <Columns columns="minmax(0, 1fr) minmax(0, 1fr) auto">
        <OptionalSelectField label="Processus" options={processNames} {...field('processId')} />
        <SelectField label="Service" options={FUNCTION_LABELS} {...field('businessFunction')} />
        <RatingField label="Gravité (1 mineure, 5 critique)" values={SEVERITIES} {...field('severity')} />
      </Columns>
      <DetailSection title="Valeur de départ" note="ce que cela coûte aujourd’hui">
        <Stack gap={12}>
          <FieldGrid min={150}>
            <NumberField label="Personnes concernées" {...field('peopleInvolved')} />
            <NumberField label="Occurrences" unit="/an" {...field('occurrencesPerYear')} />
            <NumberField label="Durée par occurrence" unit="min" {...field('minutesPerOccurrence')} />
            <NumberField label="Coût horaire chargé" unit="€/h" {...field('hourlyRate')} />
            <NumberField label="Coût des erreurs" unit="€/an" {...field('errorCostPerYear')} />
            <OptionalSelectField label="Origine des chiffres" options={BASIS_LABELS} {...field('basis')} />
          </FieldGrid>
          <CostFormula irritant={irritant} />
        </Stack>
      </DetailSection>
      <DetailSection title="D’où vient ce constat, à quoi il mène">
        <Stack gap={12}>
          <PickManyField
            label="Entendu ou vu pendant"
            placeholder="Choisir un ou plusieurs entretiens"
            options={interviews.map(({ id, title }) => ({ value: id, label: title || 'Sans titre' }))}
            {...field('interviewIds')}
          />
          <HeardPassages fact={{ kind: 'irritant', id: irritant.id }} />
          <LinkList
            title="Cas d’usage qui y répondent"
            none="Aucun pour l’instant"
            items={answering.map(({ id, title, status }) => ({
              id,
              label: title,
              side: USE_CASE_STATUS_LABELS[status],
            }))}
            onOpen={(id) => goTo('use-cases', `useCases.${id}`)}
          />
        </Stack>
      </DetailSection>
      <AttachmentStrip kind="irritant" id={irritant.id} />
      <DependentPassages key={irritant.id} source={fromIrritant(irritant.id)} />
    </Stack>
  );
}
