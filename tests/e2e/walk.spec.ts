import { forEachPlace } from './support/places.ts';
import { expect, test } from './support/test.ts';

// Requests to elsewhere and errors in the console fail any test: see support/test.ts.

for (const sample of ['complete', 'justOpened'] as const) {
  test(`every screen and tab of the sample ${sample} shows at 1280 × 720, nothing cut off or overlapping`, async ({
    jalon,
  }) => {
    const { page } = jalon;
    await page.setViewportSize({ width: 1280, height: 720 });
    await jalon.openSample(sample);
    await forEachPlace(jalon, async (place) => {
      await expect(page.getByText('Cet écran n’a pas pu s’afficher'), place).toHaveCount(0);
      expect.soft(await page.evaluate(layoutFaults), place).toEqual([]);
    });
  });
}

test('the list of missions and the settings show at 1280 × 720, nothing cut off', async ({ jalon }) => {
  const { page } = jalon;
  await page.setViewportSize({ width: 1280, height: 720 });
  await jalon.openMissions();
  expect.soft(await page.evaluate(layoutFaults), 'welcome').toEqual([]);
  await jalon.openSample('complete');
  await jalon.openMissions();
  expect.soft(await page.evaluate(layoutFaults), 'missions').toEqual([]);
  await page.keyboard.press('Control+,');
  await expect(jalon.heading('Réglages')).toBeVisible();
  expect.soft(await page.evaluate(layoutFaults), 'settings').toEqual([]);
});

/** What a user would call broken: a page wider than the window, parts of the header on top of each other. Runs in the page. */
function layoutFaults(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  const main = document.querySelector('main');
  if (main && main.scrollWidth > main.clientWidth)
    faults.push(`the content is ${main.scrollWidth - main.clientWidth} px too wide`);
  const header = document.querySelector('header');
  const parts = [...(header?.children ?? [])]
    .map((part) => ({ part, box: part.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  for (const [index, { part, box }] of parts.entries()) {
    const next = parts[index + 1];
    if (next && next.box.left < box.right - 0.5)
      faults.push(`« ${part.textContent} » overlaps « ${next.part.textContent} »`);
    if (box.right > window.innerWidth) faults.push(`« ${part.textContent} » leaves the window`);
  }
  return faults;
}

test('what the report needs is loaded from the application itself, and the Word file is written', async ({
  jalon,
}) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  await jalon.goTo('deliverables');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Écrire le rapport Word' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
});
