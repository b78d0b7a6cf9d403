import { addMonths, daysBetween } from '#shared/domain/calendar.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
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

export type QuarterCost = {
  readonly quarter: Quarter;
  readonly cost: number;
  /** What it adds up, in euros, by number; none that spends nothing then. */
  readonly parts: readonly { readonly recommendation: Recommendation; readonly cost: number }[];
};

export type CostByQuarter = {
  readonly quarters: readonly QuarterCost[];
  /** Euros, over the recommendations that have a cost. */
  readonly total: number;
  /** Without a cost: listed apart, never counted as zero. */
  readonly unknown: readonly Recommendation[];
};

/**
 * Cost of each quarter in whole euros: each cost spread evenly over the calendar days from start to end, both included,
 * of the dates shown. Rounded on the running sum, so that the quarters of a recommendation add up to its cost.
 */
export function costByQuarter(items: readonly ScheduledItem[]): CostByQuarter {
  const costed = items.flatMap(({ recommendation, shown }) =>
    recommendation.cost === null || recommendation.cost === 0
      ? []
      : [{ recommendation, cost: recommendation.cost, shown }],
  );
  const unknown = items.flatMap(({ recommendation }) =>
    recommendation.cost === null ? [recommendation] : [],
  );
  const total = sum(costed.map(({ cost }) => cost));
  const [from] = costed.map(({ shown }) => shown.startsOn).toSorted();
  const to = costed
    .map(({ shown }) => shown.dueOn)
    .toSorted()
    .at(-1);
  if (from === undefined || to === undefined) return { quarters: [], total, unknown };
  const quarters = quartersBetween(from, to).map((quarter) => {
    const parts = costed.flatMap(({ recommendation, cost, shown }) => {
      const spent = spentBefore(quarter.endsBefore, cost, shown) - spentBefore(quarter.startsOn, cost, shown);
      return spent === 0 ? [] : [{ recommendation, cost: spent }];
    });
    return { quarter, parts, cost: sum(parts.map(({ cost }) => cost)) };
  });
  return { quarters, total, unknown };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
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
