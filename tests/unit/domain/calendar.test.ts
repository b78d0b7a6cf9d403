import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, addWorkingDays, dayNumber, daysBetween } from '#shared/domain/calendar.ts';

const isoDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar arithmetic', () => {
  it('counts days as the platform does, for any date', () => {
    fc.assert(
      fc.property(isoDate, (date) => {
        expect(dayNumber(date)).toBe(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
      }),
    );
  });

  it('counts backwards as it counts forwards', () => {
    expect(daysBetween('2026-11-23', '2027-02-23')).toBe(92);
    expect(daysBetween('2027-02-23', '2026-11-23')).toBe(-92);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  it.each([
    ['2026-11-23', 3, '2027-02-23'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s plus %d months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each([
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-11-29', -1, '2026-11-27'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -30, '2027-01-18'],
    ['2026-11-28', 0, '2026-11-28'],
    ['1969-12-31', 2, '1970-01-02'],
  ])('%s plus %d working days is %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  it('lands on a working day, five of them to a week', () => {
    fc.assert(
      fc.property(isoDate, fc.integer({ min: -60, max: 60 }), (date, weeks) => {
        fc.pre(weeks !== 0);
        const landed = addWorkingDays(date, weeks * 5);
        const weekday = new Date(`${landed}T00:00:00Z`).getUTCDay();
        expect(weekday).toBeGreaterThanOrEqual(1);
        expect(weekday).toBeLessThanOrEqual(5);
        expect(Math.abs(daysBetween(date, landed) - weeks * 7)).toBeLessThanOrEqual(2);
      }),
    );
  });
});
