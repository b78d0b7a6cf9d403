import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { SegmentedField, SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatDayMonth } from '#shared/domain/french.ts';
import type { Person } from '#shared/domain/interview.ts';
import { FUNCTION_LABELS, GROUP_LABELS } from '#shared/domain/labels.ts';
import classes from './interviews.module.css';

export function PersonDetail({ person }: { readonly person: Person }) {
  const { interviews } = useMission();
  const { goTo } = useMissionPlace();
  const field = useItem('people', person);
  const met = interviews.filter(({ personIds }) => personIds.includes(person.id));
  const quotes = interviews.flatMap((interview) =>
    interview.quotes
      .filter(({ personId }) => personId === person.id)
      .map((quote) => ({ ...quote, interviewId: interview.id })),
  );
  return (
    <Stack gap={14}>
      <TextField label="Nom" placeholder="Prénom et nom" {...field('name')} />
      <FieldGrid min={220}>
        <TextField label="Fonction" placeholder="Responsable logistique" {...field('role')} />
        <SelectField label="Service" options={FUNCTION_LABELS} {...field('businessFunction')} />
      </FieldGrid>
      <SegmentedField
        label="Groupe"
        description="La direction et le terrain sont mis en regard dans la maturité."
        options={GROUP_LABELS}
        {...field('group')}
      />
      <FieldGrid min={220}>
        <TextField label="Courriel" type="email" {...field('email')} />
        <TextField label="Téléphone" type="tel" {...field('phone')} />
      </FieldGrid>
      <TextAreaField label="Note" {...field('note')} />
      <DetailSection title="Ce qui vient de cette personne">
        <div className={classes.uses}>
          <LinkList
            title="Entretiens"
            none="Pas encore rencontrée"
            items={met.map(({ id, title, date }) => ({
              id,
              label: title,
              ...(date === null ? {} : { side: formatDayMonth(date) }),
            }))}
            onOpen={(id) => goTo('interviews', `interviews.${id}`)}
          />
          <LinkList
            title="Citations"
            none="Aucune"
            items={quotes.map(({ id, text, isCitable }) => ({
              id,
              label: `« ${text} »`,
              ...(isCitable ? {} : { side: 'non citable' }),
            }))}
            onOpen={(id) => {
              const quote = quotes.find((each) => each.id === id);
              if (quote) goTo('interviews', `interviews.${quote.interviewId}`);
            }}
          />
        </div>
      </DetailSection>
    </Stack>
  );
}
