import type { ComplianceResult } from '#shared/compliance/assess.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

export type Assessed = { readonly useCase: UseCase; readonly result: ComplianceResult };

export function classLabel({ classId }: ComplianceResult, { classes }: ComplianceRules): string {
  return classes.find(({ id }) => id === classId)?.label ?? classId;
}

export function obligationsBeforePilot({ duties }: ComplianceResult, rules: ComplianceRules): number {
  return duties.filter(({ dutyId }) => {
    const duty = rules.duties.find(({ id }) => id === dutyId);
    return duty?.beforePilot === true && duty.nature === 'obligation';
  }).length;
}
