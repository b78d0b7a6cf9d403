import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSimulations } from '#renderer/data/use-simulations.ts';
import { blankUseCase } from '#shared/domain/blank.ts';
import { blankEconomics } from '#shared/domain/blank-economics.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { simulateInProcess } from '#tests/support/in-process-simulations.ts';
import { openMission } from '#tests/support/open-mission.tsx';

afterEach(() => vi.unstubAllGlobals());

const sure = (value: number) => ({ min: value, probable: value, max: value });
const USE_CASE: UseCase = {
  ...blankUseCase('uc-1'),
  title: 'Tri',
  economics: {
    ...blankEconomics(),
    gainBasis: 'amount',
    otherYearlyGain: { min: 5000, probable: 9000, max: 12_000 },
    oneOffCost: sure(5000),
    yearlyCost: sure(1000),
    monthsToProduction: sure(3),
  },
};

/** What any screen would show of the simulations. */
function Probe() {
  const { simulations, last, progress, failure } = useSimulations();
  const medianOf = (from: typeof last) => {
    const drawn = from?.economics['uc-1'];
    return drawn?.kind === 'done' ? String(drawn.simulation.netGain.p50) : '—';
  };
  return (
    <>
      <h1>Essai</h1>
      <output>
        {[medianOf(simulations), medianOf(last), progress === null ? 'idle' : 'busy', failure ?? 'fine'].join(
          ' | ',
        )}
      </output>
    </>
  );
}

const open = () =>
  openMission(
    { ...anEmptyMission(), useCases: [USE_CASE] },
    {
      screen: 'use-cases',
      content: <Probe />,
    },
  );
const shown = () => screen.getByRole('status').textContent;
type Mission = Awaited<ReturnType<typeof open>>;
const edit = ({ session }: Mission, patch: Partial<UseCase>) =>
  act(() => {
    session().run({ type: 'editItem', collection: 'useCases', id: 'uc-1', patch });
  });

describe('the simulations of the open mission', () => {
  it('are those the pure code gives for the same mission', async () => {
    const jobs = simulateInProcess();
    const { doc } = await open();
    await waitFor(() => expect(shown()).not.toMatch(/^—/));
    const [job] = jobs;
    if (!job) throw new Error('Nothing was asked');
    const drawn = simulate(doc(), job.request.rules).economics['uc-1'];
    if (drawn?.kind !== 'done') throw new Error('Refused');
    const median = drawn.simulation.netGain.p50;
    expect(shown()).toBe(`${median} | ${median} | idle | fine`);
  });

  it('are not computed again for a text, and are for a figure', async () => {
    const jobs = simulateInProcess();
    const mission = await open();
    await waitFor(() => expect(shown()).not.toMatch(/^—/));
    edit(mission, { title: 'Tri des courriels' });
    expect(shown()).not.toMatch(/^—/);
    edit(mission, { economics: { ...USE_CASE.economics, oneOffCost: sure(90_000) } });
    // The former ones are told from those of the mission as it stands.
    expect(shown()).toMatch(/^— \| \d/);
    await waitFor(() => expect(shown()).toMatch(/^-/));
    expect(jobs).toHaveLength(2);
  });

  it('drop a computation that another figure makes useless', async () => {
    const jobs = simulateInProcess({ isHeld: true });
    const mission = await open();
    await waitFor(() => expect(jobs).toHaveLength(1));
    act(() => jobs[0]?.reply({ kind: 'progress', ratio: 0.4 }));
    expect(shown()).toBe('— | — | busy | fine');
    edit(mission, { economics: { ...USE_CASE.economics, oneOffCost: sure(1) } });
    await waitFor(() => expect(jobs).toHaveLength(2));
    expect(jobs[0]?.isTerminated()).toBe(true);
    expect(jobs[1]?.isTerminated()).toBe(false);
  });

  it('say why they could not be computed', async () => {
    const jobs = simulateInProcess({ isHeld: true });
    await open();
    await waitFor(() => expect(jobs).toHaveLength(1));
    act(() => jobs[0]?.reply({ kind: 'failed', message: 'mémoire épuisée' }));
    expect(shown()).toBe('— | — | idle | mémoire épuisée');
  });
});
