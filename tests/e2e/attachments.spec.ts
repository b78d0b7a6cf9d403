import { unzipSync } from 'fflate';
import { hasMetadata } from '#shared/domain/image-metadata.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { CAMERA } from '#tests/support/exif.ts';
import { aPhoto, aTransparentDrawing, coloursAt, dropFile, storedFiles } from './support/files.ts';
import type { Jalon } from './support/jalon.ts';
import { expect, test } from './support/test.ts';

const MIDDLE = [0.5, 0.5] as const;
const CORNER = [0.05, 0.05] as const;
const isBlack = (colour: readonly number[] = []) => colour.length === 3 && colour.every((part) => part < 8);

async function openIrritant(jalon: Jalon) {
  await jalon.createMission();
  await jalon.goTo('landscape');
  await jalon.openTab(/^Irritants/);
  await jalon.page.getByRole('button', { name: 'Noter le premier irritant' }).click();
  return jalon.detail('Irritant');
}

async function attachPhoto(jalon: Jalon) {
  const detail = await openIrritant(jalon);
  const bytes = await aPhoto(jalon.page);
  await dropFile(detail, { name: 'IMG_0042.JPG', type: 'image/jpeg', bytes });
  await expect(detail.getByRole('button', { name: /IMG_0042\.jpg/ })).toBeVisible();
  await jalon.whenSaved();
  return { detail, source: bytes };
}

function archivedDocument(entries: Readonly<Record<string, Uint8Array>>): MissionDoc {
  return JSON.parse(new TextDecoder().decode(entries['document.json']));
}

test('a photograph dropped on a sheet is reduced, upright, and tells nothing but its picture', async ({
  jalon,
}) => {
  const { source } = await attachPhoto(jalon);
  expect(hasMetadata(source)).toBe(true);

  const { attachments, irritants } = await jalon.storedDocument();
  expect(attachments).toMatchObject([
    {
      name: 'IMG_0042.jpg',
      mediaType: 'image/jpeg',
      width: 1600,
      height: 2400,
      target: { kind: 'irritant', id: irritants[0]?.id },
    },
  ]);
  const [stored] = await storedFiles(jalon.page);
  const bytes = stored?.bytes ?? new Uint8Array();
  expect(bytes.length).toBe(attachments[0]?.size);
  expect(hasMetadata(bytes)).toBe(false);
  const text = new TextDecoder('latin1').decode(bytes);
  for (const trace of ['Exif', CAMERA, 'ICC_PROFILE', 'http']) expect(text).not.toContain(trace);
});

test('a transparent drawing stays a PNG of its size; what does not decode is refused and not stored', async ({
  jalon,
}) => {
  const detail = await openIrritant(jalon);
  const bytes = await aTransparentDrawing(jalon.page);
  await dropFile(detail, { name: 'schéma.png', type: 'image/png', bytes });
  await expect(detail.getByRole('button', { name: /schéma\.png/ })).toBeVisible();
  await dropFile(detail, { name: 'abîmée.png', type: 'image/png', bytes: bytes.slice(0, 60) });
  await expect(detail.getByRole('alert')).toContainText('abîmée.png Cette image ne s’ouvre pas');
  await jalon.whenSaved();
  expect((await jalon.storedDocument()).attachments).toMatchObject([
    { name: 'schéma.png', mediaType: 'image/png', width: 200, height: 100 },
  ]);
  const stored = await storedFiles(jalon.page);
  expect(stored.map((file) => hasMetadata(file.bytes ?? new Uint8Array()))).toEqual([false]);
});

