import { IconFileTypeDocx } from '@tabler/icons-react';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { AttachmentStrip } from '#renderer/panels/attachments/attachment-strip.tsx';
import { DependentPassages } from '#renderer/panels/dependent-passages.tsx';
import { HeardPassages } from '#renderer/panels/heard-passages.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { QUALITY_KEYS } from '#renderer/ui/feedback/quality-strip.tsx';
import { OptionalSelectField, SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { LevelField } from '#renderer/ui/fields/level-field.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { documentSpot } from '#renderer/ui/navigation/document-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import {
  QUALITY_LABELS,
  SENSITIVITY_LABELS,
  TRI_STATE_LABELS,
  USE_CASE_STATUS_LABELS,
} from '#shared/domain/labels.ts';
import type { DataSource } from '#shared/domain/landscape.ts';
import { fromDataSource } from '#shared/report/sources.ts';
import { FlowLinks } from './flow-links.tsx';
import classes from './landscape.module.css';

export function DataSourceDetail({ source }: { readonly source: DataSource }) {
  const { applications, useCases } = useMission();
  const { goTo } = useMissionPlace();
  const field = useItem('dataSources', source);
  const quality = field('quality');
  const applicationNames = Object.fromEntries(applications.map(({ id, name }) => [id, name || 'Sans nom']));
  const fed = useCases.filter(({ dataSourceIds }) => dataSourceIds.includes(source.id));
  return (
    <Stack gap={14}>
      <TextField label="Nom" placeholder="Historique des commandes" {...field('name')} />
      <TextAreaField label="Description" minRows={2} {...field('description')} />
      <FieldGrid min={190}>
        <OptionalSelectField label="Tenue dans" options={applicationNames} {...field('applicationId')} />
        <TextField label="Propriétaire" placeholder="Qui en répond" {...field('ownerName')} />
        <TextField label="Format" {...field('format')} />
        <TextField label="Volume" {...field('volume')} />
        <TextField label="Profondeur d’historique" {...field('history')} />
        <TextField label="Mise à jour" {...field('refresh')} />
      </FieldGrid>
      <TextField label="Accès" placeholder="Comment on l’extrait, qui en a le droit" {...field('access')} />
      <DetailSection
        title="Qualité constatée"
        note="0 inutilisable, 4 maîtrisée ; cliquer à nouveau pour effacer"
      >
        <Stack gap={12}>
          <div className={classes.quality}>
            {QUALITY_KEYS.map((key) => (
              <LevelField
                key={key}
                label={QUALITY_LABELS[key]}
                name={`${quality.name}.${key}`}
                value={quality.value[key]}
                onChange={(level) => quality.onChange({ ...quality.value, [key]: level })}
              />
            ))}
          </div>
          <TextAreaField
            label="Ce qui le prouve"
            placeholder="Requête, comptage, extrait regardé à l’écran, date"
            minRows={2}
            {...field('qualityEvidence')}
          />
        </Stack>
      </DetailSection>
      <DetailSection title="Confidentialité et droits">
        <FieldGrid min={260}>
          <SegmentedField
            label="Données personnelles"
            options={TRI_STATE_LABELS}
            {...field('hasPersonalData')}
          />
          <OptionalSelectField label="Sensibilité" options={SENSITIVITY_LABELS} {...field('sensitivity')} />
          <TextField
            label="Machines connectées"
            description="Qui détient les données, si le constructeur les garde."
            {...field('machineDataHolder')}
          />
        </FieldGrid>
      </DetailSection>
      <TextAreaField label="Note" minRows={2} {...field('note')} />
      <DetailSection title="À quoi elle sert">
        <div className={classes.uses}>
          <LinkList
            title="Cas d’usage"
            none="Aucun pour l’instant"
            items={fed.map(({ id, title, status }) => ({
              id,
              label: title,
              side: USE_CASE_STATUS_LABELS[status],
            }))}
            onOpen={(id) => goTo('use-cases', `useCases.${id}`)}
          />
          <FlowLinks nodeId={source.id} />
          <HeardPassages fact={{ kind: 'data-source', id: source.id }} />
        </div>
      </DetailSection>
      <AttachmentStrip kind="data-source" id={source.id} />
      <DependentPassages key={source.id} source={fromDataSource(source.id)} />
      <div>
        <Button
          kind="quiet"
          icon={<IconFileTypeDocx size={15} />}
          onClick={() => goTo('deliverables', documentSpot('data-source-sheets', source.id))}
        >
          Écrire la fiche (Word)
        </Button>
      </div>
    </Stack>
  );
}
