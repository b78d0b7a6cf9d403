import { useServices } from '#renderer/data/services.tsx';
import { useToday } from '#renderer/data/use-assessment.tsx';
import { useSection } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { CheckField, SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Columns, FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import type { ProgrammeVintage } from '#shared/content/programme.ts';
import { formatDate, formatEuros, formatNumber, formatPercent } from '#shared/domain/french.ts';
import { termsFromVintage } from '#shared/journey/terms.ts';
import classes from './framing.module.css';

export function TermsForm() {
  const { terms } = useMission();
  const { programme } = useServices();
  const run = useRun();
  const today = useToday();
  const section = useSection('terms');
  const vintage = programme.vintages.find(({ id }) => id === terms.vintageId);
  const options = { '': '—', ...Object.fromEntries(programme.vintages.map(({ id, label }) => [id, label])) };
  const choose = (id: string) => {
    const chosen = programme.vintages.find((candidate) => candidate.id === id);
    if (chosen) run({ type: 'editSection', section: 'terms', patch: termsFromVintage(chosen, today) });
  };
  return (
    <Columns columns="minmax(0, 1.5fr) minmax(300px, 1fr)" gap={14}>
      <Card title="Conditions de cette mission" note="celles du contrat signé priment">
        <Stack gap={14}>
          <SelectField
            label="Millésime du programme"
            description="Recopie les conditions publiées ; chacune reste modifiable ci-dessous."
            options={options}
            name="terms.vintageId"
            value={terms.vintageId}
            onChange={choose}
          />
          <FieldGrid>
            <NumberField label="Durée" unit="jours" {...section('days')} />
            <NumberField label="Délai maximal" unit="mois" {...section('maxMonths')} />
            <NumberField label="Prix hors taxes" unit="€" {...section('priceExclTax')} />
            <NumberField
              label="Part prise en charge"
              unit="%"
              name="terms.aidRate"
              value={terms.aidRate === null ? null : terms.aidRate * 100}
              onChange={(rate) =>
                run({
                  type: 'editSection',
                  section: 'terms',
                  patch: { aidRate: rate === null ? null : rate / 100 },
                })
              }
            />
            <NumberField label="Reste à charge" unit="€ HT" {...section('remainingCost')} />
            <DateField label="Vérifié le" {...section('checkedOn')} />
          </FieldGrid>
          <CheckField
            label="Conditions confirmées par Bpifrance pour cette mission"
            description="Tant que ce n’est pas coché, le rapport porte « à confirmer auprès de Bpifrance »."
            {...section('isConfirmed')}
          />
          <TextAreaField label="Remarque" {...section('note')} />
        </Stack>
      </Card>
      {vintage ? <VintageCard vintage={vintage} /> : null}
    </Columns>
  );
}

const CONFIDENCE = {
  high: 'source sûre',
  medium: 'sources concordantes, non officielles',
  low: 'source unique',
} as const;

function VintageCard({ vintage }: { readonly vintage: ProgrammeVintage }) {
  const { sourced } = vintage;
  const facts = [
    vintage.days === null ? null : `${formatNumber(vintage.days)} jours`,
    vintage.priceExclTax === null ? null : `${formatEuros(vintage.priceExclTax)} HT`,
    vintage.aidRate === null ? null : `${formatPercent(vintage.aidRate)} pris en charge`,
    vintage.remainingCost === null
      ? null
      : `${formatEuros(vintage.remainingCost)} HT à la charge de l’entreprise`,
  ].filter((fact) => fact !== null);
  return (
    <Card title="Ce qui est publié" note={vintage.label}>
      <Stack gap={8}>
        <p>{facts.join(' · ')}</p>
        <p className={classes.hint}>{vintage.beneficiaries}</p>
        <p className={classes.hint}>
          {sourced.source.replace(/\.$/, '')}. Consulté le {formatDate(sourced.checkedOn)}.
        </p>
        <div style={{ display: 'flex', gap: 6, flexWrap: 'wrap' }}>
          <Tag tone={sourced.confidence === 'high' ? 'teal' : 'warn'}>{CONFIDENCE[sourced.confidence]}</Tag>
          {sourced.needsConfirmation ? <Tag tone="warn">à confirmer auprès de Bpifrance</Tag> : null}
        </div>
      </Stack>
    </Card>
  );
}
