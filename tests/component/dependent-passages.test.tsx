import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DependentPassages } from '#renderer/panels/dependent-passages.tsx';
import { simulateInProcess } from '#tests/support/in-process-simulations.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { openMission } from '#tests/support/open-mission.tsx';

beforeEach(() => {
  simulateInProcess();
});

const MISSION = aMission()
  .withIrritant('irr-1', { title: 'Double saisie', severity: 4, errorCostPerYear: 12_000 })
  .withIrritant('irr-2', { title: '' })
  .build();

const openOn = (irritantId: string) =>
  openMission(MISSION, {
    screen: 'landscape',
    content: (
      <>
        <h1>Irritant</h1>
        <DependentPassages source={{ kind: 'irritant', irritantId }} />
      </>
    ),
  });

describe('the passages that depend on a fact', () => {
  it('are those of the report, each under its chapter, once asked for', async () => {
    const { user } = await openOn('irr-1');
    expect(screen.queryByRole('list')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Voir ce qui en dépend' }));
    const passages = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(passages.map(({ textContent }) => textContent).join('\n')).toMatch(
      /État des lieux opérationnel.*Double saisie/,
    );
  });

  it('are said to be none when nothing rests on it', async () => {
    const { user } = await openOn('nowhere');
    await user.click(screen.getByRole('button', { name: 'Voir ce qui en dépend' }));
    screen.getByText('Aucun passage du rapport ne s’appuie dessus.');
  });
});
