import { dayNumber } from '#shared/domain/calendar.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';

export type Horizon = Recommendation['horizonMonths'];

export const HORIZONS: readonly Horizon[] = [3, 6, 12, 24, null];

export function horizonLabel(horizon: Horizon): string {
  return horizon === null ? 'Sans horizon' : `À ${horizon} mois`;
}

/** By horizon, the nearest first and those without one last, then by number. */
export function byHorizon(recommendations: readonly Recommendation[]): readonly Recommendation[] {
  const order = ({ horizonMonths }: Recommendation) => HORIZONS.indexOf(horizonMonths);
  return recommendations.toSorted((a, b) => order(a) - order(b) || a.number - b.number);
}

/** Euros over the recommendations that have a cost, and how many have none. */
export function totalCost(recommendations: readonly Pick<Recommendation, 'cost'>[]): {
  readonly total: number | null;
  readonly unknown: number;
} {
  const known = recommendations.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  return {
    total: known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0),
    unknown: recommendations.length - known.length,
  };
}

export type Quarter = { readonly label: string; readonly startsOn: string };
export type TimeAxis = {
  readonly quarters: readonly Quarter[];
  readonly startsOn: string;
  readonly endsBefore: string;
};

/** Whole quarters from the earliest to the latest date, today included; null when no recommendation is dated. */
export function timeAxis(recommendations: readonly Recommendation[], today: string): TimeAxis | null {
  const dates = recommendations.flatMap(({ startsOn, dueOn }) =>
    [startsOn, dueOn].filter((date) => date !== null),
  );
  if (dates.length === 0) return null;
  const sorted = [...dates, today].toSorted();
  const first = quarterIndex(sorted[0] ?? today);
  const last = quarterIndex(sorted.at(-1) ?? today);
  const quarters = Array.from({ length: last - first + 1 }, (_, offset) => quarterAt(first + offset));
  return { quarters, startsOn: quarterAt(first).startsOn, endsBefore: quarterAt(last + 1).startsOn };
}

/** Place of a date on the axis, from 0 (first day) to 1 (day after the last). */
export function positionOf(date: string, { startsOn, endsBefore }: TimeAxis): number {
  const length = dayNumber(endsBefore) - dayNumber(startsOn);
  return Math.max(0, Math.min(1, (dayNumber(date) - dayNumber(startsOn)) / length));
}

function quarterIndex(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
}

function quarterAt(index: number): Quarter {
  const year = Math.floor(index / 4);
  const quarter = index % 4;
  return {
    label: `T${quarter + 1} ${year}`,
    startsOn: `${String(year).padStart(4, '0')}-${String(quarter * 3 + 1).padStart(2, '0')}-01`,
  };
}
