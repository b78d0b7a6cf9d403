import { addMonths, daysBetween } from '#shared/domain/calendar.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { ScheduledItem, Span } from './schedule.ts';

/** A calendar quarter, with the first day of the next. */
export type Quarter = { readonly label: string; readonly startsOn: string; readonly endsBefore: string };

/** Whole quarters from the first to the second date, both included. */
export function quartersBetween(from: string, to: string): readonly Quarter[] {
  const first = quarterStart(from);
  const count = quarterIndex(to) - quarterIndex(from) + 1;
  return Array.from({ length: Math.max(1, count) }, (_, offset) => {
    const startsOn = addMonths(first, offset * 3);
    return { label: labelOf(startsOn), startsOn, endsBefore: addMonths(startsOn, 3) };
  });
}

export type QuarterCost = { readonly quarter: Quarter; readonly cost: number };

export type CostByQuarter = {
  readonly quarters: readonly QuarterCost[];
  /** Euros, over the recommendations that have a cost. */
  readonly total: number;
  /** Without a cost: listed apart, never counted as zero. */
  readonly unknownIds: readonly Id[];
};

/**
 * Cost of each quarter in whole euros: each cost spread evenly over the calendar days from start to end, both included,
 * of the dates shown. Rounded on the running sum, so that the quarters of a recommendation add up to its cost.
 */
export function costByQuarter(items: readonly ScheduledItem[]): CostByQuarter {
  const costed = items.flatMap(({ recommendation: { cost }, shown }) =>
    cost === null ? [] : [{ cost, shown }],
  );
  const unknownIds = items.flatMap(({ recommendation: { id, cost } }) => (cost === null ? [id] : []));
  const total = costed.reduce((sum, { cost }) => sum + cost, 0);
  const starts = costed.map(({ shown }) => shown.startsOn).toSorted();
  const ends = costed.map(({ shown }) => shown.dueOn).toSorted();
  const [from] = starts;
  const to = ends.at(-1);
  if (from === undefined || to === undefined) return { quarters: [], total, unknownIds };
  const quarters = quartersBetween(from, to).map((quarter) => ({
    quarter,
    cost: costed.reduce(
      (sum, { cost, shown }) =>
        sum + spentBefore(quarter.endsBefore, cost, shown) - spentBefore(quarter.startsOn, cost, shown),
      0,
    ),
  }));
  return { quarters, total, unknownIds };
}

/** Euros spent before that day; the whole cost once the last day is past. */
function spentBefore(date: string, cost: number, { startsOn, dueOn }: Span): number {
  if (date <= startsOn) return 0;
  if (date > dueOn) return cost;
  return Math.round((cost * daysBetween(startsOn, date)) / (daysBetween(startsOn, dueOn) + 1));
}

function quarterIndex(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
}

function quarterStart(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

function labelOf(startsOn: string): string {
  return `T${Math.floor((Number(startsOn.slice(5, 7)) - 1) / 3) + 1} ${startsOn.slice(0, 4)}`;
}
