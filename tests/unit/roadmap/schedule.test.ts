import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRecommendation } from '#shared/domain/blank.ts';
import { addDays } from '#shared/domain/calendar.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { circleWith } from '#shared/roadmap/circles.ts';
import { roadmapStart, type Schedule, scheduleRoadmap } from '#shared/roadmap/schedule.ts';
import { aMission } from '#tests/support/mission-builder.ts';

const START = '2026-12-04';

const rec = (number: number, changes: Partial<Recommendation> = {}): Recommendation => ({
  ...blankRecommendation(`rec-${number}`, number),
  ...changes,
});
const waitsFor = (...numbers: number[]) => ({ dependsOnIds: numbers.map((number) => `rec-${number}`) });
const from = (startsOn: string, dueOn: string) => ({ startsOn, dueOn });

function schedule(...recommendations: Recommendation[]): Schedule {
  const result = scheduleRoadmap(recommendations, START);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const plannedOf = ({ items }: Schedule) =>
  items.map(({ planned: { startsOn, dueOn } }) => `${startsOn} ${dueOn}`);

describe('the dates of the roadmap', () => {
  it('keeps the dates that are stored when nothing stands in the way', () => {
    const { items, conflicts } = schedule(rec(1, from('2027-01-04', '2027-02-01')));
    expect(items[0]).toMatchObject({
      planned: from('2027-01-04', '2027-02-01'),
      isDated: true,
      isToReplan: false,
    });
    expect(conflicts).toEqual([]);
  });

  it('starts a recommendation without dates at the restitution, and ends it at its horizon', () => {
    expect(plannedOf(schedule(rec(1, { horizonMonths: 3 })))).toEqual(['2026-12-04 2027-03-04']);
  });

  it('gives thirty days to one without end nor horizon, and says so', () => {
    const result = schedule(rec(1));
    expect(plannedOf(result)).toEqual(['2026-12-04 2027-01-02']);
    expect(result.items[0]?.basis).toBe('commence à la restitution, dure 30 jours, faute d’échéance');
    expect(result.items[0]).toMatchObject({ isDated: false, isToReplan: true });
  });

  it('gives thirty days to one whose horizon is past when its prerequisites end', () => {
    const result = schedule(
      rec(1, from('2027-01-04', '2027-06-30')),
      rec(2, { horizonMonths: 3, ...waitsFor(1) }),
    );
    expect(plannedOf(result)[1]).toBe('2027-07-01 2027-07-30');
  });

  it('runs one with a due date alone from the restitution to that date', () => {
    expect(plannedOf(schedule(rec(1, { dueOn: '2027-01-20' })))).toEqual(['2026-12-04 2027-01-20']);
  });

  it('counts a due date before the start as no due date', () => {
    const [item] = schedule(rec(1, from('2027-02-01', '2027-01-01'))).items;
    expect(item).toMatchObject({ planned: from('2027-02-01', '2027-03-02'), isDated: false });
  });

  it('begins the day after the last prerequisite ends, and keeps its duration', () => {
    const result = schedule(
      rec(1, from('2027-01-04', '2027-01-31')),
      rec(2, from('2027-01-04', '2027-03-10')),
      rec(3, { ...from('2027-02-01', '2027-02-10'), ...waitsFor(1, 2) }),
    );
    expect(plannedOf(result)[2]).toBe('2027-03-11 2027-03-20');
    expect(result.items[2]).toMatchObject({ shown: from('2027-02-01', '2027-02-10'), isToReplan: true });
    expect(result.conflicts.map(({ message }) => message.replace(/\u00a0/g, ' '))).toEqual([
      'La n° 3 commence le 1er février 2027, avant la fin de la n° 2 qu’elle attend (10 mars 2027).',
    ]);
  });

  it('takes a start on the last day of a prerequisite for a conflict, and the day after for none', () => {
    const first = rec(1, from('2027-01-04', '2027-01-31'));
    const startingOn = (date: string) =>
      schedule(first, rec(2, { ...from(date, '2027-03-01'), ...waitsFor(1) })).conflicts.length;
    expect([startingOn('2027-01-31'), startingOn('2027-02-01')]).toEqual([1, 0]);
  });

  it('passes over a prerequisite that no longer exists', () => {
    expect(plannedOf(schedule(rec(1, waitsFor(9))))).toEqual(['2026-12-04 2027-01-02']);
  });

  it('has no span without recommendations', () => {
    expect(schedule()).toEqual({ items: [], conflicts: [], span: null });
  });

  it('starts from the restitution, else from the day given, else from the opening of the mission', () => {
    const doc = aMission().build();
    expect(roadmapStart(doc, null)).toBe('2026-11-01');
    expect(roadmapStart(doc, '2026-11-20')).toBe('2026-11-20');
    const dated = { ...doc, framing: { ...doc.framing, restitutionOn: START } };
    expect(roadmapStart(dated, '2026-11-20')).toBe(START);
  });
});

describe('the critical path', () => {
  // 1 (10 days) → 2 (20 days) → 4 (5 days); 1 → 3 (8 days) → 4; 5 on its own (4 days).
  const network = () =>
    schedule(
      rec(1, from('2027-01-01', '2027-01-10')),
      rec(2, { ...from('2027-01-11', '2027-01-30'), ...waitsFor(1) }),
      rec(3, { ...from('2027-01-11', '2027-01-18'), ...waitsFor(1) }),
      rec(4, { ...from('2027-01-31', '2027-02-04'), ...waitsFor(2, 3) }),
      rec(5, from('2027-01-01', '2027-01-04')),
    );

  it('is the chain that no delay leaves the end of the roadmap unmoved', () => {
    expect(
      network()
        .items.filter(({ isCritical }) => isCritical)
        .map((it) => it.recommendation.number),
    ).toEqual([1, 2, 4]);
  });

  it('leaves the others their float in days', () => {
    expect(network().items.map(({ floatDays }) => floatDays)).toEqual([0, 0, 12, 0, 31]);
    expect(network().span).toEqual(from('2027-01-01', '2027-02-04'));
  });

  it('holds for any roadmap: a start after every prerequisite, a float never below zero, and somewhere none', () => {
    const roadmaps = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 90 }), fc.nat()), {
        minLength: 1,
        maxLength: 12,
      })
      .map((rows) =>
        rows.map(([offset, length, seed], index) =>
          rec(index + 1, {
            ...from(addDays(START, offset), addDays(START, offset + length)),
            ...(index === 0 ? {} : waitsFor((seed % index) + 1)),
          }),
        ),
      );
    fc.assert(
      fc.property(roadmaps, (recommendations) => {
        const { items } = schedule(...recommendations);
        const byId = new Map(items.map((item) => [item.recommendation.id, item]));
        for (const { recommendation, planned, floatDays } of items) {
          expect(floatDays).toBeGreaterThanOrEqual(0);
          for (const id of recommendation.dependsOnIds)
            expect(planned.startsOn > (byId.get(id)?.planned.dueOn ?? '')).toBe(true);
        }
        expect(items.some(({ isCritical }) => isCritical)).toBe(true);
      }),
    );
  });
});

describe('prerequisites in a circle', () => {
  const circle = [rec(1, waitsFor(3)), rec(2, waitsFor(1)), rec(3, waitsFor(2)), rec(4, waitsFor(1))];
  const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

  it('are refused, with the way round', () => {
    const result = scheduleRoadmap(circle, START);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.ids).toEqual(['rec-1', 'rec-3', 'rec-2']);
    expect(plain(result.error.message)).toBe(
      'Prérequis en cercle : n° 1 attend n° 3 attend n° 2 attend n° 1. Retirez l’un de ces liens.',
    );
  });

  it('are told before they are made, for the one that would close them', () => {
    const open = [rec(1), rec(2, waitsFor(1)), rec(3, waitsFor(2))];
    expect(circleWith(open, 'rec-1', ['rec-2'])?.ids).toEqual(['rec-1', 'rec-2']);
    expect(circleWith(open, 'rec-3', ['rec-1', 'rec-2'])).toBeNull();
    expect(plain(circleWith(open, 'rec-1', ['rec-1'])?.message)).toBe(
      'La recommandation n° 1 est son propre prérequis.',
    );
  });
});
