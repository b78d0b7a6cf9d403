import { useEffect, useState } from 'react';
import { getAttachment } from '#renderer/data/attachments.ts';
import { useServices } from '#renderer/data/services.tsx';
import type { Logo } from '#shared/domain/theme.ts';

/** Address to show a logo under; null without one, while it is read, or when its bytes are lost. */
export function useLogoUrl(owner: string, logo: Logo | null): string | null {
  const { data } = useServices();
  const [url, setUrl] = useState<string | null>(null);
  const sha256 = logo?.sha256;
  const mediaType = logo?.mediaType;
  useEffect(() => {
    if (sha256 === undefined || mediaType === undefined) return;
    let isGone = false;
    let made: string | null = null;
    const read = async () => {
      const bytes = await getAttachment(data, owner, sha256).catch(() => null);
      if (isGone || bytes === null) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
      setUrl(made);
    };
    void read();
    return () => {
      isGone = true;
      setUrl(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [data, owner, sha256, mediaType]);
  return url;
}
