import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  loadBenchmarks,
  loadCompliance,
  loadPack,
  loadProgramme,
  loadToolbox,
} from '#scripts/lib/load-content.ts';
import { sha256 } from '#scripts/lib/sha256.ts';
import { assess } from '#shared/assessment/assess.ts';
import { fileNameOf } from '#shared/domain/file-name.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { ALL_DELIVERABLES, isWord } from '#shared/report/deliverables/all-deliverables.ts';
import { buildDossier } from '#shared/report/dossier/build-dossier.ts';
import { buildWorkbook } from '#shared/report/sheets/build-workbook.ts';
import { renderWorkbook } from '#shared/report/sheets/render-workbook.ts';
import { buildRestitution } from '#shared/report/slides/build-slides.ts';
import { renderSlides } from '#shared/report/slides/render-slides.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import type { Jalon } from './jalon.ts';

/** The day these stories happen: the browser's clock stands still on it. */
export const TODAY = '2026-12-04';

export type SavedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What the user does on the screen of the deliverables. */
export class Deliverables {
  readonly #jalon: Jalon;
  readonly page: Page;

  constructor(jalon: Jalon) {
    this.#jalon = jalon;
    this.page = jalon.page;
  }

  /** A mission on that day, its deliverables before the eyes. */
  async openSample(sample: 'complete' | 'midCourse' = 'complete'): Promise<void> {
    await this.page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+01:00`));
    await this.#jalon.openSample(sample);
    await this.#jalon.goTo('deliverables');
  }

  get preview(): Locator {
    return this.page.getByRole('article', { name: 'Aperçu du document' });
  }

  /** The field « Document », which names the one that is shown. */
  get choice(): Locator {
    return this.page.getByLabel('Document', { exact: true });
  }

  async choose(id: string): Promise<void> {
    await this.choice.selectOption(id);
    await expect(this.writeButton).toBeVisible();
  }

  get writeButton(): Locator {
    const labels = ALL_DELIVERABLES.map(({ writeLabel }) => writeLabel.replace(/[()]/g, '\\$&'));
    return this.page.getByRole('button', { name: new RegExp(`^(${labels.join('|')})$`) });
  }

  async write(): Promise<SavedFile> {
    return this.saved(() => this.writeButton.click({ timeout: 30_000 }));
  }

  /** The file that something the user does saves. */
  async saved(action: () => Promise<void>): Promise<SavedFile> {
    const event = this.page.waitForEvent('download', { timeout: 45_000 });
    await action();
    const download = await event;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Gives a file to the window of the system that a button opens. */
  async give(button: Locator, name: string, bytes: Uint8Array, mimeType = WORD_TYPE): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await button.click();
    await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the application makes the deliverables from, in Node: the same mission, content, day and draws. */
export function contextInNode(doc: MissionDoc, date: string): ChapterContext {
  const pack = loadPack(doc.pack);
  if (pack === null) throw new Error('The mission is pinned to a pack that is not shipped');
  const compliance = loadCompliance();
  return {
    doc,
    pack,
    assessment: assess(doc, pack, date, compliance),
    options: {
      date,
      programme: loadProgramme(),
      benchmarks: loadBenchmarks(),
      compliance,
      simulations: simulate(doc, pack.scoring),
      guides: loadToolbox(pack).guides,
    },
  };
}

/** The file that the same code writes in Node. */
export async function fileInNode(id: string, context: ChapterContext): Promise<SavedFile> {
  const { doc, assessment, pack, options } = context;
  const deliverable = ALL_DELIVERABLES.find((each) => each.id === id);
  if (deliverable && isWord(deliverable)) {
    const report = buildDeliverable(deliverable, doc, assessment, pack, options);
    return { name: fileNameOf(report.fileNameParts, 'docx'), bytes: await renderWord(report) };
  }
  if (id === 'restitution') {
    const deck = buildRestitution(doc, assessment, pack, options);
    return { name: fileNameOf(deck.fileNameParts, 'pptx'), bytes: renderSlides(deck) };
  }
  if (id === 'workbook') {
    const workbook = buildWorkbook(context);
    return { name: fileNameOf(workbook.fileNameParts, 'xlsx'), bytes: renderWorkbook(workbook) };
  }
  const dossier = await buildDossier({ context, appVersion, sha256 });
  if (!dossier.ok) throw new Error('The two reports differ');
  return { name: fileNameOf(dossier.value.fileNameParts, 'zip'), bytes: dossier.value.bytes };
}

const { version: appVersion } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { version: string };
