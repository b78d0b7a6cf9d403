import type { ComplianceRules } from '#shared/content/compliance.ts';
import { addWorkingDays } from '#shared/domain/calendar.ts';
import type { ComplianceResult } from './assess.ts';

/** A duty as an action of the roadmap; ISO dates, null as long as what they hang on has no date. */
export type DutyAction = {
  readonly dutyId: string;
  readonly beforePilot: boolean;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
};

/**
 * The duties of a use case as dated actions, those that come before the pilot first, then the earliest.
 *
 * An action is due on the last working day before its deadline and starts its usual working time earlier. The deadline
 * is the pilot for what must come before it; for the rest the day the law applies, or the pilot when that comes
 * later: nothing can be due for a tool that is not used yet. Working days are Monday to Friday, holidays not counted.
 */
export function dutyActions(
  { duties }: Pick<ComplianceResult, 'duties'>,
  rules: Pick<ComplianceRules, 'duties'>,
  pilotDate: string | null,
): readonly DutyAction[] {
  return duties
    .flatMap(({ dutyId, applicableOn }): DutyAction[] => {
      const duty = rules.duties.find(({ id }) => id === dutyId);
      if (duty === undefined) return [];
      const { beforePilot, typicalLeadDays } = duty;
      const deadline = beforePilot ? pilotDate : later(applicableOn, pilotDate);
      if (deadline === null) return [{ dutyId, beforePilot, startsOn: null, dueOn: null }];
      const dueOn = addWorkingDays(deadline, -1);
      return [{ dutyId, beforePilot, startsOn: addWorkingDays(deadline, -typicalLeadDays), dueOn }];
    })
    .toSorted((left, right) => rank(left).localeCompare(rank(right)));
}

/** Null without the date of the law: the pilot alone makes nothing due. */
function later(applicableOn: string | null, pilotDate: string | null): string | null {
  return applicableOn !== null && pilotDate !== null && pilotDate > applicableOn ? pilotDate : applicableOn;
}

function rank({ beforePilot, startsOn }: DutyAction): string {
  return `${beforePilot ? 0 : 1} ${startsOn ?? '9999'}`;
}
