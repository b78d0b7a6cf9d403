import { useSection } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { CheckField, OptionalSelectField, SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import type { DeliverableOptions, DetailLevel } from '#shared/domain/deliverable.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { optionsOf } from '#shared/report/deliverables/options.ts';
import { SectionChoice } from './section-choice.tsx';

const DETAIL_LABELS: Readonly<Record<DetailLevel, string>> = {
  short: 'Court',
  standard: 'Normal',
  full: 'Complet',
};

const QUOTE_LABELS = { yes: 'La fonction, sans le nom', no: 'Le nom et la fonction' } as const;

/** What holds for this document, then for all of them. */
export function DocumentOptionsCard({
  deliverable,
  withoutNotes,
  onWithoutNotes,
  isWorkingVersion,
  onWorkingVersion,
}: {
  readonly deliverable: Deliverable;
  readonly withoutNotes: boolean;
  readonly onWithoutNotes: (withoutNotes: boolean) => void;
  readonly isWorkingVersion: boolean;
  readonly onWorkingVersion: (isWorkingVersion: boolean) => void;
}) {
  const doc = useMission();
  const run = useRun();
  const options = optionsOf(doc, deliverable.id);
  const set = (patch: Partial<DeliverableOptions>) =>
    run({ type: 'setDeliverableOptions', deliverableId: deliverable.id, patch });
  const named = (field: keyof DeliverableOptions) => `deliverables.options.${deliverable.id}.${field}`;
  const { sections } = deliverable;
  const hasFixedSections = typeof sections !== 'function';
  return (
    <Stack gap={14}>
      <Card title="Options du document">
        <Stack gap={14}>
          {hasFixedSections ? (
            <TextAreaField
              label="Titre"
              minRows={2}
              placeholder={deliverable.headline(doc, null)}
              name={named('title')}
              value={options.title}
              onChange={(text) => set({ title: text.replaceAll('\n', ' ') })}
            />
          ) : null}
          {deliverable.hasDetail ? (
            <SegmentedField
              label="Niveau de détail"
              description="Court : ce qui fait décider. Normal : ce qui l’explique. Complet : tout ce qui est saisi."
              options={DETAIL_LABELS}
              name={named('detail')}
              value={options.detail}
              onChange={(detail) => set({ detail })}
            />
          ) : null}
          <OptionalSelectField
            label="Signer les citations par"
            options={QUOTE_LABELS}
            emptyLabel="Comme dans les autres documents"
            name={named('pseudonymiseQuotes')}
            value={options.pseudonymiseQuotes === null ? null : options.pseudonymiseQuotes ? 'yes' : 'no'}
            onChange={(choice) => set({ pseudonymiseQuotes: choice === null ? null : choice === 'yes' })}
          />
          <TextField
            label="Mention de ce document"
            placeholder={doc.deliverables.confidentiality}
            name={named('confidentiality')}
            value={options.confidentiality ?? ''}
            onChange={(text) => set({ confidentiality: text === '' ? null : text })}
          />
          {deliverable.hasNotes ? (
            <CheckField
              label="Sans les notes de travail"
              description="Pour n’envoyer que les faits : ni notes, ni passages rattachés."
              name="document.withoutNotes"
              value={withoutNotes}
              onChange={onWithoutNotes}
            />
          ) : null}
          <CheckField
            label="Version de travail"
            description="Chaque passage porte en commentaire Word ce sur quoi il repose."
            name="document.isWorkingVersion"
            value={isWorkingVersion}
            onChange={onWorkingVersion}
          />
          {hasFixedSections ? (
            <SectionChoice
              sections={sections}
              options={options}
              name={named('hiddenSectionIds')}
              onChange={set}
            />
          ) : null}
        </Stack>
      </Card>
      <CommonOptionsCard />
    </Stack>
  );
}

/** The same for every document of the mission. */
function CommonOptionsCard() {
  const section = useSection('deliverables');
  return (
    <Card title="Tous les documents">
      <Stack gap={14}>
        <TextField label="Mention de confidentialité" {...section('confidentiality')} />
        <CheckField
          label="Citer par la fonction, sans le nom"
          description="Les citations et la liste des entretiens donnent la fonction."
          {...section('pseudonymiseQuotes')}
        />
        <CheckField
          label="Pseudonymiser les personnes rencontrées"
          description="Leur nom est remplacé partout, dans tous les documents, responsables compris."
          {...section('pseudonymisePeople')}
        />
      </Stack>
    </Card>
  );
}
