import { expect, test } from './support/test.ts';

test('a point kept, answers changed since: the moves are listed by axis and by question', async ({
  jalon,
}) => {
  const { page } = jalon;
  const option = (name: string) => page.getByLabel('Comparer avec').locator('option', { hasText: name });
  await jalon.createMission();
  await jalon.goTo('maturity');
  // The eight questions of the first axis at level 1; each answer is followed by the next question.
  for (let index = 0; index < 8; index += 1) {
    await page.keyboard.press('1');
    if (index < 7) await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByText('8 sur 72 répondues')).toBeVisible();

  await jalon.openTab('Comparer');
  await page.getByRole('button', { name: 'Garder un point de comparaison' }).click();
  await page.getByLabel('Nom du point').fill('T0');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(option('T0')).toHaveCount(1);

  await jalon.openTab('Questionnaire');
  await page.getByRole('navigation', { name: 'Axes du questionnaire' }).getByRole('button').first().click();
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('0');
  await jalon.whenSaved();

  await jalon.openTab('Comparer');
  await page.getByLabel('Comparer avec').selectOption((await option('T0').getAttribute('value')) ?? '');
  const axes = page.getByRole('table', { name: 'Évolution par axe' });
  await expect(axes.getByRole('row', { name: /Stratégie et sponsor/ })).toContainText('(8/8)');
  const moved = page.getByRole('table', { name: 'Questions qui ont bougé' });
  await expect(moved.getByRole('row')).toHaveCount(3);
  await expect(moved.getByRole('row', { name: /Ambition écrite/ })).toContainText('+2');
  await expect(moved.getByRole('row', { name: /Sponsor à la direction/ })).toContainText('−1');
  await moved.getByRole('row', { name: /Ambition écrite/ }).click();
  await expect(page.getByText(/Qu’est-ce que l’entreprise veut obtenir de ses données/)).toBeVisible();

  // The point is still chosen when one comes back; renamed, then removed once that was confirmed.
  await jalon.openTab('Comparer');
  await page.getByRole('button', { name: 'Renommer le point' }).click();
  await page.getByLabel('Nom du point').fill('Fin du cadrage');
  await page.getByRole('button', { name: 'Renommer', exact: true }).click();
  await expect(option('Fin du cadrage')).toHaveCount(1);
  await page.getByRole('button', { name: 'Supprimer le point' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
  await expect(option('Fin du cadrage')).toHaveCount(1);
  await page.getByRole('button', { name: 'Supprimer le point' }).click();
  await page.getByRole('button', { name: 'Supprimer définitivement' }).click();
  await expect(option('Fin du cadrage')).toHaveCount(0);
  await expect(axes).toHaveCount(0);
});
