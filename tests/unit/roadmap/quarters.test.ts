import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRecommendation } from '#shared/domain/blank.ts';
import { addDays } from '#shared/domain/calendar.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { costByQuarter, quartersBetween } from '#shared/roadmap/quarters.ts';
import { scheduleRoadmap } from '#shared/roadmap/schedule.ts';

type Row = Pick<Recommendation, 'cost' | 'startsOn' | 'dueOn'>;

function costs(...rows: Row[]) {
  const recommendations = rows.map((row, index) => ({
    ...blankRecommendation(`rec-${index + 1}`, index + 1),
    ...row,
  }));
  const schedule = scheduleRoadmap(recommendations, '2026-12-04');
  if (!schedule.ok) throw new Error(schedule.error.message);
  return costByQuarter(schedule.value.items);
}

const figures = ({ quarters }: ReturnType<typeof costs>) =>
  quarters.map(({ quarter, cost }) => `${quarter.label}: ${cost}`);

describe('quarters', () => {
  it('are whole, across the year', () => {
    expect(quartersBetween('2026-12-31', '2027-04-01')).toEqual([
      { label: 'T4 2026', startsOn: '2026-10-01', endsBefore: '2027-01-01' },
      { label: 'T1 2027', startsOn: '2027-01-01', endsBefore: '2027-04-01' },
      { label: 'T2 2027', startsOn: '2027-04-01', endsBefore: '2027-07-01' },
    ]);
  });
});

describe('the cost of each quarter', () => {
  it('is spread evenly over the days', () => {
    // 90 days of T1 2027 and 91 of T2 2027, at 100 € a day.
    expect(figures(costs({ cost: 18_100, startsOn: '2027-01-01', dueOn: '2027-06-30' }))).toEqual([
      'T1 2027: 9000',
      'T2 2027: 9100',
    ]);
  });

  it('adds up recommendations, and says which', () => {
    const result = costs(
      { cost: 3000, startsOn: '2027-01-01', dueOn: '2027-01-30' },
      { cost: 10_000, startsOn: '2027-03-27', dueOn: '2027-04-05' },
    );
    expect(figures(result)).toEqual(['T1 2027: 8000', 'T2 2027: 5000']);
    expect(
      result.quarters[0]?.parts.map(({ recommendation, cost }) => [recommendation.number, cost]),
    ).toEqual([
      [1, 3000],
      [2, 5000],
    ]);
    expect(result.total).toBe(13_000);
  });

  it('lists apart what has no cost, and never counts it as zero', () => {
    const result = costs(
      { cost: null, startsOn: '2027-01-01', dueOn: '2027-01-30' },
      { cost: 0, startsOn: '2027-01-01', dueOn: '2027-01-30' },
    );
    expect(result.unknown.map(({ number }) => number)).toEqual([1]);
    expect(result).toMatchObject({ quarters: [], total: 0 });
  });

  it('adds up to the whole cost, whatever the dates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900_000 }),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 700 }),
        (cost, offset, length) => {
          const startsOn = addDays('2026-12-04', offset);
          const { quarters } = costs({ cost, startsOn, dueOn: addDays(startsOn, length) });
          expect(quarters.reduce((sum, each) => sum + each.cost, 0)).toBe(cost);
          expect(quarters.every((each) => each.cost >= 0)).toBe(true);
        },
      ),
    );
  });
});
