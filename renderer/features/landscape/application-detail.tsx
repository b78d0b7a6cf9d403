import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { AttachmentStrip } from '#renderer/panels/attachments/attachment-strip.tsx';
import { DependentPassages } from '#renderer/panels/dependent-passages.tsx';
import { RatingField, SegmentedField, SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { FUNCTION_LABELS, HOSTING_LABELS, TRI_STATE_LABELS } from '#shared/domain/labels.ts';
import type { Application } from '#shared/domain/landscape.ts';
import { FlowLinks } from './flow-links.tsx';
import classes from './landscape.module.css';

const CRITICALITIES = [1, 2, 3, 4, 5];

export function ApplicationDetail({ application }: { readonly application: Application }) {
  const { dataSources } = useMission();
  const { goTo } = useMissionPlace();
  const field = useItem('applications', application);
  const held = dataSources.filter(({ applicationId }) => applicationId === application.id);
  return (
    <Stack gap={14}>
      <TextField label="Nom" placeholder="Nom usuel dans l’entreprise" {...field('name')} />
      <TextAreaField label="À quoi elle sert" minRows={2} {...field('purpose')} />
      <FieldGrid min={190}>
        <TextField label="Éditeur" {...field('vendor')} />
        <SelectField label="Service" options={FUNCTION_LABELS} {...field('businessFunction')} />
        <TextField label="Responsable" {...field('ownerName')} />
        <SelectField label="Hébergement" options={HOSTING_LABELS} {...field('hosting')} />
        <NumberField label="Utilisateurs" digits={0} {...field('userCount')} />
        <NumberField label="Coût" unit="€/an" {...field('annualCost')} />
      </FieldGrid>
      <FieldGrid min={260}>
        <SegmentedField
          label="Interface de programmation (API)"
          options={TRI_STATE_LABELS}
          {...field('hasApi')}
        />
        <RatingField
          label="Criticité (1 accessoire, 5 vitale)"
          values={CRITICALITIES}
          {...field('criticality')}
        />
      </FieldGrid>
      <FieldGrid min={260}>
        <TextAreaField
          label="Interfaces"
          description="Exports, connecteurs, accès à la base."
          minRows={2}
          {...field('interfaces')}
        />
        <TextAreaField
          label="Contrat"
          description="Échéance, réversibilité, clause sur les données."
          minRows={2}
          {...field('contract')}
        />
      </FieldGrid>
      <TextAreaField label="Note" minRows={2} {...field('note')} />
      <DetailSection title="Données">
        <div className={classes.uses}>
          <LinkList
            title="Sources tenues dans cette application"
            none="Aucune source rattachée"
            items={held.map(({ id, name }) => ({ id, label: name }))}
            onOpen={(id) => goTo('landscape', `dataSources.${id}`)}
          />
          <FlowLinks nodeId={application.id} />
        </div>
      </DetailSection>
      <AttachmentStrip kind="application" id={application.id} />
      <DependentPassages
        key={application.id}
        source={{ kind: 'application', applicationId: application.id }}
      />
    </Stack>
  );
}
