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
    return ([0.5, 0.95, 1] as const).map((rank) => ({
      name: `touche d’une réponse → affichée (${rank === 1 ? `plus longue de ${answers.length}` : `p${rank * 100}`})`,
      value: percentile(answers, rank),
      floor: percentile(bare, rank),
      unit: 'ms' as const,
      floorName: 'une lettre ajoutée à une page nue',
    }));
  } finally {
    await browser.close();
    server.close();
  }
}

async function timedAnswers(browser: Browser, url: string, count: number): Promise<readonly number[]> {
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

async function timedBareKeys(browser: Browser, count: number): Promise<readonly number[]> {
  const page = await browser.newPage();
  await page.goto(BARE_PAGE);
  await watchKeys(page);
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press(String(index % 5));
    await page.keyboard.press('ArrowDown');
  }
  return keyTimes(page);
}

type Watched = { keyTimes: number[] };

/** Times each key from the event to just after the frame that follows it. */
function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = [];
    (globalThis as unknown as Watched).keyTimes = times;
    const { port1, port2 } = new MessageChannel();
    const waiting: number[] = [];
    port1.onmessage = () => {
      for (const from of waiting.splice(0)) times.push(performance.now() - from);
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

function keyTimes(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as unknown as Watched).keyTimes);
}
