import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listMissions } from '#renderer/data/repository.ts';
import { MaturityScreen } from '#renderer/features/maturity/maturity-screen.tsx';
import { EMPTY_ANSWER } from '#shared/domain/answer.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const answered = (level: number, comment = ''): MissionDoc => ({
  ...anEmptyMission(),
  answers: { q1: { ...EMPTY_ANSWER, value: { kind: 'level', level }, comment } },
});

async function openComparison(doc: MissionDoc) {
  const mission = await openMission(doc, { screen: 'maturity', content: <MaturityScreen /> });
  await mission.user.click(screen.getByRole('tab', { name: 'Comparer' }));
  return mission;
}

const asFile = (doc: MissionDoc, name = 'mission.jalon') => ({
  name,
  bytes: new TextEncoder().encode(JSON.stringify(doc)),
});

async function compareWithFile(mission: Awaited<ReturnType<typeof openComparison>>, doc: MissionDoc) {
  mission.platform.willOpen(asFile(doc));
  await mission.user.click(screen.getByRole('button', { name: 'Ouvrir un fichier…' }));
}

/** What the rows of a table say, cell by cell. */
const rowsOf = (label: string) =>
  within(screen.getByRole('table', { name: label }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent.trim()),
    );

describe('a milestone of the mission', () => {
  it('is kept under the name typed, and shows later what moved since', async () => {
    const { user, session } = await openComparison(answered(1));
    await user.click(screen.getByRole('button', { name: 'Garder un point de comparaison' }));
    await user.type(await screen.findByLabelText('Nom du point'), 'Cadrage{Enter}');
    const option = await screen.findByRole('option', { name: '23 novembre 2026 à 14:32 · Cadrage' });
    session().run({
      type: 'answerQuestion',
      questionId: 'q1',
      patch: { value: { kind: 'level', level: 3 }, comment: 'Un rôle a été créé.' },
    });
    await user.selectOptions(screen.getByLabelText('Comparer avec'), option);
    await screen.findByRole('table', { name: 'Évolution par axe' });
    expect(rowsOf('Évolution par axe')).toEqual([
      ['Données', '1,0', '3,0', '+2,0', '+2,0 (1/1)', '100\u00a0%'],
    ]);
    expect(rowsOf('Questions qui ont bougé')).toEqual([
      ['Responsable', 'Données', '1', '3', '+2', 'Un rôle a été créé.'],
    ]);
    expect(screen.queryByRole('list', { name: 'Précautions de lecture' })).toBeNull();
  });

  it('is renamed, and removed only once that is confirmed', async () => {
    const { user } = await openComparison(answered(1));
    await user.click(screen.getByRole('button', { name: 'Garder un point de comparaison' }));
    await user.type(await screen.findByLabelText('Nom du point'), 'Cadrage{Enter}');
    const kept = await screen.findByRole('option', { name: /· Cadrage$/ });
    expect(screen.queryByRole('button', { name: 'Renommer le point' })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Comparer avec'), kept);
    await user.click(await screen.findByRole('button', { name: 'Renommer le point' }));
    await user.type(await screen.findByLabelText('Nom du point'), ' fini{Enter}');
    await screen.findByRole('option', { name: /· Cadrage fini$/ });
    await user.click(screen.getByRole('button', { name: 'Supprimer le point' }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull());
    expect(screen.getByRole('option', { name: /· Cadrage fini$/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Supprimer le point' }));
    await user.click(await screen.findByRole('button', { name: 'Supprimer définitivement' }));
    await waitFor(() => expect(screen.queryByRole('option', { name: /Cadrage fini/ })).toBeNull());
    expect(screen.queryByRole('table', { name: 'Évolution par axe' })).toBeNull();
  });

  it('is not kept when the dialog is given up', async () => {
    const { user } = await openComparison(answered(1));
    await user.click(screen.getByRole('button', { name: 'Garder un point de comparaison' }));
    await user.type(await screen.findByLabelText('Nom du point'), 'Cadrage');
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(screen.queryByLabelText('Nom du point')).toBeNull());
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).not.toContainEqual(
      expect.stringContaining('Cadrage'),
    );
  });
});

describe('a file to compare with', () => {
  it('stands before the open mission, or after it once turned round, and is not imported', async () => {
    const mission = await openComparison(answered(1));
    const stored = await listMissions(mission.data);
    await compareWithFile(mission, answered(3));
    await screen.findByRole('table', { name: 'Évolution par axe' });
    expect(rowsOf('Questions qui ont bougé')[0]).toContain('−2');
    await mission.user.click(screen.getByRole('button', { name: 'Inverser' }));
    expect(rowsOf('Questions qui ont bougé')[0]).toContain('+2');
    expect(screen.getByRole('option', { name: 'mission.jalon', selected: true })).toBeDefined();
    expect(await listMissions(mission.data)).toEqual(stored);
  });

  it('with an answer that was unknown shows no progress, and says what to beware of', async () => {
    const mission = await openComparison(answered(3));
    await compareWithFile(mission, {
      ...answered(0),
      answers: { q1: { ...EMPTY_ANSWER, value: { kind: 'unknown' } } },
      company: { ...anEmptyMission().company, name: 'Autre SARL' },
    });
    const cautions = await screen.findByRole('list', { name: 'Précautions de lecture' });
    expect(
      within(cautions)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('Autre SARL, puis Kerbrat Usinage'),
      expect.stringMatching(/de 0.% à 100.%/),
      expect.stringContaining('Données'),
    ]);
    expect(screen.queryByRole('table', { name: 'Questions qui ont bougé' })).toBeNull();
    expect(rowsOf('Questions connues à une seule date')).toEqual([
      ['Responsable', 'Données', 'ne sait pas', '3', '—'],
    ]);
    expect(rowsOf('Évolution par axe')).toEqual([
      ['Données une seule date', '—', '3,0', '—', '— (0/1)', '0\u00a0% → 100\u00a0%'],
    ]);
  });

  it('that is no mission is refused with a sentence', async () => {
    const { user, platform } = await openComparison(answered(1));
    platform.willOpen({ name: 'notes.jalon', bytes: new TextEncoder().encode('bonjour') });
    await user.click(screen.getByRole('button', { name: 'Ouvrir un fichier…' }));
    expect((await screen.findByText(/^notes\.jalon/, { selector: 'p' })).getAttribute('role')).toBe('alert');
    expect(screen.queryByRole('table', { name: 'Évolution par axe' })).toBeNull();
  });
});

describe('a question that moved', () => {
  it('leads to its place in the questionnaire, and the comparison is still there on return', async () => {
    const mission = await openComparison(answered(1));
    await compareWithFile(mission, answered(3));
    // Twice: the second time the address names the question already.
    for (const _ of [1, 2]) {
      const table = await screen.findByRole('table', { name: 'Questions qui ont bougé' });
      within(table).getAllByRole('row')[1]?.focus();
      await mission.user.keyboard('{Enter}');
      await screen.findByText(/Qui répond des données/);
      expect(window.location.hash).toMatch(/\/maturity\/q1$/);
      await mission.user.click(screen.getByRole('tab', { name: 'Comparer' }));
      expect(rowsOf('Questions qui ont bougé')).toHaveLength(1);
    }
  });
});
