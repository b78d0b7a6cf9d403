import { useCallback, useEffect, useRef, useState } from 'react';
import { useMission } from '#renderer/data/use-mission.tsx';
import type { FileRemark } from '#shared/report/checks/outside-checks.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import type { FileCheck, FileWriter } from './delivery.ts';

type Found = { readonly report: ReportDocument; readonly remarks: readonly FileRemark[] };

/** Writes the document and reads it again, when asked to. Held by the screen: what was found outlives a change of tab. */
export function useFileCheck(report: ReportDocument, writer: FileWriter): FileCheck {
  const doc = useMission();
  const [stage, setStage] = useState<FileCheck['stage']>('idle');
  const [progress, setProgress] = useState(0);
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<string | null>(null);
  const job = useRef<AbortController | null>(null);

  const run = useCallback(async () => {
    const { check, write } = writer;
    if (!check) return;
    job.current?.abort();
    const controller = new AbortController();
    job.current = controller;
    const isCurrent = () => job.current === controller;
    setError(null);
    setProgress(0);
    setStage('writing');
    const onProgress = (share: number) => {
      if (isCurrent()) setProgress(share);
    };
    try {
      const bytes = await write(report, doc, controller.signal, onProgress);
      if (!isCurrent()) return;
      setStage('reading');
      const remarks = await check(bytes, report);
      if (isCurrent()) setFound({ report, remarks });
    } catch (thrown) {
      if (isCurrent())
        setError(
          `Le fichier n’a pas pu être contrôlé. Votre saisie est intacte : réessayez ; si cela se reproduit, exportez la mission et transmettez ce message : ${String(thrown)}`,
        );
    } finally {
      if (isCurrent()) {
        job.current = null;
        setStage('idle');
      }
    }
  }, [report, doc, writer]);

  const cancel = useCallback(() => {
    job.current?.abort();
    job.current = null;
    setStage('idle');
  }, []);
  useEffect(() => cancel, [cancel]);

  const record = useCallback((of: ReportDocument, remarks: readonly FileRemark[]) => {
    setFound({ report: of, remarks });
  }, []);

  // What was found of another document says nothing of this one.
  const isOfThis = found !== null && subjectOf(found.report) === subjectOf(report);
  return {
    stage,
    progress,
    remarks: isOfThis ? found.remarks : null,
    isStale: isOfThis && found.report !== report,
    error,
    run: () => void run(),
    cancel,
    record,
  };
}

/** Which deliverable, and what it is about. */
function subjectOf({ fileNameParts: [stem = '', subject = ''] }: ReportDocument): string {
  return `${stem}\n${subject}`;
}
