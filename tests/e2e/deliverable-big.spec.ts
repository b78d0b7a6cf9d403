import { writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { aBigMission } from './support/big-mission.ts';
import { Deliverables } from './support/deliverables.ts';
import { expect, test } from './support/test.ts';

test('a mission of 200 long use cases and 100 photographs is written while one types, given up, then written', async ({
  jalon,
}, info) => {
  test.slow();
  const { page } = jalon;
  const deliverables = new Deliverables(jalon);
  const path = info.outputPath('grande.jalon');
  writeFileSync(path, await aBigMission());
  await jalon.openMissions();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await (await chooser).setFiles(path);
  await expect(jalon.heading('Vue d’ensemble')).toBeVisible({ timeout: 60_000 });
  await jalon.rail.getByRole('link', { name: 'Livrables' }).click();
  // By text and not by role: names worked out for thirty thousand elements would be most of the waiting.
  const write = page.locator('button', { hasText: 'Écrire le rapport Word' });
  const progress = page.locator('button', { hasText: /Écriture\s:\s\d+\s%/ });
  await expect(write).toBeEnabled({ timeout: 60_000 });

  await write.click();
  await expect(progress).toBeVisible();
  const title = jalon.field('deliverables.options.report.title');
  await title.pressSequentially('Diag');
  await expect(title).toHaveValue('Diag');
  await expect(progress).toBeVisible();
  await page.locator('button', { hasText: 'Annuler l’écriture' }).click();
  await expect(write).toBeEnabled();

  const { bytes } = await deliverables.saved(() => write.click());
  const parts = Object.keys(unzipSync(bytes, { filter: ({ name }) => name.startsWith('word/media/') }));
  expect(parts).toHaveLength(100);
});
