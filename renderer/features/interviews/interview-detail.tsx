import { IconFileTypeDocx } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useRun } from '#renderer/data/use-mission.tsx';
import { AttachmentStrip } from '#renderer/panels/attachments/attachment-strip.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { documentSpot } from '#renderer/ui/navigation/document-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { INTERVIEW_KIND_LABELS, INTERVIEW_STATUS_LABELS } from '#shared/domain/labels.ts';
import { GuidePanel } from './guide-panel.tsx';
import { InterviewNotes } from './interview-notes.tsx';
import { InterviewPeople } from './interview-people.tsx';
import { InterviewUses } from './interview-uses.tsx';
import classes from './interviews.module.css';
import { Quotes } from './quotes.tsx';

export function InterviewDetail({ interview }: { readonly interview: Interview }) {
  const field = useItem('interviews', interview);
  const run = useRun();
  const { newId } = useServices();
  const { goTo } = useMissionPlace();

  const addQuote = (text: string) => {
    // Said by the only person present, or by someone still to be named.
    const [onlyOne, ...others] = interview.personIds;
    const personId = others.length === 0 ? (onlyOne ?? null) : null;
    const quote = { id: newId('cit'), text, personId, isCitable: false };
    run({
      type: 'editItem',
      collection: 'interviews',
      id: interview.id,
      patch: { quotes: [...interview.quotes, quote] },
    });
  };

  return (
    <Stack gap={14}>
      <TextField
        label="Intitulé"
        placeholder="Entretien avec le responsable logistique"
        {...field('title')}
      />
      <div className={classes.facts}>
        <SelectField label="Nature" options={INTERVIEW_KIND_LABELS} {...field('kind')} />
        <SelectField label="État" options={INTERVIEW_STATUS_LABELS} {...field('status')} />
        <DateField label="Date" {...field('date')} />
        <NumberField label="Durée" unit="min" digits={0} {...field('durationMinutes')} />
      </div>
      <div className={classes.meeting}>
        <InterviewPeople interview={interview} />
        <TextField label="Lieu" {...field('place')} />
      </div>
      <GuidePanel interview={interview} />
      <InterviewNotes interview={interview} onQuote={addQuote} />
      <Quotes interview={interview} onAdd={() => addQuote('')} />
      <InterviewUses interview={interview} />
      <AttachmentStrip kind="interview" id={interview.id} />
      <div>
        <Button
          kind="quiet"
          icon={<IconFileTypeDocx size={15} />}
          onClick={() => goTo('deliverables', documentSpot('interview-minutes', interview.id))}
        >
          Écrire le compte rendu (Word)
        </Button>
      </div>
    </Stack>
  );
}
