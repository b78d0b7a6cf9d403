import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCompliance } from '#shared/compliance/assess.ts';
import type { CompanyFacts } from '#shared/compliance/evaluate.ts';
import {
  type ComplianceAnswers,
  ComplianceClassIdSchema,
  type ComplianceQuestion,
} from '#shared/content/compliance.ts';
import { A_COMPANY, dutyIdsOf, RULES } from '#tests/support/compliance.ts';

/** The questions the class hangs on, each with the answers that the gates tell apart; null: not known. */
const DECIDING = {
  'scope-ai': ['yes', 'no', null],
  art5: [['none'], ['social-scoring'], null],
  'annex-1-product': ['not-regulated', 'section-a', 'machinery', 'section-b', null],
  'annex-1-third-party': ['yes', 'no', null],
  'annex-3': [['none'], ['recruitment'], null],
  profiling: ['yes', 'no', null],
  'exception-task': [['none'], ['narrow-task'], null],
  'significant-risk': ['yes', 'no', null],
  art50: [['none'], ['talks'], null],
} as const satisfies Record<string, readonly (string | readonly string[] | null)[]>;

type Pick = readonly number[];
const ids = Object.keys(DECIDING) as (keyof typeof DECIDING)[];
const sizes = ids.map((id) => DECIDING[id].length);

function everyPick(): Pick[] {
  return sizes.reduce<Pick[]>(
    (picks, size) => picks.flatMap((pick) => Array.from({ length: size }, (_, index) => [...pick, index])),
    [[]],
  );
}

function answersOf(pick: Pick): ComplianceAnswers {
  return Object.fromEntries(
    ids.flatMap((id, position) => {
      const answer: string | readonly string[] | null = DECIDING[id][pick[position] ?? 0] ?? null;
      return answer === null ? [] : [[id, typeof answer === 'string' ? answer : [...answer]]];
    }),
  );
}

const isOpen = (pick: Pick, position: number) => pick[position] === (sizes[position] ?? 0) - 1;
const isComplete = (pick: Pick) => pick.every((_, position) => !isOpen(pick, position));

/** All 32 805 combinations of what decides the class. */
const picks = everyPick();
const classes = new Map(
  picks.map((pick) => [pick.join(), assessCompliance(answersOf(pick), A_COMPANY, RULES).classId]),
);

describe('every combination of the answers that decide the class', () => {
  it('is examined', () => {
    expect(picks).toHaveLength(3 ** 8 * 5);
  });

  it('gives one class, never « à examiner » once all is answered', () => {
    const known = new Set(ComplianceClassIdSchema.options);
    const wrong = picks.filter((pick) => {
      const classId = classes.get(pick.join());
      return classId === undefined || !known.has(classId) || (isComplete(pick) && classId === 'a-examiner');
    });
    expect(wrong).toEqual([]);
  });

  it('that is not known in part gives a class only if every way to complete it gives that class', () => {
    // It is enough to fill one gap at a time: each step keeps the class, so all of them do.
    const broken = picks.flatMap((pick) => {
      const classId = classes.get(pick.join());
      if (classId === 'a-examiner') return [];
      return ids.flatMap((_, position) =>
        isOpen(pick, position)
          ? Array.from({ length: (sizes[position] ?? 1) - 1 }, (_choice, index) =>
              pick.with(position, index),
            ).filter((completed) => classes.get(completed.join()) !== classId)
          : [],
      );
    });
    expect(broken).toEqual([]);
  });
});

/** Any answer that may be stored: choices, lists, retired ids, and shapes that do not suit the question. */
function anyAnswer(question: ComplianceQuestion) {
  const choices = question.kind === 'yes-no' ? ['yes', 'no'] : question.choices.map(({ id }) => id);
  const any = fc.constantFrom(...choices, 'none', 'unknown', 'retired');
  return fc.option(fc.oneof(any, fc.array(any, { maxLength: 4 })), { nil: null });
}

const anyAnswers = fc
  .tuple(
    ...RULES.questions.map((question) => anyAnswer(question).map((answer) => [question.id, answer] as const)),
  )
  .map(
    (entries): ComplianceAnswers =>
      Object.fromEntries(entries.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]]))),
  );

/** An answer that leaves nothing open. */
function fullAnswer(question: ComplianceQuestion): fc.Arbitrary<string | string[]> {
  if (question.kind === 'yes-no') return fc.constantFrom('yes', 'no');
  const choices = question.choices.map(({ id }) => id);
  if (question.kind === 'one-of') return fc.constantFrom(...choices);
  return fc.subarray(choices).map((ticks) => (ticks.length === 0 ? ['none'] : ticks));
}

const fullAnswers = fc
  .tuple(
    ...RULES.questions.map((question) =>
      fullAnswer(question).map((answer) => [question.id, answer] as const),
    ),
  )
  .map((entries): ComplianceAnswers => Object.fromEntries(entries));

const figure = fc.constantFrom(0, 28, 49, 50, 249, 250, 9e6, 11e6, 44e6, 51e6);
const fullCompany = fc.record({ headcount: figure, turnover: figure, balanceSheetTotal: figure });

describe('any answers at all', () => {
  it('give one class of the list, and say why or what is open', () => {
    fc.assert(
      fc.property(anyAnswers, fullCompany, (answers, company) => {
        const result = assessCompliance(answers, company, RULES);
        expect(ComplianceClassIdSchema.options).toContain(result.classId);
        const isExamined = result.classId !== 'a-examiner';
        expect(isExamined).toBe(result.possibleClassIds.length === 1);
        expect(isExamined).toBe(result.decidedBy !== null);
        expect(isExamined).toBe(result.openQuestionIds.length === 0);
        expect(result.trail.filter(({ outcome }) => outcome === 'decides')).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('leave nothing open once every question and figure is known', () => {
    fc.assert(
      fc.property(fullAnswers, fullCompany, (answers, company) => {
        const { classId, pendingDuties } = assessCompliance(answers, company, RULES);
        expect(classId).not.toBe('a-examiner');
        expect(pendingDuties).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('with gaps promise nothing that filling them takes back', () => {
    const gaps = fc.subarray(RULES.questions.map(({ id }) => id));
    const hidden = fc.subarray(['headcount', 'turnover', 'balanceSheetTotal'] as const);
    fc.assert(
      fc.property(fullAnswers, fullCompany, gaps, hidden, (answers, company, without, hiddenFields) => {
        const partial = Object.fromEntries(Object.entries(answers).filter(([id]) => !without.includes(id)));
        const partialCompany: CompanyFacts = {
          ...company,
          ...Object.fromEntries(hiddenFields.map((field) => [field, null])),
        };
        const before = assessCompliance(partial, partialCompany, RULES);
        const after = assessCompliance(answers, company, RULES);

        expect(before.possibleClassIds).toContain(after.classId);
        if (before.classId !== 'a-examiner') expect(after.classId).toBe(before.classId);
        // A prohibited use case drops all duties but the one to stop.
        if (after.classId !== 'interdit') {
          expect(dutyIdsOf(after)).toEqual(expect.arrayContaining([...dutyIdsOf(before)]));
          const announced = [...dutyIdsOf(before), ...before.pendingDuties.map(({ dutyId }) => dutyId)];
          expect(announced).toEqual(expect.arrayContaining([...dutyIdsOf(after)]));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
