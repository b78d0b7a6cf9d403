import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Jalon } from '#tests/e2e/support/jalon.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { answerSaveDialog, test } from './support.ts';

// Tags and bookmarks are asked for, and read back in tests/e2e/print.spec.ts: this runtime is too old to write them.
test('the report is printed to a PDF file where the dialog says', async ({ desktop }) => {
  const running = await desktop.launch();
  const { page } = running;
  const jalon = new Jalon(page);
  const path = join(desktop.folder, 'Rapport été.pdf');
  await answerSaveDialog(running, path);
  await page.getByRole('button', { name: /Fonderie Marchand/ }).click();
  await expect(jalon.heading('Vue d’ensemble')).toBeVisible();
  await jalon.goTo('deliverables');
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  await expect(page.getByText(`PDF enregistré\u202f: ${path}`)).toBeVisible({ timeout: 30_000 });

  const pdf = readPdf(await readFile(path));
  expect(pdf.pages.length).toBeGreaterThan(40);
  expect(pdf.pages[0]).toEqual([210, 297]);
  expect(pdf.pages).toContainEqual([297, 210]);
  expect(pdf.linkTargets.length).toBeGreaterThan(50);
  expect(pdf.places).toEqual(expect.arrayContaining([...pdf.linkTargets]));
  await expect(page.locator('[data-print]')).toHaveCount(0);
});
