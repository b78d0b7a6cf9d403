import { putAttachment } from '#renderer/data/attachments.ts';
import type { DataDeps } from '#renderer/data/deps.ts';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { checkContent } from '#shared/domain/attachment-content.ts';
import { refusalOfRoom, usedBytes } from '#shared/domain/attachment-limits.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { hasMetadata } from '#shared/domain/image-metadata.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { runImageJob } from './image-job.ts';

/** What the card of a file says of its content. */
export type StoredContent = Pick<Attachment, 'name' | 'mediaType' | 'size' | 'sha256' | 'width' | 'height'>;

type Place = {
  readonly data: DataDeps;
  readonly missionId: string;
  /** Cards of what is attached already, the files of the same drop included. */
  readonly attached: readonly Pick<Attachment, 'sha256' | 'size'>[];
  readonly signal: AbortSignal;
};

/** Reads, checks, reduces and stores one file. The error is a French sentence, nothing was stored then; null: given up. */
export async function storeFile(file: File, place: Place): Promise<Result<StoredContent, string | null>> {
  const bytes = await readBytes(file);
  if (bytes === null)
    return err(
      'Ce fichier n’a pas pu être lu : un dossier ne se joint pas, et un fichier ouvert ailleurs se ferme d’abord.',
    );
  const content = checkContent({ name: file.name, mediaType: file.type }, bytes);
  if (!content.ok) return content;
  const { isImage, mediaType } = content.value;
  return isImage
    ? storeImage(file.name, bytes, mediaType, place)
    : put(file.name, { bytes, mediaType }, place);
}

async function storeImage(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  place: Place,
): Promise<Result<StoredContent, string | null>> {
  const prepared = await runImageJob({ kind: 'reduce', bytes, mediaType }, place.signal);
  if (!prepared.ok) return err(prepared.error === 'cancelled' ? null : describeUnread(mediaType));
  // The last guard: an image that still tells who, where or when is not stored.
  if (hasMetadata(prepared.value.bytes))
    return err(
      'Les données cachées de cette image (lieu, appareil) n’ont pas pu être retirées : joignez-en une capture d’écran.',
    );
  const extension = prepared.value.mediaType === 'image/png' ? 'png' : 'jpg';
  return put(`${stemOf(name)}.${extension}`, prepared.value, place);
}

type Bytes = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
};

async function put(
  name: string,
  { bytes, mediaType, width = undefined, height = undefined }: Bytes,
  { data, missionId, attached, signal }: Place,
): Promise<Result<StoredContent, string | null>> {
  if (signal.aborted) return err(null);
  try {
    const hash = await data.sha256(bytes);
    const others = attached.filter(({ sha256 }) => sha256 !== hash);
    const refusal = refusalOfRoom(bytes.length, usedBytes(others));
    if (refusal !== null) return err(refusal);
    const { sha256, size, isRedacted } = await putAttachment(data, missionId, bytes);
    if (isRedacted)
      notifySuccess(
        `« ${name} » a été caviardée dans cette mission : c’est la version caviardée qui est jointe.`,
      );
    return ok({ name, mediaType, size, sha256, width: width ?? null, height: height ?? null });
  } catch (thrown) {
    return err(describeStorageError(storageErrorOf(thrown)));
  }
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function describeUnread(mediaType: string): string {
  return mediaType === 'image/heic'
    ? 'Cette photo est au format HEIC, qui n’est pas lu ici : enregistrez-la en JPEG (iPhone : Réglages, Appareil photo, Formats, « Le plus compatible »), puis joignez-la.'
    : 'Cette image ne s’ouvre pas, elle est peut-être abîmée : ouvrez-la, enregistrez-la de nouveau en JPEG ou en PNG.';
}

function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}
