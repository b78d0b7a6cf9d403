import { writeFileSync } from 'node:fs';
import type { Jalon } from './support/jalon.ts';
import { test } from './support/test.ts';

test('try', async ({ jalon }) => {
  const { page } = jalon;
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printing', '');
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await jalon.openSample('complete');
  await jalon.goTo('deliverables');
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  await page.locator('body[data-printing]').waitFor();
  const t = Date.now();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  console.log('pdf', Date.now() - t, pdf.length);
  writeFileSync('/tmp/ftp/e2e.pdf', pdf);
});
