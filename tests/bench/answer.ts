import { type Browser, chromium, type Page } from '@playwright/test';
import { HOUSE } from '#scripts/tools.ts';
import { serveBuild } from '#scripts/web-server.ts';
import { shippedPack } from '#tests/content/shipped-content.ts';
import { Jalon } from '#tests/e2e/support/jalon.ts';
import { type BenchLine, percentile } from './measure.ts';

const CHROMIUM = '/usr/bin/chromium';
const BARE_PAGE = 'data:text/html,<p>0</p><script>onkeydown=()=>{document.body.append("1")}</script>';

/** From a key of the questionnaire to the frame that shows the answer, 72 answers in a row, against a page that adds one letter. */
export async function measureAnswers(): Promise<readonly BenchLine[]> {
  const server = await serveBuild(`${HOUSE}/out/renderer`, 0);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const count = shippedPack().questions.length;
    const start = performance.now();
    const answers = await timedAnswers(browser, server.url, count);
    const total = performance.now() - start;
    const bare = await timedBareKeys(browser, count);
    console.log(
      `| ${count} réponses au clavier, du lancement à la dernière | ${(total / 1000).toFixed(1)} s | — | — |`,
    );
    const line = (name: string, kind: keyof KeyTimes, rank: number): BenchLine => ({
      name: `touche d’une réponse → ${name} (${rank === 1 ? `plus longue de ${answers[kind].length}` : `p${rank * 100}`})`,
      value: percentile(answers[kind], rank),
      floor: percentile(bare[kind], rank),
      unit: 'ms',
      floorName: 'une lettre ajoutée à une page nue',
    });
    return [
      line('affichée', 'shown', 0.5),
      line('affichée', 'shown', 0.95),
      line('traitée, la main rendue', 'handled', 0.5),
      line('traitée, la main rendue', 'handled', 1),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function timedAnswers(browser: Browser, url: string, count: number): Promise<KeyTimes> {
  const page = await (await browser.newContext({ baseURL: url, locale: 'fr-FR' })).newPage();
  const jalon = new Jalon(page);
  await jalon.createMission();
  await jalon.goTo('maturity');
  await watchKeys(page);
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press(String(index % 5));
    await page.keyboard.press('ArrowDown');
  }
  return keyTimes(page);
}

async function timedBareKeys(browser: Browser, count: number): Promise<KeyTimes> {
  const page = await browser.newPage();
  await page.goto(BARE_PAGE);
  await watchKeys(page);
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press(String(index % 5));
    await page.keyboard.press('ArrowDown');
  }
  return keyTimes(page);
}

/** From the key to just after the next frame, and the time the page took to deal with the key. */
type KeyTimes = { readonly shown: readonly number[]; readonly handled: readonly number[] };
type Watched = { keyTimes: { shown: number[]; handled: number[] } };

function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times = { shown: [] as number[], handled: [] as number[] };
    (globalThis as unknown as Watched).keyTimes = times;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.name === 'keydown') times.handled.push(entry.processingEnd - entry.processingStart);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    const { port1, port2 } = new MessageChannel();
    const waiting: number[] = [];
    port1.onmessage = () => {
      for (const from of waiting.splice(0)) times.shown.push(performance.now() - from);
    };
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          waiting.push(timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

function keyTimes(page: Page): Promise<KeyTimes> {
  return page.evaluate(() => (globalThis as unknown as Watched).keyTimes);
}
