import { formatNumber, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import type { Interview } from '#shared/domain/interview.ts';

/** By date, those without a date last; the order of entry decides between equals. */
export function inOrderOfDate(interviews: readonly Interview[]): readonly Interview[] {
  return interviews.toSorted((a, b) => {
    if (a.date === b.date) return 0;
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return a.date < b.date ? -1 : 1;
  });
}

/** Minutes → `1 h 15`, `45 min`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest}${NO_BREAK_SPACE}min`;
  const whole = `${formatNumber(hours)}${NO_BREAK_SPACE}h`;
  return rest === 0 ? whole : `${whole}${NO_BREAK_SPACE}${String(rest).padStart(2, '0')}`;
}

/** `[14:32] `, local time of an instant. */
export function timeStamp(instant: string): string {
  const date = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `[${pad(date.getHours())}:${pad(date.getMinutes())}] `;
}
