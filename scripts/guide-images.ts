import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { buildIfNeeded } from './build.ts';
import { withPalette } from './lib/palette-png.ts';
import { HOUSE } from './tools.ts';
import { serveBuild } from './web-server.ts';

/*
 * npm run guide:images: the screenshots of the user guide and of the README, taken on the built application with the
 * complete sample. Same application, same pictures: the clock stands still, the window has one size, nothing moves.
 */

const IMAGES = join(HOUSE, 'docs/images');
const CLOCK = new Date('2026-11-30T14:32:00+01:00');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const CONTEXT: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
};

type Guide = {
  readonly page: Page;
  readonly goTo: (screen: string) => Promise<void>;
  readonly openTab: (name: string | RegExp) => Promise<void>;
};
type Shot = { readonly name: string; readonly show: (guide: Guide) => Promise<void> };

/** In the order they are taken, each from where the one before left. */
const SHOTS: readonly Shot[] = [
  { name: 'overview', show: async ({ goTo }) => goTo('Vue d’ensemble') },
  {
    name: 'guide/entretien',
    show: async ({ page, goTo }) => {
      await goTo('Entretiens');
      await scrollTo(page, page.getByText('Notes', { exact: true }).first());
    },
  },
  {
    name: 'guide/irritant',
    show: async ({ page, goTo, openTab }) => {
      await goTo('État des lieux');
      await openTab(/^Irritants/);
      await page.getByRole('button', { name: /^Chiffrage des devis repris de zéro/ }).click();
      await scrollTo(page, page.getByRole('heading', { name: /^Valeur de départ/ }));
    },
  },
  { name: 'guide/question', show: async ({ goTo }) => goTo('Maturité') },
  {
    name: 'guide/chiffrage',
    show: async ({ page, goTo }) => {
      await goTo('Cas d’usage');
      await scrollTo(page, page.getByRole('heading', { name: /^Chiffrage/ }));
    },
  },
  { name: 'guide/classement', show: async ({ goTo }) => goTo('Priorisation') },
  {
    name: 'guide/calendrier',
    show: async ({ goTo, openTab }) => {
      await goTo('Feuille de route');
      await openTab('Calendrier');
    },
  },
  {
    name: 'guide/livrables',
    show: async ({ page, goTo }) => {
      await goTo('Livrables');
      await page.getByRole('button', { name: 'Aller au premier' }).waitFor();
    },
  },
  {
    name: 'guide/proposition',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Aller au premier' }).click();
      await page
        .getByRole('button', { name: /^D’où cela vient/ })
        .nth(5)
        .click();
    },
  },
  {
    name: 'guide/controle',
    show: async ({ page, openTab }) => {
      await page.keyboard.press('Escape');
      await openTab('Contrôle');
    },
  },
  {
    name: 'guide/presentation',
    show: async ({ openTab }) => openTab('Présentation'),
  },
];

async function scrollTo(page: Page, target: ReturnType<Page['getByText']>): Promise<void> {
  await target.waitFor();
  await target.evaluate((element) => {
    element.style.scrollMarginTop = '16px';
    element.scrollIntoView({ block: 'start' });
  });
  await page.mouse.move(0, 0);
}

async function takeAll(page: Page, url: string): Promise<void> {
  await page.clock.setFixedTime(CLOCK);
  await page.goto(url);
  await page.getByRole('button', { name: /^Fonderie Marchand/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Vue d’ensemble' }).waitFor();
  await page.getByRole('button', { name: 'Fermer le message' }).click();
  const guide: Guide = {
    page,
    goTo: async (screen) => {
      const steps = page.getByRole('navigation', { name: 'Étapes de la mission' });
      await steps.getByRole('link', { name: screen }).click();
      await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    },
    openTab: (name) => page.getByRole('tab', { name }).click(),
  };
  for (const { name, show } of SHOTS) {
    await show(guide);
    const path = join(IMAGES, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    const bytes = withPalette(await stillPicture(page));
    writeFileSync(path, bytes);
    console.log(`docs/images/${name}.png, ${Math.ceil(bytes.length / 1000)} ko`);
  }
}

const MOST_LOOKS = 40;
const SAME_LOOKS = 4;

/** The picture once nothing changes any more: what is computed or loaded late has come. */
async function stillPicture(page: Page): Promise<Buffer> {
  let [last, same] = [await page.screenshot(), 0];
  for (let look = 0; look < MOST_LOOKS && same < SAME_LOOKS; look += 1) {
    await page.waitForTimeout(250);
    const next = await page.screenshot();
    same = next.equals(last) ? same + 1 : 0;
    last = next;
  }
  return last;
}

await buildIfNeeded();
const server = await serveBuild(join(HOUSE, 'out/renderer'), 0);
const browser = await chromium.launch({
  ...(CHROMIUM === undefined ? { channel: 'chrome' } : { executablePath: CHROMIUM }),
  // Without it the date fields are written as in English.
  env: { ...process.env, LANGUAGE: 'fr' } as Record<string, string>,
  args: ['--lang=fr-FR', '--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none'],
});
try {
  const context = await browser.newContext(CONTEXT);
  await takeAll(await context.newPage(), server.url);
} finally {
  await browser.close();
  server.close();
}
