import { memo } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { HeardPassages } from '#renderer/facts/heard-passages.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { StatusTag } from '#renderer/ui/feedback/tag.tsx';
import {
  OptionalSelectField,
  PickManyField,
  SegmentedField,
  SelectField,
} from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Columns, FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatNumber, formatShortDate } from '#shared/domain/french.ts';
import {
  APPROACH_LABELS,
  FUNCTION_LABELS,
  NATURE_LABELS,
  PATTERN_LABELS,
  PURPOSE_LABELS,
  TECHNOLOGY_LABELS,
  USE_CASE_STATUS_LABELS,
} from '#shared/domain/labels.ts';
import { EuTechnologySchema, type UseCase } from '#shared/domain/use-case.ts';
import { EconomicsCard } from './costing/economics-card.tsx';
import { KpiCard } from './kpi-card.tsx';
import { LawCard } from './law/law-card.tsx';
import { LinkedDataSources, LinkedIrritants } from './linked-facts.tsx';
import classes from './use-cases.module.css';

type SheetProps = { readonly useCase: UseCase };

/** The sheet of one use case, in the order it is worked out. Drawn anew only when that case changes. */
export const UseCaseSheet = memo(function UseCaseSheet({ useCase }: SheetProps) {
  return (
    <Stack gap={12}>
      <SheetHead useCase={useCase} />
      <NeedCard useCase={useCase} />
      <AnswerCard useCase={useCase} />
      <DataCard useCase={useCase} />
      <KpiCard useCase={useCase} />
      <EconomicsCard useCase={useCase} />
      <LawCard useCase={useCase} />
      <ConditionsCard useCase={useCase} />
    </Stack>
  );
});

function SheetHead({ useCase }: SheetProps) {
  const field = useItem('useCases', useCase);
  return (
    <div className={classes.sheetHead}>
      <TextField label="Titre" placeholder="Ce que la machine fera, en quelques mots" {...field('title')} />
      <div className={classes.statusLine}>
        <SegmentedField hideLabel label="Statut" options={USE_CASE_STATUS_LABELS} {...field('status')} />
        <RankNote useCase={useCase} />
      </div>
    </div>
  );
}

/** Where the case stands in the ranking, with the way to the explanation. */
function RankNote({ useCase }: SheetProps) {
  const { ranking } = useAssessment();
  const { goTo } = useMissionPlace();
  const entry = ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id);
  if (!entry) return null;
  return (
    <span className={classes.rankNote}>
      <Button kind="quiet" size="xs" onClick={() => goTo('prioritisation', `useCases.${useCase.id}`)}>
        {entry.rank === null || entry.total.score === null
          ? 'Pas encore classé'
          : `Rang ${entry.rank}, ${formatNumber(entry.total.score, 2)} sur 4`}
      </Button>
      {entry.rank === null ? null : <StatusTag status={entry.total.status} />}
    </span>
  );
}

function NeedCard({ useCase }: SheetProps) {
  const interviews = useMissionSelect((doc) => doc.interviews);
  const field = useItem('useCases', useCase);
  return (
    <DetailSection title="Le besoin">
      <Stack>
        <TextAreaField
          label="Problème"
          minRows={2}
          description="Ce qui coûte aujourd’hui, à qui, combien de fois."
          {...field('problem')}
        />
        <LinkedIrritants useCase={useCase} />
        <Columns columns="minmax(0, 2fr) minmax(150px, 1fr)">
          <TextField label="Utilisateurs" {...field('users')} />
          <SelectField label="Fonction" options={FUNCTION_LABELS} {...field('businessFunction')} />
        </Columns>
        <PickManyField
          label="Entretiens d’où vient l’idée"
          placeholder="Choisir"
          options={interviews.map(({ id, title, date }) => ({
            value: id,
            label: `${title.trim() || 'Sans titre'}${date === null ? '' : ` (${formatShortDate(date)})`}`,
          }))}
          {...field('interviewIds')}
        />
        <HeardPassages fact={{ kind: 'use-case', id: useCase.id }} />
      </Stack>
    </DetailSection>
  );
}

const TECHNOLOGY_OPTIONS = EuTechnologySchema.options.map((value) => ({
  value,
  label: TECHNOLOGY_LABELS[value],
}));

function AnswerCard({ useCase }: SheetProps) {
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
        <Columns columns="minmax(240px, 1.3fr) minmax(0, 1fr) minmax(0, 1fr)">
          <SegmentedField label="IA ou règle fixe ?" options={NATURE_LABELS} {...field('nature')} />
          <OptionalSelectField label="Nature du travail" options={PATTERN_LABELS} {...field('pattern')} />
          <OptionalSelectField label="Approche" options={APPROACH_LABELS} {...field('approach')} />
        </Columns>
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

function DataCard({ useCase }: SheetProps) {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const field = useItem('useCases', useCase);
  return (
    <DetailSection title="Données et dépendances">
      <Stack>
        <LinkedDataSources useCase={useCase} />
        <TextAreaField label="Besoins de données" minRows={2} {...field('dataNeeds')} />
        <PickManyField
          label="Dépend d’autres cas"
          placeholder="Choisir"
          options={useCases
            .filter(({ id }) => id !== useCase.id)
            .map(({ id, title }) => ({ value: id, label: title.trim() || 'Sans titre' }))}
          {...field('dependsOnIds')}
        />
        <TextAreaField label="Prérequis" minRows={2} {...field('prerequisites')} />
      </Stack>
    </DetailSection>
  );
}

function ConditionsCard({ useCase }: SheetProps) {
  const field = useItem('useCases', useCase);
  return (
    <DetailSection title="Risques et responsable">
      <Stack>
        <TextAreaField label="Risques" minRows={2} {...field('risks')} />
        <TextField
          label="Responsable"
          description="Une personne de l’entreprise, nommée."
          {...field('ownerName')}
        />
      </Stack>
    </DetailSection>
  );
}
