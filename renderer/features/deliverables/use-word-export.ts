import { useCallback, useRef, useState } from 'react';
import { readReportImages } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { fileNameOf } from '#shared/domain/file-name.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { type WordJob, writeWord } from './write-word.ts';

const WORD_FILTER = { name: 'Document Word', extensions: ['docx'] };

/** Writes the document as Word and asks where to save it; can be cancelled until the file is written. */
export function useWordExport(report: ReportDocument) {
  const { platform, data } = useServices();
  const { missionId } = useMissionPlace();
  const [isWriting, setWriting] = useState(false);
  const [progress, setProgress] = useState(0);
  const job = useRef<WordJob | null>(null);

  const write = useCallback(async () => {
    setWriting(true);
    setProgress(0);
    const current: WordJob = writeWord(report, readReportImages(data, missionId, report), (share) => {
      if (job.current === current) setProgress(share);
    });
    job.current = current;
    try {
      const bytes = await current.bytes;
      const saved = await platform.saveFile({
        suggestedName: fileNameOf(report.fileNameParts, 'docx'),
        filter: WORD_FILTER,
        bytes,
      });
      if (saved.ok) notifySuccess(`Document enregistré : ${saved.value.shownPath}`);
      else if (saved.error.kind !== 'cancelled')
        notifyFailure('Le document n’est pas enregistré', describeFileFailure(saved.error));
    } catch (error) {
      notifyFailure(
        'Le document n’a pas pu être écrit',
        `Votre saisie est intacte. Réessayez ; si cela se reproduit, exportez la mission et transmettez ce message : ${String(error)}`,
      );
    } finally {
      if (job.current === current) {
        job.current = null;
        setWriting(false);
      }
    }
  }, [report, platform, data, missionId]);

  const cancel = useCallback(() => {
    job.current?.cancel();
    job.current = null;
    setWriting(false);
  }, []);

  /** `progress` from 0 to 1. */
  return { isWriting, progress, write: () => void write(), cancel };
}
