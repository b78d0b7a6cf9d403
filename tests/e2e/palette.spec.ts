import { expect, test } from './support/test.ts';

test('Priorisation is found without accents or case, from its first letters or another word for it', async ({
  jalon,
}) => {
  await jalon.createMission();
  for (const query of ['priorite', 'prio', 'PRIORISATION', 'priorisâtion']) {
    await jalon.openPalette();
    await jalon.palette.fill(query);
    await expect(jalon.page.getByRole('button', { name: 'Priorisation' }), query).toBeVisible();
    await jalon.page.keyboard.press('Enter');
    await expect(jalon.heading('Priorisation')).toBeVisible();
    await jalon.goTo('overview');
  }
});

test('a word of an interview of another mission is found, and leads to it', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission('Ateliers du Lac');
  await jalon.goTo('interviews');
  await page.getByRole('button', { name: 'Préparer le premier entretien' }).click();
  await page.getByLabel('Intitulé').fill('Atelier du 12');
  await page.getByLabel('Notes', { exact: true }).fill('Le bain de dérochage déborde chaque été.');
  await jalon.whenSaved();
  await jalon.createMission('Biscuiterie Morel');

  await jalon.openPalette();
  await jalon.palette.fill('DEROCHAGE ete');
  await expect(page.getByText('Le bain de dérochage déborde chaque été.')).toBeVisible();
  await expect(page.getByText('Ateliers du Lac')).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(jalon.heading('Entretiens')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Ateliers du Lac');
  await expect(page.getByLabel('Intitulé')).toHaveValue('Atelier du 12');
});

test('any character typed in a note is found: brackets, stars, backslashes, guillemets, emoji', async ({
  jalon,
}) => {
  const { page } = jalon;
  const note = '[brut] 100*2 C:\\tmp « revu » 🏭 (.+)?';
  await jalon.createMission();
  await jalon.goTo('interviews');
  await page.getByRole('button', { name: 'Préparer le premier entretien' }).click();
  await page.getByLabel('Notes', { exact: true }).fill(note);
  await jalon.whenSaved();
  await jalon.goTo('overview');
  await jalon.openPalette();
  for (const query of ['[', '[brut]', '*', '100*2', '\\', 'C:\\tmp', '«', '« revu', '🏭', '(.+)?']) {
    await jalon.palette.fill(query);
    await expect(page.getByText(note), `query ${query}`).toBeVisible();
    await jalon.palette.fill('zzzz');
    await expect(page.getByText(/^Rien de ce nom/)).toBeVisible();
  }
});

test('the palette closes by Escape and gives the focus back', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.goTo('framing');
  await page.getByLabel('Ville').focus();
  await jalon.openPalette();
  await page.keyboard.press('Escape');
  await expect(jalon.palette).toHaveCount(0);
  await expect(page.getByLabel('Ville')).toBeFocused();
});
