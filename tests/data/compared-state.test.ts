import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileState, readMissionState, readSnapshotState } from '#renderer/data/compared-state.ts';
import { createMission, eraseMission } from '#renderer/data/repository.ts';
import {
  addSnapshot,
  listSnapshots,
  removeMilestone,
  renameMilestone,
  SNAPSHOT_LIMIT,
} from '#renderer/data/snapshots.ts';
import { StorageFailure } from '#renderer/data/storage-error.ts';
import { writeArchive } from '#shared/archive/write-archive.ts';
import { createWorld, type TestWindow } from '#tests/fixtures/data-world.ts';
import {
  ATTACHMENTS,
  aFullMission,
  anEmptyMission,
  aSmallPack,
  WRITE_CONTEXT,
} from '#tests/fixtures/missions.ts';

let world: ReturnType<typeof createWorld>;
let window: TestWindow;

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
});
afterEach(() => world.destroy());

const keep = (rev: number, label: string) =>
  addSnapshot(window.deps, {
    missionId: 'mission-1',
    document: aFullMission(),
    rev,
    reason: 'milestone',
    label,
  });

async function fillRing(count: number, firstRev: number) {
  for (let rev = firstRev; rev < firstRev + count; rev += 1) {
    window.advance(1000);
    await addSnapshot(window.deps, {
      missionId: 'mission-1',
      document: anEmptyMission(),
      rev,
      reason: 'hourly',
    });
  }
}

async function everything() {
  const { tables } = window.deps.db;
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])),
  );
}

describe('a milestone', () => {
  it('is still there with its name when the snapshots before and after it are gone', async () => {
    await createMission(window.deps, anEmptyMission());
    await fillRing(3, 1);
    window.advance(1000);
    await keep(4, 'Restitution');
    await fillRing(SNAPSHOT_LIMIT + 5, 5);
    const kept = await listSnapshots(window.deps, 'mission-1');
    expect(kept.filter(({ reason }) => reason === 'hourly').map(({ rev }) => rev)).toEqual(
      Array.from({ length: SNAPSHOT_LIMIT }, (_, index) => SNAPSHOT_LIMIT + 9 - index),
    );
    expect(kept.at(-1)).toMatchObject({ reason: 'milestone', label: 'Restitution', rev: 4 });
    expect(await readSnapshotState(window.deps, kept.at(-1)?.id ?? '')).toMatchObject({
      ok: true,
      value: { doc: aFullMission() },
    });
  });

  it('is renamed and removed by its id; the copies kept by the application are neither', async () => {
    await createMission(window.deps, anEmptyMission());
    await fillRing(1, 1);
    window.advance(1000);
    await keep(2, 'Cadrage');
    const [milestone, hourly] = await listSnapshots(window.deps, 'mission-1');
    await renameMilestone(window.deps, milestone?.id ?? '', 'Fin du cadrage');
    await removeMilestone(window.deps, hourly?.id ?? '');
    await expect(renameMilestone(window.deps, hourly?.id ?? '', 'Copie')).rejects.toBeInstanceOf(
      StorageFailure,
    );
    const renamed = await listSnapshots(window.deps, 'mission-1');
    expect(renamed.map(({ label, rev }) => [label, rev])).toEqual([
      ['Fin du cadrage', 2],
      [undefined, 1],
    ]);
    await removeMilestone(window.deps, milestone?.id ?? '');
    expect((await listSnapshots(window.deps, 'mission-1')).map(({ rev }) => rev)).toEqual([1]);
  });

  it('takes no place from the others, however many are kept', async () => {
    await createMission(window.deps, anEmptyMission());
    await fillRing(SNAPSHOT_LIMIT, 1);
    for (let rev = 100; rev < 125; rev += 1) {
      window.advance(1000);
      await keep(rev, `Point ${rev}`);
    }
    const kept = await listSnapshots(window.deps, 'mission-1');
    expect(kept.filter(({ reason }) => reason === 'milestone')).toHaveLength(25);
    expect(kept.filter(({ reason }) => reason === 'hourly')).toHaveLength(SNAPSHOT_LIMIT);
  });

  it('is erased with its mission', async () => {
    await createMission(window.deps, anEmptyMission());
    await keep(1, 'À effacer');
    await eraseMission(window.deps, 'mission-1');
    expect(await window.deps.db.snapshots.count()).toBe(0);
  });
});

describe('a state to compare with', () => {
  it('is another mission as it was saved, with its pack, and stores nothing', async () => {
    await createMission(window.deps, aFullMission());
    const before = await everything();
    expect(await readMissionState(window.deps, 'mission-1')).toEqual({
      ok: true,
      value: { doc: aFullMission(), pack: aSmallPack() },
    });
    expect(await everything()).toEqual(before);
  });

  it('is a file with the pack it brings, and stores neither', async () => {
    const before = await everything();
    const pack = aSmallPack('autre', '3.0.0');
    const doc = { ...aFullMission(), pack: { id: 'autre', version: '3.0.0' } };
    const bytes = await writeArchive({ doc, attachments: ATTACHMENTS, pack }, WRITE_CONTEXT);
    expect(await readFileState(window.deps, { name: 'x.jalon', bytes })).toEqual({
      ok: true,
      value: { doc, pack },
    });
    expect(await everything()).toEqual(before);
  });

  it('is refused with its reason when the file is no mission, and when the mission or its pack is gone', async () => {
    expect(
      await readFileState(window.deps, { name: 'x.jalon', bytes: new TextEncoder().encode('bonjour') }),
    ).toEqual({ ok: false, error: { kind: 'unreadable', error: { kind: 'not-a-mission-file' } } });
    expect(await readMissionState(window.deps, 'mission-9')).toEqual({
      ok: false,
      error: { kind: 'mission-gone' },
    });
    await createMission(window.deps, { ...anEmptyMission(), pack: { id: 'perdu', version: '9.0.0' } });
    expect(await readMissionState(window.deps, 'mission-1')).toEqual({
      ok: false,
      error: { kind: 'unreadable', error: { kind: 'missing-pack', id: 'perdu', version: '9.0.0' } },
    });
  });
});
