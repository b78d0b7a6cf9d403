import { useCallback, useEffect, useState } from 'react';
import type { ReportDocument } from '#shared/report/model.ts';
import { getAttachment } from './attachments.ts';
import type { DataDeps } from './deps.ts';

/** Address of an image by SHA-256; null while it is read, or when it is missing. */
export type ImageUrl = (sha256: string) => string | null;

/** Bytes of the images of a report, by SHA-256; those that are not stored are left out. */
export async function readReportImages(
  deps: DataDeps,
  missionId: string,
  report: ReportDocument,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const { sha256 } of imagesOf(report)) {
    const bytes = await getAttachment(deps, missionId, sha256);
    if (bytes) images.set(sha256, bytes);
  }
  return images;
}

/** Addresses of the images of a report, for as long as it is shown. */
export function useImageUrls(deps: DataDeps, missionId: string, report: ReportDocument): ImageUrl {
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  // One text for the set of images: typing rebuilds the report, and most of the time leaves them as they are.
  const wanted = imagesOf(report)
    .map(({ sha256, mediaType }) => `${sha256} ${mediaType}`)
    .join('\n');
  useEffect(() => {
    let isGone = false;
    const made = new Map<string, string>();
    const read = async () => {
      for (const line of wanted === '' ? [] : wanted.split('\n')) {
        const [sha256 = '', type = ''] = line.split(' ');
        const bytes = await getAttachment(deps, missionId, sha256);
        if (isGone) return;
        if (bytes && !made.has(sha256))
          made.set(sha256, URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })));
      }
      setUrls(new Map(made));
    };
    void read();
    return () => {
      isGone = true;
      for (const url of made.values()) URL.revokeObjectURL(url);
    };
  }, [deps, missionId, wanted]);
  return useCallback((sha256: string) => urls.get(sha256) ?? null, [urls]);
}

function imagesOf({ chapters }: ReportDocument) {
  return chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'image' ? [block] : [])));
}
