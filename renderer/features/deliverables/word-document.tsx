import { useCallback, useMemo, useState } from 'react';
import { useImageUrls } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { useReport, useReportOptions } from '#renderer/data/use-report.ts';
import { LookTab } from '#renderer/features/deliverables/look/look-tab.tsx';
import { useTemplateRemarks } from '#renderer/features/deliverables/look/use-template.ts';
import { DocumentOptionsCard } from '#renderer/features/deliverables/options/report-options.tsx';
import classes from '#renderer/features/deliverables/preview/preview.module.css';
import { ProposalsBar } from '#renderer/features/deliverables/preview/proposals-bar.tsx';
import { ReportPreview } from '#renderer/features/deliverables/preview/report-preview.tsx';
import { useReadProposals } from '#renderer/features/deliverables/preview/use-proposals.ts';
import { PdfButton } from '#renderer/features/deliverables/print/pdf-button.tsx';
import { ReviewTab } from '#renderer/features/deliverables/review/review-tab.tsx';
import { ReportTexts } from '#renderer/features/deliverables/texts/report-texts.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { checksOfFile } from '#shared/report/checks/outside-checks.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { ownTextsOf } from '#shared/report/deliverables/options.ts';
import type { Source } from '#shared/report/model.ts';
import { targetOfSource } from '#shared/report/source-target.ts';
import { useFileCheck } from './checks/use-file-check.ts';
import { deliveryTabs } from './delivery-tabs.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { useFileExport } from './use-file-export.ts';
import { usesTemplate, useWordWriter } from './use-word-writer.ts';

/** A Word document: its preview, its texts, its checks, its versions, what the client sent back. */
export function WordDocument({
  deliverable,
  subjectId,
}: {
  readonly deliverable: Deliverable;
  readonly subjectId: string | null;
}) {
  const doc = useMission();
  const { data } = useServices();
  const { missionId, goToTarget } = useMissionPlace();
  const [withoutNotes, setWithoutNotes] = useState(false);
  const [isWorkingVersion, setWorkingVersion] = useState(false);
  const { options, isWaiting } = useReportOptions({ subjectId, withoutNotes, isWorkingVersion });
  const report = useReport(deliverable, options);
  const writer = useWordWriter(deliverable, options);
  const fileCheck = useFileCheck(report, writer);
  const imageUrl = useImageUrls(data, missionId, report);
  const proposals = useReadProposals(report);
  const remarks = useTemplateRemarks(usesTemplate(deliverable) ? doc.deliverables.template : null);
  const file = useFileExport(
    useMemo(
      () => ({
        nameParts: report.fileNameParts,
        extension: writer.extension,
        filter: writer.filter,
        make: (signal, onProgress) => writer.write(report, doc, signal, onProgress),
      }),
      [report, writer, doc],
    ),
  );
  const others = useMemo(
    () =>
      checksOfFile(
        deliverable.id,
        'template',
        remarks
          .filter(({ severity }) => severity !== 'information')
          .map(({ kind, severity, where, message }) => ({
            id: `${kind}-${where}`,
            severity: severity === 'blocking' ? 'blocking' : 'to-check',
            message,
            place: where,
          })),
      ),
    [deliverable.id, remarks],
  );
  const delivery = {
    deliverable,
    subjectId,
    options,
    report,
    writer,
    file: fileCheck,
    proposals,
    others,
  };
  // The report prints what the draws say: it waits the second they take.
  const isHeld = isWaiting && deliverable.opening === 'cover';
  // The same from one drawing to the next: a long preview is not drawn again for each step of a computation.
  const openSource = useCallback(
    (source: Source) => {
      const target = targetOfSource(source);
      if (target) goToTarget(target);
    },
    [goToTarget],
  );
  const texts = typeof deliverable.sections === 'function' ? [] : ownTextsOf(deliverable.sections);
  return (
    <DocumentFrame
      deliverable={deliverable}
      subjectId={subjectId}
      file={file}
      isWaiting={isHeld}
      actions={<PdfButton report={report} isDisabled={isHeld} />}
      tabs={[
        {
          id: 'preview',
          label: 'Aperçu',
          fields: ['confirmations.', 'deliverables.'],
          content: () => (
            <div className={classes.layout}>
              <DocumentOptionsCard
                deliverable={deliverable}
                withoutNotes={withoutNotes}
                onWithoutNotes={setWithoutNotes}
                isWorkingVersion={isWorkingVersion}
                onWorkingVersion={setWorkingVersion}
              />
              <div>
                <ProposalsBar proposals={proposals} />
                <ReportPreview
                  report={report}
                  imageUrl={imageUrl}
                  onOpenSource={openSource}
                  proposals={proposals}
                />
              </div>
            </div>
          ),
        },
        ...(texts.length > 0
          ? [
              {
                id: 'texts',
                label: 'Textes de l’expert',
                fields: ['sectionTexts.'],
                content: () => <ReportTexts texts={texts} />,
              },
            ]
          : []),
        ...deliveryTabs(delivery, isHeld),
        {
          id: 'review',
          label: 'Relecture',
          content: () => <ReviewTab report={report} onOpenSource={openSource} />,
        },
        {
          id: 'look',
          label: 'Présentation',
          fields: ['theme.', 'deliverables.template'],
          content: () => (
            <LookTab report={report} remarks={remarks} usesTemplate={usesTemplate(deliverable)} />
          ),
        },
      ]}
    />
  );
}
