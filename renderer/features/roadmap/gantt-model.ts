import { addDays, addMonths, daysBetween } from '#shared/domain/calendar.ts';
import type { Command } from '#shared/domain/command.ts';
import { formatCount, formatDate, formatDayMonth } from '#shared/domain/french.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { type Quarter, quartersBetween } from '#shared/roadmap/quarters.ts';
import type { Schedule, ScheduledItem, Span } from '#shared/roadmap/schedule.ts';

export const ZOOMS = [6, 12, 24] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Whole quarters, as many as the dates and the zoom ask for. */
export type TimeAxis = {
  readonly startsOn: string;
  readonly endsBefore: string;
  readonly days: number;
  readonly quarters: readonly Quarter[];
  readonly months: readonly { readonly label: string; readonly startsOn: string }[];
};

/** From the quarter of the first date, or of today, to that of the last; never shorter than the zoom. */
export function timeAxis(items: readonly ScheduledItem[], today: string, zoom: Zoom): TimeAxis {
  const dates = [
    today,
    ...items.flatMap(({ shown, planned, recommendation: { decisionOn } }) => [
      shown.startsOn,
      shown.dueOn,
      planned.dueOn,
      ...(decisionOn === null ? [] : [decisionOn]),
    ]),
  ].toSorted();
  const [first = today] = dates;
  const last = dates.at(-1) ?? today;
  const zoomEnd = addDays(addMonths(quartersBetween(first, first)[0]?.startsOn ?? first, zoom), -1);
  const [end = last] = [last, zoomEnd].toSorted().toReversed();
  const quarters = quartersBetween(first, end);
  const startsOn = quarters[0]?.startsOn ?? first;
  const endsBefore = quarters.at(-1)?.endsBefore ?? last;
  return {
    startsOn,
    endsBefore,
    days: daysBetween(startsOn, endsBefore),
    quarters,
    months: quarters.flatMap((quarter) =>
      [0, 1, 2].map((offset) => {
        const month = addMonths(quarter.startsOn, offset);
        return { label: shortMonth(month), startsOn: month };
      }),
    ),
  };
}

/** Least zoom that shows everything; the widest when none does. */
export function zoomFor({ span }: Schedule, today: string): Zoom {
  if (span === null) return ZOOMS[0];
  const from = span.startsOn < today ? span.startsOn : today;
  const start = quartersBetween(from, from)[0]?.startsOn ?? from;
  return ZOOMS.find((months) => span.dueOn < addMonths(start, months)) ?? 24;
}

/** Place of a date on the axis, from 0 (first day) to 1 (day after the last). */
export function positionOf(date: string, { startsOn, days }: TimeAxis): number {
  return Math.max(0, Math.min(1, daysBetween(startsOn, date) / days));
}

/** The whole bar goes, or its end alone. */
export type Move = { readonly kind: 'move' | 'resize'; readonly days: number };

/** Dates after the move; an end is never before its start. */
export function movedSpan({ startsOn, dueOn }: Span, { kind, days }: Move): Span {
  if (kind === 'move') return { startsOn: addDays(startsOn, days), dueOn: addDays(dueOn, days) };
  const end = addDays(dueOn, days);
  return { startsOn, dueOn: end < startsOn ? startsOn : end };
}

/** One undo step of its own, however quickly another follows: a batch is never merged with its neighbours. */
export function moveCommand({ id, number }: Recommendation, span: Span, { kind }: Move): Command {
  return {
    type: 'batch',
    label: `${kind === 'move' ? 'Déplacer' : 'Changer la durée de'} la n° ${number}`,
    commands: [{ type: 'editItem', collection: 'recommendations', id, patch: { ...span } }],
  };
}

/** Writes the planned dates where they differ from the stored ones. */
export function replanCommand({ items }: Schedule): Command {
  return {
    type: 'batch',
    label: 'Replanifier',
    commands: items
      .filter(({ isToReplan }) => isToReplan)
      .map(({ recommendation, planned }) => ({
        type: 'editItem',
        collection: 'recommendations',
        id: recommendation.id,
        patch: { ...planned },
      })),
  };
}

export function titleOf({ title }: Pick<Recommendation, 'title'>): string {
  return title.trim() || 'Sans titre';
}

/** All a bar says, for those who do not see it. */
export function barLabel(
  { recommendation, isDated, isCritical, floatDays }: ScheduledItem,
  span: Span,
  prerequisites: readonly Recommendation[],
): string {
  return [
    `N° ${recommendation.number}`,
    titleOf(recommendation),
    `du ${formatDate(span.startsOn)} au ${formatDate(span.dueOn)}`,
    ...(isDated ? [] : ['dates proposées']),
    ...(recommendation.duty === null ? [] : ['obligation']),
    isCritical ? 'critique' : `marge de ${formatCount(floatDays, 'jour')}`,
    ...(prerequisites.length === 0
      ? []
      : [`attend ${prerequisites.map(({ number }) => `la n° ${number}`).join(', ')}`]),
  ].join(', ');
}

/** Three letters, four where three would be those of another month. */
function shortMonth(date: string): string {
  const name = formatDayMonth(date).split(' ')[1] ?? '';
  return name.slice(0, name.startsWith('jui') ? 4 : 3);
}
