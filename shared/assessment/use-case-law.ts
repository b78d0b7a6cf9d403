import { assessCompliance, type ComplianceResult } from '#shared/compliance/assess.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

/**
 * What the law says of each use case, by its id: its own answers with those on the company. A rejected case counts when
 * it has answers: they may be why it was rejected.
 */
export function assessUseCases(
  { company, compliance, useCases }: Pick<MissionDoc, 'company' | 'compliance' | 'useCases'>,
  rules: ComplianceRules,
): Readonly<Record<string, ComplianceResult>> {
  return Object.fromEntries(
    useCases
      .filter(
        ({ status, complianceAnswers }) => status !== 'rejected' || Object.keys(complianceAnswers).length > 0,
      )
      .map(({ id, complianceAnswers }) => [
        id,
        assessCompliance({ ...compliance.companyAnswers, ...complianceAnswers }, company, rules),
      ]),
  );
}
