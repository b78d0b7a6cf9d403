import { seriousViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('weights by pairs, from the keyboard, give the ranking, and its robustness follows', async ({
  jalon,
}) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  await jalon.goTo('prioritisation');
  await jalon.openTab('Poids');
  await page.getByText('Par comparaison de paires').click();
  await expect(page.getByText('15 sur 15 comparaisons posées')).toBeVisible();
  await expect(page.getByText('acceptable', { exact: true })).toBeVisible();

  await page
    .getByRole('radiogroup', { name: /lequel compte le plus/ })
    .getByRole('radio', { checked: true })
    .focus();
  await page.keyboard.press('9');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Comparaison 2 sur 15' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/«\sDonnées\sprêtes\s»\scompte/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect.soft(await seriousViolations(page), 'weights').toEqual([]);

  await jalon.openTab('Classement et matrice');
  await expect(page.getByRole('heading', { name: /^Poids · par paires, cohérence/ })).toBeVisible();
  const first = page.getByRole('table', { name: 'Classement des cas d’usage' }).getByRole('row').nth(1);
  await expect(first).toContainText('Contrôle visuel');

  await jalon.openTab('Robustesse');
  const ranks = page.getByRole('table', { name: 'Rang obtenu par les cas' });
  await expect(ranks).toBeVisible({ timeout: 30_000 });
  await expect(ranks.getByRole('row').nth(1)).toContainText('Contrôle visuel');
  await expect(page.getByText(/reste premier tant que le poids de «\sValeur ajoutée\s»/)).toBeVisible();
  expect.soft(await seriousViolations(page), 'robustness').toEqual([]);
});

test('the matrix is walked by arrows, and Enter opens the sheet', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  await jalon.goTo('prioritisation');
  const bubbles = page.locator('g[role="button"]');
  await bubbles.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(bubbles.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(jalon.heading('Cas d’usage')).toBeVisible();
  await expect(page.getByLabel('Titre')).toHaveValue('Chiffrage assisté des devis');
});

test('a portfolio is chosen within the budget, and explained', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  await jalon.goTo('prioritisation');
  await jalon.openTab('Portefeuille sous contrainte');
  await jalon.field('prioritisation.capacityDays').fill('');
  await jalon.field('prioritisation.budget').fill('60000');
  await expect(page.getByText('C’est le budget qui limite le choix.')).toBeVisible();
  await expect(page.getByText(/^Le suivant serait/)).toBeVisible();
  expect.soft(await seriousViolations(page), 'portfolio').toEqual([]);
});
