import { expect, test } from './support/test.ts';

test('undo and redo walk back and forth across screens, and still do after a reload', async ({ jalon }) => {
  const { page } = jalon;
  const city = page.getByLabel('Ville');
  const comment = page.getByRole('textbox', { name: 'Commentaire' });
  await jalon.createMission();
  await jalon.goTo('framing');
  await city.fill('Annecy');
  await jalon.goTo('maturity');
  await comment.fill('Aucun tableau de bord.');
  await jalon.goTo('roadmap');
  await page.getByRole('button', { name: 'Écrire la première' }).click();
  await page.getByLabel('Intitulé').fill('Fiabiliser les temps de cycle');

  await jalon.undo();
  await expect(page.getByLabel('Intitulé')).toHaveValue('');
  await jalon.undo();
  await expect(page.getByRole('button', { name: 'Écrire la première' })).toBeVisible();
  await jalon.whenSaved();
  await jalon.reload();

  await jalon.undo();
  await jalon.goTo('maturity');
  await expect(comment).toHaveValue('');
  await jalon.undo();
  await jalon.goTo('framing');
  await expect(city).toHaveValue('');

  await jalon.redo();
  await expect(city).toHaveValue('Annecy');
  await jalon.whenSaved();
  await jalon.reload();
  for (const _ of ['comment', 'recommendation', 'its title']) await jalon.redo();
  await jalon.goTo('maturity');
  await expect(comment).toHaveValue('Aucun tableau de bord.');
  await jalon.goTo('roadmap');
  await expect(page.getByLabel('Intitulé')).toHaveValue('Fiabiliser les temps de cycle');
});

test('an interview removed comes back by undo with all that rested on it', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  const before = await jalon.storedDocument();
  const [irritant] = before.irritants.filter(({ interviewIds }) => interviewIds.length > 0);
  const interview = before.interviews.find(({ id }) => id === irritant?.interviewIds[0]);
  if (!irritant || !interview) throw new Error('The sample links no irritant to an interview');
  const link = jalon.detail('Irritant').getByText(interview.title, { exact: true }).first();
  const showIrritant = () => page.goto(`/#/mission/${before.id}/landscape/irritants.${irritant.id}`);

  await showIrritant();
  await expect(link).toBeVisible();
  await page.goto(`/#/mission/${before.id}/interviews/interviews.${interview.id}`);
  await page.getByRole('button', { name: 'Supprimer : Entretien' }).click();
  await showIrritant();
  await expect(page.getByLabel('Intitulé')).toHaveValue(irritant.title);
  await expect(link).toHaveCount(0);
  await jalon.whenSaved();
  expect(JSON.stringify(await jalon.storedDocument())).not.toContain(interview.id);

  await jalon.undo();
  await expect(link).toBeVisible();
  await jalon.whenSaved();
  expect(await jalon.storedDocument()).toEqual(before);
});

test('undo in a figure just typed shows the figure of the document again', async ({ jalon }) => {
  const headcount = jalon.page.getByLabel('Effectif');
  await jalon.createMission();
  await jalon.goTo('framing');
  await headcount.fill('85');
  await jalon.page.getByLabel('Ville').fill('Annecy');
  await headcount.fill('850');
  await jalon.undo();
  await expect(headcount).toHaveValue('85');
});

test('an idea captured line by line is undone in one step', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.goTo('use-cases');
  for (const title of ['Prévoir les rebuts', 'Trier les demandes']) {
    await page.getByLabel('Nouvelle idée').fill(title);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('button', { name: /^Trier les demandes/ })).toBeVisible();
  await jalon.undo();
  await expect(page.getByRole('button', { name: /^Trier les demandes/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Prévoir les rebuts/ })).toBeVisible();
});
