import { useMemo } from 'react';
import { getAttachment } from '#renderer/data/attachments.ts';
import { readReportImages } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import type { ReportOptions } from '#shared/report/model.ts';
import type { FileWriter } from './checks/delivery.ts';
import { contextOf } from './context-of.ts';
import { resultOf, runFileJob } from './file-jobs/run-file-job.ts';

/** How much of the work it is to read the images, where there are any: about as long as all the rest. */
const READING = 0.5;

/** Writes a document as Word: in Jalon's own look, or in the expert's template where the mission has one for it. */
export function useWordWriter(deliverable: Deliverable, options: ReportOptions): FileWriter {
  const { data } = useServices();
  const { missionId } = useMissionPlace();
  const pack = usePack();
  return useMemo(() => {
    const check: FileWriter['check'] = (bytes, report) => runFileJob('check', { bytes, report }).result;
    return {
      extension: 'docx',
      filter: { name: 'Document Word', extensions: ['docx'] },
      write: async (report, doc, signal, tell = () => {}) => {
        let read = 0;
        const onRead = (share: number) => {
          read = share * READING;
          if (!signal.aborted) tell(read);
        };
        const onProgress = (share: number) => tell(read + (1 - read) * share);
        // Copied: what is handed to the worker is gone from here.
        const images = readReportImages(data, missionId, report, onRead).then(
          (read) => new Map([...read].map(([sha256, image]) => [sha256, new Uint8Array(image)])),
        );
        const { template } = doc.deliverables;
        if (template === null || !usesTemplate(deliverable)) {
          const order = images.then((ready) => ({ report, images: ready }));
          return resultOf(runFileJob('word', order, onProgress), signal);
        }
        const bytes = await getAttachment(data, missionId, template.sha256);
        if (bytes === null)
          throw new Error(
            'Le modèle Word de la mission est introuvable : choisissez-le de nouveau, ou retirez-le, dans « Présentation ».',
          );
        const context = contextOf(doc, pack, options, report);
        const order = images.then((ready) => ({
          template: bytes,
          context,
          deliverableId: deliverable.id,
          images: ready,
        }));
        const filled = await resultOf(runFileJob('template', order, onProgress), signal);
        if (filled.bytes !== null) return filled.bytes;
        throw new Error(filled.remarks.map(({ message }) => message).join(' '));
      },
      check,
    };
  }, [data, missionId, pack, deliverable, options]);
}

/** A template is that of a report: minutes and sheets keep their own head. */
export function usesTemplate({ opening }: Pick<Deliverable, 'opening'>): boolean {
  return opening === 'cover';
}
