import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { useAssessment, usePack, useToday } from '#renderer/data/use-assessment.tsx';
import { useItem, useSection } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button, IconButton } from '#renderer/ui/feedback/button.tsx';
import { Bar } from '#renderer/ui/feedback/level.tsx';
import { CheckField, SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { blankTimeEntry } from '#shared/domain/blank.ts';
import type { TimeEntry } from '#shared/domain/framing.ts';
import { formatCount, formatDate, formatNumber } from '#shared/domain/french.ts';
import { planFromTemplate } from '#shared/journey/plan.ts';
import classes from './framing.module.css';

export function PlanAndTime() {
  return (
    <Stack gap={14}>
      <PlanCard />
      <TimeCard />
    </Stack>
  );
}

/** Half-days count: `0,5 jour`, `9,0 jours`. */
function daysIn(days: number): string {
  return `${formatNumber(days, 1)} ${days < 2 ? 'jour' : 'jours'}`;
}

function PlanCard() {
  const { plan } = useMission();
  const run = useRun();
  const pack = usePack();
  const { time } = useAssessment();
  const section = useSection('plan');
  const templates = Object.fromEntries(pack.plans.map(({ id, name }) => [id, name]));
  const changeStep = (stepId: string, patch: Partial<(typeof plan.steps)[number]>) =>
    run({
      type: 'editSection',
      section: 'plan',
      patch: { steps: plan.steps.map((step) => (step.stepId === stepId ? { ...step, ...patch } : step)) },
    });
  const changeTemplate = (planId: string) => {
    const template = pack.plans.find(({ id }) => id === planId);
    if (!template) return;
    const done = new Map(plan.steps.map((step) => [step.stepId, step]));
    const next = planFromTemplate(template, plan.startedOn);
    run({
      type: 'editSection',
      section: 'plan',
      // Dates and ticks already given are kept: only the days change.
      patch: {
        ...next,
        steps: next.steps.map((step) => ({ ...step, ...done.get(step.stepId), days: step.days })),
      },
    });
  };
  return (
    <Card title="Plan de la mission" note={daysIn(time.plannedDays)}>
      <Stack gap={14}>
        <FieldGrid>
          <SelectField
            label="Plan de départ"
            options={templates}
            name="plan.planId"
            value={plan.planId}
            onChange={changeTemplate}
          />
          <DateField label="Mission engagée le" {...section('startedOn')} />
        </FieldGrid>
        {time.deadline ? (
          <p className={classes.hint}>
            Limite du programme : {formatDate(time.deadline)}
            {time.daysToDeadline === null ? '' : ` (${formatCount(time.daysToDeadline, 'jour')})`}.
          </p>
        ) : null}
        <table className={classes.plan} aria-label="Étapes du plan">
          <thead>
            <tr>
              <th scope="col">Étape</th>
              <th scope="col">Jours prévus</th>
              <th scope="col">Passés</th>
              <th scope="col">Débute le</th>
              <th scope="col">Faite</th>
            </tr>
          </thead>
          <tbody>
            {time.steps.map(({ step, plannedDays, spentDays, isDone }) => {
              const planned = plan.steps.find(({ stepId }) => stepId === step.id);
              return (
                <tr key={step.id}>
                  <th scope="row">
                    {step.name}
                    <small>{step.output}</small>
                  </th>
                  <td>
                    <NumberField
                      hideLabel
                      label={`Jours prévus, ${step.name}`}
                      name={`plan.${step.id}.days`}
                      unit="j"
                      value={plannedDays}
                      onChange={(days) => changeStep(step.id, { days: days ?? 0 })}
                    />
                  </td>
                  <td className={classes.spent}>
                    {formatNumber(spentDays, 1)}
                    <Bar
                      value={spentDays}
                      max={plannedDays}
                      color={spentDays > plannedDays ? 'var(--warn)' : 'var(--primary)'}
                    />
                  </td>
                  <td>
                    <DateField
                      hideLabel
                      label={`Début, ${step.name}`}
                      name={`plan.${step.id}.startsOn`}
                      value={planned?.startsOn ?? null}
                      onChange={(startsOn) => changeStep(step.id, { startsOn })}
                    />
                  </td>
                  <td>
                    <CheckField
                      label={<span className="visually-hidden">{`${step.name} : étape faite`}</span>}
                      name={`plan.${step.id}.isDone`}
                      value={isDone}
                      onChange={(next) => changeStep(step.id, { isDone: next })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Stack>
    </Card>
  );
}

function TimeCard() {
  const { timeEntries } = useMission();
  const run = useRun();
  const pack = usePack();
  const today = useToday();
  const { newId } = useServices();
  const { time } = useAssessment();
  const stepId = time.steps.find(({ isDone }) => !isDone)?.step.id ?? pack.steps[0]?.id ?? '';
  const add = () =>
    run({ type: 'addItem', collection: 'timeEntries', item: blankTimeEntry(newId('tps'), stepId, today) });
  const entries = timeEntries.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return (
    <Card
      title="Temps passé"
      note={daysIn(time.spentDays)}
      actions={
        <Button size="xs" icon={<IconPlus size={14} />} onClick={add}>
          Noter une demi-journée
        </Button>
      }
    >
      {entries.length === 0 ? (
        <p className={classes.hint}>
          Notez chaque demi-journée : le jour J et le reste à faire se calculent d’ici.
        </p>
      ) : (
        <Stack gap={8}>
          <div className={classes.timeHead} aria-hidden="true">
            <span>Date</span>
            <span>Étape</span>
            <span>Durée</span>
            <span>Note</span>
          </div>
          {entries.map((entry) => (
            <TimeRow key={entry.id} entry={entry} />
          ))}
        </Stack>
      )}
    </Card>
  );
}

function TimeRow({ entry }: { readonly entry: TimeEntry }) {
  const run = useRun();
  const pack = usePack();
  const field = useItem('timeEntries', entry);
  const steps = Object.fromEntries(pack.steps.map(({ id, name }) => [id, name]));
  return (
    <div className={classes.timeRow}>
      <DateField hideLabel label="Date" {...field('date')} />
      <SelectField hideLabel label="Étape" options={steps} {...field('stepId')} />
      <NumberField hideLabel label="Demi-journées" unit="½ j" {...field('halfDays')} />
      <TextField hideLabel label="Note" {...field('note')} />
      <IconButton
        label="Supprimer cette ligne de temps"
        icon={<IconTrash size={15} />}
        onClick={() => run({ type: 'removeItem', collection: 'timeEntries', id: entry.id })}
      />
    </div>
  );
}
