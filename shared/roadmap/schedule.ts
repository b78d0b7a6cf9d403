import { addDays, addMonths, daysBetween } from '#shared/domain/calendar.ts';
import { formatDate } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { type Circle, findCircle } from './circles.ts';

/** Calendar days given to a recommendation that has no end and whose horizon is past or unknown. */
export const DEFAULT_DAYS = 30;

export type Span = { readonly startsOn: string; readonly dueOn: string };

export type ScheduledItem = {
  readonly recommendation: Recommendation;
  /** Earliest dates that respect the prerequisites; both days included. */
  readonly planned: Span;
  /** What is drawn and costed: the stored dates when both are there and in order, otherwise the planned ones. */
  readonly shown: Span;
  /** Both dates are stored, and in order. */
  readonly isDated: boolean;
  /** Where the planned dates come from, in French. */
  readonly basis: string;
  /** Calendar days it may slip without moving the end of the roadmap. */
  readonly floatDays: number;
  readonly isCritical: boolean;
  /** The planned dates are not the stored ones. */
  readonly isToReplan: boolean;
};

/** A recommendation that begins before the end of one it waits for. */
export type Conflict = { readonly id: Id; readonly prerequisiteId: Id; readonly message: string };

export type Schedule = {
  /** By number. */
  readonly items: readonly ScheduledItem[];
  readonly conflicts: readonly Conflict[];
  /** First and last day of the planned roadmap; null without recommendations. */
  readonly span: Span | null;
};

/**
 * Earliest dates, float and critical path of the roadmap (critical path method, Kelley and Walker 1959, in calendar
 * days). Pure; nothing stored is changed: « Replanifier » is another matter.
 *
 * A recommendation begins on its stored start, at the earliest the day after the last of its prerequisites ends; without a
 * start, on `start` (ISO date of the restitution). It keeps its stored duration; without one it lasts to its due date,
 * else to its horizon counted from `start`, and when that is past or unknown `DEFAULT_DAYS`. Float: days between its end and
 * the latest end that delays nobody; critical when there is none. A due date before the start counts as no due date.
 * Refused when prerequisites form a circle.
 */
export function scheduleRoadmap(
  recommendations: readonly Recommendation[],
  start: string,
): Result<Schedule, Circle> {
  const circle = findCircle(recommendations);
  if (circle) return err(circle);
  const byId = new Map(recommendations.map((it) => [it.id, it]));
  const prerequisitesOf = (it: Recommendation) => it.dependsOnIds.flatMap((id) => byId.get(id) ?? []);

  const plans = new Map<Id, { readonly span: Span; readonly basis: string }>();
  const planOf = (it: Recommendation): { readonly span: Span; readonly basis: string } => {
    const known = plans.get(it.id);
    if (known) return known;
    const freeOn = latest(prerequisitesOf(it).map((before) => addDays(planOf(before).span.dueOn, 1)));
    const plan = earliest(it, start, freeOn);
    plans.set(it.id, plan);
    return plan;
  };
  const ends = recommendations.map((it) => planOf(it).span.dueOn).toSorted();
  const starts = recommendations.map((it) => planOf(it).span.startsOn).toSorted();
  const [firstDay] = starts;
  const lastDay = ends.at(-1);

  const latestEnds = new Map<Id, string>();
  const latestEndOf = (it: Recommendation): string => {
    const known = latestEnds.get(it.id);
    if (known !== undefined) return known;
    const limits = recommendations
      .filter(({ dependsOnIds }) => dependsOnIds.includes(it.id))
      .map((after) => {
        const { startsOn, dueOn } = planOf(after).span;
        return addDays(latestEndOf(after), -daysBetween(startsOn, dueOn) - 1);
      });
    const limit = limits.toSorted()[0] ?? lastDay ?? planOf(it).span.dueOn;
    latestEnds.set(it.id, limit);
    return limit;
  };

  const items = recommendations
    .map((it): ScheduledItem => {
      const { span: planned, basis } = planOf(it);
      const stored = storedSpan(it);
      const floatDays = daysBetween(planned.dueOn, latestEndOf(it));
      return {
        recommendation: it,
        planned,
        shown: stored ?? planned,
        isDated: stored !== null,
        basis,
        floatDays,
        isCritical: floatDays === 0,
        isToReplan: it.startsOn !== planned.startsOn || it.dueOn !== planned.dueOn,
      };
    })
    .toSorted((a, b) => a.recommendation.number - b.recommendation.number);
  const conflicts = items.flatMap(({ recommendation, shown }) =>
    prerequisitesOf(recommendation).flatMap((before): Conflict[] => {
      const endsOn = (storedSpan(before) ?? planOf(before).span).dueOn;
      if (recommendation.startsOn === null || shown.startsOn > endsOn) return [];
      return [
        {
          id: recommendation.id,
          prerequisiteId: before.id,
          message: `La n° ${recommendation.number} commence le ${formatDate(shown.startsOn)}, avant la fin de la n° ${before.number} qu’elle attend (${formatDate(endsOn)}).`,
        },
      ];
    }),
  );
  return ok({
    items,
    conflicts,
    span: firstDay === undefined || lastDay === undefined ? null : { startsOn: firstDay, dueOn: lastDay },
  });
}

/** Day the roadmap starts from: the restitution; while it has no date, the day given, else the day the mission was opened. */
export function roadmapStart(
  { framing, createdAt }: Pick<MissionDoc, 'framing' | 'createdAt'>,
  today: string | null,
): string {
  return framing.restitutionOn ?? today ?? createdAt.slice(0, 10);
}

/** Both stored dates, when they are there and in order. */
export function storedSpan({ startsOn, dueOn }: Pick<Recommendation, 'startsOn' | 'dueOn'>): Span | null {
  return startsOn !== null && dueOn !== null && startsOn <= dueOn ? { startsOn, dueOn } : null;
}

/** `freeOn`: first day after the prerequisites; null without any. */
function earliest(
  it: Recommendation,
  start: string,
  freeOn: string | null,
): { readonly span: Span; readonly basis: string } {
  const stored = storedSpan(it);
  const wanted = it.startsOn ?? start;
  const isHeld = freeOn !== null && freeOn > wanted;
  const startsOn = isHeld ? freeOn : wanted;
  const begins = isHeld
    ? 'commence après ses prérequis'
    : it.startsOn === null
      ? 'commence à la restitution'
      : 'commence à sa date';
  const plan = (dueOn: string, lasts: string) => ({
    span: { startsOn, dueOn },
    basis: `${begins}, ${lasts}`,
  });
  if (stored) return plan(addDays(startsOn, daysBetween(stored.startsOn, stored.dueOn)), 'garde sa durée');
  if (it.startsOn === null && it.dueOn !== null && it.dueOn >= startsOn)
    return plan(it.dueOn, 'dure jusqu’à son échéance');
  const horizonEnd = it.horizonMonths === null ? null : addMonths(start, it.horizonMonths);
  if (horizonEnd !== null && horizonEnd >= startsOn) return plan(horizonEnd, 'dure jusqu’à son horizon');
  return plan(addDays(startsOn, DEFAULT_DAYS - 1), `dure ${DEFAULT_DAYS} jours, faute d’échéance`);
}

function latest(dates: readonly string[]): string | null {
  return dates.toSorted().at(-1) ?? null;
}
