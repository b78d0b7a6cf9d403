import { useMemo } from 'react';
import { readReportImages } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import { checkWord } from '#renderer/features/deliverables/checks/check-word.ts';
import type { FileWriter } from '#renderer/features/deliverables/checks/delivery.ts';
import { writeWord } from '#renderer/features/deliverables/write-word.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';

/** Writes Word files in a worker, images included, and reads them again in another. */
export function useWordWriter(): FileWriter {
  const { data } = useServices();
  const { missionId } = useMissionPlace();
  return useMemo(
    () => ({
      extension: 'docx',
      filter: { name: 'Document Word', extensions: ['docx'] },
      write: (report, _, { signal, onProgress }) => {
        const { bytes, cancel } = writeWord(report, readReportImages(data, missionId, report), onProgress);
        signal.addEventListener('abort', cancel);
        return bytes;
      },
      check: checkWord,
    }),
    [data, missionId],
  );
}
