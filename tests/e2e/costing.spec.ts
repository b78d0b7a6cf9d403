import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SimulationReply, SimulationRequest } from '#renderer/data/simulation.worker.ts';
import { loadPack } from '#scripts/lib/load-content.ts';
import { formatEurosShort, formatNumber, formatPercent } from '#shared/domain/french.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import { type Simulations, simulate } from '#shared/scoring/simulate.ts';
import { violations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const ASSETS = 'out/renderer/assets';
const SAMPLE: MissionDoc = MissionDocSchema.parse(
  JSON.parse(readFileSync('resources/samples/mission-complete.json', 'utf8')),
);

function requestOf(doc: MissionDoc): SimulationRequest {
  const pack = loadPack(doc.pack);
  if (pack === null) throw new Error('The sample is pinned to a pack that is not shipped.');
  const { simulation, pairwise } = pack.scoring;
  return { inputs: doc, rules: { simulation, pairwise } };
}

function drawnInNode(doc: MissionDoc): Simulations {
  const { inputs, rules } = requestOf(doc);
  return simulate(inputs, rules);
}

/** By the worker the application ships, in the browser. */
async function drawnInBrowser(page: Page, doc: MissionDoc): Promise<string> {
  const file = readdirSync(ASSETS).find((name) => /^simulation\.worker.*\.js$/.test(name));
  if (file === undefined) throw new Error(`No worker in ${join(ASSETS)}`);
  return page.evaluate(
    ({ url, request }) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker(url, { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<SimulationReply>) => {
          if (data.kind === 'done') resolve(JSON.stringify(data.simulations));
          if (data.kind === 'failed') reject(new Error(data.message));
        };
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(request);
      }),
    { url: `/assets/${file}`, request: requestOf(doc) },
  );
}

test('the draws are the same in the browser as in Node, to the last digit', async ({ jalon }) => {
  await jalon.openMissions();
  expect(await drawnInBrowser(jalon.page, SAMPLE)).toBe(JSON.stringify(drawnInNode(SAMPLE)));
});

test('the figures on screen are those of the pure code', async ({ jalon }) => {
  const { page } = jalon;
  const { economics } = drawnInNode(SAMPLE);
  await jalon.openSample('complete');
  await jalon.goTo('use-cases');
  for (const { id, title } of SAMPLE.useCases.filter(({ status }) => status === 'retained').slice(0, 3)) {
    const drawn = economics[id];
    if (drawn?.kind !== 'done') throw new Error(`${id} is not costed`);
    const { netGain, presentValue, paybackMonths, positiveReturn } = drawn.simulation;
    await page.locator('button[data-row]', { hasText: title }).click();
    const shown = page.getByRole('region', { name: 'Simulation' });
    for (const figure of [
      formatEurosShort(netGain.p10),
      formatEurosShort(netGain.p50),
      formatEurosShort(netGain.p90),
      formatEurosShort(presentValue.p50),
      `${formatNumber(paybackMonths.p50 ?? 0)} mois`,
      formatPercent(positiveReturn),
    ]) {
      await expect(shown).toContainText(figure);
    }
    await expect(shown).toContainText(`graine 2026 (${drawn.simulation.seed} pour ce cas), moteur v1`);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the cards of costs and of the law, all opened, ${colorScheme}`, async ({
    jalon,
  }) => {
    const { page } = jalon;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await jalon.openSample('complete');
    await jalon.goTo('use-cases');
    await page.locator('button[data-row]', { hasText: 'Tri des candidatures' }).click();
    await expect(page.getByRole('table', { name: 'Ce qui pèse le plus sur le gain net' })).toBeVisible();
    for (const group of await page.locator('section details').all()) {
      await group.evaluate((element: HTMLDetailsElement) => {
        element.open = true;
      });
    }
    for (const name of [/^Chiffrage/, /^Face à la loi/]) {
      const id = await page.getByRole('region', { name }).evaluate((element) => {
        element.id = 'under-test';
        return element.id;
      });
      expect.soft(await violations(page, { within: `#${id}` })).toEqual([]);
      await page.getByRole('region', { name }).evaluate((element) => element.removeAttribute('id'));
    }
  });
}

test('a case is checked against the law by keyboard alone, and the answers are there after a reload', async ({
  jalon,
}) => {
  const { page } = jalon;
  await jalon.createMission();
  await jalon.goTo('use-cases');
  await page.getByRole('button', { name: 'Ouvrir une fiche vide' }).click();
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict).toContainText('À examiner');
  await verdict.getByRole('button', { name: /Le système tire-t-il/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await expect(verdict).toContainText('Hors du champ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('o');
  await expect(page.getByRole('table', { name: 'Obligations du cas' })).toContainText('registre');
  await jalon.whenSaved();
  await jalon.reload();
  await expect(verdict).toContainText('Hors du champ');
  await jalon.undo();
  await expect(page.getByRole('table', { name: 'Obligations du cas' })).toHaveCount(0);
});
