import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeOpenError, openDatabase } from '#renderer/data/open-database.ts';
import { createMission } from '#renderer/data/repository.ts';
import { createWorld, type TestWindow } from '#tests/fixtures/data-world.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';

let world: ReturnType<typeof createWorld>;

beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.destroy());

/** A database as a later version of Jalon leaves it. */
async function leaveNewerDatabase(): Promise<void> {
  const newer = new Dexie('jalon');
  newer.version(2).stores({ missions: 'id, updatedAt', novelties: 'id' });
  await newer.open();
  await newer.table('novelties').add({ id: 'n-1', text: 'du futur' });
  newer.close();
}

async function nativeDatabase() {
  const found = (await indexedDB.databases()).find(({ name }) => name === 'jalon');
  const db = new Dexie('jalon');
  await db.open();
  const content = Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])),
  );
  db.close();
  return { version: found?.version, content };
}

describe('opening the database', () => {
  it('refuses data from a newer version and touches nothing', async () => {
    await leaveNewerDatabase();
    const before = await nativeDatabase();
    const result = await openDatabase();
    expect(result).toEqual({ ok: false, error: { kind: 'newer', version: 2 } });
    expect(await nativeDatabase()).toEqual(before);
    expect(before).toMatchObject({ version: 20, content: { novelties: [{ id: 'n-1' }] } });
  });

  it('creates it the first time, with every table', async () => {
    const { deps } = await world.openWindow();
    expect(deps.db.tables.map(({ name }) => name).sort()).toEqual([
      'attachments',
      'documents',
      'journal',
      'missions',
      'packs',
      'settings',
      'snapshots',
    ]);
  });

  it('names a full disk and an unknown failure', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    open.mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await openDatabase()).toEqual({ ok: false, error: { kind: 'quota' } });
    open.mockImplementation(() => {
      throw new DOMException('Internal error', 'DataError');
    });
    expect(await openDatabase()).toMatchObject({ ok: false, error: { kind: 'unknown' } });
  });

  it('has a French sentence for each refusal', () => {
    const sentences = [
      describeOpenError({ kind: 'newer', version: 2 }),
      describeOpenError({ kind: 'quota' }),
      describeOpenError({ kind: 'blocked' }),
      describeOpenError({ kind: 'unknown', detail: 'X' }),
    ];
    expect(new Set(sentences).size).toBe(4);
    for (const sentence of sentences) expect(sentence).toMatch(/\u202f: .+\.$/);
  });
});

describe('opening a mission', () => {
  let window: TestWindow;
  beforeEach(async () => {
    window = await world.openWindow();
    await createMission(window.deps, anEmptyMission());
  });

  it.each([
    ['of a future version', { schemaVersion: 99 }, 'future-version'],
    ['that is damaged', { ...anEmptyMission(), company: 3 }, 'invalid-document'],
  ])('%s is refused and left as it is', async (_, doc, kind) => {
    const record = { id: 'mission-1', rev: 1, doc };
    await window.deps.db.documents.put(record);
    await expect(window.open('mission-1')).rejects.toThrow(kind);
    expect(await window.deps.db.documents.get('mission-1')).toEqual(record);
  });
});
