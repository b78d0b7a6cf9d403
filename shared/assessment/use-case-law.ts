import { assessCompliance, type ComplianceResult } from '#shared/compliance/assess.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

type Answers = UseCase['complianceAnswers'];
type Known = {
  readonly company: MissionDoc['company'];
  readonly companyAnswers: MissionDoc['compliance']['companyAnswers'];
  readonly rules: ComplianceRules;
  readonly result: ComplianceResult;
};

/** Last result of each use case: walking the rules takes milliseconds, and most keystrokes change no answer. */
const known = new WeakMap<Answers, Known>();

/**
 * What the law says of each use case, by its id: its own answers with those on the company. A rejected case counts when
 * it has answers: they may be why it was rejected.
 */
export function assessUseCases(
  { company, compliance, useCases }: Pick<MissionDoc, 'company' | 'compliance' | 'useCases'>,
  rules: ComplianceRules,
): Readonly<Record<string, ComplianceResult>> {
  const { companyAnswers } = compliance;
  const lawOf = (answers: Answers): ComplianceResult => {
    const last = known.get(answers);
    if (last?.company === company && last.companyAnswers === companyAnswers && last.rules === rules)
      return last.result;
    const result = assessCompliance({ ...companyAnswers, ...answers }, company, rules);
    known.set(answers, { company, companyAnswers, rules, result });
    return result;
  };
  return Object.fromEntries(
    useCases
      .filter(
        ({ status, complianceAnswers }) => status !== 'rejected' || Object.keys(complianceAnswers).length > 0,
      )
      .map(({ id, complianceAnswers }) => [id, lawOf(complianceAnswers)]),
  );
}
