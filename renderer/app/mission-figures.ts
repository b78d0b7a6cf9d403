import type { MissionFigures } from '#renderer/data/records.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { daysSpent, dayUnderWay } from '#shared/journey/plan.ts';

/** Day under way, planned days and share of the plan done, for the list of missions: from the document alone. */
export function missionFigures({
  plan,
  timeEntries,
}: Pick<MissionDoc, 'plan' | 'timeEntries'>): MissionFigures {
  const plannedDays = plan.steps.reduce((sum, { days }) => sum + days, 0);
  const doneDays = plan.steps.reduce((sum, { days, isDone }) => sum + (isDone ? days : 0), 0);
  return {
    currentDay: dayUnderWay(daysSpent(timeEntries)),
    plannedDays,
    progress: plannedDays > 0 ? doneDays / plannedDays : null,
  };
}
