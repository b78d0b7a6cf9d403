import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RoadmapScreen } from '#renderer/features/roadmap/roadmap-screen.tsx';
import { blankRecommendation, blankUseCase } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { answering } from '#tests/support/compliance.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const aRecommendation = (number: number, changes: Partial<Recommendation> = {}): Recommendation => ({
  ...blankRecommendation(`rec-${number}`, number),
  title: `Recommandation ${number}`,
  ...changes,
});

const COUNCIL = aRecommendation(1, { startsOn: '2027-01-04', dueOn: '2027-01-29', cost: 0 });
const PILOT = aRecommendation(2, {
  startsOn: '2027-02-01',
  dueOn: '2027-03-31',
  cost: 40_000,
  dependsOnIds: ['rec-1'],
  decisionOn: '2026-12-18',
});

async function openRoadmap(changes: Partial<MissionDoc>, tab?: RegExp | string) {
  const opened = await openMission(
    {
      ...anEmptyMission(),
      lastRecommendationNumber: Math.max(0, ...(changes.recommendations ?? []).map(({ number }) => number)),
      ...changes,
    },
    { screen: 'roadmap', content: <RoadmapScreen /> },
  );
  if (tab !== undefined) await opened.user.click(await screen.findByRole('tab', { name: tab }));
  return opened;
}

const bar = (number: number) => screen.getByRole('button', { name: new RegExp(`^N°\\s${number}, `) });
const datesOf = (doc: MissionDoc, number: number) => {
  const it = doc.recommendations.find((each) => each.number === number);
  return [it?.startsOn, it?.dueOn];
};

describe('the calendar of the roadmap', () => {
  it('names each bar by its dates, its float and what it waits for', async () => {
    await openRoadmap({ recommendations: [COUNCIL, PILOT] }, 'Calendrier');
    expect(
      bar(2)
        .getAttribute('aria-label')
        ?.replace(/\u00a0/g, ' '),
    ).toBe('N° 2, Recommandation 2, du 1er février 2027 au 31 mars 2027, critique, attend la n° 1');
    expect(bar(1).getAttribute('aria-label')).toMatch(/marge de 2\sjours/);
  });

  it('moves a bar by a week with the arrows, says so, and undoes each move alone', async () => {
    const { user, doc, session } = await openRoadmap({ recommendations: [COUNCIL, PILOT] }, 'Calendrier');
    bar(2).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(datesOf(doc(), 2)).toEqual(['2027-02-15', '2027-04-14']);
    expect(screen.getByText(/^N°\s2 : du 15 février 2027 au 14 avril 2027\.$/)).toBeTruthy();
    await session().undo();
    expect(datesOf(doc(), 2)).toEqual(['2027-02-08', '2027-04-07']);
    await session().undo();
    expect(datesOf(doc(), 2)).toEqual(['2027-02-01', '2027-03-31']);
  });

  it('moves the end alone with Shift, and never before the start', async () => {
    const { user, doc } = await openRoadmap({ recommendations: [COUNCIL] }, 'Calendrier');
    bar(1).focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(datesOf(doc(), 1)).toEqual(['2027-01-04', '2027-02-05']);
    await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    expect(datesOf(doc(), 1)).toEqual(['2027-01-04', '2027-01-04']);
  });

  it('walks from bar to bar with up and down, and opens one with Enter', async () => {
    const { user } = await openRoadmap({ recommendations: [COUNCIL, PILOT] }, 'Calendrier');
    expect([bar(1).tabIndex, bar(2).tabIndex]).toEqual([0, -1]);
    bar(1).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(bar(2));
    expect([bar(1).tabIndex, bar(2).tabIndex]).toEqual([-1, 0]);
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Recommandation n°\s2$/)).toBeTruthy();
  });

  it('proposes dates without writing them, and writes all of them in one step when asked', async () => {
    const recommendations = [COUNCIL, aRecommendation(2, { dependsOnIds: ['rec-1'] })];
    const { user, doc, session } = await openRoadmap({ recommendations }, 'Calendrier');
    expect(bar(2).getAttribute('aria-label')).toContain('dates proposées');
    expect(datesOf(doc(), 2)).toEqual([null, null]);
    await user.click(screen.getByRole('button', { name: 'Replanifier (1)' }));
    expect(datesOf(doc(), 2)).toEqual(['2027-01-30', '2027-02-28']);
    await session().undo();
    expect(datesOf(doc(), 2)).toEqual([null, null]);
  });

  it('says which recommendation begins before the end of what it waits for', async () => {
    const recommendations = [COUNCIL, { ...PILOT, startsOn: '2027-01-11' }];
    await openRoadmap({ recommendations }, 'Calendrier');
    const conflicts = within(screen.getByRole('list', { name: 'Conflits de dates' }));
    expect(conflicts.getByText(/La n°\s2 commence le 11 janvier 2027/)).toBeTruthy();
  });

  it('shows what each quarter costs, and what it adds up', async () => {
    const recommendations = [COUNCIL, { ...PILOT, dueOn: '2027-04-30' }, aRecommendation(3)];
    const { user } = await openRoadmap({ recommendations }, 'Calendrier');
    await user.click(screen.getByRole('button', { name: /^T1 2027\s: 27\sk€/ }));
    const explanation = within(await screen.findByRole('dialog'));
    // 59 of the 89 days.
    expect(explanation.getAllByText(/26\s517\s€/)).toHaveLength(2);
    expect(screen.getByText(/sans coût\s: n°\s3/)).toBeTruthy();
  });

  it('says the same in a table', async () => {
    await openRoadmap({ recommendations: [COUNCIL, PILOT] }, 'Calendrier');
    const table = within(screen.getByRole('table', { name: 'Calendrier en tableau', hidden: true }));
    const row = table.getByRole('row', { name: /Recommandation 2/, hidden: true });
    expect(row.textContent).toMatch(
      /1er février 2027.*31 mars 2027.*critique.*n°\s1.*18 décembre 2026.*40\s000/,
    );
  });

  it('refuses a circle in the form, with the way round, and keeps what was there', async () => {
    const { user, doc } = await openRoadmap({ recommendations: [COUNCIL, PILOT] });
    await user.click(screen.getByRole('button', { name: /Recommandation 1/ }));
    await user.click(screen.getByRole('combobox', { name: 'Attend la fin de' }));
    await user.click(await screen.findByRole('option', { name: /^2 · Recommandation 2/ }));
    expect(await screen.findByText(/cercle\s: n°\s1 attend n°\s2 attend n°\s1/)).toBeTruthy();
    expect(doc().recommendations[0]?.dependsOnIds).toEqual([]);
  });

  it('names the circle of a document that came with one, and leads to it', async () => {
    const recommendations = [{ ...COUNCIL, dependsOnIds: ['rec-2'] }, PILOT];
    const { user } = await openRoadmap({ recommendations }, 'Calendrier');
    expect(screen.getByText(/Prérequis en cercle : n°\s1 attend/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Ouvrir la première/ }));
    expect(await screen.findByText(/^Recommandation n°\s1$/)).toBeTruthy();
  });
});

