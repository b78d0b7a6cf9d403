import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { sha256 } from '#scripts/lib/sha256.ts';
import { ALL_DELIVERABLES } from '#shared/report/deliverables/all-deliverables.ts';
import { officeErrors } from '#tests/support/word.ts';
import { contextInNode, Deliverables, fileInNode, type SavedFile, TODAY } from './support/deliverables.ts';
import { expect, test } from './support/test.ts';

test('every deliverable is chosen and written: a valid file, well named, the same bytes as Node writes', async ({
  jalon,
}) => {
  test.slow();
  const deliverables = new Deliverables(jalon);
  await deliverables.openSample();
  const context = contextInNode(await jalon.storedDocument(), TODAY);
  for (const { id } of ALL_DELIVERABLES) {
    await deliverables.choose(id);
    const written = await deliverables.write();
    const expected = await fileInNode(id, context);
    expect.soft(written.name, id).toBe(expected.name);
    expect.soft(await sha256(written.bytes), id).toBe(await sha256(expected.bytes));
    for (const [name, bytes] of officeFilesIn(written))
      expect.soft(await officeErrors(bytes, extensionOf(name)), name).toEqual([]);
  }
});

function officeFilesIn({ name, bytes }: SavedFile): readonly (readonly [string, Uint8Array])[] {
  return name.endsWith('.zip')
    ? Object.entries(unzipSync(bytes)).filter(([part]) => /\.(docx|xlsx)$/.test(part))
    : [[name, bytes]];
}

function extensionOf(name: string): 'docx' | 'pptx' | 'xlsx' {
  return name.slice(-4) as 'docx' | 'pptx' | 'xlsx';
}

test('the options of a document are set by the keyboard alone, and the preview follows', async ({
  jalon,
}) => {
  const { page } = jalon;
  const deliverables = new Deliverables(jalon);
  await deliverables.openSample();
  const chapters = deliverables.preview.getByRole('heading', { level: 2 });
  const before = (await chapters.allTextContents()).map(withoutNumber);

  await deliverables.choice.focus();
  await tabTo(page.getByRole('radio', { name: 'Normal' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Complet' })).toBeChecked();
  await tabTo(page.getByLabel('Mention de ce document'));
  await page.keyboard.type('DG seule');
  await tabTo(page.getByRole('button', { name: /^Monter « Maturité/ }));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('checkbox', { name: 'Feuille de route' }));
  await page.keyboard.press('Space');

  await expect(deliverables.preview.getByText('DG seule').first()).toBeVisible();
  await expect(chapters.filter({ hasText: 'Feuille de route' })).toHaveCount(0);
  const after = (await chapters.allTextContents()).map(withoutNumber);
  const maturity = before.findIndex((title) => title.startsWith('Maturité'));
  const swapped = [...before];
  swapped.splice(maturity - 1, 2, before[maturity] ?? '', before[maturity - 1] ?? '');
  expect(after).toEqual(swapped.filter((title) => title !== 'Feuille de route'));
  await jalon.whenSaved();
  expect((await jalon.storedDocument()).deliverables.options['report']).toMatchObject({
    detail: 'full',
    confidentiality: 'DG seule',
    hiddenSectionIds: ['roadmap'],
  });
});

const withoutNumber = (title: string) => title.replace(/^[\d.]+\s*/, '').trim();

/** Walks on with the Tab key until the element has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  const page: Page = wanted.page();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key does not lead to ${wanted.toString()}`);
}

test('a confirmed text says that it changed once the fact behind it has, and its mark leads to that fact', async ({
  jalon,
}) => {
  const { page } = jalon;
  const deliverables = new Deliverables(jalon);
  await deliverables.openSample();
  const mark = jalon.field('confirmations.operations-basis');
  await mark.getByRole('button', { name: 'Confirmer' }).click();
  await expect(mark).toContainText('Confirmé');

  const title = 'Causes de rebut discutées sans données';
  await deliverables.preview
    .locator('div', { has: page.locator(':scope > p', { hasText: `Le plus coûteux, « ${title}` }) })
    .last()
    .getByRole('button', { name: /^D’où cela vient/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(title) })
    .click();
  await expect(jalon.heading('État des lieux')).toBeVisible();
  await expect(page.getByLabel('Intitulé')).toHaveValue(title);
  await page.getByLabel('Coût des erreurs').fill('900000');
  await jalon.goTo('deliverables');
  await expect(mark).toContainText('Le texte a changé depuis sa confirmation');

  // The other way round: from a fact to the passages that rest on it.
  await jalon.goTo('maturity');
  await page.getByRole('button', { name: 'Voir ce qui en dépend' }).click();
  const passages = page.getByRole('region', { name: 'Passages du rapport' }).getByRole('listitem');
  await expect(passages.first()).toBeVisible();
  expect(await passages.allTextContents()).toContainEqual(expect.stringContaining('Maturité'));
});
