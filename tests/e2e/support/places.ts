import { expect } from '@playwright/test';
import { SCREEN_NAMES } from '#renderer/i18n/screens.ts';
import { SCREENS } from '#shared/journey/finding.ts';
import type { Jalon } from './jalon.ts';

/** Opens every screen of the mission, and every tab of each unless told otherwise, in turn. */
export async function forEachPlace(
  jalon: Jalon,
  visit: (place: string) => Promise<void>,
  { withTabs }: { readonly withTabs: boolean } = { withTabs: true },
): Promise<void> {
  const tabs = jalon.page.getByRole('tab');
  for (const screen of SCREENS) {
    await jalon.goTo(screen);
    await visit(SCREEN_NAMES[screen]);
    const names = withTabs ? await tabs.allTextContents() : [];
    for (const index of names.keys()) {
      if (index === 0) continue;
      await tabs.nth(index).click();
      await expect(tabs.nth(index)).toHaveAttribute('aria-selected', 'true');
      await visit(`${SCREEN_NAMES[screen]} › ${names[index]}`);
    }
  }
}
