import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getAttachment, putAttachment } from '#renderer/data/attachments.ts';
import { exportMission } from '#renderer/data/export-mission.ts';
import { findPack } from '#renderer/data/packs.ts';
import { readFile } from '#renderer/data/read-file.ts';
import {
  createMission,
  eraseMission,
  importMission,
  listMissions,
  restoreDocument,
} from '#renderer/data/repository.ts';
import { addSnapshot, listSnapshots, readSnapshot, SNAPSHOT_LIMIT } from '#renderer/data/snapshots.ts';
import { storageErrorOf } from '#renderer/data/storage-error.ts';
import { writeArchive } from '#shared/archive/write-archive.ts';
import { SCHEMA_VERSION } from '#shared/domain/mission.ts';
import { createWorld, eventually, fillDisk, type TestWindow } from '#tests/fixtures/data-world.ts';
import {
  ATTACHMENTS,
  aFullMission,
  anEmptyMission,
  aSmallPack,
  PHOTO,
  sha256Of,
  WRITE_CONTEXT,
} from '#tests/fixtures/missions.ts';
import { missionFiles, zipOf } from '#tests/fixtures/zips.ts';

let world: ReturnType<typeof createWorld>;
let window: TestWindow;

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
});
afterEach(() => world.destroy());

async function readArchiveFile(doc = aFullMission(), pack = aSmallPack()) {
  const bytes = await writeArchive({ doc, attachments: ATTACHMENTS, pack }, WRITE_CONTEXT);
  const content = await readFile(window.deps, { name: 'x.jalon', bytes });
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value;
}

/** Everything in every table. */
async function everything() {
  const { tables } = window.deps.db;
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])),
  );
}

describe('the list of missions', () => {
  it('shows the last changed first, with what the card needs', async () => {
    await createMission(window.deps, anEmptyMission('m-1', 'Première'));
    window.advance(1000);
    await createMission(window.deps, anEmptyMission('m-2', 'Seconde'));
    window.advance(1000);
    const session = await window.open('m-1');
    session.run({ type: 'editReference', reference: '2026-007' });
    await session.flush();
    expect(await listMissions(window.deps)).toMatchObject([
      {
        id: 'm-1',
        companyName: 'Première',
        reference: '2026-007',
        rev: 2,
        updatedAt: '2026-11-23T09:00:02.000Z',
      },
      { id: 'm-2', companyName: 'Seconde', rev: 1, lastBackupAt: null },
    ]);
  });

  it('refuses to create a mission twice, and leaves the first as it is', async () => {
    await createMission(window.deps, anEmptyMission('m-1', 'Première'));
    const before = await everything();
    await expect(createMission(window.deps, anEmptyMission('m-1', 'Autre'))).rejects.toThrow();
    expect(await everything()).toEqual(before);
  });

  it('opens no mission that is not there', async () => {
    await expect(window.open('m-9')).rejects.toThrow('mission-gone');
  });
});

describe('an import', () => {
  it('stores the mission, its attachments, and leaves a snapshot', async () => {
    await importMission(window.deps, await readArchiveFile(), 'refuse');
    const session = await window.open('mission-1');
    expect(session.getSnapshot().doc).toStrictEqual(aFullMission());
    expect(await getAttachment(window.deps, 'mission-1', sha256Of(PHOTO))).toEqual(PHOTO);
    expect(await listSnapshots(window.deps, 'mission-1')).toMatchObject([{ reason: 'import', rev: 1 }]);
  });

  it('of what was exported, exported again, gives the same bytes', async () => {
    const content = await readArchiveFile();
    await importMission(window.deps, content, 'refuse');
    const first = await exportMission(window.deps, 'mission-1');
    await eraseMission(window.deps, 'mission-1');
    const read = await readFile(window.deps, { name: 'x.jalon', bytes: first.bytes });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    await importMission(window.deps, read.value, 'refuse');
    const second = await exportMission(window.deps, 'mission-1');
    expect(sha256Of(second.bytes)).toBe(sha256Of(first.bytes));
    expect(second.doc).toStrictEqual(aFullMission());
  });

  it('asks when the mission is there already, and changes nothing meanwhile', async () => {
    await createMission(window.deps, anEmptyMission());
    const before = await everything();
    const result = await importMission(window.deps, await readArchiveFile(), 'refuse');
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'exists', card: { companyName: 'Kerbrat Usinage' } },
    });
    expect(await everything()).toEqual(before);
  });

  it('as a copy gets an identifier of its own beside the first', async () => {
    await createMission(window.deps, anEmptyMission());
    const result = await importMission(window.deps, await readArchiveFile(), 'copy');
    const copyId = result.ok ? result.value.id : '';
    expect(copyId).not.toBe('mission-1');
    expect((await window.open(copyId)).getSnapshot().doc).toStrictEqual({ ...aFullMission(), id: copyId });
    expect((await window.open('mission-1')).getSnapshot().doc).toStrictEqual(anEmptyMission());
    expect(await getAttachment(window.deps, copyId, sha256Of(PHOTO))).toEqual(PHOTO);
  });

  it('in the place of a mission keeps a snapshot of it, and an open window shows the new one', async () => {
    await createMission(window.deps, anEmptyMission());
    const session = await window.open('mission-1');
    session.run({ type: 'editReference', reference: 'ancienne' });
    await session.flush();
    window.advance(1000);
    await importMission(window.deps, await readArchiveFile(), 'replace');
    await eventually(() => expect(session.getSnapshot().doc).toStrictEqual(aFullMission()));
    expect(session.getSnapshot().undoable).toBeNull();
    const [, previous] = await listSnapshots(window.deps, 'mission-1').then((list) =>
      list.toSorted((a, b) => b.rev - a.rev),
    );
    expect(previous).toMatchObject({ reason: 'before-import', rev: 2 });
    expect(await readSnapshot(window.deps, previous?.id ?? '')).toMatchObject({ reference: 'ancienne' });
  });

  it.each(['missions', 'documents', 'attachments', 'packs', 'snapshots'])(
    'that fails at the %s leaves nothing at all',
    async (store) => {
      await createMission(window.deps, anEmptyMission('mission-0'));
      const content = await readArchiveFile(
        { ...aFullMission(), pack: { id: 'autre', version: '3.0.0' } },
        aSmallPack('autre', '3.0.0'),
      );
      const before = await everything();
      const freeDisk = fillDisk(store);
      const failure = await importMission(window.deps, content, 'refuse').catch(storageErrorOf);
      freeDisk();
      expect(failure).toEqual({ kind: 'quota' });
      expect(await everything()).toEqual(before);
    },
  );

  it('of a bad file stores nothing', async () => {
    await createMission(window.deps, anEmptyMission());
    const before = await everything();
    const bytes = zipOf({
      ...missionFiles(),
      'document.json': new TextEncoder().encode(`{"schemaVersion":${SCHEMA_VERSION}}`),
    });
    expect(await readFile(window.deps, { name: 'x.jalon', bytes })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-document' },
    });
    expect(await everything()).toEqual(before);
  });

  it('of a mission with a pack not shipped keeps the pack, for it and for its next export', async () => {
    const pack = aSmallPack('autre', '3.0.0');
    await importMission(
      window.deps,
      await readArchiveFile({ ...aFullMission(), pack: { id: 'autre', version: '3.0.0' } }, pack),
      'refuse',
    );
    expect(await findPack(window.deps, pack)).toStrictEqual(pack);
    const { bytes } = await exportMission(window.deps, 'mission-1');
    const again = await readFile(window.deps, { name: 'x.jalon', bytes });
    expect(again.ok && again.value.pack).toStrictEqual(pack);
  });
});

