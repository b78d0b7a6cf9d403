import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMission, eraseMission } from '#renderer/data/repository.ts';
import { describeStorageError } from '#renderer/data/storage-error.ts';
import { blankUseCase } from '#shared/domain/blank.ts';
import type { Command } from '#shared/domain/command.ts';
import {
  createWorld,
  eventually,
  fillDisk,
  type TestWindow,
  untilSaved,
} from '#tests/fixtures/data-world.ts';
import { aFullMission, anEmptyMission, HARD_TEXT } from '#tests/fixtures/missions.ts';

const named = (name: string): Command => ({ type: 'editSection', section: 'company', patch: { name } });
const noted = (context: string): Command => ({ type: 'editSection', section: 'framing', patch: { context } });

let world: ReturnType<typeof createWorld>;
let window: TestWindow;

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
  await createMission(window.deps, anEmptyMission());
});
afterEach(() => world.destroy());

async function storedDoc() {
  const reader = await world.openWindow();
  return (await reader.open('mission-1')).getSnapshot().doc;
}

describe('what is typed', () => {
  it('is on the screen at once and in the database 400 ms later, the field not left', async () => {
    const session = await window.open('mission-1');
    session.run(noted(HARD_TEXT));
    expect(session.getSnapshot().doc.framing.context).toBe(HARD_TEXT);
    expect(session.getSnapshot().save).toEqual({ kind: 'pending' });
    window.advance(400);
    await untilSaved(session);
    expect((await storedDoc()).framing.context).toBe(HARD_TEXT);
  });

  it('is all there after a kill 400 ms after the last keystroke, whatever was edited', async () => {
    const session = await window.open('mission-1');
    const full = aFullMission();
    session.run({ type: 'editSection', section: 'company', patch: full.company });
    session.run({ type: 'addItem', collection: 'useCases', item: blankUseCase('case-1') });
    session.run({ type: 'answerQuestion', questionId: 'q1', patch: { comment: HARD_TEXT } });
    session.run({ type: 'scoreUseCase', useCaseId: 'case-1', criterionId: 'c1', patch: { level: 4 } });
    session.run({
      type: 'editItem',
      collection: 'useCases',
      id: 'case-1',
      patch: { title: 'Tri des courriels' },
    });
    const typed = session.getSnapshot().doc;
    window.advance(400);
    await untilSaved(session);
    expect(await storedDoc()).toStrictEqual(typed);
  });

  it('does not wait for the typing to pause: the first keystroke starts the 400 ms', async () => {
    const session = await window.open('mission-1');
    for (const name of ['K', 'Ke', 'Ker', 'Kerb', 'Kerbr']) {
      session.run(named(name));
      window.advance(100);
    }
    await eventually(async () => expect((await storedDoc()).company.name).toMatch(/^Kerb/));
  });

  it('while a save is under way is saved after it', async () => {
    const session = await window.open('mission-1');
    session.run(named('A'));
    const saving = session.flush();
    session.run(named('AB'));
    expect(session.getSnapshot().doc.company.name).toBe('AB');
    await saving;
    expect((await storedDoc()).company.name).toBe('A');
    await session.flush();
    expect((await storedDoc()).company.name).toBe('AB');
    expect(session.getSnapshot().save.kind).toBe('saved');
  });

  it('is saved in one transaction, document, card and steps together', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const spied = await world.openWindow();
    const { db } = spied.deps;
    const session = await spied.open('mission-1');
    transactions.mockClear();
    for (const name of ['K', 'Ke', 'Ker']) session.run(named(name));
    await session.flush();
    const writing = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([stores]) => [...stores].sort())).toEqual([['documents', 'journal', 'missions']]);
    expect(await db.missions.get('mission-1')).toMatchObject({ companyName: 'Ker', rev: 2 });
    expect(await db.documents.get('mission-1')).toMatchObject({ rev: 2, doc: { company: { name: 'Ker' } } });
    expect(await db.journal.toArray()).toHaveLength(1);
  });

  it('asks for strict durability, so that « enregistré » means on the disk', () => {
    expect(window.deps.db._options.chromeTransactionDurability).toBe('strict');
  });

  it('that changes nothing writes nothing', async () => {
    const session = await window.open('mission-1');
    session.run(named(session.getSnapshot().doc.company.name));
    await session.flush();
    expect(session.getSnapshot()).toMatchObject({ rev: 1, save: { kind: 'saved' } });
  });

  it('is refused with a reason when it does not fit, and nothing changes', async () => {
    const session = await window.open('mission-1');
    const before = session.getSnapshot();
    const result = session.run({ type: 'editItem', collection: 'people', id: 'x', patch: { name: 'Y' } });
    expect(result).toMatchObject({ ok: false, error: { kind: 'item-not-found' } });
    expect(session.getSnapshot()).toBe(before);
  });

  it('is saved on closing', async () => {
    const session = await window.open('mission-1');
    session.run(named('Dernier mot'));
    expect(await session.close()).toEqual({ ok: true, value: undefined });
    expect((await storedDoc()).company.name).toBe('Dernier mot');
  });

  it('tells the screens each time, and leaves untouched parts identical', async () => {
    const session = await window.open('mission-1');
    const listener = vi.fn();
    const stop = session.subscribe(listener);
    const before = session.getSnapshot().doc;
    session.run(named('B'));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(session.getSnapshot().doc.framing).toBe(before.framing);
    await session.flush();
    const { doc } = session.getSnapshot();
    expect(doc.framing).toBe(before.framing);
    listener.mockClear();
    stop();
    session.run(named('C'));
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('on a full disk', () => {
  it('the text stays, the failure is named, and it is tried again until it is saved', async () => {
    const session = await window.open('mission-1');
    const freeDisk = fillDisk('documents');
    session.run(named('Texte précieux'));
    window.advance(400);
    await eventually(() => expect(session.getSnapshot().save.kind).toBe('failed'));
    const { save, doc } = session.getSnapshot();
    expect(save).toMatchObject({ error: { kind: 'quota' } });
    expect(describeStorageError({ kind: 'quota' })).toContain('disque est plein');
    expect(doc.company.name).toBe('Texte précieux');
    session.run(noted('Encore'));
    window.advance(1000);
    await eventually(() => expect(session.getSnapshot().save.kind).toBe('failed'));
    expect((await storedDoc()).company.name).toBe('Kerbrat Usinage');
    freeDisk();
    window.advance(2000);
    await untilSaved(session);
    expect(await storedDoc()).toMatchObject({
      company: { name: 'Texte précieux' },
      framing: { context: 'Encore' },
    });
  });

  it.each(['documents', 'missions', 'journal'])(
    'a save that fails at the %s leaves the database as it was, whole',
    async (store) => {
      const session = await window.open('mission-1');
      const { db } = window.deps;
      const before = await Promise.all(db.tables.map((table) => table.toArray()));
      const freeDisk = fillDisk(store);
      session.run(named('Perdu ?'));
      expect(await session.flush()).toEqual({ ok: false, error: { kind: 'quota' } });
      freeDisk();
      expect(await Promise.all(db.tables.map((table) => table.toArray()))).toEqual(before);
    },
  );

  it('saves at once when asked to try again', async () => {
    const session = await window.open('mission-1');
    const freeDisk = fillDisk('missions');
    session.run(named('A'));
    await session.flush();
    const { save } = session.getSnapshot();
    freeDisk();
    if (save.kind !== 'failed') throw new Error('The save did not fail');
    save.retry();
    await untilSaved(session);
    expect((await storedDoc()).company.name).toBe('A');
  });

  it('waits longer and longer, and never gives up', async () => {
    const session = await window.open('mission-1');
    const freeDisk = fillDisk('documents');
    session.run(named('A'));
    await session.flush();
    const expectTryAfter = async (ms: number) => {
      const before = session.getSnapshot().save;
      window.advance(ms - 1);
      await storedDoc();
      expect(session.getSnapshot().save).toBe(before);
      window.advance(1);
      await eventually(() => expect(session.getSnapshot().save).not.toBe(before));
      expect(session.getSnapshot().save.kind).toBe('failed');
    };
    for (const wait of [1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000]) await expectTryAfter(wait);
    freeDisk();
    window.advance(30_000);
    await untilSaved(session);
  });
});

describe('two windows on the same mission', () => {
  it('keep the edits of both', async () => {
    const other = await world.openWindow();
    const here = await window.open('mission-1');
    const there = await other.open('mission-1');
    here.run(named('Ici'));
    there.run(noted('Là-bas'));
    await there.flush();
    await here.flush();
    expect(await storedDoc()).toMatchObject({ company: { name: 'Ici' }, framing: { context: 'Là-bas' } });
    expect(here.getSnapshot().doc).toMatchObject({ framing: { context: 'Là-bas' } });
    await eventually(() => expect(there.getSnapshot().doc.company.name).toBe('Ici'));
  });

  it('show what the other saved, when nothing waits here', async () => {
    const other = await world.openWindow();
    const here = await window.open('mission-1');
    const there = await other.open('mission-1');
    there.run(named('Vu d’ailleurs'));
    await there.flush();
    await eventually(() => expect(here.getSnapshot().doc.company.name).toBe('Vu d’ailleurs'));
    expect(here.getSnapshot().save.kind).toBe('saved');
  });

  it('bring back an item removed there while it was edited here, with what was typed', async () => {
    const other = await world.openWindow();
    const here = await window.open('mission-1');
    here.run({ type: 'addItem', collection: 'useCases', item: blankUseCase('case-1') });
    await here.flush();
    const there = await other.open('mission-1');
    here.run({ type: 'editItem', collection: 'useCases', id: 'case-1', patch: { title: 'Tapé ici' } });
    there.run({ type: 'removeItem', collection: 'useCases', id: 'case-1' });
    await there.flush();
    await here.flush();
    expect((await storedDoc()).useCases).toMatchObject([{ id: 'case-1', title: 'Tapé ici' }]);
  });

  it('keep what can be kept of several changes made as one', async () => {
    const other = await world.openWindow();
    const here = await window.open('mission-1');
    here.run({ type: 'addItem', collection: 'useCases', item: blankUseCase('case-1') });
    await here.flush();
    const there = await other.open('mission-1');
    here.run({
      type: 'batch',
      label: 'Deux choses',
      commands: [{ type: 'removeItem', collection: 'useCases', id: 'case-1' }, named('Gardé')],
    });
    there.run({ type: 'removeItem', collection: 'useCases', id: 'case-1' });
    await there.flush();
    await here.flush();
    expect(await storedDoc()).toMatchObject({ company: { name: 'Gardé' }, useCases: [] });
  });

  it('one of which erased it: the other says so and brings nothing back', async () => {
    const here = await window.open('mission-1');
    here.run(named('Trop tard'));
    await eraseMission(window.deps, 'mission-1');
    expect(await here.flush()).toEqual({ ok: false, error: { kind: 'mission-gone' } });
    expect(here.getSnapshot().doc.company.name).toBe('Trop tard');
    expect(await window.deps.db.documents.count()).toBe(0);
  });

  it('one of which erased it while the other watched: it is told', async () => {
    const here = await window.open('mission-1');
    await eventually(() => expect(here.getSnapshot().save.kind).toBe('saved'));
    await eraseMission(window.deps, 'mission-1');
    await eventually(() =>
      expect(here.getSnapshot().save).toMatchObject({ kind: 'failed', error: { kind: 'mission-gone' } }),
    );
  });
});
