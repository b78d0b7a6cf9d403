import { FIELD_KINDS } from './support/field-kinds.ts';
import { expect, test } from './support/test.ts';

test('what is typed in three screens, the field not left, is there after a reload', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission('Ateliers du Lac');

  await jalon.goTo('framing');
  await page.getByLabel('SIREN').pressSequentially('732829320');
  await page.getByLabel('Activité').pressSequentially('Mécano-soudure « à façon », cœur de métier : l’inox.');
  await page.getByLabel('Effectif').pressSequentially('85');

  await jalon.goTo('maturity');
  await page
    .getByRole('textbox', { name: 'Commentaire' })
    .pressSequentially('Vu à l’écran le 12/03 : aucun indicateur.');

  await jalon.goTo('use-cases');
  await page.getByLabel('Nouvelle idée').pressSequentially('Lire les bons de livraison');
  await expect(page.getByLabel('Nouvelle idée')).toBeFocused();
  await jalon.whenSaved(2000);
  await jalon.reload();

  await expect(page.getByLabel('Titre')).toHaveValue('Lire les bons de livraison');
  await jalon.goTo('maturity');
  await expect(page.getByRole('textbox', { name: 'Commentaire' })).toHaveValue(
    'Vu à l’écran le 12/03 : aucun indicateur.',
  );
  await jalon.goTo('framing');
  await expect(page.getByLabel('SIREN')).toHaveValue('732829320');
  await expect(page.getByLabel('Activité')).toHaveValue(
    'Mécano-soudure « à façon », cœur de métier : l’inox.',
  );
  await expect(page.getByLabel('Effectif')).toHaveValue('85');
});

test('every kind of field: given and erased, it is empty after a reload; given anew, it is there', async ({
  jalon,
}) => {
  test.slow();
  await jalon.createMission();
  for (const { kind, open, first, erase } of FIELD_KINDS) {
    await test.step(`${kind}, given and erased`, async () => {
      await open(jalon);
      await first(jalon);
      await erase(jalon);
      await jalon.page.keyboard.press('Tab');
    });
  }
  await jalon.whenSaved();
  await jalon.reload();
  for (const { kind, open, isEmpty, again } of FIELD_KINDS) {
    await test.step(`${kind}, empty, given anew`, async () => {
      await open(jalon);
      await isEmpty(jalon);
      await again(jalon);
      await jalon.page.keyboard.press('Tab');
    });
  }
  await jalon.whenSaved();
  await jalon.reload();
  for (const { kind, open, isKept } of FIELD_KINDS) {
    await test.step(`${kind}, there`, async () => {
      await open(jalon);
      await isKept(jalon);
    });
  }
});

test('notes taken in an interview, with a time stamp and a new person, are there after a reload', async ({
  jalon,
}) => {
  const { page } = jalon;
  const notes = page.getByLabel('Notes', { exact: true });
  await jalon.createMission();
  await jalon.goTo('interviews');
  await page.getByRole('button', { name: 'Préparer le premier entretien' }).click();
  await notes.pressSequentially('Première phrase.\n');
  await notes.press('Control+;');
  await notes.pressSequentially('Il dit : « on ressaisit tout ».');
  await page.getByRole('combobox', { name: 'Personnes rencontrées' }).pressSequentially('Léa Ménard');
  await page.keyboard.press('Enter');
  await jalon.whenSaved();
  await jalon.reload();
  await expect(notes.getByRole('paragraph')).toHaveText([
    'Première phrase.',
    /^\[\d\d:\d\d\] Il dit : « on ressaisit tout »\.$/,
  ]);
  await expect(page.getByRole('button', { name: /^Léa Ménard/ })).toBeVisible();
});

test('a figure that cannot be read is said so, and the last good one is kept', async ({ jalon }) => {
  const headcount = jalon.page.getByLabel('Effectif');
  await jalon.createMission();
  await jalon.goTo('framing');
  await headcount.fill('85');
  await headcount.fill('85 environ');
  await expect(jalon.page.getByText('Ce n’est pas un nombre')).toBeVisible();
  await jalon.whenSaved();
  await jalon.reload();
  await expect(headcount).toHaveValue('85');
});
