import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Tag, type TagTone } from '#renderer/ui/feedback/tag.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankInterview } from '#shared/domain/blank.ts';
import { formatCount, formatDayMonth } from '#shared/domain/french.ts';
import type { Interview, Person } from '#shared/domain/interview.ts';
import { INTERVIEW_STATUS_LABELS } from '#shared/domain/labels.ts';
import { InterviewDetail } from './interview-detail.tsx';
import classes from './interviews.module.css';
import { formatDuration, inOrderOfDate } from './schedule.ts';

const STATUS_TONES: Readonly<Record<Interview['status'], TagTone>> = {
  done: 'teal',
  planned: 'neutral',
  cancelled: 'warn',
};

export function InterviewList() {
  const { interviews, people } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const list = useSpotList('interviews', 'interviews');
  const shown = inOrderOfDate(interviews);

  const add = () => {
    const id = newId('itw');
    run({ type: 'addItem', collection: 'interviews', item: blankInterview(id) });
    list.selectNew(id);
  };
  const remove = ({ id }: Interview) => {
    list.leave(id, shown);
    run({ type: 'removeItem', collection: 'interviews', id });
    notifySuccess('Entretien supprimé. Ctrl+Z pour annuler.');
  };

  return (
    <MasterDetail
      label="Entretien"
      items={shown}
      selectedId={list.selectedId}
      onSelect={list.select}
      onAdd={add}
      addLabel="Ajouter un entretien"
      onRemove={remove}
      renderRow={(interview) => <InterviewRow interview={interview} people={people} />}
      renderDetail={(interview) => <InterviewDetail interview={interview} />}
      toolbar={interviews.length > 0 ? <Totals interviews={interviews} /> : null}
      empty={
        <EmptyState
          title="Qui rencontrer, et ce qu’ils ont dit"
          action={
            <Button kind="primary" onClick={add}>
              Préparer le premier entretien
            </Button>
          }
        >
          Prévoyez les entretiens, ateliers et visites, puis prenez vos notes ici pendant l’échange : tout est
          enregistré au fil de la frappe.
        </EmptyState>
      }
    />
  );
}

function InterviewRow({
  interview,
  people,
}: {
  readonly interview: Interview;
  readonly people: readonly Person[];
}) {
  const names = interview.personIds.map((id) => people.find((person) => person.id === id)?.name ?? '');
  return (
    <ListRow
      title={interview.title}
      untitled="Entretien sans titre"
      note={names.filter((name) => name !== '').join(', ') || 'Personne à préciser'}
      side={
        <>
          <span>{interview.date === null ? 'date à fixer' : formatDayMonth(interview.date)}</span>
          <Tag tone={STATUS_TONES[interview.status]}>{INTERVIEW_STATUS_LABELS[interview.status]}</Tag>
        </>
      }
    />
  );
}

function Totals({ interviews }: { readonly interviews: readonly Interview[] }) {
  const done = interviews.filter(({ status }) => status === 'done');
  const minutes = done.reduce((sum, { durationMinutes }) => sum + (durationMinutes ?? 0), 0);
  const planned = interviews.filter(({ status }) => status === 'planned').length;
  return (
    <p className={classes.totals}>
      {formatCount(done.length, 'réalisé')}
      {minutes > 0 ? ` (${formatDuration(minutes)})` : ''}
      {planned > 0 ? ` · ${formatCount(planned, 'prévu')}` : ''}
    </p>
  );
}
