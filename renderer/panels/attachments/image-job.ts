import { err, ok, type Result } from '#shared/domain/result.ts';

/** A rectangle of an image, in its pixels, whole numbers from the top left. */
export type Zone = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type ImageRequest = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, not of the name. */
  readonly mediaType: string;
} & ({ readonly kind: 'reduce' } | { readonly kind: 'redact'; readonly zones: readonly Zone[] });

/** An image made of pixels alone, ready to be stored. */
export type PreparedImage = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
};

export type ImageReply =
  | { readonly kind: 'done'; readonly image: PreparedImage }
  | { readonly kind: 'undecodable' }
  | { readonly kind: 'failed'; readonly message: string };

export type ImageFailure = 'undecodable' | 'cancelled' | 'failed';

/** Reduces or redacts an image in a worker of its own, which ends with the job or when `signal` says so. */
export function runImageJob(
  request: ImageRequest,
  signal?: AbortSignal,
): Promise<Result<PreparedImage, ImageFailure>> {
  const worker = new Worker(new URL('./image.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const end = (result: Result<PreparedImage, ImageFailure>) => {
      worker.terminate();
      resolve(result);
    };
    signal?.addEventListener('abort', () => end(err('cancelled')), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ImageReply>) =>
      end(data.kind === 'done' ? ok(data.image) : err(data.kind));
    worker.onerror = () => end(err('failed'));
    worker.postMessage(request);
  });
}
