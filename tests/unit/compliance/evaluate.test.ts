import { describe, expect, it } from 'vitest';
import { type CompanyFacts, evaluator } from '#shared/compliance/evaluate.ts';
import type { ComplianceAnswers, ComplianceQuestion, Condition } from '#shared/content/compliance.ts';

const reference = { textId: 'law', article: 'art. 1', confidence: 'confirmed', note: '' } as const;
const base = { group: 'scope', text: 'Question ?', help: 'Aide.', reference } as const;
const choice = (id: string) => ({ id, label: id, article: null });

const questions: ComplianceQuestion[] = [
  { ...base, id: 'p', kind: 'yes-no', appliesWhen: null },
  { ...base, id: 'q', kind: 'yes-no', appliesWhen: { answer: 'p', is: ['yes'] } },
  { ...base, id: 'one', kind: 'one-of', appliesWhen: null, choices: ['a', 'b', 'c'].map(choice) },
  {
    ...base,
    id: 'list',
    kind: 'several',
    appliesWhen: null,
    choices: ['a', 'b', 'c'].map(choice),
    noneLabel: 'Aucun',
  },
];
const facts = [{ id: 'named', label: null, when: { answer: 'p', is: ['yes'] } }];
const NOBODY: CompanyFacts = { headcount: null, turnover: null, balanceSheetTotal: null };

const read = (condition: Condition, answers: ComplianceAnswers = {}, company = NOBODY) =>
  evaluator({ questions, facts }, answers, company)(condition);
const truth = (...args: Parameters<typeof read>) => read(...args).truth;

const YES: Condition = { all: [] };
const NO: Condition = { not: { all: [] } };
const OPEN: Condition = { answer: 'p', is: ['yes'] };

describe('a condition', () => {
  it.each([
    ['all of nothing', YES, true],
    ['not of a truth', NO, false],
    ['not of what is not known', { not: OPEN }, null],
    ['all, one false, one not known', { all: [OPEN, NO] }, false],
    ['all, one true, one not known', { all: [OPEN, YES] }, null],
    ['all true', { all: [YES, YES] }, true],
    ['any, one true, one not known', { any: [OPEN, YES] }, true],
    ['any, one false, one not known', { any: [OPEN, NO] }, null],
    ['any, none true', { any: [NO, NO] }, false],
    ['a fact not known', { fact: 'named' }, null],
  ] as const)('%s: %j is %s', (_, condition, expected) => {
    expect(truth(condition)).toBe(expected);
  });

  it('cites what decided it, and nothing else', () => {
    const condition: Condition = {
      any: [
        { answer: 'one', is: ['a'] },
        { answer: 'p', is: ['yes'] },
      ],
    };
    expect(read(condition, { one: 'a', p: 'no' }).because).toEqual([
      { kind: 'answer', questionId: 'one', choiceId: 'a' },
    ]);
    expect(read(condition, { one: 'b', p: 'no' }).because).toEqual([
      { kind: 'answer', questionId: 'one', choiceId: 'b' },
      { kind: 'answer', questionId: 'p', choiceId: 'no' },
    ]);
  });

  it('names what it waits for, and nothing that no longer matters', () => {
    const condition: Condition = {
      all: [OPEN, { any: [{ answer: 'one', is: ['a'] }, YES] }, { company: 'headcount', atLeast: 50 }],
    };
    expect(read(condition).open).toEqual([
      { kind: 'question', questionId: 'p' },
      { kind: 'company', field: 'headcount' },
    ]);
  });
});

describe('a figure of the company', () => {
  it.each([
    [49, false],
    [50, true],
    [null, null],
  ])('of %s reaches 50: %s', (headcount, expected) => {
    expect(truth({ company: 'headcount', atLeast: 50 }, {}, { ...NOBODY, headcount })).toBe(expected);
  });

  it.each([
    [10, false],
    [10.5, true],
    [null, null],
  ])('of %s is above 10: %s', (turnover, expected) => {
    expect(truth({ company: 'turnover', above: 10 }, {}, { ...NOBODY, turnover })).toBe(expected);
  });
});

describe('one choice', () => {
  it.each<[string | string[] | undefined, boolean | null]>([
    ['a', true],
    ['b', true],
    ['c', false],
    [['a'], true],
    ['unknown', null],
    ['retired', null],
    ['none', null],
    [undefined, null],
    [[], null],
    [['a', 'c'], null],
  ])('answered %j is among a and b: %s', (answer, expected) => {
    const answers = answer === undefined ? {} : { one: answer };
    expect(truth({ answer: 'one', is: ['a', 'b'] }, answers)).toBe(expected);
  });
});

describe('a list to tick', () => {
  it.each<[string[], boolean | null, boolean | null]>([
    [['a'], true, false],
    [['a', 'b'], true, true],
    [['b', 'c'], false, true],
    [['none'], false, false],
    [['b'], false, false],
    [[], null, null],
    [['unknown'], null, null],
    [['a', 'unknown'], true, null],
    [['b', 'unknown'], null, null],
    [['b', 'none'], null, null],
    [['b', 'retired'], null, null],
    [['none', 'unknown'], null, null],
    [['a', 'a'], true, false],
  ])('ticked %j has a: %s, has two: %s', (list, hasA, hasTwo) => {
    expect(truth({ answer: 'list', is: ['a'] }, { list })).toBe(hasA);
    expect(truth({ ticked: 'list', atLeast: 2 }, { list })).toBe(hasTwo);
  });
});

describe('a question that depends on another', () => {
  const q: Condition = { answer: 'q', is: ['yes'] };

  it.each<[ComplianceAnswers, boolean | null]>([
    [{ p: 'yes', q: 'yes' }, true],
    [{ p: 'yes', q: 'no' }, false],
    [{ p: 'yes' }, null],
    [{ p: 'no', q: 'yes' }, false],
    [{ p: 'no' }, false],
    [{ q: 'yes' }, null],
    [{ q: 'no' }, false],
    [{}, null],
  ])('with %j is %s', (answers, expected) => {
    expect(truth(q, answers)).toBe(expected);
  });

  it('waits for the other as long as it cannot be asked', () => {
    expect(read(q, { q: 'yes' }).open).toEqual([{ kind: 'question', questionId: 'p' }]);
    expect(read(q, { p: 'yes' }).open).toEqual([{ kind: 'question', questionId: 'q' }]);
  });

  it('rests on the other when it does not apply', () => {
    expect(read(q, { p: 'no', q: 'yes' }).because).toEqual([
      { kind: 'answer', questionId: 'p', choiceId: 'no' },
    ]);
  });
});
