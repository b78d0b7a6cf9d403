import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Chapters of the report preview after these are made of the same blocks, and take long to look at: not shown to axe. */
const FEWER_CHAPTERS = 'article > section:nth-of-type(n+4) { display: none; }';

type Look = {
  /** The part of the page to look at; all of it otherwise. */
  readonly within?: string;
  /** In the dark only colours differ: enough where the same place is looked at in the light as well. */
  readonly onlyColours?: boolean;
};

/** What axe finds fault with, and the first elements at fault. */
type Violation = { readonly impact: string; readonly fault: string };

export async function violations(page: Page, look: Look = {}): Promise<readonly Violation[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.addStyleTag({ content: FEWER_CHAPTERS });
  // Half a megabyte of axe is read once by the page, and not once a look.
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode(true)
    .options({
      // Axe would otherwise describe every element that passes as well.
      resultTypes: ['violations'],
      ...(look.onlyColours === true ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {}),
    });
  if (look.within !== undefined) axe.include(look.within);
  const { violations: found } = await axe.analyze();
  return found.map(({ id, impact, nodes }) => {
    const faults = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`);
    return { impact: impact ?? '', fault: `${id}: ${faults.join(' | ')}` };
  });
}

/** The serious and critical ones. */
export async function seriousViolations(page: Page, look: Look = {}): Promise<readonly string[]> {
  const found = await violations(page, look);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ fault }) => fault);
}
