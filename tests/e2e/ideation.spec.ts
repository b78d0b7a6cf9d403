import { seriousViolations } from './support/axe.ts';
import type { Jalon } from './support/jalon.ts';
import { expect, test } from './support/test.ts';

const IDEAS = [
  ...[
    'Lecture des bons de livraison',
    'Tri des courriels clients',
    'Chiffrage des devis',
    'Prévision des pannes',
  ],
  ...['Contrôle visuel des pièces', 'Planning de l’atelier', 'Relances de paiement', 'Recherche de plans'],
  ...['Comptes rendus de réunion', 'Réponses aux réclamations', 'Traduction des notices', 'Suivi des rebuts'],
  ...['Veille réglementaire', 'Rédaction des offres', 'Tournées de livraison', 'Stocks de sécurité'],
  ...['Notes de frais', 'Fiches produits', 'Accueil des nouveaux', 'Consommation des fours'],
  ...['Doublons du fichier clients', 'Marge par affaire', 'Pointage des heures', 'Qualité des fournisseurs'],
  ...['Alertes du spectromètre', 'Dictée des interventions', 'Métrés sur plan', 'Coupe de la matière'],
  ...['Lire les BL', 'Appels d’offres publics'],
];

const openWorkshop = async (jalon: Jalon) => {
  await jalon.goTo('use-cases');
  await jalon.openTab('Atelier');
  await expect(jalon.field('useCases.capture')).toBeFocused();
};

test('thirty ideas by keyboard, two merged, points given, a reload: all is there', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await openWorkshop(jalon);
  for (const idea of IDEAS) {
    await page.keyboard.type(idea);
    await page.keyboard.press('Enter');
  }
  await expect(jalon.field('useCases.capture')).toBeFocused();
  const rows = page.getByRole('list', { name: 'Idées de l’atelier' }).getByRole('listitem');
  await expect(rows).toHaveCount(IDEAS.length);
  await expect(rows.first().getByRole('textbox')).toHaveValue('Appels d’offres publics');

  await page.getByRole('button', { name: /^Fusionner.*Lecture des bons.*Lire les BL/ }).click();
  await expect(rows).toHaveCount(IDEAS.length - 1);
  await expect(jalon.field('useCases.capture')).toBeFocused();
  await jalon.undo();
  await expect(rows).toHaveCount(IDEAS.length);
  await jalon.redo();
  await expect(rows).toHaveCount(IDEAS.length - 1);

  await page.getByRole('button', { name: /^Donner un point.*Chiffrage des devis/ }).focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await page.getByText('Par points', { exact: true }).click();
  await expect(rows.first().getByRole('textbox')).toHaveValue('Chiffrage des devis');
  await page.getByRole('button', { name: /^Passer 2\sidées en candidats/ }).click();
  await jalon.whenSaved();

  await jalon.reload();
  await expect(rows).toHaveCount(IDEAS.length - 1);
  const { useCases } = await jalon.storedDocument();
  expect(useCases.map(({ title }) => title).toSorted()).toEqual(
    IDEAS.filter((idea) => idea !== 'Lire les BL').toSorted(),
  );
  expect(useCases[0]?.problem).toContain('Lire les BL');
  const voted = useCases.filter(({ votes }) => votes.length > 0);
  expect(voted.map(({ title, status, votes }) => [title, status, votes[0]?.points])).toEqual([
    ['Chiffrage des devis', 'candidate', 2],
    ['Prévision des pannes', 'candidate', 1],
  ]);
});

test('full screen keeps Tab inside, and Escape gives the window back', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await openWorkshop(jalon);
  await page.keyboard.type('Tri des courriels');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Plein écran' }).click();
  await expect(jalon.field('useCases.capture')).toBeFocused();
  const workshop = page.getByRole('region', { name: 'Atelier d’idéation' });
  for (let presses = 0; presses < 14; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await workshop.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  }
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Plein écran', exact: true })).toBeVisible();
});

test('axe finds nothing serious on the tabs of use cases, dark, empty or full', async ({ jalon }) => {
  const { page } = jalon;
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const look = async () => {
    for (const tab of [/^Portefeuille/, /^Catalogue/, /^Suggestions/, /^Atelier/]) {
      await jalon.openTab(tab);
      expect.soft(await seriousViolations(page), String(tab)).toEqual([]);
    }
  };
  await jalon.openSample('complete');
  await jalon.goTo('use-cases');
  await look();
  await jalon.createMission();
  await jalon.goTo('use-cases');
  await look();
});

test('a suggestion is taken with its reasons, and the reason leads to the irritant', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  await jalon.goTo('use-cases');
  await jalon.openTab(/^Suggestions/);
  const first = page.getByRole('button', { name: /^Prendre/ }).first();
  const title = ((await first.getAttribute('aria-label')) ?? '').replace(/^Prendre\s:\s/, '');
  await first.click();
  await expect(page.getByRole('button', { name: new RegExp(`^Prendre.*${title}`) })).toHaveCount(0);
  await jalon.openTab(/^Portefeuille/);
  await page.getByRole('button', { name: title }).click();
  await expect(page.getByText(/Ordre de grandeur du catalogue/)).toBeVisible();
  await jalon.openTab(/^Suggestions/);
  await page
    .getByRole('button', { name: /^Irritant relevé/ })
    .first()
    .click();
  await expect(jalon.heading('État des lieux')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('tab', { name: /^Suggestions/ })).toHaveAttribute('aria-selected', 'true');
});
