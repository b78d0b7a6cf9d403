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
  const { data } = useServices();
  const { missionId } = useSession();
  const [file, setFile] = useState(LOADING);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    let url: string | null = null;
    const read = async () => {
      const bytes = await getAttachment(data, missionId, sha256).catch(() => null);
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
  }, [data, missionId, sha256, mediaType, isWanted]);
  return file;
}
