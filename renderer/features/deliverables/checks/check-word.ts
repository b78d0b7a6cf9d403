import type { ReportDocument } from '#shared/report/model.ts';
import type { FileFinding } from '#shared/report/round-trip.ts';
import type { CheckWordOrder, CheckWordReply } from './check-word.worker.ts';

/** Reads a written Word file again, in a worker: what is wrong in it, against the report it was written from. */
export function checkWord(bytes: Uint8Array, report: ReportDocument): Promise<readonly FileFinding[]> {
  const worker = new Worker(new URL('./check-word.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<readonly FileFinding[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<CheckWordReply>) => {
      if (data.kind === 'done') resolve(data.findings);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    // The bytes are copied: they are saved afterwards.
    worker.postMessage({ bytes, report } satisfies CheckWordOrder);
  }).finally(() => worker.terminate());
}
