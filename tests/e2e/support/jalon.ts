import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { SCREEN_NAMES } from '#renderer/i18n/screens.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Screen } from '#shared/journey/finding.ts';

const SAMPLES = {
  complete: /Fonderie Marchand/,
  midCourse: /Mission à mi-parcours/,
  justOpened: /Mission à peine ouverte/,
} as const;

/** What the user does, in the user's words. */
export class Jalon {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openMissions(): Promise<void> {
    await this.page.goto('/');
    await expect(this.heading('Missions')).toBeVisible();
  }

  async createMission(companyName = 'Ateliers du Lac'): Promise<void> {
    await this.openMissions();
    await this.page.getByRole('button', { name: 'Nouvelle mission' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Nouvelle mission' });
    await dialog.getByLabel('Nom de l’entreprise').fill(companyName);
    await dialog.getByRole('button', { name: 'Ouvrir la mission' }).click();
    await expect(this.heading('Vue d’ensemble')).toBeVisible();
  }

  async openSample(sample: keyof typeof SAMPLES): Promise<void> {
    await this.openMissions();
    await this.page.getByRole('button', { name: SAMPLES[sample] }).click();
    await expect(this.heading('Vue d’ensemble')).toBeVisible();
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Étapes de la mission' });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  async goTo(screen: Screen): Promise<void> {
    await this.rail.getByRole('link', { name: SCREEN_NAMES[screen] }).click();
    await expect(this.heading(SCREEN_NAMES[screen])).toBeVisible();
  }

  async openTab(name: string | RegExp): Promise<void> {
    const tab = this.page.getByRole('tab', { name });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** The detail of the chosen item of a list. */
  detail(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.locator(`[data-field="${name}"]`);
  }

  get savedState(): Locator {
    return this.page.getByRole('banner').getByRole('status');
  }

  /** What was typed has reached the database. */
  async whenSaved(timeout?: number): Promise<void> {
    await expect(this.savedState).toHaveAttribute(
      'data-state',
      'saved',
      timeout === undefined ? {} : { timeout },
    );
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await expect(this.rail).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+z');
  }

  get palette(): Locator {
    return this.page.getByRole('textbox', { name: 'Rechercher, aller à' });
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.palette).toBeFocused();
  }

  /** The archive that exporting the open mission downloads. */
  async exportArchive(): Promise<Uint8Array> {
    const download = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+Shift+s');
    return readFileSync(await (await download).path());
  }

  /** Chooses a file in the window of the system that « Importer » opens. */
  async importFile(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Importer', exact: true }).click();
    await (await chooser).setFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
  }

  get missionId(): string {
    return /#\/mission\/([^/]+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** The document as the database holds it. */
  async storedDocument(): Promise<MissionDoc> {
    const { documents } = await this.storedTables();
    const record = documents?.find((row) => (row as { id: string }).id === this.missionId);
    if (!record) throw new Error(`No mission ${this.missionId} in the database`);
    return (record as { doc: MissionDoc }).doc;
  }

  /** Everything in the database, table by table. */
  async storedTables(): Promise<Readonly<Record<string, readonly unknown[]>>> {
    return this.page.evaluate(async () => {
      const outcome = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await outcome(indexedDB.open('jalon'));
      const names = [...db.objectStoreNames];
      const transaction = db.transaction(names);
      const rows = await Promise.all(names.map((name) => outcome(transaction.objectStore(name).getAll())));
      db.close();
      return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]));
    });
  }
}
