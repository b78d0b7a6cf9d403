import type { FileJobKind, FileJobs, FileOrder, FileReply } from './file-orders.ts';

export type FileJob<T> = {
  /** Rejects when it cannot be done; never settles once cancelled. */
  readonly result: Promise<T>;
  readonly cancel: () => void;
};

/**
 * Does a job on a file in a worker of its own, which ends with it. The images are handed over, not copied: give bytes
 * that nothing else needs. `onProgress` is told how much is done, from 0 to 1.
 */
export function runFileJob<K extends FileJobKind>(
  kind: K,
  order: FileJobs[K]['order'] | Promise<FileJobs[K]['order']>,
  onProgress: (share: number) => void = () => {},
): FileJob<FileJobs[K]['result']> {
  const worker = new Worker(new URL('./file.worker.ts', import.meta.url), { type: 'module' });
  const result = new Promise<FileJobs[K]['result']>((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<FileReply>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'done') end(() => resolve(data.result as FileJobs[K]['result']));
      else end(() => reject(new Error(data.message)));
    };
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    Promise.resolve(order).then(
      (ready) => worker.postMessage({ kind, ...ready } as unknown as FileOrder, imageBuffers(ready)),
      (error) => end(() => reject(error)),
    );
  });
  return { result, cancel: () => worker.terminate() };
}

function imageBuffers(order: object): Transferable[] {
  const images = 'images' in order && order.images instanceof Map ? [...order.images.values()] : [];
  return images.map(({ buffer }: Uint8Array) => buffer as ArrayBuffer);
}

/** What a job gives, unless the signal stops it first: then it never settles. */
export function resultOf<T>({ result, cancel }: FileJob<T>, signal: AbortSignal): Promise<T> {
  signal.addEventListener('abort', cancel, { once: true });
  return result;
}
