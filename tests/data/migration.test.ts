import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMission } from '#renderer/data/repository.ts';
import { listSnapshots } from '#renderer/data/snapshots.ts';
import { SCHEMA_VERSION } from '#shared/domain/mission.ts';
import { createWorld, fillDisk, type TestWindow } from '#tests/fixtures/data-world.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';

// As if today's format had a predecessor, whose documents called the reference a number.
vi.mock('#shared/migrations/versions.ts', async () => {
  const { SCHEMA_VERSION: current } = await import('#shared/domain/mission.ts');
  return {
    DOCUMENT_VERSIONS: [
      { version: current - 1, fromPrevious: null },
      {
        version: current,
        fromPrevious: ({ number, ...rest }: { number: string }) => ({
          ...rest,
          schemaVersion: current,
          reference: number,
        }),
      },
    ],
  };
});

let world: ReturnType<typeof createWorld>;
let window: TestWindow;

const { reference: _, ...rest } = anEmptyMission();
const OLD_DOCUMENT = { ...rest, schemaVersion: SCHEMA_VERSION - 1, number: '2019-004' };

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
  await createMission(window.deps, anEmptyMission());
  const session = await window.open('mission-1');
  session.run({ type: 'editReference', reference: 'x' });
  await session.close();
  await window.deps.db.documents.put({ id: 'mission-1', rev: 2, doc: OLD_DOCUMENT });
});
afterEach(() => world.destroy());

describe('a mission stored by an older version', () => {
  it('opens migrated, is written back, and leaves a snapshot of what it was', async () => {
    const session = await window.open('mission-1');
    expect(session.getSnapshot().doc).toStrictEqual({ ...anEmptyMission(), reference: '2019-004' });
    const { db } = window.deps;
    expect(await db.documents.get('mission-1')).toMatchObject({
      rev: 3,
      doc: { schemaVersion: SCHEMA_VERSION },
    });
    expect(await db.missions.get('mission-1')).toMatchObject({ rev: 3, reference: '2019-004' });
    expect(await listSnapshots(window.deps, 'mission-1')).toMatchObject([
      { reason: 'before-migration', rev: 2 },
    ]);
  });

  it('forgets its steps of undo, which speak of the old form', async () => {
    const session = await window.open('mission-1');
    expect(session.undo()).toBe(false);
    expect(await window.deps.db.journal.count()).toBe(0);
  });

  it('stays as it was when the disk is full', async () => {
    const freeDisk = fillDisk('missions');
    await expect(window.open('mission-1')).rejects.toThrow('quota');
    freeDisk();
    expect(await window.deps.db.documents.get('mission-1')).toEqual({
      id: 'mission-1',
      rev: 2,
      doc: OLD_DOCUMENT,
    });
    expect(await window.deps.db.snapshots.count()).toBe(0);
  });
});
