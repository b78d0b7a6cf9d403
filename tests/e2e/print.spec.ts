import { readPdf } from '#tests/support/pdf.ts';
import { expect, test } from './support/test.ts';

test('the report printed from a dark screen is a light A4 document with tags, bookmarks and links', async ({
  jalon,
}) => {
  const { page } = jalon;
  // The print window of the browser, which no test can answer: the page is printed below, while it would be open.
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printing', '');
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await jalon.openSample('complete');
  await jalon.goTo('deliverables');
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  await expect(page.locator('body[data-printing]')).toHaveCount(1);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('[data-print] article')).toHaveCSS('color', 'rgb(27, 36, 48)');
  const drawings = await page.locator('[data-print] [data-chart]').evaluateAll((charts) =>
    charts.map((chart) => {
      const drawing = chart.querySelector('svg[role="img"]')?.getBoundingClientRect();
      return drawing !== undefined && drawing.width > 100 && drawing.height > 100;
    }),
  );
  expect(drawings.length).toBeGreaterThan(5);
  expect(drawings).not.toContain(false);
  await page.emulateMedia({ colorScheme: 'dark', media: null });

  // The options that Electron is given: electron/window/print-page.ts.
  const pdf = readPdf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
  expect(pdf.title).toMatch(/Fonderie Marchand/);
  expect(pdf.language).toBe('fr');
  expect(pdf.isTagged).toBe(true);
  expect(pdf.pages.length).toBeGreaterThan(40);
  expect(new Set(pdf.pages.map((size) => size.join(' × ')))).toEqual(new Set(['210 × 297', '297 × 210']));
  expect(pdf.bookmarks).toEqual(
    expect.arrayContaining(['Synthèse pour la direction', '1.1\u2002L’entreprise']),
  );
  expect(pdf.alternativeTexts).toHaveLength(drawings.length);
  expect(pdf.linkTargets.length).toBeGreaterThan(50);
  expect(pdf.places).toEqual(expect.arrayContaining([...pdf.linkTargets]));

  // Printing is over: nothing of it stays.
  await expect(page.locator('[data-print]')).toHaveCount(0);
  await expect(page).toHaveTitle('Jalon');
});
