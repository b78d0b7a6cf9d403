import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './support/test.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const utf8 = (text: string) => new TextEncoder().encode(text);

function documentIn(archive: Uint8Array): unknown {
  const { 'document.json': document } = unzipSync(archive);
  if (!document) throw new Error('No document.json in the archive');
  return JSON.parse(strFromU8(document));
}

test('a mission exported, erased and imported again is the same to the last character', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  const sample = await jalon.storedDocument();
  const archive = await jalon.exportArchive();
  expect(documentIn(archive)).toEqual(sample);

  await jalon.openMissions();
  await page.getByRole('button', { name: /^Effacer la mission/ }).click();
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByText('Aucune mission sur cet ordinateur.')).toBeVisible();
  const { settings: _, ...tables } = await jalon.storedTables();
  expect(Object.values(tables).flat()).toEqual([]);

  await jalon.importFile('fonderie.jalon', archive);
  await expect(jalon.heading('Vue d’ensemble')).toBeVisible();
  expect(documentIn(await jalon.exportArchive())).toEqual(sample);
});

test.describe('a mission that is already there', () => {
  test.beforeEach(async ({ jalon }) => {
    const { page } = jalon;
    await jalon.createMission('Ateliers du Lac');
    const archive = await jalon.exportArchive();
    await jalon.goTo('framing');
    await page.getByLabel('Ville').fill('Annecy');
    await jalon.whenSaved();
    await jalon.openMissions();
    await jalon.importFile('ateliers.jalon', archive);
    await expect(
      page.getByRole('dialog', { name: 'Cette mission est déjà sur cet ordinateur' }),
    ).toBeVisible();
  });

  test('stays as it is when one chooses to do nothing', async ({ jalon }) => {
    const { page } = jalon;
    await page.getByRole('button', { name: 'Ne rien faire' }).click();
    await expect(page.getByText('1 mission sur cet ordinateur.')).toBeVisible();
    await page.getByRole('row', { name: /Ateliers du Lac/ }).click();
    await jalon.goTo('framing');
    await expect(page.getByLabel('Ville')).toHaveValue('Annecy');
  });

  test('is replaced when one says so', async ({ jalon }) => {
    const { page } = jalon;
    await page.getByRole('button', { name: 'Remplacer', exact: true }).click();
    await expect(jalon.heading('Vue d’ensemble')).toBeVisible();
    await jalon.goTo('framing');
    await expect(page.getByLabel('Ville')).toHaveValue('');
    await jalon.openMissions();
    await expect(page.getByText('1 mission sur cet ordinateur.')).toBeVisible();
  });

  test('keeps its place beside the copy one asks for', async ({ jalon }) => {
    const { page } = jalon;
    await page.getByRole('button', { name: 'Importer une copie' }).click();
    await expect(jalon.heading('Vue d’ensemble')).toBeVisible();
    await jalon.goTo('framing');
    await expect(page.getByLabel('Ville')).toHaveValue('');
    await jalon.openMissions();
    await expect(page.getByText('2 missions sur cet ordinateur.')).toBeVisible();
  });
});

test('a bad file is refused in its own words and changes nothing', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.whenSaved();
  await jalon.openMissions();
  const before = await jalon.storedTables();
  const badFiles: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['photo.png', PNG, /est une image PNG, pas une mission/],
    ['vide.jalon', new Uint8Array(), /Ce fichier est vide/],
    ['package.json', utf8('{"name":"autre","version":"1.0.0"}'), /vient d’un autre logiciel/],
    ['texte.jalon', utf8('Bonjour'), /n’est ni une archive .jalon ni un document de mission/],
    ['coupe.jalon', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /incomplète|abîmée/],
  ];
  for (const [name, bytes, sentence] of badFiles) {
    await jalon.importFile(name, bytes);
    const alert = page.getByRole('alert').filter({ hasText: sentence });
    await expect(alert).toContainText('Rien n’a été importé');
    await alert.getByRole('button').click();
    await expect(alert).toHaveCount(0);
  }
  expect(await jalon.storedTables()).toEqual(before);
});
