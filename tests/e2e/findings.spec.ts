import { pathTo, placeOfTarget } from '#renderer/ui/navigation/paths.ts';
import { loadPack } from '#scripts/lib/load-content.ts';
import { assess } from '#shared/assessment/assess.ts';
import type { Finding } from '#shared/journey/finding.ts';
import type { Jalon } from './support/jalon.ts';
import { expect, test } from './support/test.ts';

const TODAY = '2026-11-23';

test('each point to mend of the mid-course mission leads to the very place that mends it', async ({
  jalon,
}) => {
  const { page } = jalon;
  await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00Z`));
  await jalon.openSample('midCourse');
  const doc = await jalon.storedDocument();
  const pack = loadPack(doc.pack);
  if (!pack) throw new Error('The pack of the sample is not shipped');
  const { findings } = assess(doc, pack, TODAY);
  expect(findings.length).toBeGreaterThan(6);
  await expect(page.getByRole('banner')).toContainText(`${findings.length}\u00a0points à traiter`);

  for (const finding of findings) {
    await test.step(finding.message, async () => {
      const link = page
        .getByRole('region', { name: /^Points à traiter/ })
        .getByRole('button', { name: finding.message });
      if (!(await link.isVisible())) await page.getByRole('button', { name: /^Voir les \d+ autres/ }).click();
      await link.click();
      await expect(page).toHaveURL(
        new RegExp(`#${literally(pathTo(placeOfTarget(doc.id, finding.target)))}$`),
      );
      await expectShown(jalon, finding);
      await page
        .getByRole('banner')
        .getByRole('button', { name: /points à traiter$/ })
        .click();
      await expect(jalon.heading('Vue d’ensemble')).toBeVisible();
    });
  }
});

/** The field has the cursor, the question is the one asked, the item is the one chosen. */
async function expectShown(jalon: Jalon, { target }: Finding): Promise<void> {
  switch (target.kind) {
    case 'field':
      await expect(jalon.field(target.field)).toBeFocused();
      return;
    case 'question':
      await expect(jalon.field(target.questionId)).toBeFocused();
      return;
    case 'item':
      await expect(
        jalon.page.locator(`[data-field^="${target.collection}.${target.id}."]`).first(),
      ).toBeVisible();
      return;
    case 'screen':
      return;
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('the header says how many points remain, and mending one takes it off', async ({ jalon }) => {
  const { page } = jalon;
  const pill = page.getByRole('banner').getByRole('button', { name: /points à traiter$/ });
  await jalon.createMission();
  const before = Number.parseInt((await pill.textContent()) ?? '', 10);
  await jalon.goTo('framing');
  await page.getByLabel('SIREN').fill('732829320');
  await expect(pill).toHaveText(new RegExp(`^${before - 1}\\s`));
});
