import { memo } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { AttachmentStrip } from '#renderer/panels/attachments/attachment-strip.tsx';
import { DependentPassages } from '#renderer/panels/dependent-passages.tsx';
import { HeardPassages } from '#renderer/panels/heard-passages.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { StatusTag } from '#renderer/ui/feedback/tag.tsx';
import { PickManyField, SegmentedField, SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Columns, Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatCount, formatNumber, formatShortDate } from '#shared/domain/french.ts';
import { FUNCTION_LABELS, USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { totalPoints } from '#shared/ideation/votes.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import { AnswerCard } from './answer-card.tsx';
import { EconomicsCard } from './costing/economics-card.tsx';
import { DependenciesCard } from './dependencies-card.tsx';
import { KpiCard } from './kpi-card.tsx';
import { LawCard } from './law/law-card.tsx';
import { LinkedDataSources, LinkedIrritants } from './linked-facts.tsx';
import { ModelCard } from './model-card.tsx';
import { NatureCard } from './nature-card.tsx';
import classes from './use-cases.module.css';

type SheetProps = { readonly useCase: UseCase };

/** The sheet of one use case, in the order it is worked out. Drawn anew only when that case changes. */
export const UseCaseSheet = memo(function UseCaseSheet({ useCase }: SheetProps) {
  return (
    <Stack gap={12}>
      <SheetHead useCase={useCase} />
      <ModelCard useCase={useCase} />
      <NeedCard useCase={useCase} />
      <NatureCard useCase={useCase} />
      <AnswerCard useCase={useCase} />
      <DataCard useCase={useCase} />
      <DependenciesCard useCase={useCase} />
      <KpiCard useCase={useCase} />
      <EconomicsCard useCase={useCase} />
      <LawCard useCase={useCase} />
      <ConditionsCard useCase={useCase} />
      <AttachmentStrip kind="use-case" id={useCase.id} />
      <DependentPassages key={useCase.id} source={fromUseCase(useCase.id)} />
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
        <VotesNote useCase={useCase} />
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

/** Points of the workshop, with the way back to it. */
function VotesNote({ useCase }: SheetProps) {
  const { goTo } = useMissionPlace();
  const points = totalPoints(useCase);
  if (points === 0) return null;
  return (
    <Button kind="quiet" size="xs" onClick={() => goTo('use-cases', 'workshop')}>
      {`${formatCount(points, 'point')} en atelier`}
    </Button>
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

function DataCard({ useCase }: SheetProps) {
  const field = useItem('useCases', useCase);
  return (
    <DetailSection title="Données">
      <Stack>
        <LinkedDataSources useCase={useCase} />
        <TextAreaField label="Besoins de données" minRows={2} {...field('dataNeeds')} />
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
