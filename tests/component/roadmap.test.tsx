import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { positionOf, timeAxis, zoomFor } from '#renderer/features/roadmap/gantt-model.ts';
import { byHorizon, totalCost } from '#renderer/features/roadmap/roadmap-model.ts';
import { RoadmapScreen } from '#renderer/features/roadmap/roadmap-screen.tsx';
import { blankRecommendation, blankUseCase } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { scheduleRoadmap } from '#shared/roadmap/schedule.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const aRecommendation = (number: number, changes: Partial<Recommendation> = {}): Recommendation => ({
  ...blankRecommendation(`rec-${number}`, number),
  title: `Recommandation ${number}`,
  ...changes,
});

const scheduled = (...recommendations: Recommendation[]) => {
  const schedule = scheduleRoadmap(recommendations, '2026-12-04');
  if (!schedule.ok) throw new Error(schedule.error.message);
  return schedule.value;
};

const openRoadmap = (changes: Partial<MissionDoc> = {}, spot?: string) =>
  openMission(
    {
      ...anEmptyMission(),
      lastRecommendationNumber: Math.max(0, ...(changes.recommendations ?? []).map(({ number }) => number)),
      ...changes,
    },
    { screen: 'roadmap', content: <RoadmapScreen />, ...(spot === undefined ? {} : { spot }) },
  );

describe('the model of the roadmap', () => {
  it('sorts by horizon, those without one last, then by number', () => {
    const items = [
      aRecommendation(1),
      aRecommendation(2, { horizonMonths: 24 }),
      aRecommendation(4, { horizonMonths: 3 }),
      aRecommendation(3, { horizonMonths: 3 }),
    ];
    expect(byHorizon(items).map(({ number }) => number)).toEqual([3, 4, 2, 1]);
  });

  it('adds up the costs that are known, and counts the others', () => {
    expect(totalCost([{ cost: 1000 }, { cost: null }, { cost: 0 }])).toEqual({ total: 1000, unknown: 1 });
    expect(totalCost([{ cost: null }])).toEqual({ total: null, unknown: 1 });
  });

  it('spans whole quarters around the dates and today, and no fewer than the zoom shows', () => {
    const items = scheduled(aRecommendation(1, { startsOn: '2027-02-10', dueOn: '2027-04-01' })).items;
    const axis = timeAxis(items, '2026-11-23', 6);
    expect(axis.quarters.map(({ label }) => label)).toEqual(['T4 2026', 'T1 2027', 'T2 2027']);
    expect(axis.months.map(({ label }) => label)).toContain('juin');
    expect(positionOf('2026-10-01', axis)).toBe(0);
    expect(positionOf('2027-06-30', axis)).toBeCloseTo(272 / 273, 10);
    expect(positionOf('2031-01-01', axis)).toBe(1);
    expect(timeAxis(items, '2026-11-23', 24).quarters).toHaveLength(8);
  });

  it('opens at the least zoom that shows everything', () => {
    const zoomOf = (dueOn: string) =>
      zoomFor(scheduled(aRecommendation(1, { startsOn: '2026-12-01', dueOn })), '2026-11-23');
    expect([zoomOf('2027-03-31'), zoomOf('2027-09-30'), zoomOf('2027-10-01'), zoomOf('2029-01-01')]).toEqual([
      6, 12, 24, 24,
    ]);
  });
});

describe('the roadmap', () => {
  it('starts from the retained cases, with what their sheets say', async () => {
    const useCase = {
      ...blankUseCase('cas-1'),
      title: 'Contrôle visuel',
      status: 'retained' as const,
      ownerName: 'Sandrine Vautrin',
      kpi: { name: 'Rebuts', unit: 'pièces', baseline: 5880, baselineBasis: null, target: null },
    };
    const { user, doc } = await openRoadmap({ useCases: [useCase, blankUseCase('cas-2')] });
    await user.click(screen.getByRole('button', { name: 'Partir des cas retenus (1)' }));
    expect(doc().recommendations).toHaveLength(1);
    expect(doc().recommendations[0]).toMatchObject({
      number: 1,
      title: 'Contrôle visuel',
      useCaseIds: ['cas-1'],
      ownerName: 'Sandrine Vautrin',
      baseline: '5\u202f880\u00a0pièces',
      target: '',
    });
  });

  it('groups by horizon and adds with the next number, ready to type', async () => {
    const recommendations = [aRecommendation(4, { horizonMonths: 12 }), aRecommendation(9)];
    const { user, doc } = await openRoadmap({ recommendations });
    expect(screen.getByText('À 12 mois', { selector: 'p' })).toBeTruthy();
    expect(screen.getByText('Sans horizon', { selector: 'p' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ajouter une recommandation' }));
    await user.paste('Nommer un responsable');
    expect(doc().recommendations.at(-1)).toMatchObject({ number: 10, title: 'Nommer un responsable' });
  });

  it('keeps the horizon chosen as a number of months', async () => {
    const { user, doc } = await openRoadmap({ recommendations: [aRecommendation(1)] });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Horizon' }), 'À 6 mois');
    expect(doc().recommendations[0]?.horizonMonths).toBe(6);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Horizon' }), '—');
    expect(doc().recommendations[0]?.horizonMonths).toBeNull();
  });

  it('totals the costs and says which are missing', async () => {
    const recommendations = [
      aRecommendation(1, { cost: 12_000, horizonMonths: 3 }),
      aRecommendation(2, { cost: 30_000, horizonMonths: 3 }),
      aRecommendation(3),
    ];
    const { user } = await openRoadmap({ recommendations });
    await user.click(screen.getByRole('button', { name: /^Coût total\s: 42\sk€/ }));
    const explanation = within(await screen.findByRole('dialog'));
    expect(explanation.getByText('À 3 mois (2)')).toBeTruthy();
    expect(explanation.getByText(/1 recommandation sans coût/)).toBeTruthy();
  });
});
