import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PrioritisationScreen } from '#renderer/features/prioritisation/prioritisation-screen.tsx';
import { blankUseCase } from '#shared/domain/blank.ts';
import { blankEconomics } from '#shared/domain/blank-economics.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { type Criterion, EMPTY_SCORE, type UseCase } from '#shared/domain/use-case.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { decideInProcess } from '#tests/support/decision-workers.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const aCriterion = (id: string, name: string, weight: number): Criterion => ({
  id,
  name,
  description: '',
  direction: 'benefit',
  role: 'value',
  weight,
  anchors: ['', '', '', '', ''],
});
const aCase = (id: string, title: string, cost: number | null, changes: Partial<UseCase> = {}): UseCase => ({
  ...blankUseCase(id),
  title,
  status: 'candidate',
  economics: { ...blankEconomics(), oneOffCost: { min: cost, probable: cost, max: cost } },
  ...changes,
});
const score = (level: number) => ({ ...EMPTY_SCORE, level });
const CRITERIA = [aCriterion('gain', 'Gain', 60), aCriterion('ease', 'Facilité', 40)];
const CASES = [aCase('a', 'Devis', 6000), aCase('b', 'Mails', 5000), aCase('c', 'Contrôle', 4000)];
const SCORES = {
  a: { gain: score(3), ease: score(1) },
  b: { gain: score(1), ease: score(3) },
  c: { gain: score(1), ease: score(1) },
};

const open = (spot: string, changes: Partial<MissionDoc> = {}) =>
  openMission(
    { ...anEmptyMission(), useCases: CASES, criteria: CRITERIA, scores: SCORES, ...changes },
    { screen: 'prioritisation', spot, content: <PrioritisationScreen /> },
  );
const rows = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => (textContent ?? '').replaceAll(/\s/g, ' ')),
    );

beforeEach(decideInProcess);

describe('the robustness of the ranking', () => {
  it('says how often each case comes first, near the chosen weights or with any', async () => {
    const { user } = await open('prioritisation.seed');
    await screen.findByRole('table', { name: 'Rang obtenu par les cas' });
    const near = rows('Rang obtenu par les cas');
    expect(near.map(([title]) => title)).toEqual(['Devis', 'Mails', 'Contrôle']);
    expect(near[2]).toEqual(['Contrôle', '', '0 %', '100 %', 'ne gagne jamais', '—']);
    const firstNear = Number.parseInt(near[0]?.[2] ?? '', 10);
    expect(firstNear).toBeGreaterThan(60);
    await user.click(screen.getByText('Tous poids possibles'));
    const firstAny = Number.parseInt(rows('Rang obtenu par les cas')[0]?.[2] ?? '', 10);
    expect(firstAny).toBeGreaterThan(40);
    expect(firstAny).toBeLessThan(60);
  });

  it('draws again with another seed, which undo brings back', async () => {
    const { user, doc, session } = await open('prioritisation.seed');
    const { seed } = doc().prioritisation;
    await user.click(await screen.findByRole('button', { name: 'Relancer avec une autre graine' }));
    expect(doc().prioritisation.seed).toBe(seed + 1);
    expect(await screen.findByText(new RegExp(`graine ${seed + 1}`))).toBeTruthy();
    session().undo();
    expect(doc().prioritisation.seed).toBe(seed);
  });

  it('gives the exact interval of each weight, and what would make the second win', async () => {
    await open('prioritisation.seed');
    expect(
      screen.getByText(
        /«\sDevis\s»\sreste\spremier\stant\sque\sle\spoids\sde\s«\sGain\s»\sest\sd’au\smoins\s50\s%/,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/à\ségalité\savec\s«\sDevis\s»\s:\s«\sGain\s»\sde\s60\sà\s50\s%/)).toBeTruthy();
  });

  it('says what is missing with fewer than two complete cases', async () => {
    await open('prioritisation.seed', { scores: { a: SCORES.a, b: { gain: score(2) } } });
    expect(
      screen.getByText(/Il\sfaut\sau\smoins\sdeux\scas\snotés\ssur\stous\sles\scritères\s:\s1\sl’est/),
    ).toBeTruthy();
    expect(screen.getByText('Mails : Facilité')).toBeTruthy();
  });
});

describe('the portfolio under constraint', () => {
  it('chooses the best sum within the budget, and says what binds and what would come next', async () => {
    const { user, doc } = await open('prioritisation.budget');
    const budget = screen.getByRole('textbox', { name: /Budget/ });
    await user.type(budget, '10000');
    expect(doc().prioritisation.budget).toBe(10_000);
    expect(await screen.findByText('C’est le budget qui limite le choix.')).toBeTruthy();
    expect(rows('Cas choisis sous contrainte').map(([choice, title]) => [choice, title])).toEqual([
      ['retenu', 'Devis'],
      ['retenu', 'Contrôle'],
      ['—', 'Mails'],
    ]);
  });

  it('lists apart what has no cost, and what depends on it', async () => {
    const mission = anEmptyMission();
    await open('prioritisation.budget', {
      useCases: [
        aCase('a', 'Devis', 6000, { dependsOnIds: ['b'] }),
        aCase('b', 'Mails', null),
        aCase('c', 'Contrôle', 4000),
      ],
      prioritisation: { ...mission.prioritisation, budget: 10_000 },
    });
    expect(await screen.findByText('Mails : coût de départ inconnu')).toBeTruthy();
    expect(screen.getByText(/Devis\s:\sdépend\sde\s«\sMails\s»/)).toBeTruthy();
    expect(
      await screen.findByText(
        'Rien ne limite le choix : tout ce qui peut être compté tient dans l’enveloppe.',
      ),
    ).toBeTruthy();
  });
});
