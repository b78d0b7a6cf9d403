import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMission, eraseMission } from '#renderer/data/repository.ts';
import { createSearch } from '#renderer/data/search.ts';
import { createWorld, type TestWindow } from '#tests/fixtures/data-world.ts';
import { aFullMission, anEmptyMission } from '#tests/fixtures/missions.ts';

let world: ReturnType<typeof createWorld>;
let window: TestWindow;
let search: ReturnType<typeof createSearch>;

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
  await createMission(window.deps, aFullMission());
  window.advance(1000);
  await createMission(window.deps, anEmptyMission('mission-2', 'Œuvrard & Fils'));
  search = createSearch(window.deps);
});
afterEach(() => world.destroy());

describe('search', () => {
  it('finds texts of every part of every mission, with the place to go', async () => {
    const targets = async (query: string) =>
      (await search(query)).map(({ missionId, target }) => [missionId, target]);
    expect(await targets('ressaisit excel')).toEqual([
      ['mission-1', { kind: 'item', screen: 'interviews', collection: 'interviews', id: 'interview-1' }],
    ]);
    expect(await targets('tout va bien')).toEqual([['mission-1', { kind: 'question', questionId: 'q1' }]]);
    expect(await targets('synthèse')).toEqual([
      ['mission-1', { kind: 'field', screen: 'deliverables', field: 'sectionTexts.executive-summary' }],
    ]);
    expect(await targets('gain net')).toEqual([
      ['mission-1', { kind: 'item', screen: 'prioritisation', collection: 'useCases', id: 'case-1' }],
    ]);
    expect(await targets('2026-001')).toHaveLength(2);
  });

  it.each(['oeuvrard', 'ŒUVRARD', 'œuvrard', 'fils œuv'])(
    'finds « Œuvrard & Fils » by « %s »',
    async (query) => {
      expect((await search(query)).map(({ missionName }) => missionName)).toContain('Œuvrard & Fils');
    },
  );

  it.each(['[colonne', '*]', '[*]', '\\n', '<b>', '"gras"', '& l', '👩🏽‍🔧', "l'œuf", 'l’œuf', '«'])(
    'takes every character of « %s » as it is',
    async (query) => {
      expect(await search(query)).not.toEqual([]);
    },
  );

  it('wants every word in the same text', async () => {
    expect(await search('devis tableau')).toEqual([]);
    expect(await search('   ')).toEqual([]);
    expect(await search('zzz')).toEqual([]);
  });

  it('shows what was found inside the excerpt, ligatures and accents included', async () => {
    const [hit] = await search('oeuvrard fils');
    expect(hit?.excerpt).toBe('Œuvrard & Fils');
    expect(hit?.matches.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['Œuvrard', 'Fils']);
  });

  it('cuts a long text around what was found', async () => {
    const session = await window.open('mission-2');
    const context = `${'avant '.repeat(100)}l’aiguille ${'après '.repeat(100)}`;
    session.run({ type: 'editSection', section: 'framing', patch: { context } });
    await session.flush();
    const [hit] = await search('aiguille');
    expect(hit?.excerpt).toMatch(/^….+l’aiguille après.+…$/);
    expect(hit?.excerpt.length).toBeLessThan(170);
    expect(hit?.matches.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['aiguille']);
  });

  it('sees what was just saved and forgets what was erased', async () => {
    expect(await search('gironde')).toEqual([]);
    const session = await window.open('mission-2');
    session.run({ type: 'editSection', section: 'company', patch: { city: 'Gironde' } });
    await session.close();
    expect(await search('gironde')).toHaveLength(1);
    await eraseMission(window.deps, 'mission-2');
    expect(await search('gironde')).toEqual([]);
  });

  it('reads each mission once per revision', async () => {
    await search('devis');
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    await search('excel');
    await search('photo');
    expect(get).not.toHaveBeenCalled();
  });

  it('stops at the number of results wanted, keeps to one mission when asked, and can be given up', async () => {
    expect(await search('e', { limit: 3 })).toHaveLength(3);
    const inOne = await search('2026', { missionId: 'mission-2' });
    expect(new Set(inOne.map(({ missionId }) => missionId))).toEqual(new Set(['mission-2']));
    expect(await search('devis', { signal: AbortSignal.abort() })).toEqual([]);
  });
});
