import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayNumber, daysBetween } from '#shared/domain/calendar.ts';

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
});
