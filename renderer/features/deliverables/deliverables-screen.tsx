import { IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { useImageUrls } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useReport, useReportOptions } from '#renderer/data/use-report.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { type DocumentSpot, parseDocumentSpot } from '#renderer/ui/navigation/document-spot.ts';
import { useFocusSpot } from '#renderer/ui/navigation/use-focus-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatCount } from '#shared/domain/french.ts';
import { deliverableOf } from '#shared/report/deliverables/deliverables.ts';
import { ownTextsOf } from '#shared/report/deliverables/options.ts';
import type { Source } from '#shared/report/model.ts';
import { DeliverableChoice } from './deliverable-choice.tsx';
import { LookTab } from './look-tab.tsx';
import { PdfButton } from './pdf-button.tsx';
import classes from './preview.module.css';
import { DocumentOptionsCard } from './report-options.tsx';
import { ReportPreview } from './report-preview.tsx';
import { targetOfSource } from './report-sources.ts';
import { ReportTexts } from './report-texts.tsx';
import { useWordExport } from './use-word-export.ts';

const TABS = [
  { id: 'preview', label: 'Aperçu' },
  { id: 'texts', label: 'Textes de l’expert' },
  { id: 'look', label: 'Présentation' },
] as const;
type TabId = (typeof TABS)[number]['id'];

export function DeliverablesScreen() {
  const assessment = useAssessment();
  const { data } = useServices();
  const { missionId, spot, goToTarget } = useMissionPlace();
  const [withoutNotes, setWithoutNotes] = useState(false);
  const [isWorkingVersion, setWorkingVersion] = useState(false);
  const [chosen, setChosen] = useState<TabId | null>(null);
  const document = useLastDocument(parseDocumentSpot(spot));
  const deliverable = deliverableOf(document?.deliverableId ?? null);
  const subjectId = document?.subjectId ?? null;
  const { options, isWaiting } = useReportOptions({ subjectId, withoutNotes, isWorkingVersion });
  const report = useReport(deliverable, options);
  const word = useWordExport(report);
  const imageUrl = useImageUrls(data, missionId, report);
  useFocusSpot(spot);

  const texts = typeof deliverable.sections === 'function' ? [] : ownTextsOf(deliverable.sections);
  const tabs = texts.length > 0 ? TABS : TABS.filter(({ id }) => id !== 'texts');
  const tab = tabs.find(({ id }) => id === (tabOfSpot(spot) ?? chosen))?.id ?? 'preview';
  const { goTo } = useMissionPlace();
  const choose = (id: TabId) => {
    setChosen(id);
    // A place that names a field would lead back to the tab it is on.
    if (tabOfSpot(spot) !== null) goTo('deliverables');
  };
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
          <>
            <PdfButton report={report} isDisabled={isWaiting && deliverable.opening === 'cover'} />
            <Button
              kind="primary"
              icon={<IconFileTypeDocx size={17} />}
              onClick={word.write}
              // The report prints what the draws say: it waits the second they take.
              isDisabled={isWaiting && deliverable.opening === 'cover'}
            >
              {deliverable.writeLabel}
            </Button>
          </>
        )
      }
    >
      <DeliverableChoice deliverable={deliverable} subjectId={subjectId} />
      <Tabs label="Livrables" items={tabs} current={tab} onChange={choose} />
      {tab === 'texts' ? <ReportTexts texts={texts} /> : null}
      {tab === 'look' ? <LookTab report={report} /> : null}
      {tab === 'preview' ? (
        <div className={classes.layout}>
          <ReportPreview report={report} imageUrl={imageUrl} onOpenSource={openSource} />
          <DocumentOptionsCard
            deliverable={deliverable}
            withoutNotes={withoutNotes}
            onWithoutNotes={setWithoutNotes}
            isWorkingVersion={isWorkingVersion}
            onWorkingVersion={setWorkingVersion}
          />
        </div>
      ) : null}
    </Page>
  );
}

/** The document a place names; a place that names a field stays on the document it was reached from. */
function useLastDocument(named: DocumentSpot | null): DocumentSpot | null {
  const [last, setLast] = useState(named);
  if (named !== null && (named.deliverableId !== last?.deliverableId || named.subjectId !== last.subjectId))
    setLast(named);
  return named ?? last;
}

/** The tab that holds the field a place names. */
function tabOfSpot(spot: string | null): TabId | null {
  if (spot === null) return null;
  if (spot.startsWith('sectionTexts.')) return 'texts';
  if (spot.startsWith('theme.')) return 'look';
  return null;
}

function leadOf(findings: readonly { readonly severity: string }[]): string {
  if (findings.length === 0) return 'Rien ne manque au rapport.';
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const among = blocking > 0 ? `, dont ${blocking} bloquant${blocking > 1 ? 's' : ''}` : '';
  return `${formatCount(findings.length, 'point')} à traiter avant remise${among}.`;
}
