import { useEffect, useState } from 'react';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { getAttachment } from './attachments.ts';
import { useServices } from './services.tsx';
import { useSession } from './use-mission.tsx';

export type AttachmentFile =
  | { readonly kind: 'loading' }
  /** The card is there and the bytes are not. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly bytes: Uint8Array; readonly url: string };

const LOADING: AttachmentFile = { kind: 'loading' };

/** The bytes of an attached file of the open mission, with an address to show them under; read once `isWanted`. */
export function useAttachmentFile(
  { sha256, mediaType }: Pick<Attachment, 'sha256' | 'mediaType'>,
  isWanted = true,
): AttachmentFile {
  const { missionId } = useSession();
  return useStoredFile(missionId, isWanted ? { sha256, mediaType } : null);
}

/** The same of a file of any owner, a mission or the firm; nothing is read for null. */
export function useStoredFile(
  owner: string,
  wanted: Pick<Attachment, 'sha256' | 'mediaType'> | null,
): AttachmentFile {
  const { data } = useServices();
  const [file, setFile] = useState(LOADING);
  const sha256 = wanted?.sha256;
  const mediaType = wanted?.mediaType;
  useEffect(() => {
    if (sha256 === undefined || mediaType === undefined) return;
    let isGone = false;
    let url: string | null = null;
    const read = async () => {
      const bytes = await getAttachment(data, owner, sha256).catch(() => null);
      if (isGone) return;
      if (bytes === null) return setFile({ kind: 'missing' });
      url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
      setFile({ kind: 'ready', bytes, url });
    };
    void read();
    return () => {
      isGone = true;
      setFile(LOADING);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [data, owner, sha256, mediaType]);
  return file;
}
