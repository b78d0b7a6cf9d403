import type { Locator } from '@playwright/test';
import { applicationRows } from '#tests/support/inventories.ts';
import { workbook } from '#tests/support/workbook.ts';
import type { Jalon } from './support/jalon.ts';
import { expect, test } from './support/test.ts';

async function openImport(jalon: Jalon): Promise<Locator> {
  await jalon.page.getByRole('button', { name: 'Importer un inventaire' }).click();
  const dialog = jalon.page.getByRole('dialog', { name: 'Importer un inventaire d’applications' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function chooseFile(dialog: Locator, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = dialog.page().waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /^(Choisir|Changer)/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

test('an inventory of 2,000 rows is imported at once, undone at once, and is still there after a reload', async ({
  jalon,
}) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.goTo('landscape');
  await jalon.openTab(/^Applications/);
  const dialog = await openImport(jalon);
  await chooseFile(dialog, 'parc.xlsx', workbook({ name: 'Parc', rows: applicationRows(2000) }));
  await expect(dialog.getByRole('combobox', { name: 'Colonne « Nb utilisateurs »' })).toHaveValue(
    'userCount',
  );
  await dialog.getByRole('button', { name: 'Importer 2 000 lignes' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('tab', { name: /^Applications/ })).toHaveText('Applications2000');
  await expect(jalon.detail('Application').getByLabel('Nom', { exact: true })).toHaveValue(
    'Application n° 1',
  );

  await jalon.undo();
  await expect(page.getByText('Les outils de tous les jours')).toBeVisible();
  await jalon.redo();
  await jalon.whenSaved();
  await jalon.reload();
  const { applications } = await jalon.storedDocument();
  expect(applications).toHaveLength(2000);
  expect(applications[1999]).toMatchObject({
    name: 'Application n° 2000',
    hosting: 'on-premise',
    userCount: 19,
  });
});

test('a file with faults imports nothing until they are left out, and a bad file says what to do', async ({
  jalon,
}) => {
  await jalon.createMission();
  await jalon.goTo('landscape');
  await jalon.openTab(/^Applications/);
  const dialog = await openImport(jalon);
  await chooseFile(dialog, 'notes.pdf', new TextEncoder().encode('%PDF-1.7'));
  await expect(dialog.getByRole('alert')).toContainText('Ce fichier n’est ni un CSV ni un classeur Excel');

  const csv = 'Nom;Coût annuel\nSylob;12 000\nsylob;3\nSage;cher\nExcel;0\n';
  await chooseFile(dialog, 'parc.csv', new TextEncoder().encode(csv));
  await expect(dialog.getByRole('list', { name: '2 lignes à corriger' }).getByRole('listitem')).toHaveText([
    /^Ligne 3, Nom.*figure déjà ligne 2/,
    /^Ligne 4, Coût annuel.*n’est pas un nombre/,
  ]);
  await expect(dialog.getByRole('button', { name: 'Importer 4 lignes' })).toBeDisabled();
  await dialog.getByLabel(/^Laisser de côté les 2/).check();
  await dialog.getByRole('button', { name: 'Importer 2 lignes' }).click();
  await expect(dialog).toBeHidden();
  await jalon.whenSaved();
  const { applications } = await jalon.storedDocument();
  expect(applications.map(({ name, annualCost }) => [name, annualCost])).toEqual([
    ['Sylob', 12_000],
    ['Excel', 0],
  ]);
});
