import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  getAttachment,
  putAttachment,
  replaceByRedacted,
  withAttachments,
} from '#renderer/data/attachments.ts';
import { keepBackups } from '#renderer/data/backups.ts';
import { exportMission } from '#renderer/data/export-mission.ts';
import { readFile } from '#renderer/data/read-file.ts';
import { createMission, eraseMission } from '#renderer/data/repository.ts';
import { addSnapshot } from '#renderer/data/snapshots.ts';
import { createMemoryPlatform } from '#renderer/platform/memory.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { createWorld, type TestWindow } from '#tests/fixtures/data-world.ts';
import { anEmptyMission, PHOTO, SCAN, sha256Of } from '#tests/fixtures/missions.ts';

let world: ReturnType<typeof createWorld>;
let window: TestWindow;
const MISSION = 'mission-1';
const HOURS = 60 * 60_000;
const BLACK = new Uint8Array([0xff, 0xd8, 0, 0, 0]);
const BLACKER = new Uint8Array([0xff, 0xd8, 0, 0, 0, 0]);

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
});
afterEach(() => world.destroy());

function aCard(id: string, bytes: Uint8Array, change: Partial<Attachment> = {}): Attachment {
  return {
    id,
    name: `${id}.jpg`,
    mediaType: 'image/jpeg',
    size: bytes.length,
    sha256: sha256Of(bytes),
    width: 640,
    height: 480,
    addedOn: null,
    caption: '',
    alternativeText: '',
    target: null,
    isInReport: false,
    ...change,
  };
}

const put = (bytes: Uint8Array) => putAttachment(window.deps, MISSION, bytes);
const redact = (from: Uint8Array, to: Uint8Array) =>
  replaceByRedacted(window.deps, MISSION, sha256Of(from), to);
const bytesOf = (bytes: Uint8Array) => getAttachment(window.deps, MISSION, sha256Of(bytes));
const stored = async () =>
  (await window.deps.db.attachments.where('missionId').equals(MISSION).primaryKeys())
    .map(([, sha]) => sha)
    .sort();

/** Everything the database holds of the mission, as text: no bytes of the source may be in it. */
async function holdsBytes(bytes: Uint8Array): Promise<boolean> {
  const rows = await window.deps.db.attachments.toArray();
  return rows.some((row) => 'bytes' in row && sha256Of(row.bytes) === sha256Of(bytes));
}

async function openWith(...cards: readonly Attachment[]) {
  await createMission(window.deps, { ...anEmptyMission(MISSION), attachments: [...cards] });
  return window.open(MISSION);
}

describe('a redacted image', () => {
  it('takes the place of its source, whose bytes are gone, also for a card that undo brings back', async () => {
    await put(PHOTO);
    const session = await openWith(aCard('photo', PHOTO));
    const { sha256, size } = await redact(PHOTO, BLACK);
    expect({ sha256, size }).toEqual({ sha256: sha256Of(BLACK), size: BLACK.length });
    session.run({ type: 'editItem', collection: 'attachments', id: 'photo', patch: { sha256, size } });
    session.undo();
    expect(session.getSnapshot().doc.attachments[0]?.sha256).toBe(sha256Of(PHOTO));
    expect(await bytesOf(PHOTO)).toEqual(BLACK);
    expect(await holdsBytes(PHOTO)).toBe(false);
  });

  it('can be redacted again: every older card leads to the last', async () => {
    await put(PHOTO);
    await redact(PHOTO, BLACK);
    await redact(BLACK, BLACKER);
    expect(await bytesOf(PHOTO)).toEqual(BLACKER);
    expect(await bytesOf(BLACK)).toEqual(BLACKER);
    expect(await holdsBytes(BLACK)).toBe(false);
  });

  it('is not lost when redacting changes nothing in it', async () => {
    await put(BLACK);
    await redact(BLACK, BLACK.slice());
    expect(await bytesOf(BLACK)).toEqual(BLACK);
  });

  it('stays redacted when its source is attached again, and in that mission only', async () => {
    await put(PHOTO);
    await redact(PHOTO, BLACK);
    expect(await put(PHOTO)).toEqual({ sha256: sha256Of(BLACK), size: BLACK.length, isRedacted: true });
    expect(await holdsBytes(PHOTO)).toBe(false);
    await putAttachment(window.deps, 'mission-2', PHOTO);
    expect(await getAttachment(window.deps, 'mission-2', sha256Of(PHOTO))).toEqual(PHOTO);
  });

  it('goes into archives under its own hash, though the card names the source', async () => {
    await put(PHOTO);
    const session = await openWith(aCard('photo', PHOTO), aCard('copie', PHOTO));
    await session.close();
    await redact(PHOTO, BLACK);
    const { bytes } = await exportMission(window.deps, MISSION);
    const read = await readFile(window.deps, { name: 'x.jalon', bytes });
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.missingAttachments).toEqual([]);
    expect([...read.value.attachments]).toEqual([[sha256Of(BLACK), BLACK]]);
    expect(read.value.doc.attachments.map(({ sha256, size }) => [sha256, size])).toEqual([
      [sha256Of(BLACK), BLACK.length],
      [sha256Of(BLACK), BLACK.length],
    ]);
  });

  it('leaves nothing when its mission is erased', async () => {
    await put(PHOTO);
    await openWith(aCard('photo', PHOTO)).then((session) => session.close());
    await redact(PHOTO, BLACK);
    await eraseMission(window.deps, MISSION);
    expect(await window.deps.db.attachments.count()).toBe(0);
  });
});

