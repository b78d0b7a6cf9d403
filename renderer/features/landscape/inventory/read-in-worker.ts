import type { Result } from '#shared/domain/result.ts';
import type { InventoryFile, InventoryFileError } from '#shared/inventory/table.ts';
import type { InventoryReply, InventoryRequest } from './inventory.worker.ts';

export type ReadingJob = {
  /** Rejects when the worker itself fails; never settles once cancelled. */
  readonly result: Promise<Result<InventoryFile, InventoryFileError>>;
  readonly cancel: () => void;
};

/** Reads an inventory in a worker. `onProgress` receives a ratio from 0 to 1. */
export function readInWorker(request: InventoryRequest, onProgress: (ratio: number) => void): ReadingJob {
  const worker = new Worker(new URL('./inventory.worker.ts', import.meta.url), { type: 'module' });
  const result = new Promise<Result<InventoryFile, InventoryFileError>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<InventoryReply>) => {
      if (data.kind === 'progress') {
        onProgress(data.ratio);
        return;
      }
      worker.terminate();
      if (data.kind === 'done') resolve(data.result);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(request);
  });
  return { result, cancel: () => worker.terminate() };
}
