import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assessCompliance } from '#shared/compliance/assess.ts';
import { ComplianceAnswersSchema, ComplianceClassIdSchema } from '#shared/content/compliance.ts';
import { dutyIdsOf, RULES } from '#tests/support/compliance.ts';

const SituationSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  company: z.strictObject({
    headcount: z.number().nullable(),
    turnover: z.number().nullable(),
    balanceSheetTotal: z.number().nullable(),
  }),
  answers: ComplianceAnswersSchema,
  expected: z.strictObject({
    classId: ComplianceClassIdSchema,
    dutyIds: z.array(z.string()),
    applicableOn: z.record(z.string(), z.iso.date().nullable()),
    openQuestionIds: z.array(z.string()),
  }),
});

/** Written from the articles, never from what the engine gives. */
const situations = z
  .array(SituationSchema)
  .parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/compliance/situations.json'), 'utf8')),
  );

const results = new Map(
  situations.map(({ id, answers, company }) => [id, assessCompliance(answers, company, RULES)]),
);

describe.each(situations)('$title ($id)', ({ id, expected }) => {
  const result = results.get(id);

  it(`is ${expected.classId}`, () => {
    expect(result?.classId).toBe(expected.classId);
    expect(result?.openQuestionIds).toEqual(expected.openQuestionIds);
  });

  it('brings these duties and no other', () => {
    expect(result?.duties.map(({ dutyId }) => dutyId).toSorted()).toEqual(expected.dutyIds.toSorted());
  });

  it('dates them as the law does', () => {
    const dates = new Map(result?.duties.map(({ dutyId, applicableOn }) => [dutyId, applicableOn]));
    const found = Object.keys(expected.applicableOn).map((dutyId) => [dutyId, dates.get(dutyId)]);
    expect(Object.fromEntries(found)).toEqual(expected.applicableOn);
  });
});

describe('the worked situations', () => {
  const all = [...results.values()];

  it('are at least forty', () => {
    expect(situations.length).toBeGreaterThanOrEqual(40);
  });

  it('reach every class, gate and duty of the rules', () => {
    const classes = new Set(all.map(({ classId }) => classId));
    const gates = new Set(all.map(({ decidedBy }) => decidedBy?.gateId));
    const duties = new Set(all.flatMap(dutyIdsOf));
    expect(ComplianceClassIdSchema.options.filter((id) => !classes.has(id))).toEqual([]);
    expect(RULES.gates.filter(({ id }) => !gates.has(id)).map(({ id }) => id)).toEqual([]);
    expect(RULES.duties.filter(({ id }) => !duties.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('reach every opportunity, notice, fine and named role', () => {
    const seen = new Set(
      all.flatMap(({ opportunities, noticeIds, fines, facts }) => [
        ...[...opportunities, ...facts].map(({ id }) => id),
        ...noticeIds,
        ...fines.map(({ fineId }) => fineId),
      ]),
    );
    const named = RULES.facts.filter(({ label }) => label !== null);
    const shipped = [...RULES.opportunities, ...RULES.notices, ...RULES.fines, ...named].map(({ id }) => id);
    expect(shipped.filter((id) => !seen.has(id))).toEqual([]);
  });

  it('answer every question of the rules', () => {
    const answered = new Set(situations.flatMap(({ answers }) => Object.keys(answers)));
    expect(RULES.questions.filter(({ id }) => !answered.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