describe('the duties before the pilots', () => {
  const useCase = {
    ...blankUseCase('uc-1'),
    title: 'Contrôle visuel',
    status: 'retained' as const,
    pilotOn: '2027-03-01',
    complianceAnswers: answering({ workers: ['users'] }),
  };
  const mission = {
    company: { ...anEmptyMission().company, headcount: 85 },
    useCases: [useCase],
    recommendations: [
      aRecommendation(1, { useCaseIds: ['uc-1'], startsOn: '2027-03-01', dueOn: '2027-06-30' }),
    ],
  };

  it('are placed all at once, as prerequisites, and come back when one is removed', async () => {
    const { user, doc, session } = await openRoadmap(mission, /^Obligations/);
    await user.click(await screen.findByRole('button', { name: 'Placer toutes' }));
    const duties = doc().recommendations.filter(({ duty }) => duty !== null);
    expect(duties.map(({ duty }) => duty?.dutyId)).toContain('cse-consultation');
    expect(doc().recommendations[0]?.dependsOnIds).toEqual(duties.map(({ id }) => id));
    expect(duties.every(({ dueOn }) => dueOn !== null && dueOn < '2027-03-01')).toBe(true);
    expect(await screen.findByText('Toutes les obligations connues sont placées')).toBeTruthy();
    await session().undo();
    expect(doc().recommendations).toHaveLength(1);
    expect(await screen.findByRole('button', { name: 'Placer toutes' })).toBeTruthy();
  });

  it('are shown late when the pilot comes forward, and reset only when asked', async () => {
    const placed = aRecommendation(2, {
      useCaseIds: ['uc-1'],
      startsOn: '2027-01-18',
      dueOn: '2027-02-26',
      duty: { useCaseId: 'uc-1', dutyId: 'cse-consultation' },
    });
    const { user, doc } = await openRoadmap(
      {
        ...mission,
        useCases: [{ ...useCase, pilotOn: '2027-02-15' }],
        recommendations: [...mission.recommendations, placed],
      },
      /^Obligations/,
    );
    expect(await screen.findByText(/La n°\s2 s’achève le 26 février 2027/)).toBeTruthy();
    expect(datesOf(doc(), 2)).toEqual(['2027-01-18', '2027-02-26']);
    await user.click(screen.getByRole('button', { name: /^Recaler la n°\s2/ }));
    expect(datesOf(doc(), 2)).toEqual(['2027-01-04', '2027-02-12']);
    expect(screen.queryByText(/La n°\s2 s’achève/)).toBeNull();
  });
});
