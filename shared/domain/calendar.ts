/*
 * Calendar arithmetic on ISO dates (`YYYY-MM-DD`, proleptic Gregorian), without the Date object:
 * shared/ has no clock, and no time zone can move a day.
 */

/** Days since 1970-01-01. Source: Howard Hinnant, « chrono-compatible low-level date algorithms », days_from_civil. */
export function dayNumber(isoDate: string): number {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days from `from` to `to`, negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `count` calendar days later, earlier when negative. */
export function addDays(isoDate: string, count: number): string {
  return isoDateOf(dayNumber(isoDate) + count);
}

/** The day that `dayNumber` counts so. Source: Howard Hinnant, same paper, civil_from_days. */
export function isoDateOf(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return toIso(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/**
 * The day `count` working days later, earlier when negative. Monday to Friday; holidays are not counted, which keeps
 * it an order of magnitude. Zero gives the day itself, whichever it is.
 */
export function addWorkingDays(isoDate: string, count: number): string {
  const step = Math.sign(count);
  let day = dayNumber(isoDate);
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (isWorkingDay(day)) left -= 1;
  }
  return isoDateOf(day);
}

/** Day 0, 1 January 1970, was a Thursday. */
function isWorkingDay(days: number): boolean {
  const weekday = (((days + 3) % 7) + 7) % 7;
  return weekday < 5;
}

/** Same day `months` later; the last day of the month where that day does not exist (31 Jan + 1 → 28 Feb). */
export function addMonths(isoDate: string, months: number): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return toIso(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function toIso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
