import { useCallback, useEffect, useRef, useState } from 'react';
import { type IssueFailure, issueVersion } from '#renderer/data/issue-version.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError } from '#renderer/data/storage-error.ts';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useBackUpNow, useMission, useSession } from '#renderer/data/use-mission.tsx';
import type { Delivery } from '#renderer/features/deliverables/checks/delivery.ts';
import { describeDomainError } from '#renderer/i18n/domain-errors.ts';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import type { Waiver } from '#shared/domain/deliverable.ts';
import { fileNameOf } from '#shared/domain/file-name.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import type { FileRemark } from '#shared/report/checks/outside-checks.ts';
import { checksOfFile } from '#shared/report/checks/outside-checks.ts';
import { type SortedChecks, sortChecks } from '#shared/report/checks/waivers.ts';
import { contentVersionsOf, FROZEN_FORMAT, frozenOptions } from '#shared/report/issue/frozen.ts';
import { issuedFacts } from '#shared/report/issue/issued-facts.ts';
import { issuedDocumentId } from '#shared/report/issue/versions.ts';

export type VersionForm = {
  readonly version: string;
  readonly recipient: string;
  readonly note: string;
  readonly changes: readonly string[];
};

type IssueStage = 'idle' | 'writing' | 'reading' | 'saving';

/** Hands the document over: written with its version, read again, saved, then recorded in the mission. */
export function useIssue(delivery: Delivery, sorted: SortedChecks) {
  const { data, platform } = useServices();
  const session = useSession();
  const doc = useMission();
  const assessment = useAssessment();
  const pack = usePack();
  const backUpNow = useBackUpNow();
  const [stage, setStage] = useState<IssueStage>('idle');
  const [progress, setProgress] = useState(0);
  const job = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    job.current?.abort();
    job.current = null;
    setStage('idle');
  }, []);
  // Leaving the dialog gives up what is being written; a file that is being saved is saved.
  useEffect(() => cancel, [cancel]);

  /** Whether the version is handed over; a failure is told, a saving that was given up is not one. */
  const issue = useCallback(
    async (form: VersionForm): Promise<boolean> => {
      const { deliverable, subjectId, options, writer, file, report: unversioned } = delivery;
      const chosen = { ...options, isWorkingVersion: false, version: form.version };
      const report = buildDeliverable(deliverable, doc, assessment, pack, chosen);
      const controller = new AbortController();
      const { signal } = controller;
      job.current = controller;
      try {
        setProgress(0);
        setStage('writing');
        const bytes = await writer.write(report, doc, signal, setProgress);
        if (signal.aborted) return false;
        if (writer.check) {
          setStage('reading');
          const remarks = await writer.check(bytes, report);
          if (signal.aborted) return false;
          file.record(unversioned, remarks);
          const left = openBlocking(delivery, doc.waivers, remarks);
          if (left > 0) {
            notifyFailure(
              'La version n’est pas remise',
              'Le fichier écrit a un défaut bloquant : voyez l’onglet des contrôles, levez-le ou donnez un motif.',
            );
            return false;
          }
        }
        setStage('saving');
        job.current = null;
        const issuedAt = data.now();
        const issued = await issueVersion(
          { data, platform, session, backUpNow },
          {
            card: {
              deliverableId: issuedDocumentId(deliverable.id, subjectId),
              version: form.version,
              date: report.date,
              recipient: form.recipient.trim(),
              note: form.note.trim(),
              changes: [...form.changes],
              waived: sorted.waived.map(({ check, waiver }) => ({
                finding: check.sentence,
                reason: waiver.reason,
              })),
            },
            fileName: fileNameOf([...report.fileNameParts, `v${form.version}`], writer.extension),
            filter: writer.filter,
            bytes,
            frozen: {
              format: FROZEN_FORMAT,
              appVersion: data.appVersion,
              contentVersions: contentVersionsOf(doc, chosen),
              issuedAt,
              deliverableId: deliverable.id,
              options: frozenOptions(chosen),
              facts: issuedFacts(doc, assessment, pack),
              report,
              doc,
              assessment,
            },
          },
        );
        if (issued.ok) notifySuccess(`Version ${form.version} remise : ${issued.value.shownPath}`);
        else tell(issued.error);
        return issued.ok;
      } catch (thrown) {
        if (signal.aborted) return false;
        notifyFailure(
          'Le document n’a pas pu être écrit',
          `Votre saisie est intacte. Réessayez ; si cela se reproduit, exportez la mission et transmettez ce message : ${String(thrown)}`,
        );
        return false;
      } finally {
        if (!signal.aborted) setStage('idle');
      }
    },
    [delivery, sorted, data, platform, session, doc, assessment, pack, backUpNow],
  );
  return { stage, progress, issue, cancel };
}

/** How many blocking defects of the file no reason was given for. */
function openBlocking(
  { deliverable }: Delivery,
  waivers: readonly Waiver[],
  remarks: readonly FileRemark[],
): number {
  const { open } = sortChecks(checksOfFile(deliverable.id, 'file', remarks), waivers, {
    deliverableId: deliverable.id,
    isFileRead: true,
    findingIds: new Set(),
  });
  return open.filter(({ severity }) => severity === 'blocking').length;
}

function tell(failure: IssueFailure): void {
  const title = 'La version n’est pas remise';
  switch (failure.kind) {
    case 'storage':
      notifyFailure(title, describeStorageError(failure.error));
      return;
    case 'refused':
      notifyFailure(title, describeDomainError(failure.error));
      return;
    case 'file':
      if (failure.failure.kind !== 'cancelled') notifyFailure(title, describeFileFailure(failure.failure));
  }
}
