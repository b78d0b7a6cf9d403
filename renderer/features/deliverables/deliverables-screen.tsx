import { IconFileTypeDocx } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useImageUrls } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useAssessment, usePack, useToday } from '#renderer/data/use-assessment.tsx';
import { useBenchmarks } from '#renderer/data/use-benchmarks.ts';
import { useComplianceRules } from '#renderer/data/use-compliance-rules.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { useSimulations } from '#renderer/data/use-simulations.ts';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { parseDocumentSpot } from '#renderer/ui/navigation/document-spot.ts';
import { useFocusSpot } from '#renderer/ui/navigation/use-focus-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatCount } from '#shared/domain/french.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import { deliverableOf } from '#shared/report/deliverables/deliverables.ts';
import { ownTextsOf } from '#shared/report/deliverables/options.ts';
import type { Source } from '#shared/report/model.ts';
import { DeliverableChoice } from './deliverable-choice.tsx';
import classes from './preview.module.css';
import { DocumentOptionsCard } from './report-options.tsx';
import { ReportPreview } from './report-preview.tsx';
import { targetOfSource } from './report-sources.ts';
import { ReportTexts } from './report-texts.tsx';
import { useWordExport } from './use-word-export.ts';

const TABS = [
  { id: 'preview', label: 'Aperçu' },
  { id: 'texts', label: 'Textes de l’expert' },
] as const;

export function DeliverablesScreen() {
  const doc = useMission();
  const pack = usePack();
  const assessment = useAssessment();
  const { programme, data } = useServices();
  const benchmarks = useBenchmarks();
  const { guides } = useToolbox();
  const rules = useComplianceRules();
  const { simulations, failure } = useSimulations();
  const today = useToday();
  const { missionId, spot, goToTarget } = useMissionPlace();
  const [withoutNotes, setWithoutNotes] = useState(false);
  const [chosen, setChosen] = useState<{
    readonly spot: string | null;
    readonly tab: 'preview' | 'texts';
  } | null>(null);
  const document = parseDocumentSpot(spot);
  const deliverable = deliverableOf(document?.deliverableId ?? null);
  const subjectId = document?.subjectId ?? null;
  // A spot that names a field leads to the texts, where it is.
  const isFieldSpot = spot !== null && document === null;
  const tab = chosen && chosen.spot === spot ? chosen.tab : isFieldSpot ? 'texts' : 'preview';
  const report = useMemo(
    () =>
      buildDeliverable(deliverable, doc, assessment, pack, {
        date: today,
        programme,
        benchmarks,
        guides,
        subjectId,
        withoutNotes,
        ...(rules ? { compliance: rules } : {}),
        ...(simulations ? { simulations } : {}),
      }),
    [
      deliverable,
      doc,
      assessment,
      pack,
      programme,
      benchmarks,
      guides,
      today,
      subjectId,
      withoutNotes,
      rules,
      simulations,
    ],
  );
  // The report prints what the draws say: it waits the second they take, unless they cannot be made.
  const isWaiting = deliverable.opening === 'cover' && simulations === null && failure === null;
  const word = useWordExport(report);
  const imageUrl = useImageUrls(data, missionId, report);
  useFocusSpot(spot);

  const texts = typeof deliverable.sections === 'function' ? [] : ownTextsOf(deliverable.sections);
  const hasTexts = texts.length > 0;
  const openSource = (source: Source) => {
    const target = targetOfSource(source);
    if (target) goToTarget(target);
  };
  return (
    <Page
      title="Livrables"
      subtitle={deliverable.title}
      lead={leadOf(assessment.findings)}
      actions={
        word.isWriting ? (
          <>
            <Button onClick={word.cancel}>Annuler l’écriture</Button>
            <Button kind="primary" isBusy>
              Écriture en cours
            </Button>
          </>
        ) : (
          <Button
            kind="primary"
            icon={<IconFileTypeDocx size={17} />}
            onClick={word.write}
            isDisabled={isWaiting}
          >
            {deliverable.writeLabel}
          </Button>
        )
      }
    >
      <DeliverableChoice deliverable={deliverable} subjectId={subjectId} />
      {hasTexts ? (
        <Tabs label="Livrables" items={TABS} current={tab} onChange={(id) => setChosen({ spot, tab: id })} />
      ) : null}
      {hasTexts && tab === 'texts' ? (
        <ReportTexts texts={texts} />
      ) : (
        <div className={classes.layout}>
          <ReportPreview report={report} imageUrl={imageUrl} onOpenSource={openSource} />
          <DocumentOptionsCard
            deliverable={deliverable}
            withoutNotes={withoutNotes}
            onWithoutNotes={setWithoutNotes}
          />
        </div>
      )}
    </Page>
  );
}

function leadOf(findings: readonly { readonly severity: string }[]): string {
  if (findings.length === 0) return 'Rien ne manque au rapport.';
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const among = blocking > 0 ? `, dont ${blocking} bloquant${blocking > 1 ? 's' : ''}` : '';
  return `${formatCount(findings.length, 'point')} à traiter avant remise${among}.`;
}
