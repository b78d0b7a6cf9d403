import type { ContentPack, JourneyStep, PlanTemplate } from '#shared/content/pack.ts';
import { addMonths, daysBetween } from '#shared/domain/calendar.ts';
import type { Plan, TimeEntry } from '#shared/domain/framing.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

/** A step of the plan; days are man-days. */
export type StepTime = {
  readonly step: JourneyStep;
  readonly plannedDays: number;
  readonly spentDays: number;
  readonly isDone: boolean;
};

export type TimeBudget = {
  readonly steps: readonly StepTime[];
  readonly plannedDays: number;
  readonly spentDays: number;
  readonly remainingDays: number;
  /** Day of the mission under way: the first half-day is day 1. */
  readonly currentDay: number;
  /** Last day allowed by the programme (start + months), null while the start is not known. */
  readonly deadline: string | null;
  /** Calendar days left before the deadline, negative when it is past. */
  readonly daysToDeadline: number | null;
};

/** The plan a mission starts with, copied from the pack so that it can be edited. */
export function planFromTemplate(template: PlanTemplate, startedOn: string | null): Plan {
  return {
    planId: template.id,
    startedOn,
    steps: template.steps.map(({ stepId, days }) => ({ stepId, days, startsOn: null, isDone: false })),
  };
}

/** Man-days noted; a line without a figure adds nothing. */
export function daysSpent(entries: readonly Pick<TimeEntry, 'halfDays'>[]): number {
  return entries.reduce((sum, { halfDays }) => sum + (halfDays ?? 0) / 2, 0);
}

/** Day of the mission under way, from 1, given the man-days spent. */
export function dayUnderWay(spentDays: number): number {
  return Math.max(1, Math.ceil(spentDays));
}

/** Time spent against the plan and the programme's limit. `today` is an ISO date, or null when it must not matter. */
export function timeBudget(
  doc: Pick<MissionDoc, 'plan' | 'timeEntries' | 'terms'>,
  pack: ContentPack,
  today: string | null,
): TimeBudget {
  const spentOn = (stepId: string) => daysSpent(doc.timeEntries.filter((entry) => entry.stepId === stepId));
  const steps = doc.plan.steps.flatMap(({ stepId, days, isDone }): StepTime[] => {
    const step = pack.steps.find(({ id }) => id === stepId);
    return step ? [{ step, plannedDays: days, spentDays: spentOn(stepId), isDone }] : [];
  });
  const plannedDays = steps.reduce((sum, step) => sum + step.plannedDays, 0);
  const spentDays = daysSpent(doc.timeEntries);
  const { startedOn } = doc.plan;
  const deadline =
    startedOn === null || doc.terms.maxMonths === null ? null : addMonths(startedOn, doc.terms.maxMonths);
  return {
    steps,
    plannedDays,
    spentDays,
    remainingDays: plannedDays - spentDays,
    currentDay: dayUnderWay(spentDays),
    deadline,
    daysToDeadline: deadline === null || today === null ? null : daysBetween(today, deadline),
  };
}
