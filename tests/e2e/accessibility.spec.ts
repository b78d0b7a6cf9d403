import type { Page } from '@playwright/test';
import { SCREEN_NAMES } from '#renderer/i18n/screens.ts';
import { SCREENS } from '#shared/journey/finding.ts';
import { ALL_DELIVERABLES, isWord } from '#shared/report/deliverables/all-deliverables.ts';
import { seriousViolations } from './support/axe.ts';
import { aPhoto, dropFile } from './support/files.ts';
import type { Jalon } from './support/jalon.ts';
import { forEachPlace } from './support/places.ts';
import { expect, test } from './support/test.ts';

type ColorScheme = 'light' | 'dark';

const violations = (page: Page, colorScheme: ColorScheme) =>
  seriousViolations(page, { onlyColours: colorScheme === 'dark' });

const MISSIONS = {
  'the complete sample': (jalon: Jalon) => jalon.openSample('complete'),
  'an empty mission': (jalon: Jalon) => jalon.createMission(),
};

const COLOR_SCHEMES: readonly ColorScheme[] = ['light', 'dark'];

for (const colorScheme of COLOR_SCHEMES) {
  for (const [name, open] of Object.entries(MISSIONS)) {
    test(`axe finds nothing serious on any screen of ${name}, ${colorScheme}`, async ({ jalon }) => {
      test.slow();
      await jalon.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(jalon);
      const look = async (place: string) =>
        expect.soft(await violations(jalon.page, colorScheme), place).toEqual([]);
      await forEachPlace(jalon, look, {
        withTabs: name === 'the complete sample' && colorScheme === 'light',
      });
    });
  }

  for (const [name, open] of Object.entries(MISSIONS)) {
    test(`axe finds nothing serious on the tabs of the deliverables of ${name}, ${colorScheme}`, async ({
      jalon,
    }) => {
      const { page } = jalon;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(jalon);
      await jalon.goTo('deliverables');
      const tabs = page.getByRole('tab');
      // The first one is among the screens above.
      for (let index = 1; index < (await tabs.count()); index += 1) {
        await tabs.nth(index).click();
        await expect(tabs.nth(index)).toHaveAttribute('aria-selected', 'true');
        expect.soft(await violations(page, colorScheme), `tab ${index}`).toEqual([]);
      }
      await page.getByRole('button', { name: 'Mode d’emploi' }).click();
      await expect(page.getByRole('region', { name: 'Mode d’emploi des modèles' })).toBeVisible();
      expect.soft(await violations(page, colorScheme), 'guide').toEqual([]);
      for (const { id, writeLabel } of ALL_DELIVERABLES.filter((each) => !isWord(each))) {
        await page.getByLabel('Document', { exact: true }).selectOption(id);
        await expect(page.getByRole('button', { name: writeLabel })).toBeEnabled({ timeout: 30_000 });
        expect.soft(await violations(page, colorScheme), id).toEqual([]);
      }
    });
  }

  test(`axe finds nothing serious in the dialogs, the list of missions and the settings, ${colorScheme}`, async ({
    jalon,
  }) => {
    const { page } = jalon;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await jalon.openMissions();
    expect.soft(await violations(page, colorScheme), 'welcome').toEqual([]);
    await page.getByRole('button', { name: 'Nouvelle mission' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await violations(page, colorScheme), 'new mission').toEqual([]);
    await page.keyboard.press('Escape');
    await jalon.openSample('midCourse');
    await jalon.openPalette();
    await jalon.palette.fill('or');
    expect.soft(await violations(page, colorScheme), 'palette').toEqual([]);
    await page.keyboard.press('Escape');
    await jalon.openMissions();
    expect.soft(await violations(page, colorScheme), 'missions').toEqual([]);
    await page.getByRole('button', { name: /^Effacer la mission/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await violations(page, colorScheme), 'erase').toEqual([]);
    await page.goto('/#/reglages');
    await expect(jalon.heading('Réglages')).toBeVisible();
    expect.soft(await violations(page, colorScheme), 'settings').toEqual([]);
  });

  test(`axe finds nothing serious in an attached image, opened and redacted, ${colorScheme}`, async ({
    jalon,
  }) => {
    const { page } = jalon;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await jalon.createMission();
    await jalon.goTo('landscape');
    await jalon.openTab(/^Pièces jointes/);
    const bytes = await aPhoto(page, 600, 400);
    await dropFile(page.getByRole('tabpanel').locator('[data-file-panel]'), {
      name: 'atelier.jpg',
      type: 'image/jpeg',
      bytes,
    });
    const opener = page.getByRole('button', { name: /^atelier\.jpg/ });
    await expect(opener).toBeVisible();
    expect.soft(await violations(page, colorScheme), 'list').toEqual([]);
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const redact = dialog.getByRole('button', { name: 'Caviarder…' });
    await expect(redact).toBeEnabled();
    expect.soft(await violations(page, colorScheme), 'opened').toEqual([]);
    await redact.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Ajouter une zone' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: /^Zone 1/ })).toBeFocused();
    expect.soft(await violations(page, colorScheme), 'zones').toEqual([]);
    await dialog.getByRole('button', { name: 'Continuer…' }).press('Enter');
    await expect(dialog.getByRole('button', { name: 'Revenir aux zones' })).toBeFocused();
    expect.soft(await violations(page, colorScheme), 'confirmation').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
}

test('the rail is walked by Tab and followed by Enter', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.rail.getByRole('link').first().focus();
  for (const screen of SCREENS) {
    const link = jalon.rail.getByRole('link', { name: SCREEN_NAMES[screen] });
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(jalon.heading(SCREEN_NAMES[screen])).toBeVisible();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await link.focus();
    await page.keyboard.press('Tab');
  }
});

test('Alt and a digit lead to the screens in the order of the rail', async ({ jalon }) => {
  await jalon.createMission();
  for (const [index, screen] of SCREENS.entries()) {
    await jalon.page.keyboard.press(`Alt+${(index + 1) % 10}`);
    await expect(jalon.heading(SCREEN_NAMES[screen])).toBeVisible();
  }
});

test('the tabs of a screen are one stop of Tab, and arrows move between them', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.goTo('landscape');
  const tabs = page.getByRole('tab');
  await tabs.first().focus();
  for (let index = 1; index < 6; index += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(tabs.nth(index)).toBeFocused();
    await expect(tabs.nth(index)).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.nth(4)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tabpanel').locator(':focus')).toHaveCount(1);
});

test('the first Tab offers to skip to the content', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.reload();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Aller au contenu' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a dialog opens on its first field, keeps Tab inside, and gives the focus back', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.openMissions();
  const opener = page.getByRole('button', { name: 'Nouvelle mission' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nouvelle mission' });
  await expect(dialog.getByLabel('Nom de l’entreprise')).toBeFocused();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('before erasing, the safe answer has the focus', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.openMissions();
  const opener = page.getByRole('button', { name: /^Effacer la mission/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(opener).toBeFocused();
  await expect(page.getByText('1 mission sur cet ordinateur.')).toBeVisible();
});

test('a list is walked by arrows, and the arrow to the right goes into the item', async ({ jalon }) => {
  const { page } = jalon;
  await jalon.openSample('complete');
  await jalon.goTo('use-cases');
  const rows = page.locator('button[data-row]');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Titre')).toBeFocused();
});