describe('opening a mission', () => {
  /** As after a day: nothing is new any more. */
  async function reopen() {
    window.advance(24 * HOURS);
    return window.open(MISSION);
  }

  it('deletes the files that nothing names, and keeps those of cards', async () => {
    await put(PHOTO);
    await put(SCAN);
    await openWith(aCard('photo', PHOTO)).then((session) => session.close());
    await reopen();
    expect(await stored()).toEqual([sha256Of(PHOTO)]);
  });

  it('keeps the file of a removed card as long as undo can bring the card back', async () => {
    await put(PHOTO);
    const session = await openWith(aCard('photo', PHOTO));
    session.run({ type: 'removeItem', collection: 'attachments', id: 'photo' });
    await session.close();
    const again = await reopen();
    expect(await bytesOf(PHOTO)).toEqual(PHOTO);
    await again.close();
    await window.deps.db.journal.clear();
    await reopen();
    expect(await stored()).toEqual([]);
  });

  it('keeps the files that a snapshot names, and all of them when one cannot be read', async () => {
    await put(PHOTO);
    await put(SCAN);
    await createMission(window.deps, anEmptyMission(MISSION));
    const document = { ...anEmptyMission(MISSION), attachments: [aCard('photo', PHOTO)] };
    await addSnapshot(window.deps, { missionId: MISSION, document, rev: 1, reason: 'hourly' });
    const [snapshot] = await window.deps.db.snapshots.toArray();
    if (!snapshot) throw new Error('No snapshot');
    await window.deps.db.snapshots.put({ ...snapshot, bytes: new Uint8Array([1]) });
    await reopen().then((session) => session.close());
    expect(await stored()).toHaveLength(2);
    await window.deps.db.snapshots.put(snapshot);
    await reopen();
    expect(await stored()).toEqual([sha256Of(PHOTO)]);
  });

  it('keeps what took the place of an image that only a snapshot names', async () => {
    await put(PHOTO);
    await createMission(window.deps, anEmptyMission(MISSION));
    const document = { ...anEmptyMission(MISSION), attachments: [aCard('photo', PHOTO)] };
    await addSnapshot(window.deps, { missionId: MISSION, document, rev: 1, reason: 'hourly' });
    await redact(PHOTO, BLACK);
    await redact(BLACK, BLACKER);
    await put(SCAN);
    await reopen();
    expect(await bytesOf(PHOTO)).toEqual(BLACKER);
    expect(await bytesOf(SCAN)).toBeNull();
  });

  it('leaves alone a file just stored, whose card another window has not saved yet, and other missions', async () => {
    await createMission(window.deps, anEmptyMission(MISSION));
    await putAttachment(window.deps, 'mission-2', SCAN);
    window.advance(24 * HOURS);
    await put(PHOTO);
    await window.open(MISSION);
    expect(await bytesOf(PHOTO)).toEqual(PHOTO);
    expect(await getAttachment(window.deps, 'mission-2', sha256Of(SCAN))).toEqual(SCAN);
  });
});

describe('the bytes a document names', () => {
  it('are given once each, those that are lost left out', async () => {
    await put(PHOTO);
    const doc = {
      ...anEmptyMission(MISSION),
      attachments: [aCard('photo', PHOTO), aCard('copie', PHOTO), aCard('perdue', SCAN)],
    };
    const named = await withAttachments(window.deps, doc);
    expect([...named.attachments.keys()]).toEqual([sha256Of(PHOTO)]);
    expect(named.doc).toEqual(doc);
  });
});

describe('backups started afresh', () => {
  it('leave one copy, which holds the redacted image and not its source', async () => {
    const platform = createMemoryPlatform();
    await put(PHOTO);
    const session = await openWith(aCard('photo', PHOTO));
    const keeper = await keepBackups(window.deps, platform, session);
    await keeper.backUpNow();
    const { sha256, size } = await redact(PHOTO, BLACK);
    session.run({ type: 'editItem', collection: 'attachments', id: 'photo', patch: { sha256, size } });
    const pending = keeper.backUpNow();
    expect((await keeper.startAfresh()).error).toBeNull();
    await pending;
    const listed = await platform.listBackups(MISSION);
    expect(listed.ok && listed.value).toHaveLength(1);
    const [name = ''] = listed.ok ? listed.value.map((backup) => backup.name) : [];
    const file = await platform.readBackup({ missionId: MISSION, name });
    const read = file.ok ? await readFile(window.deps, { name, bytes: file.value }) : null;
    expect(read?.ok && [...read.value.attachments.keys()]).toEqual([sha256Of(BLACK)]);
    await keeper.close();
  });
});
