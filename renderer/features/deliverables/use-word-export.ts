import { useCallback, useRef, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { fileNameOf } from '#shared/domain/file-name.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { type WordJob, writeWord } from './write-word.ts';

const WORD_FILTER = { name: 'Document Word', extensions: ['docx'] };

/** Writes the report as Word and asks where to save it; can be cancelled until the file is written. */
export function useWordExport(report: ReportDocument, companyName: string) {
  const { platform } = useServices();
  const [isWriting, setWriting] = useState(false);
  const job = useRef<WordJob | null>(null);

  const write = useCallback(async () => {
    setWriting(true);
    const current = writeWord(report);
    job.current = current;
    try {
      const bytes = await current.bytes;
      const saved = await platform.saveFile({
        suggestedName: fileNameOf(['Rapport Diag Data IA', companyName, report.date], 'docx'),
        filter: WORD_FILTER,
        bytes,
      });
      if (saved.ok) notifySuccess(`Rapport enregistré : ${saved.value.shownPath}`);
      else if (saved.error.kind !== 'cancelled')
        notifyFailure('Le rapport n’est pas enregistré', describeFileFailure(saved.error));
    } catch (error) {
      notifyFailure(
        'Le rapport n’a pas pu être écrit',
        `Votre saisie est intacte. Réessayez ; si cela se reproduit, exportez la mission et transmettez ce message : ${String(error)}`,
      );
    } finally {
      if (job.current === current) {
        job.current = null;
        setWriting(false);
      }
    }
  }, [report, companyName, platform]);

  const cancel = useCallback(() => {
    job.current?.cancel();
    job.current = null;
    setWriting(false);
  }, []);

  return { isWriting, write: () => void write(), cancel };
}
