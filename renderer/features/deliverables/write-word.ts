import type { ReportDocument } from '#shared/report/model.ts';
import type { ReportWorkerOrder, ReportWorkerReply } from './report.worker.ts';

export type WordJob = {
  /** Rejects when the report cannot be written; never settles once cancelled. */
  readonly bytes: Promise<Uint8Array>;
  readonly cancel: () => void;
};

/**
 * Writes the Word file in a worker, with its images once they are read; their bytes are handed over, not copied.
 * `onProgress` is told how much is done, from 0 to 1.
 */
export function writeWord(
  report: ReportDocument,
  images: Promise<ReadonlyMap<string, Uint8Array>>,
  onProgress: (share: number) => void = () => {},
): WordJob {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReportWorkerReply>) => {
      if (data.kind === 'progress') {
        onProgress(data.share);
        return;
      }
      worker.terminate();
      if (data.kind === 'done') resolve(data.bytes);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    images.then((read) => {
      const bytesOfImages = new Map([...read].map(([sha256, image]) => [sha256, new Uint8Array(image)]));
      worker.postMessage(
        { report, images: bytesOfImages } satisfies ReportWorkerOrder,
        [...bytesOfImages.values()].map(({ buffer }) => buffer),
      );
    }, reject);
  });
  return { bytes, cancel: () => worker.terminate() };
}
