import { Deliverables } from './support/deliverables.ts';
import type { Jalon } from './support/jalon.ts';
import { expect, test } from './support/test.ts';

const REASON = 'Vu avec la direction le 3 décembre : les obligations seront placées après son arbitrage.';
const COST = 'Coût des erreurs';

test('a blocking check is waived, the file checked, version 1.0 handed over; the mission goes on, and 1.0 is written again to the byte', async ({
  jalon,
}) => {
  test.slow();
  const { page } = jalon;
  const deliverables = new Deliverables(jalon);
  const dialog = page.getByRole('dialog');
  const handOver = page.getByRole('button', { name: 'Remettre une version' });
  const rewrite = page.getByRole('button', { name: 'Écrire à nouveau la version 1.0' });
  await deliverables.openSample();

  await test.step('nothing is handed over while something blocks', async () => {
    await jalon.openTab('Versions');
    await expect(handOver).toBeDisabled();
    await page.getByRole('button', { name: 'Voir les contrôles' }).click();
    const blocking = page.getByRole('list', { name: 'Bloquants' });
    await expect(blocking.getByRole('listitem')).toHaveCount(1);
    await blocking.getByRole('button', { name: /^Lever avec un motif/ }).click();
    await dialog.getByLabel('Motif').fill(REASON);
    await dialog.getByRole('button', { name: 'Lever le point' }).click();
    await expect(page.getByRole('list', { name: 'Levés avec un motif' })).toContainText(
      `Motif, le 4 décembre 2026\u202f: ${REASON}`,
    );
    await page.getByRole('button', { name: 'Contrôler le fichier Word' }).click();
    await expect(page.getByText(/^Le fichier s’ouvre, ses titres, ses champs et ses styles/)).toBeVisible({
      timeout: 30_000,
    });
  });

  const first = await test.step('version 1.0 is handed over', async () => {
    await jalon.openTab('Versions');
    await handOver.click();
    await dialog.getByLabel('Remise à').fill('Hélène Marchand');
    const file = await deliverables.saved(() =>
      dialog.getByRole('button', { name: 'Remettre la version 1.0' }).click(),
    );
    expect(file.name).toMatch(/^Rapport Diag Data IA - .* - v1\.0\.docx$/);
    await expect(page.getByRole('heading', { name: 'Version 1.0' })).toBeVisible();
    return file;
  });

  await test.step('undoing what came after, and before, leaves the version', async () => {
    const place = await openDearest(jalon);
    const before = await place.inputValue();
    await place.fill('900000');
    await jalon.undo();
    await expect(place).toHaveValue(before);
    // The one before was the waiver: the version keeps the reason it was handed over with.
    await jalon.undo();
    await jalon.whenSaved();
    expect((await jalon.storedDocument()).waivers).toEqual([]);
    expect((await jalon.storedDocument()).issues).toMatchObject([
      { version: '1.0', recipient: 'Hélène Marchand', waived: [{ reason: REASON }] },
    ]);
    await jalon.redo();
  });

  await test.step('the mission changes: version 1.1 is proposed, with what changed', async () => {
    await (await openDearest(jalon)).fill('900000');
    await jalon.goTo('deliverables');
    await jalon.openTab('Versions');
    await handOver.click();
    await expect(dialog.getByRole('button', { name: 'Remettre la version 1.1' })).toBeVisible();
    await expect(dialog.getByLabel('Remise à')).toHaveValue('Hélène Marchand');
    const changes = dialog.getByRole('list', { name: 'Changements' });
    await expect(changes.getByText(/^Coût annuel des irritants/)).toBeVisible();
    await expect(changes.getByText('Section « État des lieux opérationnel »')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('version 1.0 is written again: at once, after a reload, and when its bytes are lost', async () => {
    expect(await deliverables.saved(() => rewrite.click())).toEqual(first);
    await jalon.whenSaved();
    await jalon.reload();
    await jalon.openTab('Versions');
    expect(await deliverables.saved(() => rewrite.click())).toEqual(first);
    const [issue] = (await jalon.storedDocument()).issues;
    await forget(jalon, issue?.file.sha256 ?? '');
    expect(await deliverables.saved(() => rewrite.click())).toEqual(first);
    await expect(page.getByText(/^Identique au fichier remis, à l’octet près/).last()).toBeVisible();
  });
});

/** The field of a figure that the whole report rests on. */
async function openDearest(jalon: Jalon) {
  await jalon.goTo('landscape');
  await jalon.openTab(/^Irritants/);
  await jalon.page.locator('button[data-row]', { hasText: 'Causes de rebut' }).click();
  return jalon.page.getByLabel(COST);
}

/** The bytes of a stored file vanish, as from a damaged profile. */
async function forget(jalon: Jalon, sha256: string): Promise<void> {
  const gone = await jalon.page.evaluate(async (hash) => {
    const outcome = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await outcome(indexedDB.open('jalon'));
    const store = db.transaction('attachments', 'readwrite').objectStore('attachments');
    const keys = await outcome(store.getAllKeys());
    const rows = await outcome(store.getAll());
    const place = rows.findIndex((row) => row.sha256 === hash);
    if (keys[place] !== undefined) await outcome(store.delete(keys[place]));
    db.close();
    return place;
  }, sha256);
  expect(gone).not.toBe(-1);
}
