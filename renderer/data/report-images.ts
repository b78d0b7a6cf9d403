import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportDocument } from '#shared/report/model.ts';
import { getAttachment } from './attachments.ts';
import type { DataDeps } from './deps.ts';

/** Address of an image by SHA-256; null while it is read, or when it is missing. */
export type ImageUrl = (sha256: string) => string | null;

/**
 * Bytes of the images of a report, by SHA-256; those that are not stored are left out. `onRead` is told after each how
 * many of them are read, from 0 to 1.
 */
export async function readReportImages(
  deps: DataDeps,
  missionId: string,
  report: ReportDocument,
  onRead: (share: number) => void = () => {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  const wanted = imagesOf(report);
  for (const [index, { sha256 }] of wanted.entries()) {
    const bytes = await getAttachment(deps, missionId, sha256);
    if (bytes) images.set(sha256, bytes);
    onRead((index + 1) / wanted.length);
  }
  return images;
}

/**
 * Addresses of the images of the reports shown one after the other. They are kept until the screen is left: one that
 * is taken back while another report still shows the same image would leave a hole.
 */
export function useImageUrls(deps: DataDeps, missionId: string, report: ReportDocument): ImageUrl {
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  const made = useRef(new Map<string, string>());
  // One text for the set of images: typing rebuilds the report, and most of the time leaves them as they are.
  const wanted = imagesOf(report)
    .map(({ sha256, mediaType }) => `${sha256} ${mediaType}`)
    .join('\n');
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      for (const line of wanted === '' ? [] : wanted.split('\n')) {
        const [sha256 = '', type = ''] = line.split(' ');
        const bytes = made.current.has(sha256) ? null : await getAttachment(deps, missionId, sha256);
        if (isGone) return;
        if (bytes) made.current.set(sha256, URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })));
      }
      setUrls(new Map(made.current));
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [deps, missionId, wanted]);
  useEffect(() => {
    const all = made.current;
    return () => {
      for (const url of all.values()) URL.revokeObjectURL(url);
      all.clear();
    };
  }, []);
  return useCallback((sha256: string) => urls.get(sha256) ?? null, [urls]);
}

function imagesOf({ chapters, theme: { logo } }: ReportDocument) {
  const printed = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'image' ? [block] : [])),
  );
  return logo ? [logo, ...printed] : printed;
}
