import { Jalon } from './support/jalon.ts';
import { expect, test } from './support/test.ts';

test('two windows on one mission: what each one types is kept, and shows in both', async ({
  jalon,
  context,
}) => {
  await jalon.createMission();
  await jalon.goTo('framing');
  const other = new Jalon(await context.newPage());
  await other.page.goto(jalon.page.url());
  await expect(other.heading('Cadrage')).toBeVisible();

  // Both at once, neither saved when the other begins.
  await Promise.all([
    jalon.page.getByLabel('Ville').fill('Annecy'),
    other.page.getByLabel('Région').fill('Auvergne-Rhône-Alpes'),
  ]);
  await jalon.page.getByLabel('Groupe').pressSequentially('Holding Durand');
  await other.page.getByLabel('Activité').pressSequentially('Décolletage de précision');
  await Promise.all([jalon.whenSaved(), other.whenSaved()]);

  for (const window of [jalon, other]) {
    await expect(window.page.getByLabel('Ville')).toHaveValue('Annecy');
    await expect(window.page.getByLabel('Région')).toHaveValue('Auvergne-Rhône-Alpes');
    await expect(window.page.getByLabel('Groupe')).toHaveValue('Holding Durand');
    await expect(window.page.getByLabel('Activité')).toHaveValue('Décolletage de précision');
  }
  await jalon.reload();
  await expect(jalon.page.getByLabel('Ville')).toHaveValue('Annecy');
  await expect(jalon.page.getByLabel('Activité')).toHaveValue('Décolletage de précision');
});

test('a mission erased in one window is said to be gone in the other', async ({ jalon, context }) => {
  await jalon.createMission();
  await jalon.goTo('framing');
  const other = new Jalon(await context.newPage());
  await other.openMissions();
  await other.page.getByRole('button', { name: 'Effacer la mission Ateliers du Lac' }).click();
  await other.page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(other.page.getByText('Aucune mission sur cet ordinateur.')).toBeVisible();
  await jalon.page.getByLabel('Ville').fill('Annecy');
  await expect(jalon.savedState).toContainText('Non enregistré');
});
