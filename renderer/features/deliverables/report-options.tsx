import { useSection } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { CheckField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { CHAPTERS } from '#shared/report/build.ts';

/** Which chapters, which mention, whose names. */
export function ReportOptionsCard() {
  const { deliverables } = useMission();
  const run = useRun();
  const section = useSection('deliverables');
  const title = section('reportTitle');
  const hidden = new Set(deliverables.hiddenChapterIds);
  return (
    <Card title="Options du rapport">
      <Stack gap={14}>
        <TextAreaField
          label="Titre"
          minRows={2}
          placeholder="Diagnostic data et intelligence artificielle"
          {...title}
          onChange={(text) => title.onChange(text.replaceAll('\n', ' '))}
        />
        <CommonOptions />
        <Stack gap={6}>
          <p style={{ fontWeight: 550, fontSize: 12.5, color: 'var(--ink-2)' }}>Chapitres</p>
          {CHAPTERS.map(({ id, title }) => (
            <CheckField
              key={id}
              name={`deliverables.chapter.${id}`}
              label={title}
              value={!hidden.has(id)}
              onChange={(isShown) =>
                run({
                  type: 'editSection',
                  section: 'deliverables',
                  patch: {
                    hiddenChapterIds: isShown
                      ? deliverables.hiddenChapterIds.filter((other) => other !== id)
                      : [...deliverables.hiddenChapterIds, id],
                  },
                })
              }
            />
          ))}
        </Stack>
      </Stack>
    </Card>
  );
}

/** Options of a document other than the report. */
export function DocumentOptionsCard({
  withoutNotes,
  onWithoutNotes,
}: {
  readonly withoutNotes?: boolean;
  readonly onWithoutNotes?: (withoutNotes: boolean) => void;
}) {
  return (
    <Card title="Options du document">
      <Stack gap={14}>
        <CommonOptions />
        {withoutNotes === undefined || onWithoutNotes === undefined ? null : (
          <CheckField
            label="Sans les notes de travail"
            description="Pour n’envoyer que les faits : ni notes, ni passages rattachés."
            name="document.withoutNotes"
            value={withoutNotes}
            onChange={onWithoutNotes}
          />
        )}
      </Stack>
    </Card>
  );
}

/** The same for every document of the mission. */
function CommonOptions() {
  const section = useSection('deliverables');
  return (
    <>
      <TextField label="Mention de confidentialité" {...section('confidentiality')} />
      <CheckField
        label="Pseudonymiser les personnes rencontrées"
        description="Leur nom est remplacé partout par leur fonction, dans tous les documents."
        {...section('pseudonymiseQuotes')}
      />
    </>
  );
}
