import { vi } from 'vitest';
import type { ImageReply, ImageRequest } from '#renderer/panels/attachments/image-job.ts';

/** A JPEG that holds a picture and nothing else, as far as its segments say; the picture is the given bytes. */
export function bareJpeg(picture: readonly number[]): Uint8Array<ArrayBuffer> {
  const scan = picture.map((byte) => byte & 0x7f);
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, ...scan, 0xff, 0xd9]);
}

/** A photograph as it comes from a camera: what matters to the tests is its first bytes. */
export function aPhotoFile(name: string, picture = 'photo'): File {
  const bytes = [0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 1, ...new TextEncoder().encode(picture), 0xff, 0xd9];
  return new File([Uint8Array.from(bytes)], name, { type: 'image/jpeg' });
}

/** In the bytes of an image: as if it could not be decoded, or as if what it tells could not be taken out. */
export const UNREADABLE = 'illisible';
export const TELLTALE = 'bavarde';

/** Stands for the worker that decodes and encodes images, which jsdom has not. Gives the requests it received. */
export function imagesInProcess(): readonly ImageRequest[] {
  const requests: ImageRequest[] = [];
  class ImageWorker {
    onmessage: ((reply: { readonly data: ImageReply }) => void) | null = null;
    onerror: unknown = null;

    postMessage(request: ImageRequest): void {
      requests.push(request);
      queueMicrotask(() => this.onmessage?.({ data: answer(request) }));
    }

    terminate(): void {}
  }
  vi.stubGlobal('Worker', ImageWorker);
  return requests;
}

function answer(request: ImageRequest): ImageReply {
  const text = new TextDecoder().decode(request.bytes);
  if (text.includes(UNREADABLE)) return { kind: 'undecodable' };
  const picture =
    request.kind === 'reduce'
      ? request.bytes.subarray(8)
      : new TextEncoder().encode(`noir ${JSON.stringify(request.zones)}`);
  const bytes = text.includes(TELLTALE) ? request.bytes : bareJpeg([...picture]);
  return { kind: 'done', image: { bytes, mediaType: 'image/jpeg', width: 1000, height: 800 } };
}

/** A worker that never answers: what is under way goes on until it is stopped. */
export function imagesForEver(): { readonly isStopped: () => boolean } {
  let isStopped = false;
  class EndlessWorker {
    onmessage: unknown = null;
    onerror: unknown = null;

    postMessage(): void {}

    terminate(): void {
      isStopped = true;
    }
  }
  vi.stubGlobal('Worker', EndlessWorker);
  return { isStopped: () => isStopped };
}
