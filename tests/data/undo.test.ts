import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HISTORY_LIMIT } from '#renderer/data/history.ts';
import { createMission } from '#renderer/data/repository.ts';
import { blankUseCase } from '#shared/domain/blank.ts';
import type { Command } from '#shared/domain/command.ts';
import { createWorld, eventually, type TestWindow } from '#tests/fixtures/data-world.ts';
import { aFullMission, anEmptyMission } from '#tests/fixtures/missions.ts';
import { seededRandom } from '#tests/fixtures/random.ts';

const named = (name: string): Command => ({ type: 'editSection', section: 'company', patch: { name } });
const cited = (city: string): Command => ({ type: 'editSection', section: 'company', patch: { city } });

let world: ReturnType<typeof createWorld>;
let window: TestWindow;

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
  await createMission(window.deps, anEmptyMission());
});
afterEach(() => world.destroy());

describe('undo', () => {
  it('goes back step by step and forth again', async () => {
    const session = await window.open('mission-1');
    session.run(named('A'));
    window.advance(2000);
    session.run(named('B'));
    expect(session.undo()).toBe(true);
    expect(session.getSnapshot().doc.company.name).toBe('A');
    session.undo();
    expect(session.getSnapshot().doc).toStrictEqual(anEmptyMission());
    expect(session.undo()).toBe(false);
    session.redo();
    session.redo();
    expect(session.getSnapshot().doc.company.name).toBe('B');
    expect(session.redo()).toBe(false);
  });

  it('survives a restart, and so does redo', async () => {
    const session = await window.open('mission-1');
    session.run(named('A'));
    session.run(cited('Brest'));
    await session.flush();
    session.undo();
    await session.flush();
    const after = await (await world.openWindow()).open('mission-1');
    expect(after.getSnapshot()).toMatchObject({
      doc: { company: { name: 'A', city: '' } },
      undoable: named('A'),
      redoable: cited('Brest'),
    });
    after.redo();
    expect(after.getSnapshot().doc.company.city).toBe('Brest');
    after.undo();
    after.undo();
    await after.flush();
    const later = await (await world.openWindow()).open('mission-1');
    expect(later.getSnapshot().doc).toStrictEqual(anEmptyMission());
    expect(later.getSnapshot().undoable).toBeNull();
  });

  it('takes keystrokes in one field as one step, also across saves and a restart', async () => {
    const session = await window.open('mission-1');
    for (const name of ['K', 'Ke', 'Ker']) {
      session.run(named(name));
      window.advance(300);
      await session.flush();
    }
    expect(await window.deps.db.journal.count()).toBe(1);
    const again = await world.openWindow();
    const after = await again.open('mission-1');
    after.run(named('Kerb'));
    await after.flush();
    const [row, ...others] = await again.deps.db.journal.toArray();
    expect(others).toEqual([]);
    expect(row?.patches).toEqual([{ op: 'replace', path: ['company', 'name'], value: 'Kerb' }]);
    after.undo();
    expect(after.getSnapshot().doc.company.name).toBe('Kerbrat Usinage');
  });

  it('keeps apart two fields, and two bouts of typing more than a second apart', async () => {
    const session = await window.open('mission-1');
    session.run(named('A'));
    session.run(cited('B'));
    session.run(named('AA'));
    window.advance(1001);
    session.run(named('AAA'));
    const names = [];
    while (session.undo())
      names.push([session.getSnapshot().doc.company.name, session.getSnapshot().doc.company.city]);
    expect(names).toEqual([
      ['AA', 'B'],
      ['A', 'B'],
      ['A', ''],
      ['Kerbrat Usinage', ''],
    ]);
  });

  it('is forgotten by redo once something new is done, on the disk too', async () => {
    const session = await window.open('mission-1');
    session.run(named('A'));
    await session.flush();
    session.undo();
    await session.flush();
    session.run(cited('Lorient'));
    await session.flush();
    expect(session.redo()).toBe(false);
    const after = await (await world.openWindow()).open('mission-1');
    expect(after.getSnapshot()).toMatchObject({ redoable: null, undoable: cited('Lorient') });
  });

  it('typing after an undo is not merged with what was undone', async () => {
    const session = await window.open('mission-1');
    session.run(named('A'));
    session.undo();
    session.run(named('B'));
    session.undo();
    expect(session.getSnapshot().doc.company.name).toBe('Kerbrat Usinage');
  });

  it('brings back a removed item with every reference to it', async () => {
    await createMission(window.deps, aFullMission('mission-2'));
    const session = await window.open('mission-2');
    session.run({ type: 'removeItem', collection: 'interviews', id: 'interview-1' });
    await session.flush();
    session.undo();
    expect(session.getSnapshot().doc).toStrictEqual(aFullMission('mission-2'));
  });

  it('keeps the last 500 steps, and no more on the disk', async () => {
    const session = await window.open('mission-1');
    for (let step = 0; step < HISTORY_LIMIT + 20; step += 1) {
      session.run({ type: 'editReference', reference: `r${step}` });
      window.advance(1100);
    }
    await session.flush();
    expect(await window.deps.db.journal.count()).toBe(HISTORY_LIMIT);
    let undone = 0;
    while (session.undo()) undone += 1;
    expect(undone).toBe(HISTORY_LIMIT);
    expect(session.getSnapshot().doc.reference).toBe('r19');
  });

  it('does not undo blindly over what another window did meanwhile', async () => {
    const other = await world.openWindow();
    const here = await window.open('mission-1');
    here.run(named('A'));
    await here.flush();
    const there = await other.open('mission-1');
    there.run(cited('Vannes'));
    here.undo();
    await there.flush();
    await here.flush();
    const after = await (await world.openWindow()).open('mission-1');
    expect(after.getSnapshot().doc.company).toMatchObject({ city: 'Vannes' });
    expect(after.getSnapshot().undoable).toEqual(cited('Vannes'));
  });

  it('of what another window did works here, once it is shown', async () => {
    const other = await world.openWindow();
    const here = await window.open('mission-1');
    const there = await other.open('mission-1');
    there.run(cited('Quimper'));
    await there.flush();
    await eventually(() => expect(here.getSnapshot().undoable).toEqual(cited('Quimper')));
    here.undo();
    await here.flush();
    await eventually(() => expect(there.getSnapshot().doc.company.city).toBe(''));
  });

  it('comes back to the first document from any walk, saved and restarted at random', async () => {
    const random = seededRandom(7);
    let current = window;
    let session = await current.open('mission-1');
    for (let step = 0; step < 120; step += 1) {
      const id = `case-${random.below(4)}`;
      const isThere = session.getSnapshot().doc.useCases.some((item) => item.id === id);
      const commands: readonly Command[] = [
        named(`n${random.below(5)}`),
        { type: 'answerQuestion', questionId: `q${random.below(3)}`, patch: { comment: `c${step}` } },
        { type: 'clearAnswer', questionId: `q${random.below(3)}` },
        isThere
          ? { type: 'removeItem', collection: 'useCases', id }
          : { type: 'addItem', collection: 'useCases', item: blankUseCase(id), index: 0 },
        { type: 'scoreUseCase', useCaseId: id, criterionId: 'c1', patch: { level: random.below(5) } },
      ];
      session.run(random.pick(commands));
      current.advance(random.pick([50, 1500]));
      if (random.below(6) === 0) session.undo();
      if (random.below(12) === 0) session.redo();
      if (random.below(10) === 0) {
        await session.close();
        current = await world.openWindow();
        session = await current.open('mission-1');
      }
    }
    const last = session.getSnapshot().doc;
    let steps = 0;
    while (session.undo()) steps += 1;
    expect(session.getSnapshot().doc).toStrictEqual(anEmptyMission());
    for (let step = 0; step < steps; step += 1) session.redo();
    await session.flush();
    expect(session.getSnapshot().doc).toStrictEqual(last);
  });
});
