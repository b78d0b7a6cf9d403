import type { ReportDocument } from '#shared/report/model.ts';
import type { ReportWorkerReply } from './report.worker.ts';

export type WordJob = {
  /** Rejects when the report cannot be written; never settles once cancelled. */
  readonly bytes: Promise<Uint8Array>;
  readonly cancel: () => void;
};

/** Writes the Word file in a worker. */
export function writeWord(report: ReportDocument): WordJob {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReportWorkerReply>) => {
      worker.terminate();
      if (data.kind === 'done') resolve(data.bytes);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(report);
  });
  return { bytes, cancel: () => worker.terminate() };
}
