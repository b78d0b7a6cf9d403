import { describe, expect, it } from 'vitest';
import { applyCommand, applyRecordedPatches } from '#shared/domain/apply-command.ts';
import { blankPerson, blankRecommendation, blankUseCase } from '#shared/domain/blank.ts';
import { type Command, mergeKey } from '#shared/domain/command.ts';
import {
  COLLECTION_SCHEMAS,
  type CollectionName,
  type MissionDoc,
  MissionDocSchema,
} from '#shared/domain/mission.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import { aFullMission, anEmptyMission, HARD_TEXT } from '#tests/fixtures/missions.ts';

function change(doc: MissionDoc, command: Command) {
  const result = applyCommand(doc, command);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const COMMANDS: readonly Command[] = [
  { type: 'editReference', reference: HARD_TEXT },
  { type: 'repinPack', version: '2.0.0' },
  { type: 'editSection', section: 'company', patch: { name: HARD_TEXT, headcount: null } },
  { type: 'editSection', section: 'plan', patch: { steps: [] } },
  { type: 'addItem', collection: 'people', item: blankPerson('person-9'), index: 0 },
  { type: 'addItem', collection: 'useCases', item: blankUseCase('case-9') },
  {
    type: 'editItem',
    collection: 'interviews',
    id: 'interview-1',
    patch: { notes: richTextOf(HARD_TEXT), personIds: [] },
  },
  { type: 'removeItem', collection: 'people', id: 'person-2' },
  { type: 'removeItem', collection: 'interviews', id: 'interview-1' },
  { type: 'removeItem', collection: 'processes', id: 'process-1' },
  { type: 'removeItem', collection: 'irritants', id: 'irritant-1' },
  { type: 'removeItem', collection: 'applications', id: 'app-1' },
  { type: 'removeItem', collection: 'dataSources', id: 'source-1' },
  { type: 'removeItem', collection: 'useCases', id: 'case-1' },
  { type: 'removeItem', collection: 'criteria', id: 'c1' },
  { type: 'moveItem', collection: 'useCases', id: 'case-1', toIndex: 99 },
  { type: 'answerQuestion', questionId: 'q9', patch: { comment: 'Nouveau' } },
  { type: 'answerQuestion', questionId: 'q1', patch: { value: { kind: 'not-applicable' } } },
  { type: 'clearAnswer', questionId: 'q1' },
  { type: 'scoreUseCase', useCaseId: 'case-2', criterionId: 'c1', patch: { level: 4 } },
  {
    type: 'batch',
    label: 'Plusieurs',
    commands: [
      { type: 'editReference', reference: 'B' },
      { type: 'removeItem', collection: 'useCases', id: 'case-2' },
    ],
  },
];

describe('a command', () => {
  it.each(COMMANDS.map((command) => ({ name: JSON.stringify(command).slice(0, 90), command })))(
    '$name changes the document, stays storable, and its patches undo and redo it',
    ({ command }) => {
      const before = aFullMission();
      const { doc, patches, inversePatches } = change(before, command);
      expect(doc).not.toEqual(before);
      expect(before).toStrictEqual(aFullMission());
      expect(MissionDocSchema.safeParse(doc).success).toBe(true);
      // As after a restart: patches are read back from storage as plain data.
      const stored = structuredClone({ patches, inversePatches });
      expect(applyRecordedPatches(doc, stored.inversePatches)).toStrictEqual({ ok: true, value: before });
      expect(applyRecordedPatches(before, stored.patches)).toStrictEqual({ ok: true, value: doc });
    },
  );

  it('leaves untouched parts identical, so that screens draw only what changed', () => {
    const before = aFullMission();
    const { doc } = change(before, { type: 'editReference', reference: 'X' });
    expect(doc.company).toBe(before.company);
    expect(doc.useCases).toBe(before.useCases);
  });

  it('that changes nothing leaves no trace', () => {
    const before = aFullMission();
    const { doc, patches } = change(before, { type: 'editReference', reference: before.reference });
    expect(doc).toBe(before);
    expect(patches).toEqual([]);
  });

  it('that removes an item removes every mention of it', () => {
    const ids: readonly [CollectionName, string][] = [
      ['people', 'person-2'],
      ['interviews', 'interview-1'],
      ['processes', 'process-1'],
      ['irritants', 'irritant-1'],
      ['applications', 'app-1'],
      ['dataSources', 'source-1'],
      ['useCases', 'case-1'],
      ['criteria', 'c1'],
    ];
    for (const [collection, id] of ids) {
      const { doc } = change(aFullMission(), { type: 'removeItem', collection, id });
      expect(JSON.stringify(doc)).not.toContain(`"${id}"`);
    }
  });

  it('keeps a moved item inside the list', () => {
    const { doc } = change(aFullMission(), {
      type: 'moveItem',
      collection: 'useCases',
      id: 'case-2',
      toIndex: -5,
    });
    expect(doc.useCases.map(({ id }) => id)).toEqual(['case-2', 'case-1']);
  });
});

describe('a refused command', () => {
  const refused: readonly [string, Command, object][] = [
    [
      'edits an item that is not there',
      { type: 'editItem', collection: 'people', id: 'x', patch: {} },
      { kind: 'item-not-found', id: 'x' },
    ],
    [
      'removes an item that is not there',
      { type: 'removeItem', collection: 'people', id: 'x' },
      { kind: 'item-not-found' },
    ],
    [
      'moves an item that is not there',
      { type: 'moveItem', collection: 'people', id: 'x', toIndex: 0 },
      { kind: 'item-not-found' },
    ],
    [
      'adds an id that exists',
      { type: 'addItem', collection: 'people', item: blankPerson('person-1') },
      { kind: 'item-exists' },
    ],
    [
      'adds an id with a space',
      { type: 'addItem', collection: 'people', item: blankPerson('a b') },
      { kind: 'invalid-value' },
    ],
    [
      'types an infinite number',
      { type: 'editSection', section: 'company', patch: { headcount: Infinity } },
      { kind: 'invalid-value', path: 'company.headcount' },
    ],
    [
      'types an impossible date',
      { type: 'editSection', section: 'framing', patch: { kickoffOn: '2026-02-30' } },
      { kind: 'invalid-value' },
    ],
    [
      'scores beyond the scale',
      { type: 'scoreUseCase', useCaseId: 'case-1', criterionId: 'c1', patch: { level: 5 } },
      { kind: 'invalid-value' },
    ],
    [
      'answers beyond the scale',
      { type: 'answerQuestion', questionId: 'q1', patch: { value: { kind: 'level', level: 7 } } },
      { kind: 'invalid-value' },
    ],
  ];

  it.each(refused)('%s', (_, command, error) => {
    expect(applyCommand(aFullMission(), command)).toMatchObject({ ok: false, error });
  });

  it('inside a batch changes nothing at all', () => {
    const before = aFullMission();
    const result = applyCommand(before, {
      type: 'batch',
      label: '',
      commands: [
        { type: 'editReference', reference: 'perdu' },
        { type: 'removeItem', collection: 'people', id: 'x' },
      ],
    });
    expect(result.ok).toBe(false);
    expect(before).toStrictEqual(aFullMission());
  });

  it('is told by recorded patches that do not fit the document', () => {
    const doc = anEmptyMission();
    expect(applyRecordedPatches(doc, [{ op: 'replace', path: ['company', 'name'], value: 3 }]).ok).toBe(
      false,
    );
    expect(applyRecordedPatches(doc, [{ op: 'replace', path: ['people', 4, 'name'], value: 'x' }]).ok).toBe(
      false,
    );
  });
});

describe('successive keystrokes', () => {
  const typing = (patch: Partial<MissionDoc['company']>): Command => ({
    type: 'editSection',
    section: 'company',
    patch,
  });

  it('in one field share a key, in two fields do not', () => {
    expect(mergeKey(typing({ name: 'a' }))).toBe(mergeKey(typing({ name: 'ab' })));
    expect(mergeKey(typing({ name: 'a' }))).not.toBe(mergeKey(typing({ city: 'a' })));
    expect(mergeKey(typing({ name: 'a', city: 'b' }))).toBe(mergeKey(typing({ city: 'c', name: 'd' })));
  });

  it('never merge with additions, removals, moves or batches', () => {
    const keys = COMMANDS.filter(
      ({ type }) => /Item$|batch|clear|repin/.test(type) && type !== 'editItem',
    ).map(mergeKey);
    expect(new Set(keys)).toEqual(new Set([null]));
  });
});

describe('every collection', () => {
  it.each(Object.keys(COLLECTION_SCHEMAS) as CollectionName[])(
    '%s takes, edits and gives up an item',
    (collection) => {
      const full = aFullMission();
      const item = full[collection][0];
      if (!item) throw new Error(`The full mission has no ${collection}`);
      const added = change({ ...full, [collection]: [] }, {
        type: 'addItem',
        collection,
        item,
      } as Command).doc;
      expect(added[collection]).toEqual([item]);
      const removed = change(added, { type: 'removeItem', collection, id: item.id }).doc;
      expect(removed[collection]).toEqual([]);
    },
  );

  it('never gives the number of a removed recommendation again, and undo brings it back', () => {
    const item = blankRecommendation('rec-7', 7);
    const added = change(anEmptyMission(), { type: 'addItem', collection: 'recommendations', item }).doc;
    const removal = change(added, { type: 'removeItem', collection: 'recommendations', id: 'rec-7' });
    expect(removal.doc).toMatchObject({ recommendations: [], lastRecommendationNumber: 7 });
    expect(applyRecordedPatches(removal.doc, removal.inversePatches)).toEqual({ ok: true, value: added });
  });
});
