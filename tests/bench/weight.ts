import { type Browser, chromium, type Page } from '@playwright/test';
import { HOUSE } from '#scripts/tools.ts';
import { serveBuild } from '#scripts/web-server.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { rankUseCases } from '#shared/scoring/ranking.ts';
import { Jalon } from '#tests/e2e/support/jalon.ts';
import { completeSample } from './complete-sample.ts';
import { type BenchLine, percentile, timeInTurn } from './measure.ts';

const CHROMIUM = '/usr/bin/chromium';
const CASES = 60;
const CHANGES = 30;
const ROUNDS = 30;
const BARE_PAGE =
  'data:text/html,<input aria-label="Poids"><table id="t"><tr><td>0</td></tr></table><script>let n=0;document.querySelector("input").oninput=()=>{document.querySelector("td").textContent=++n}</script>';

/** From a key in the weight of a criterion to the frame that shows the ranking and the matrix anew, 60 use cases. */
export async function measureWeight(): Promise<readonly BenchLine[]> {
  const { doc, pack } = completeSample();
  const large = manyCases(doc);
  const alone = await timeInTurn(
    ROUNDS,
    () => rankUseCases(large, pack.scoring),
    () => structuredClone(large),
  );
  const server = await serveBuild(`${HOUSE}/out/renderer`, 0);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const shown = await timedChanges(browser, server.url, large);
    const bare = await timedBareChanges(browser);
    const lines = ([0.5, 0.95] as const).map((rank) => ({
      name: `chiffre d’un poids → classement et matrice de ${CASES} cas redessinés (p${rank * 100})`,
      value: percentile(shown, rank),
      floor: percentile(bare, rank),
      unit: 'ms' as const,
      floorName: 'une case changée sur une page nue',
    }));
    return [
      {
        name: `classement de ${CASES} cas, calcul seul`,
        value: percentile(alone.work, 0.5),
        floor: percentile(alone.floor, 0.5),
        unit: 'ms',
        floorName: 'copie de la même mission',
      },
      ...lines,
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** The complete sample with its ranked cases over and over, each scored a little otherwise. */
function manyCases(doc: MissionDoc): MissionDoc {
  const ranked = doc.useCases.filter(({ id }) => doc.scores[id] !== undefined);
  const useCases = Array.from({ length: CASES }, (_, index) => {
    const model = ranked[index % ranked.length];
    if (!model) throw new Error('The sample has no ranked use case');
    return {
      model,
      copy: { ...model, id: `uc-bench-${index}`, title: `${model.title} ${index}`, dependsOnIds: [] },
    };
  });
  const scores = Object.fromEntries(
    useCases.map(({ model, copy }, index) => [
      copy.id,
      Object.fromEntries(
        Object.entries(doc.scores[model.id] ?? {}).map(([criterionId, score], place) => [
          criterionId,
          { ...score, given: [], retained: null, level: ((score.level ?? 0) + ((index + place) % 3)) % 5 },
        ]),
      ),
    ]),
  );
  return { ...doc, useCases: useCases.map(({ copy }) => copy), scores, recommendations: [] };
}

async function timedChanges(browser: Browser, url: string, doc: MissionDoc): Promise<readonly number[]> {
  const page = await (await browser.newContext({ baseURL: url, locale: 'fr-FR' })).newPage();
  const jalon = new Jalon(page);
  await jalon.openMissions();
  await jalon.importFile('soixante.json', new TextEncoder().encode(JSON.stringify(doc)));
  await jalon.heading('Vue d’ensemble').waitFor();
  await jalon.goTo('prioritisation');
  await page.getByRole('table', { name: 'Classement des cas d’usage' }).waitFor();
  await page.locator('g[role="button"]').first().waitFor();
  return timeKeys(page, 'Poids, Valeur ajoutée');
}

async function timedBareChanges(browser: Browser): Promise<readonly number[]> {
  const page = await browser.newPage();
  await page.goto(BARE_PAGE);
  return timeKeys(page, 'Poids');
}

/** Types one digit after another in a field; each time ends just after the frame that follows the last change of a table. */
async function timeKeys(page: Page, label: string): Promise<readonly number[]> {
  const field = page.getByLabel(label, { exact: true });
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.evaluate(watchNextKey);
    await page.keyboard.press(String(1 + (change % 9)));
    times.push(await page.evaluate(() => (globalThis as unknown as Watched).drawn));
  }
  return times;
}

type Watched = { drawn: Promise<number> };

/** In the page: from the next key to just after the frame that follows the first change of a table. */
function watchNextKey(): void {
  (globalThis as unknown as Watched).drawn = new Promise((resolve, reject) => {
    let from = 0;
    // Nothing named here: the compiler would name it with a helper that the page has not.
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        from = timeStamp;
      },
      { capture: true, once: true },
    );
    const { port1, port2 } = new MessageChannel();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => port2.postMessage(null));
    });
    port1.onmessage = () => resolve(performance.now() - from);
    for (const table of document.querySelectorAll('table'))
      observer.observe(table, { subtree: true, childList: true, characterData: true });
    setTimeout(() => reject(new Error('No table changed')), 5000);
  });
}
