import { describe, expect, it } from 'vitest';
import { questionsToAsk } from '#shared/compliance/assess.ts';
import type { ComplianceQuestion } from '#shared/content/compliance.ts';
import { A_COMPANY, answering, assess, RULES } from '#tests/support/compliance.ts';

type Changes = Parameters<typeof assess>[0];
const classOf = (changes: Changes) => assess(changes).classId;
const gateOf = (changes: Changes) => assess(changes).decidedBy?.gateId;

function choicesOf(questionId: string): readonly string[] {
  const question = RULES.questions.find((it: ComplianceQuestion) => it.id === questionId);
  return question === undefined || question.kind === 'yes-no' ? [] : question.choices.map(({ id }) => id);
}

describe('the gate of the scope', () => {
  it('lets an AI system through', () => {
    expect(gateOf({})).toBe('gate-minimal');
  });

  it('leaves out a fixed rule, whatever else was answered', () => {
    const changes = { 'scope-ai': 'no', art5: ['social-scoring'], 'annex-3': ['recruitment'] };
    expect([classOf(changes), gateOf(changes)]).toEqual(['hors-champ', 'gate-scope']);
  });

  it.each([null, 'unknown'])('waits when it is answered %s', (answer) => {
    const result = assess({ 'scope-ai': answer });
    expect(result.classId).toBe('a-examiner');
    expect(result.openQuestionIds).toEqual(['scope-ai']);
  });
});

describe('the gate of prohibited practices', () => {
  it('knows nine', () => {
    expect(choicesOf('art5')).toHaveLength(9);
  });

  it.each(choicesOf('art5'))('forbids %s, even beside a high risk', (practice) => {
    const result = assess({ art5: [practice], 'annex-3': ['recruitment'], profiling: 'yes' });
    expect([result.classId, result.decidedBy?.gateId]).toEqual(['interdit', 'gate-prohibited']);
  });

  it('forbids at one practice, though others are not known', () => {
    expect(classOf({ art5: ['face-scraping', 'unknown'] })).toBe('interdit');
  });

  it.each([null, ['unknown'], []])('waits when it is answered %j', (art5) => {
    expect(assess({ art5 }).openQuestionIds).toEqual(['art5']);
  });
});

describe('the gate of Annex I', () => {
  it.each(['section-a', 'machinery', 'section-b'])(
    'finds a high risk in %s with a third party',
    (product) => {
      const changes = { 'annex-1-product': product, 'annex-1-third-party': 'yes' };
      expect([classOf(changes), gateOf(changes)]).toEqual(['haut-risque', 'gate-annex-1']);
    },
  );

  it.each(['section-a', 'machinery', 'section-b'])('finds none in %s that its maker declares', (product) => {
    expect(classOf({ 'annex-1-product': product, 'annex-1-third-party': 'no' })).toBe('risque-minimal');
  });

  it('does not look at the third party of what is not regulated', () => {
    expect(classOf({ 'annex-1-third-party': 'yes' })).toBe('risque-minimal');
  });

  it('waits for the product, then for the third party', () => {
    expect(assess({ 'annex-1-product': 'unknown' }).openQuestionIds).toEqual(['annex-1-product']);
    expect(assess({ 'annex-1-product': 'machinery' }).openQuestionIds).toEqual(['annex-1-third-party']);
  });
});

