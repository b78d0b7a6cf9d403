import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MaturityScreen } from '#renderer/features/maturity/maturity-screen.tsx';
import type { Benchmark, BenchmarkFile } from '#shared/content/benchmark.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const figure = (id: string, changes: Partial<Benchmark>): Benchmark => ({
  id,
  surveyId: 'insee',
  statement: 'des entreprises utilisent l’IA',
  value: 0.31,
  population: 'Entreprises de 50 à 249 salariés, France',
  definition: 'Entreprises qui utilisent au moins une technologie.',
  year: 2025,
  minHeadcount: 50,
  maxHeadcount: 249,
  sectorIds: [],
  axisIds: ['a1'],
  sourced: {
    source: 'Insee Première',
    url: '',
    checkedOn: '2026-11-23',
    confidence: 'high',
    needsConfirmation: false,
  },
  ...changes,
});

const BENCHMARKS: BenchmarkFile = {
  surveys: [
    { id: 'insee', name: 'Enquête de l’Insee', caveat: 'Compte des entreprises.' },
    { id: 'lab', name: 'Enquête du Lab', caveat: 'Compte des dirigeants.' },
  ],
  benchmarks: [
    figure('class', {}),
    figure('whole', {
      statement: 'des entreprises de toutes tailles utilisent l’IA',
      value: 0.18,
      minHeadcount: 10,
      maxHeadcount: null,
    }),
    figure('leaders', {
      surveyId: 'lab',
      statement: 'des dirigeants utilisent l’IA',
      value: 0.304,
      minHeadcount: null,
      maxHeadcount: null,
      population: 'Dirigeants de PME',
    }),
  ],
};

/** As read: spaces of any kind as one plain space. */
const wordsOf = (element: HTMLElement) => (element.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ');

function openMaturity(headcount: number | null, benchmarks?: BenchmarkFile) {
  const mission = anEmptyMission();
  return openMission(
    { ...mission, company: { ...mission.company, headcount } },
    {
      screen: 'maturity',
      spot: 'q1',
      content: <MaturityScreen />,
      ...(benchmarks ? { benchmarks } : {}),
    },
  );
}

describe('the figure beside a question', () => {
  it('is that of the company’s size, with its population, its year and its source, and is no rank', async () => {
    await openMaturity(85, BENCHMARKS);
    const card = await screen.findByRole('region', { name: 'Repère' });
    expect(wordsOf(card)).toContain('31 % des entreprises utilisent l’IA.');
    expect(wordsOf(card)).toContain(
      'Entreprises de 50 à 249 salariés, France, 2025. Source : Insee Première. N’est pas un rang.',
    );
    expect(wordsOf(card)).not.toContain('18 %');
  });

  it('keeps the figures of another survey apart, under their own caveat', async () => {
    const { user } = await openMaturity(85, BENCHMARKS);
    await user.click(await screen.findByText('1 autre repère'));
    const other = screen.getByRole('region', { name: 'Enquête du Lab' });
    expect(wordsOf(other)).toContain('Compte des dirigeants.');
    expect(wordsOf(other)).toContain('30,4 % des dirigeants utilisent l’IA.');
  });

  it('is of all sizes when the headcount is not known, and says so', async () => {
    await openMaturity(null, BENCHMARKS);
    const card = await screen.findByRole('region', { name: 'Repère' });
    expect(wordsOf(card)).toContain('18 % des entreprises de toutes tailles');
    expect(wordsOf(card)).toContain('L’effectif de l’entreprise n’est pas renseigné');
  });

  it('is absent when no survey speaks of the company', async () => {
    await openMaturity(85);
    await screen.findByRole('region', { name: 'Aide' });
    expect(screen.queryByRole('region', { name: 'Repère' })).toBeNull();
  });
});

describe('the figures of the synthesis', () => {
  it('stand survey by survey, each under its caveat', async () => {
    const { user } = await openMaturity(85, BENCHMARKS);
    await user.click(screen.getByRole('tab', { name: 'Synthèse' }));
    const card = await screen.findByRole('region', { name: /^Repères/ });
    const figuresOf = (name: string) => {
      const survey = within(card).getByRole('region', { name });
      return within(survey)
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell')[1]?.textContent?.replace('\u00a0', ' '));
    };
    expect(figuresOf('Enquête de l’Insee')).toEqual(['31 %']);
    expect(figuresOf('Enquête du Lab')).toEqual(['30,4 %']);
    expect(wordsOf(card)).toContain('Compte des entreprises.');
    expect(wordsOf(card)).toContain('Compte des dirigeants.');
  });
});
