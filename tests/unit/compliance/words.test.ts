import { describe, expect, it } from 'vitest';
import { isAnswered } from '#shared/compliance/evaluate.ts';
import { proposedChoices } from '#shared/compliance/proposals.ts';
import { choicesOf, describeOpenPoint, describeReason } from '#shared/compliance/words.ts';
import type { ComplianceHints } from '#shared/content/use-case-model.ts';
import { A_COMPANY, answering, assess, RULES } from '#tests/support/compliance.ts';

const HINTS: ComplianceHints = {
  personalData: 'yes',
  affectsEmployees: 'no',
  talksToPeople: 'no',
  generatesContent: 'no',
  annexIII: null,
  profiling: 'unknown',
  annexISafety: 'no',
  connectedMachines: 'unknown',
};

const question = (id: string) => {
  const found = RULES.questions.find((it) => it.id === id);
  if (!found) throw new Error(`No question ${id}`);
  return found;
};

describe('what a model of use case proposes', () => {
  it('follows its hints, and an unknown proposes nothing', () => {
    const proposed = proposedChoices(HINTS, RULES);
    expect(Object.fromEntries(proposed)).toEqual({
      'annex-1-product': ['not-regulated'],
      'annex-3': ['none'],
      art50: ['none'],
      'personal-data': ['yes'],
      workers: ['none'],
    });
  });

  it('adds up where two hints bear on one question, and leaves the person to say which', () => {
    const proposed = proposedChoices(
      { ...HINTS, talksToPeople: 'yes', generatesContent: 'yes', annexIII: 'employment' },
      RULES,
    );
    expect(proposed.get('art50')).toEqual(['talks', 'synthetic']);
    expect(proposed.get('annex-3')).toEqual(['recruitment', 'work-decisions']);
  });
});

describe('an answered question', () => {
  it('is neither « ne sait pas » nor a list that may go on', () => {
    expect(isAnswered(question('personal-data'), { 'personal-data': 'yes' })).toBe(true);
    expect(isAnswered(question('personal-data'), { 'personal-data': 'unknown' })).toBe(false);
    expect(isAnswered(question('art5'), { art5: ['none'] })).toBe(true);
    expect(isAnswered(question('art5'), { art5: ['manipulation', 'unknown'] })).toBe(false);
    expect(isAnswered(question('art5'), {})).toBe(false);
  });
});

describe('reasons in words', () => {
  it('repeat the question and the choice, or the figure of the company', () => {
    const { duties } = assess({ workers: ['users'] });
    const because = duties.find(({ dutyId }) => dutyId === 'cse-consultation')?.because ?? [];
    const words = because.map((reason) => describeReason(reason, RULES, A_COMPANY));
    expect(words.map(({ answer }) => answer.replace(/\u00a0/g, ' '))).toEqual(
      expect.arrayContaining(['85 ETP', 'Des salariés l’utilisent, même pour un essai']),
    );
  });

  it('name what is waited for, question or figure', () => {
    expect(describeOpenPoint({ kind: 'question', questionId: 'scope-ai' }, RULES)).toMatch(
      /^Le système tire-t-il/,
    );
    expect(describeOpenPoint({ kind: 'company', field: 'headcount' }, RULES)).toBe(
      'Effectif de l’entreprise',
    );
  });

  it('know every choice of every question, the absence of all included', () => {
    const answers = answering({});
    for (const it of RULES.questions.filter(({ id }) => answers[id] !== undefined)) {
      const ids = choicesOf(it).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([answers[it.id]].flat()));
    }
  });
});
