import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupKeeper, keepBackups, readBackup } from '#renderer/data/backups.ts';
import type { MissionSession } from '#renderer/data/mission-session.ts';
import {
  createMission,
  eraseMission,
  importMission,
  listMissions,
  type OnExisting,
} from '#renderer/data/repository.ts';
import { listSnapshots } from '#renderer/data/snapshots.ts';
import { createMemoryPlatform, type MemoryPlatform } from '#renderer/platform/memory.ts';
import { createWorld, eventually, fillDisk, type TestWindow } from '#tests/fixtures/data-world.ts';
import { aFullMission, anEmptyMission } from '#tests/fixtures/missions.ts';

const TEN_MINUTES = 10 * 60_000;

let world: ReturnType<typeof createWorld>;
let window: TestWindow;
let platform: MemoryPlatform;
let session: MissionSession;
let keeper: BackupKeeper;

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
  platform = createMemoryPlatform();
  await createMission(window.deps, anEmptyMission());
  session = await window.open('mission-1');
  keeper = await keepBackups(window.deps, platform, session);
});
afterEach(() => world.destroy());

async function backups() {
  const result = await platform.listBackups('mission-1');
  return result.ok ? result.value : [];
}

const type = (reference: string) => session.run({ type: 'editReference', reference });

/** What the list of missions does with a backup the user chose. */
async function restore(
  backup: { readonly missionId: string; readonly name: string },
  onExisting: OnExisting,
) {
  const content = await readBackup(window.deps, platform, backup);
  return content.ok ? importMission(window.deps, content.value, onExisting) : content;
}

describe('backups on disk', () => {
  it('are written after ten minutes of work, with what was typed last', async () => {
    type('2026-042');
    window.advance(TEN_MINUTES);
    await eventually(async () => expect(await backups()).toHaveLength(1));
    const [backup] = await backups();
    expect(backup?.label).toBe('Kerbrat Usinage — 2026-042');
    await eventually(() => expect(keeper.getState().lastBackupAt).toBe(backup?.writtenAt));
    const [card] = await listMissions(window.deps);
    expect(card).toMatchObject({ lastBackupAt: backup?.writtenAt, lastBackupRev: card?.rev });
  });

  it('are not written again while nothing changes, also after a restart', async () => {
    await keeper.backUpNow();
    await keeper.backUpNow();
    window.advance(TEN_MINUTES);
    await keeper.close();
    const again = await world.openWindow();
    const other = await keepBackups(again.deps, platform, await again.open('mission-1'));
    await other.backUpNow();
    expect(await backups()).toHaveLength(1);
    expect(other.getState().lastBackupAt).not.toBeNull();
  });

  it('are written when the window closes, the last keystroke included', async () => {
    type('au revoir');
    await platform.requestClose();
    const [backup] = await backups();
    await eraseMission(window.deps, 'mission-1');
    const restored = await restore(backup ?? { missionId: '', name: '' }, 'refuse');
    expect(restored.ok && restored.value.reference).toBe('au revoir');
  });

  it('go on every ten minutes of work', async () => {
    for (const round of [1, 2, 3]) {
      type(`r${round}`);
      window.advance(TEN_MINUTES);
      await eventually(async () => expect(await backups()).toHaveLength(round));
      await eventually(() => expect(keeper.getState().isWriting).toBe(false));
    }
  });

  it('say in French why they fail, and recover', async () => {
    type('x');
    platform.willFail({ kind: 'disk-full' });
    expect((await keeper.backUpNow()).error).toContain('disque est plein');
    expect(await keeper.backUpNow()).toMatchObject({ error: null, isWriting: false });
    const freeDisk = fillDisk('documents');
    type('y');
    expect((await keeper.backUpNow()).error).toContain('disque est plein');
    freeDisk();
    expect((await keeper.backUpNow()).error).toBeNull();
  });

  it('tell the screens', async () => {
    const seen: boolean[] = [];
    keeper.subscribe(() => seen.push(keeper.getState().isWriting));
    type('x');
    await keeper.backUpNow();
    expect(seen).toEqual([true, false]);
  });

  it('restore in the place of a spoiled mission, or say that it is there', async () => {
    type('bonne version');
    await keeper.backUpNow();
    const [backup] = await backups();
    if (!backup) throw new Error('No backup was written');
    type('mauvaise version');
    await session.flush();
    expect(await restore(backup, 'refuse')).toMatchObject({
      ok: false,
      error: { kind: 'exists' },
    });
    window.advance(1000);
    await restore(backup, 'replace');
    await eventually(() => expect(session.getSnapshot().doc.reference).toBe('bonne version'));
  });

  it('that are gone or damaged are refused by name', async () => {
    expect(await restore({ missionId: 'mission-1', name: 'x' }, 'refuse')).toMatchObject({
      ok: false,
      error: { kind: 'file', failure: { kind: 'not-found' } },
    });
    const written = await platform.writeBackup({
      missionId: 'mission-1',
      label: 'x',
      bytes: new Uint8Array([1, 2]),
    });
    if (!written.ok) throw new Error('Not written');
    expect(await restore(written.value, 'refuse')).toMatchObject({
      ok: false,
      error: { kind: 'import', error: { kind: 'not-a-mission-file' } },
    });
  });
});

describe('hourly snapshots', () => {
  const snapshots = () => listSnapshots(window.deps, 'mission-1');

  async function work(rounds: number, expectedCount: (round: number) => number) {
    for (let round = 0; round < rounds; round += 1) {
      type(`r${round} ${window.deps.now()}`);
      window.advance(TEN_MINUTES);
      await eventually(async () => {
        const [card] = await listMissions(window.deps);
        expect(card?.lastBackupRev).toBe(card?.rev);
        expect(await snapshots()).toHaveLength(expectedCount(round));
      });
    }
  }

  it('are taken while work goes on, at most one an hour', async () => {
    await work(8, (round) => (round < 6 ? 1 : 2));
    const [newest, oldest] = await snapshots();
    expect([newest?.reason, oldest?.reason]).toEqual(['hourly', 'hourly']);
    expect(Date.parse(newest?.at ?? '') - Date.parse(oldest?.at ?? '')).toBe(60 * 60_000);
  });

  it('are not taken of a mission left open without a change', async () => {
    await work(1, () => 1);
    for (let round = 0; round < 12; round += 1) window.advance(TEN_MINUTES);
    await keeper.backUpNow();
    await work(1, () => 2);
    const revs = (await snapshots()).map(({ rev }) => rev);
    expect(new Set(revs).size).toBe(revs.length);
  });
});

describe('the full mission', () => {
  it('comes back from a backup equal to what it was', async () => {
    await createMission(window.deps, aFullMission('mission-2'));
    const full = await keepBackups(window.deps, platform, await window.open('mission-2'));
    await full.backUpNow();
    const listed = await platform.listBackups('mission-2');
    const backup = listed.ok ? listed.value[0] : undefined;
    await eraseMission(window.deps, 'mission-2');
    await restore(backup ?? { missionId: '', name: '' }, 'refuse');
    expect((await window.open('mission-2')).getSnapshot().doc).toStrictEqual(aFullMission('mission-2'));
  });
});