test('a redacted image keeps no pixel of its source, in the database, after undo and in the archive', async ({
  jalon,
}) => {
  const { page } = jalon;
  const { detail } = await attachPhoto(jalon);
  const before = (await jalon.storedDocument()).attachments[0]?.sha256 ?? '';

  await detail.getByRole('button', { name: /IMG_0042/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Caviarder…' }).click();
  const image = dialog.getByRole('img', { name: /IMG_0042/ });
  await expect(image).toBeVisible();
  // The image gets its place once it is decoded.
  await expect.poll(async () => (await image.boundingBox())?.height ?? 0).toBeGreaterThan(100);
  const box = await image.boundingBox();
  if (!box) throw new Error('No image');
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.25);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.75, { steps: 4 });
  await page.mouse.up();
  await expect(dialog.getByRole('button', { name: /^Zone 1/ })).toBeFocused();
  await dialog.getByRole('button', { name: 'Continuer…' }).click();
  await expect(dialog.getByText(/L’original est détruit/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Caviarder et détruire l’original' }).click();
  await expect(dialog.getByRole('button', { name: 'Caviarder…' })).toBeVisible();
  await jalon.whenSaved();

  const after = (await jalon.storedDocument()).attachments[0]?.sha256 ?? '';
  expect(after).not.toBe(before);
  const files = await storedFiles(page);
  expect(files.find(({ sha256 }) => sha256 === before)).toMatchObject({ redactedTo: after, bytes: null });
  const redacted = files.find(({ sha256 }) => sha256 === after)?.bytes ?? new Uint8Array();
  expect(hasMetadata(redacted)).toBe(false);
  const [middle, corner] = await coloursAt(page, redacted, [MIDDLE, CORNER]);
  expect(isBlack(middle)).toBe(true);
  expect(isBlack(corner)).toBe(false);

  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await expect(dialog).toHaveCount(0);
  await jalon.undo();
  await jalon.whenSaved();
  expect((await jalon.storedDocument()).attachments[0]?.sha256).toBe(before);
  await detail.getByRole('button', { name: /IMG_0042/ }).click();
  const shown = await image.evaluate(async (element) => {
    const response = await new Promise<number[]>((resolve, reject) => {
      const picture = element as HTMLImageElement;
      const read = () => {
        const canvas = new OffscreenCanvas(1, 1);
        const context = canvas.getContext('2d');
        context?.drawImage(picture, -picture.naturalWidth / 2, -picture.naturalHeight / 2);
        resolve([...(context?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [])]);
      };
      picture.decode().then(read, reject);
    });
    return response;
  });
  expect(isBlack(shown)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const entries = unzipSync(await jalon.exportArchive());
  expect(archivedDocument(entries).attachments[0]?.sha256).toBe(after);
  expect(Object.keys(entries)).toContain(`attachments/${after}`);
  expect(Object.keys(entries)).not.toContain(`attachments/${before}`);
  const [archived] = await coloursAt(page, entries[`attachments/${after}`] ?? new Uint8Array(), [MIDDLE]);
  expect(isBlack(archived)).toBe(true);
});

test('a file in the archive of a mission is there again after an import', async ({ jalon }) => {
  const { page } = jalon;
  const detail = await openIrritant(jalon);
  const bytes = new TextEncoder().encode('%PDF-1.7\nprocédure de devis');
  await dropFile(detail, { name: 'procédure.pdf', type: 'application/pdf', bytes });
  await expect(detail.getByRole('button', { name: /procédure\.pdf/ })).toBeVisible();
  await jalon.whenSaved();
  const archive = await jalon.exportArchive();

  await jalon.openMissions();
  await page.getByRole('button', { name: /^Effacer la mission/ }).click();
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByText('Aucune mission sur cet ordinateur.')).toBeVisible();
  expect(await storedFiles(page)).toEqual([]);

  await jalon.importFile('mission.jalon', archive);
  await expect(jalon.heading('Vue d’ensemble')).toBeVisible();
  expect((await storedFiles(page)).map((file) => file.bytes)).toEqual([bytes]);
  await jalon.goTo('landscape');
  await jalon.openTab(/^Pièces jointes/);
  await expect(page.getByRole('button', { name: /procédure\.pdf/ })).toBeVisible();
  await expect(page.getByText('fichier absent')).toHaveCount(0);
});
