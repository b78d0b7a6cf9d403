import { useCallback, useState } from 'react';
import { readReportImages } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { fileNameOf } from '#shared/domain/file-name.ts';
import type { ReportDocument } from '#shared/report/model.ts';

/** Prints the document to a PDF file, or hands it to the browser's own print window, which can make one. */
export function usePdfExport(report: ReportDocument) {
  const { platform, data } = useServices();
  const { missionId } = useMissionPlace();
  const [isWriting, setWriting] = useState(false);

  const write = useCallback(async () => {
    setWriting(true);
    try {
      const images = await readReportImages(data, missionId, report);
      // The charts weigh more than the rest: loaded when first printed.
      const { printReport } = await import('./print-report.tsx');
      const printed = await printReport(report, images, () =>
        platform.printPdf({ suggestedName: fileNameOf(report.fileNameParts, 'pdf') }),
      );
      if (!printed.ok) {
        if (printed.error.kind !== 'cancelled')
          notifyFailure('Le PDF n’est pas enregistré', describeFileFailure(printed.error));
      } else if (printed.value.shownPath !== null) {
        notifySuccess(`PDF enregistré\u202f: ${printed.value.shownPath}`);
      }
    } catch (error) {
      notifyFailure(
        'Le PDF n’a pas pu être écrit',
        `Votre saisie est intacte. Réessayez\u202f; si cela se reproduit, écrivez le document Word et transmettez ce message\u202f: ${String(error)}`,
      );
    } finally {
      setWriting(false);
    }
  }, [report, platform, data, missionId]);

  return { isWriting, write: () => void write() };
}
