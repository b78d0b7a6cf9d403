import { ATTACHMENT_LIMITS } from '#shared/domain/attachment-limits.ts';
import { withoutColourProfile } from '#shared/domain/image-metadata.ts';
import type { ImageReply, ImageRequest, PreparedImage, Zone } from './image-job.ts';

/** What may have transparent pixels. */
const WITH_ALPHA = new Set(['image/png', 'image/gif', 'image/webp', 'image/avif']);
/** Drawings and captures, which a PNG may keep in less room, and sharper, than a JPEG. */
const WITHOUT_LOSS = new Set(['image/png', 'image/gif', 'image/bmp']);

type Surface = { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D };

// Off the interface's thread: decoding and encoding a photograph takes half a second.
self.onmessage = async ({ data }: MessageEvent<ImageRequest>) => {
  try {
    const bitmap = await decode(data);
    if (bitmap === null) return reply({ kind: 'undecodable' });
    const image =
      data.kind === 'reduce'
        ? await reduce(bitmap, data.mediaType)
        : await redact(bitmap, data.mediaType, data.zones);
    reply({ kind: 'done', image }, [image.bytes.buffer]);
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

async function decode({ bytes, mediaType }: ImageRequest): Promise<ImageBitmap | null> {
  try {
    // A photograph held upright says so in its EXIF, which is about to go.
    return await createImageBitmap(new Blob([bytes], { type: mediaType }), {
      imageOrientation: 'from-image',
    });
  } catch {
    return null;
  }
}

/** Always encoded anew, from pixels alone; never enlarged. */
async function reduce(bitmap: ImageBitmap, mediaType: string): Promise<PreparedImage> {
  const scale = Math.min(1, ATTACHMENT_LIMITS.imageSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const surface = draw(bitmap, width, height);
  if (WITH_ALPHA.has(mediaType) && hasTransparency(surface)) return encode(surface, 'image/png');
  const jpeg = await encode(surface, 'image/jpeg');
  if (!WITHOUT_LOSS.has(mediaType)) return jpeg;
  const png = await encode(surface, 'image/png');
  return png.bytes.length < jpeg.bytes.length ? png : jpeg;
}

/** Black is painted before encoding: nothing of what was under it can reach the new file. */
async function redact(
  bitmap: ImageBitmap,
  mediaType: string,
  zones: readonly Zone[],
): Promise<PreparedImage> {
  const surface = draw(bitmap, bitmap.width, bitmap.height);
  surface.context.fillStyle = '#000';
  for (const { x, y, width, height } of zones) surface.context.fillRect(x, y, width, height);
  return encode(surface, mediaType === 'image/png' ? 'image/png' : 'image/jpeg');
}

function draw(bitmap: ImageBitmap, width: number, height: number): Surface {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { canvas, context };
}

function hasTransparency({ canvas, context }: Surface): boolean {
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

async function encode({ canvas }: Surface, type: PreparedImage['mediaType']): Promise<PreparedImage> {
  const blob = await canvas.convertToBlob({ type, quality: ATTACHMENT_LIMITS.jpegQuality });
  const bytes = withoutColourProfile(new Uint8Array(await blob.arrayBuffer()));
  return { bytes, mediaType: type, width: canvas.width, height: canvas.height };
}

function reply(message: ImageReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
