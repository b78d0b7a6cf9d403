import { useMemo } from 'react';
import { readReportImages } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import type { FileWriter } from '#renderer/features/deliverables/checks/delivery.ts';
import { writeWord } from '#renderer/features/deliverables/write-word.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';

/** Writes Word files in the worker, images included; `check` reads them again. */
export function useWordWriter(check?: FileWriter['check']): FileWriter {
  const { data } = useServices();
  const { missionId } = useMissionPlace();
  return useMemo(
    () => ({
      extension: 'docx',
      filter: { name: 'Document Word', extensions: ['docx'] },
      write: (report, _, signal) => {
        const { bytes, cancel } = writeWord(report, readReportImages(data, missionId, report));
        signal.addEventListener('abort', cancel);
        return bytes;
      },
      ...(check ? { check } : {}),
    }),
    [data, missionId, check],
  );
}