describe('the gates of Annex III', () => {
  const exempted = { profiling: 'no', 'exception-task': ['narrow-task'], 'significant-risk': 'no' };

  it.each(choicesOf('annex-3'))('find a high risk in %s', (use) => {
    const changes = { 'annex-3': [use], profiling: 'no', 'exception-task': ['none'] };
    expect([classOf(changes), gateOf(changes)]).toEqual(['haut-risque', 'gate-annex-3']);
  });

  it.each(choicesOf('exception-task'))('exempt %s without significant risk', (task) => {
    const changes = { ...exempted, 'annex-3': ['recruitment'], 'exception-task': [task] };
    expect([classOf(changes), gateOf(changes)]).toEqual(['non-haut-risque-a-documenter', 'gate-exempted']);
  });

  it.each(choicesOf('exception-task'))('never exempt %s under profiling', (task) => {
    const changes = { ...exempted, 'annex-3': ['recruitment'], 'exception-task': [task], profiling: 'yes' };
    expect(classOf(changes)).toBe('haut-risque');
  });

  it('do not exempt what the person judges a significant risk', () => {
    expect(classOf({ ...exempted, 'annex-3': ['credit'], 'significant-risk': 'yes' })).toBe('haut-risque');
  });

  it('do not look at exceptions outside the annex', () => {
    expect(classOf({ profiling: 'yes' })).toBe('risque-minimal');
  });

  it.each<[Changes, string]>([
    [{ 'annex-3': ['unknown'] }, 'annex-3'],
    [{ 'annex-3': ['recruitment'] }, 'profiling'],
    [{ 'annex-3': ['recruitment'], profiling: 'no' }, 'exception-task'],
    [{ 'annex-3': ['recruitment'], profiling: 'no', 'exception-task': ['preparatory'] }, 'significant-risk'],
  ])('wait with %j for %s', (changes, questionId) => {
    const result = assess(changes);
    expect([result.classId, result.openQuestionIds]).toEqual(['a-examiner', [questionId]]);
  });
});

describe('the gate of transparency', () => {
  it.each(choicesOf('art50'))('takes %s', (what) => {
    expect([classOf({ art50: [what] }), gateOf({ art50: [what] })]).toEqual([
      'transparence',
      'gate-transparency',
    ]);
  });

  it('comes after the high risk, and adds its duties all the same', () => {
    const result = assess({ 'annex-3': ['recruitment'], profiling: 'yes', art50: ['deepfake'] });
    expect(result.classId).toBe('haut-risque');
    expect(result.duties.map(({ dutyId }) => dutyId)).toContain('art50-deepfake');
  });

  it('waits when it is not answered', () => {
    expect(assess({ art50: null }).openQuestionIds).toEqual(['art50']);
  });
});

describe('a verdict', () => {
  it('lists the gates passed and the answers that led to it', () => {
    const { trail } = assess({ 'annex-3': ['credit'], profiling: 'yes' });
    expect(trail.map(({ gateId, outcome }) => [gateId, outcome])).toEqual([
      ['gate-scope', 'ruled-out'],
      ['gate-prohibited', 'ruled-out'],
      ['gate-annex-1', 'ruled-out'],
      ['gate-annex-3', 'decides'],
    ]);
    expect(trail.at(-1)?.because).toEqual([
      { kind: 'answer', questionId: 'annex-3', choiceId: 'credit' },
      { kind: 'answer', questionId: 'profiling', choiceId: 'yes' },
    ]);
    expect(trail.at(1)?.because).toEqual([{ kind: 'answer', questionId: 'art5', choiceId: 'none' }]);
  });

  it('stands although a gate is open that could only give the same class', () => {
    const result = assess({ 'annex-1-product': 'unknown', 'annex-3': ['credit'], profiling: 'yes' });
    expect([result.classId, result.possibleClassIds, result.openQuestionIds]).toEqual([
      'haut-risque',
      ['haut-risque'],
      [],
    ]);
    expect(result.decidedBy?.gateId).toBe('gate-annex-3');
  });

  it('names all the classes still possible', () => {
    expect(assess({ art5: null, art50: null }).possibleClassIds).toEqual([
      'interdit',
      'transparence',
      'risque-minimal',
    ]);
  });
});

describe('the questions to ask', () => {
  const asked = (changes: Changes) =>
    questionsToAsk(answering(changes), A_COMPANY, RULES).map(({ id }) => id);

  it('begin with whether it is AI, and ask nothing of the AI Act about a fixed rule', () => {
    expect(asked({ 'scope-ai': null })[0]).toBe('scope-ai');
    const ofRule = asked({ 'scope-ai': 'no' });
    expect(ofRule).not.toContain('art5');
    expect(ofRule).toContain('workers');
  });

  it('follow the answers', () => {
    expect(asked({})).not.toContain('profiling');
    expect(asked({ 'annex-3': ['recruitment'] })).toContain('profiling');
    expect(asked({ 'annex-3': ['recruitment'], profiling: 'yes' })).not.toContain('exception-task');
    expect(asked({ 'personal-data': 'yes' })).toContain('aipd-criteria');
    expect(asked({ 'personal-data': 'no' })).not.toContain('aipd-criteria');
  });
});
