import type { Locator, Page } from '@playwright/test';
import { withExif } from '#tests/support/exif.ts';

/** A photograph of a wide white sheet with a red square in its middle, as a telephone held upright stores it. */
export async function aPhoto(page: Page, width = 3000, height = 2000): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await page.evaluate(
    async ({ w, h }) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, w, h);
      context.fillStyle = '#e02020';
      context.fillRect(w * 0.3, h * 0.3, w * 0.4, h * 0.4);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { w: width, h: height },
  );
  return withExif(Uint8Array.from(bytes));
}

/** A small drawing: an opaque square on a transparent ground. */
export async function aTransparentDrawing(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(200, 100);
    canvas.getContext('2d')?.fillRect(10, 10, 50, 50);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Uint8Array.from(bytes);
}

/** Drops a file on an element, as the file manager does. */
export async function dropFile(
  target: Locator,
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): Promise<void> {
  const page = target.page();
  const dataTransfer = await page.evaluateHandle(
    ({ name, type, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      return transfer;
    },
    { ...file, bytes: [...file.bytes] },
  );
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}

/** What the database holds of the attached files: bytes, or the way to what took their place. */
export type StoredFile = {
  readonly sha256: string;
  readonly redactedTo?: string;
  readonly bytes: Uint8Array | null;
};

export async function storedFiles(page: Page): Promise<readonly StoredFile[]> {
  const rows = await page.evaluate(async () => {
    const outcome = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await outcome(indexedDB.open('jalon'));
    const all = await outcome(db.transaction('attachments').objectStore('attachments').getAll());
    db.close();
    return all.map(({ bytes, ...row }) => ({ ...row, bytes: bytes ? [...bytes] : null }));
  });
  return rows.map((row) => ({ ...row, bytes: row.bytes ? Uint8Array.from(row.bytes) : null }));
}

/** Red, green and blue of an image at places given as shares of its width and height. */
export function coloursAt(
  page: Page,
  image: Uint8Array,
  places: readonly (readonly [number, number])[],
): Promise<readonly (readonly number[])[]> {
  return page.evaluate(
    async ({ bytes, spots }) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas');
      context.drawImage(bitmap, 0, 0);
      return spots.map(([x, y]) => [
        ...context
          .getImageData(Math.floor(x * bitmap.width), Math.floor(y * bitmap.height), 1, 1)
          .data.slice(0, 3),
      ]);
    },
    { bytes: [...image], spots: places.map(([x, y]) => [x, y] as [number, number]) },
  );
}
