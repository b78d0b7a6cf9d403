import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReportDocument } from '#shared/report/model.ts';
import { PrintDocument } from './print-document.tsx';
import { whenDrawn } from './when-drawn.ts';

type Images = ReadonlyMap<string, Uint8Array>;

/**
 * Lays the report out beside the application, where only a printer sees it, hands over once all of it is drawn, and
 * takes it away afterwards, whatever happened. Meanwhile the page bears the title of the report: it becomes the file's.
 */
export async function printReport<T>(
  report: ReportDocument,
  images: Images,
  print: () => Promise<T>,
): Promise<T> {
  const place = document.createElement('div');
  place.dataset['print'] = 'report';
  document.body.append(place);
  const root = createRoot(place);
  const urls = addressesOf(images);
  const titleBefore = document.title;
  try {
    document.title = report.title;
    const imageUrl = (sha256: string) => urls.get(sha256) ?? null;
    // At once: a page where nothing stands yet is still, and would pass for drawn.
    flushSync(() => root.render(<PrintDocument report={report} imageUrl={imageUrl} />));
    await whenDrawn(place);
    return await print();
  } finally {
    document.title = titleBefore;
    root.unmount();
    place.remove();
    for (const url of urls.values()) URL.revokeObjectURL(url);
  }
}

function addressesOf(images: Images): ReadonlyMap<string, string> {
  return new Map(
    [...images].map(([sha256, bytes]) => [sha256, URL.createObjectURL(new Blob([new Uint8Array(bytes)]))]),
  );
}
