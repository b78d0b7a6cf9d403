import { seriousViolations } from './support/axe.ts';
import type { Jalon } from './support/jalon.ts';
import { expect, test } from './support/test.ts';

const bar = (jalon: Jalon, number: number) => jalon.page.locator(`[data-bar="${number}"]`);

async function datesOf(jalon: Jalon, number: number) {
  await jalon.whenSaved();
  const { recommendations } = await jalon.storedDocument();
  const it = recommendations.find((each) => each.number === number);
  return [it?.startsOn, it?.dueOn];
}

async function openCalendar(jalon: Jalon) {
  await jalon.openSample('complete');
  await jalon.goTo('roadmap');
  await jalon.openTab('Calendrier');
}

async function drag(jalon: Jalon, from: { x: number; y: number }, byX: number) {
  const { mouse } = jalon.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + byX / 2, from.y, { steps: 4 });
  await mouse.move(from.x + byX, from.y, { steps: 4 });
  await mouse.up();
}

test('a bar is dragged, its end is dragged, and each is undone alone', async ({ jalon }) => {
  await openCalendar(jalon);
  const it = bar(jalon, 10);
  const before = await datesOf(jalon, 10);
  expect(before).toEqual(['2027-07-05', '2027-11-30']);
  const box = await it.boundingBox();
  if (!box) throw new Error('The bar is not drawn');
  await drag(jalon, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, 60);
  const moved = await datesOf(jalon, 10);
  expect((moved[0] ?? '') > '2027-07-05').toBe(true);
  expect((moved[1] ?? '') > '2027-11-30').toBe(true);

  const now = await it.boundingBox();
  if (!now) throw new Error('The bar is not drawn');
  await drag(jalon, { x: now.x + now.width - 1, y: now.y + now.height / 2 }, -40);
  const shorter = await datesOf(jalon, 10);
  expect(shorter[0]).toBe(moved[0]);
  expect((shorter[1] ?? '') < (moved[1] ?? '')).toBe(true);

  await jalon.undo();
  expect(await datesOf(jalon, 10)).toEqual(moved);
  await jalon.undo();
  expect(await datesOf(jalon, 10)).toEqual(before);
});

test('a bar is moved and its end changed by the keyboard alone', async ({ jalon }) => {
  const { page } = jalon;
  await openCalendar(jalon);
  await bar(jalon, 1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(bar(jalon, 2)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bar(jalon, 2)).toHaveAccessibleName(/du 28 décembre 2026 au 4 février 2027/);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(bar(jalon, 2)).toBeFocused();
  expect(await datesOf(jalon, 2)).toEqual(['2026-12-28', '2027-02-11']);
  // What waited for it now begins too early, and is put right in one step.
  await expect(page.getByRole('list', { name: 'Conflits de dates' })).toContainText(/La n°\s7 commence/);
  await page.getByRole('button', { name: /^Replanifier/ }).click();
  await expect(page.getByRole('list', { name: 'Conflits de dates' })).toHaveCount(0);
  expect((await datesOf(jalon, 7))[0]).toBe('2027-02-12');
  await page.keyboard.press('Control+z');
  expect((await datesOf(jalon, 7))[0]).toBe('2027-02-01');
});

test('duties of the law are placed before the pilots they condition, in one step to undo', async ({
  jalon,
}) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  const before = await jalon.storedDocument();
  await jalon.goTo('roadmap');
  await jalon.openTab(/^Obligations/);
  await page.getByRole('button', { name: 'Placer toutes' }).click();
  await expect(page.getByRole('button', { name: 'Placer toutes' })).toHaveCount(0);
  await jalon.whenSaved();
  const { recommendations, useCases } = await jalon.storedDocument();
  const placed = recommendations.slice(before.recommendations.length);
  expect(placed.length).toBeGreaterThan(3);
  for (const { number, duty, dueOn } of placed) {
    expect(number).toBeGreaterThan(before.lastRecommendationNumber);
    const pilotOn = useCases.find(({ id }) => id === duty?.useCaseId)?.pilotOn ?? null;
    if (pilotOn !== null) expect((dueOn ?? '') < pilotOn).toBe(true);
  }
  const conditioned = recommendations.filter(({ dependsOnIds }) =>
    dependsOnIds.some((id) => placed.some((duty) => duty.id === id)),
  );
  expect(conditioned.length).toBeGreaterThan(0);
  await jalon.undo();
  await expect(page.getByRole('button', { name: 'Placer toutes' })).toBeVisible();
  await jalon.whenSaved();
  expect((await jalon.storedDocument()).recommendations).toEqual(before.recommendations);
});

test('the calendar zooms, and axe finds nothing serious on it', async ({ jalon }) => {
  const { page } = jalon;
  await openCalendar(jalon);
  for (const zoom of ['6 mois', '12 mois', '24 mois']) {
    await page.getByRole('button', { name: zoom }).click();
    await expect(page.getByRole('button', { name: zoom })).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByText('Voir en tableau').click();
  expect(await seriousViolations(page)).toEqual([]);
});
