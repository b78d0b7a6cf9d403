import { FIRM, lookFor, readPreferences, writePreferences } from '#renderer/data/preferences.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import type { TemplateRemark } from '#renderer/features/deliverables/file-jobs/template-remark.ts';
import { LookEditor } from '#renderer/panels/look/look-editor.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { themeFields } from '#shared/report/build.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { TemplateCard } from './template-card.tsx';

/** The look of every document of this mission. */
export function LookTab({
  report,
  remarks,
  usesTemplate,
}: {
  readonly report: ReportDocument;
  /** Of the template of the mission. */
  readonly remarks: readonly TemplateRemark[];
  /** This document is poured into the template, where there is one. */
  readonly usesTemplate: boolean;
}) {
  const doc = useMission();
  const run = useRun();
  const { data } = useServices();
  const { missionId } = useMissionPlace();
  const { theme } = doc;

  const takeFirm = async () => {
    const firm = await readPreferences(data);
    const look = await lookFor(data, firm, { from: FIRM, to: missionId });
    run({
      type: 'batch',
      label: 'Reprendre la présentation du cabinet',
      commands: [
        { type: 'editSection', section: 'theme', patch: look.theme },
        { type: 'editSection', section: 'deliverables', patch: { template: look.template } },
      ],
    });
  };
  const giveFirm = async () => {
    const look = { theme, template: doc.deliverables.template };
    await writePreferences(data, await lookFor(data, look, { from: missionId, to: FIRM }));
    notifySuccess('Les prochaines missions auront cette présentation.');
  };
  return (
    <LookEditor
      owner={missionId}
      note="pour tous les documents de la mission"
      theme={theme}
      words={themeFields(report.cover, doc)}
      onChange={(patch) => run({ type: 'editSection', section: 'theme', patch })}
      actions={
        <span style={{ display: 'flex', gap: 6 }}>
          <Button size="xs" onClick={() => void takeFirm()}>
            Reprendre celle du cabinet
          </Button>
          <Button size="xs" onClick={() => void giveFirm()}>
            En faire celle du cabinet
          </Button>
        </span>
      }
    >
      {usesTemplate ? <TemplateCard remarks={remarks} /> : null}
    </LookEditor>
  );
}
