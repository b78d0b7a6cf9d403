import { unzipSync } from 'fflate';
import { officeErrors, partOf } from '#tests/support/word.ts';
import { Deliverables } from './support/deliverables.ts';
import { aTransparentDrawing } from './support/files.ts';
import { expect, test } from './support/test.ts';

test('the firm’s colours, cover and logo are seen at once, and are in the written file', async ({
  jalon,
}) => {
  const { page } = jalon;
  const deliverables = new Deliverables(jalon);
  await deliverables.openSample();
  await jalon.openTab('Présentation');
  const preview = page.getByRole('region', { name: 'Aperçu de la présentation' });

  await page.getByLabel('Couleur principale').fill('#5a2a5e');
  await page.getByLabel('Couleur d’accent').fill('#2e4a1f');
  await page.getByRole('radio', { name: 'Bandeau' }).locator('xpath=..').click();
  await expect(preview.locator('rect[fill="#5a2a5e"]')).toBeVisible();

  const png = await aTransparentDrawing(page);
  await deliverables.give(
    page.getByRole('button', { name: 'Choisir un logo…' }),
    'logo.png',
    png,
    'image/png',
  );
  await expect(page.getByRole('img', { name: 'Logo du cabinet' })).toBeVisible();
  await expect(preview.locator('image')).toHaveAttribute('href', /^blob:/);
  await jalon.whenSaved();
  expect((await jalon.storedDocument()).theme).toMatchObject({
    primary: '#5a2a5e',
    accent: '#2e4a1f',
    cover: 'band',
    logo: { mediaType: 'image/png', width: 200, height: 100 },
  });
  const written = await deliverables.write();
  expect(await officeErrors(written.bytes)).toEqual([]);
  expect(partOf(written.bytes, 'word/theme/theme1.xml')).toMatch(/<a:accent1><a:srgbClr val="5A2A5E"\/>/i);
  expect(imagesIn(written.bytes)).toEqual(['png']);

  // Word reads no WebP: it is converted when it is chosen.
  const webp = await aWebp(page);
  await deliverables.give(
    page.getByRole('button', { name: 'Changer de logo…' }),
    'logo.webp',
    webp,
    'image/webp',
  );
  await expect
    .poll(async () => (await jalon.storedDocument()).theme.logo)
    .toMatchObject({ width: 320, height: 80 });
  expect(['image/png', 'image/jpeg']).toContain((await jalon.storedDocument()).theme.logo?.mediaType);
  const again = await deliverables.write();
  expect(await officeErrors(again.bytes)).toEqual([]);
  expect(imagesIn(again.bytes)).not.toContain('webp');
  expect(imagesIn(again.bytes)).toHaveLength(1);

  // The look is of every document: the slides have it too.
  await deliverables.choose('restitution');
  const slides = await deliverables.write();
  expect(partOf(slides.bytes, 'ppt/theme/theme1.xml')).toMatch(/5A2A5E/i);
  expect(Object.keys(unzipSync(slides.bytes)).some((path) => path.startsWith('ppt/media/'))).toBe(true);
});

function imagesIn(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes)).flatMap((path) => /^word\/media\/.*\.(\w+)$/.exec(path)?.[1] ?? []);
}

async function aWebp(page: Deliverables['page']): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 80);
    const context = canvas.getContext('2d');
    if (context) {
      context.fillStyle = '#d0432a';
      context.fillRect(0, 0, 320, 80);
    }
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
    if (blob.type !== 'image/webp') throw new Error('This browser writes no WebP');
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Uint8Array.from(bytes);
}