describe('erasing a mission', () => {
  it('leaves nothing of it in any table, and the others untouched', async () => {
    await createMission(window.deps, anEmptyMission('voisine', 'Voisine'));
    await putAttachment(window.deps, 'voisine', PHOTO);
    const before = await everything();
    const doc = { ...aFullMission(), pack: { id: 'autre', version: '3.0.0' } };
    await importMission(window.deps, await readArchiveFile(doc, aSmallPack('autre', '3.0.0')), 'refuse');
    const session = await window.open('mission-1');
    session.run({ type: 'editReference', reference: 'à effacer' });
    await session.close();
    const filled = await everything();
    for (const table of ['missions', 'documents', 'journal', 'snapshots', 'attachments', 'packs'])
      expect(JSON.stringify(filled[table])).toMatch(/mission-1|"autre"/);
    await eraseMission(window.deps, 'mission-1');
    expect(await everything()).toEqual(before);
    expect(JSON.stringify(await everything())).not.toMatch(/mission-1|Ressaisie|à effacer/);
  });

  it('keeps a content pack that another mission uses', async () => {
    const pack = aSmallPack('autre', '3.0.0');
    const doc = { ...aFullMission(), pack: { id: 'autre', version: '3.0.0' } };
    const content = await readArchiveFile(doc, pack);
    await importMission(window.deps, content, 'refuse');
    await importMission(window.deps, content, 'copy');
    await eraseMission(window.deps, 'mission-1');
    expect(await findPack(window.deps, pack)).toStrictEqual(pack);
  });
});

describe('snapshots', () => {
  it('keep the last twenty of a mission', async () => {
    await createMission(window.deps, anEmptyMission());
    for (let rev = 1; rev <= SNAPSHOT_LIMIT + 5; rev += 1) {
      window.advance(1000);
      await addSnapshot(window.deps, {
        missionId: 'mission-1',
        document: anEmptyMission(),
        rev,
        reason: 'hourly',
      });
    }
    const kept = await listSnapshots(window.deps, 'mission-1');
    expect(kept.map(({ rev }) => rev)).toEqual(Array.from({ length: 20 }, (_, index) => 25 - index));
  });

  it('restore a document, after a snapshot of the present one', async () => {
    await createMission(window.deps, anEmptyMission());
    await addSnapshot(window.deps, {
      missionId: 'mission-1',
      document: aFullMission(),
      rev: 1,
      reason: 'issue',
    });
    const [snapshot] = await listSnapshots(window.deps, 'mission-1');
    window.advance(1000);
    await restoreDocument(window.deps, await readSnapshot(window.deps, snapshot?.id ?? ''));
    expect((await window.open('mission-1')).getSnapshot().doc).toStrictEqual(aFullMission());
    const [newest] = await listSnapshots(window.deps, 'mission-1');
    expect(newest?.reason).toBe('before-restore');
    expect(await readSnapshot(window.deps, newest?.id ?? '')).toStrictEqual(anEmptyMission());
  });
});

describe('attachments', () => {
  it('are stored once under the hash of their bytes', async () => {
    const first = await putAttachment(window.deps, 'mission-1', PHOTO);
    const second = await putAttachment(window.deps, 'mission-1', PHOTO.slice());
    expect([first.sha256, second.sha256]).toEqual([sha256Of(PHOTO), sha256Of(PHOTO)]);
    expect(await window.deps.db.attachments.count()).toBe(1);
    expect(await getAttachment(window.deps, 'mission-2', first.sha256)).toBeNull();
  });
});
