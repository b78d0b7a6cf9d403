import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UseCasesScreen } from '#renderer/features/use-cases/use-cases-screen.tsx';
import { blankDataSource, blankIrritant, blankUseCase } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const aCase = (id: string, changes: Partial<UseCase> = {}): UseCase => ({
  ...blankUseCase(id),
  title: `Cas ${id}`,
  ...changes,
});

const openUseCases = (changes: Partial<MissionDoc> = {}, spot?: string) =>
  openMission(
    { ...anEmptyMission(), ...changes },
    { screen: 'use-cases', content: <UseCasesScreen />, ...(spot === undefined ? {} : { spot }) },
  );

const rows = () =>
  screen
    .queryAllByRole('button')
    .filter((button) => button.hasAttribute('data-row'))
    .map((button) => button.textContent);
type User = Awaited<ReturnType<typeof openMission>>['user'];

/** In one go: what is typed letter by letter is the matter of the quick capture. */
async function fill(user: User, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}

const capture = () => screen.getByRole('textbox', { name: 'Nouvelle idée' });

describe('quick capture of ideas', () => {
  it('adds one idea a line without leaving the keyboard', async () => {
    const { user, doc } = await openUseCases();
    await user.click(capture());
    await user.keyboard('Tri{Enter}Devis{Enter}{Enter}A');
    expect(doc().useCases.map(({ title, status }) => [title, status])).toEqual([
      ['Tri', 'idea'],
      ['Devis', 'idea'],
      ['A', 'idea'],
    ]);
    expect(document.activeElement).toBe(capture());
    expect(screen.getByRole('status').textContent).toContain('Devis');
  });

  it('keeps the idea in the mission from its first letter, and takes it back when the line is emptied', async () => {
    const { user, doc } = await openUseCases();
    await user.type(capture(), 'C');
    expect(doc().useCases).toHaveLength(1);
    await user.clear(capture());
    expect(doc().useCases).toHaveLength(0);
  });

  it('makes nothing of spaces', async () => {
    const { user, doc } = await openUseCases();
    await user.type(capture(), '   {Enter}');
    expect(doc().useCases).toHaveLength(0);
  });

  it('starts a new idea when the one being typed was undone', async () => {
    const { user, doc, session } = await openUseCases();
    await user.type(capture(), 'Non');
    while (session().undo());
    await user.type(capture(), 'Oui');
    expect(doc().useCases.map(({ title }) => title)).toEqual(['Oui']);
  });
});

describe('the list of use cases', () => {
  const useCases = [
    aCase('a', { title: 'Prévision des achats', status: 'candidate' }),
    aCase('b', { title: 'Contrôle visuel', status: 'retained', problem: 'Pièces écartées à l’œil' }),
    aCase('c', { title: 'Jumeau numérique', status: 'rejected' }),
  ];

  it('is filtered by status, with counts', async () => {
    const { user } = await openUseCases({ useCases });
    expect(rows()).toHaveLength(3);
    await user.click(screen.getByRole('radio', { name: 'Retenus 1' }));
    expect(rows()).toEqual([expect.stringContaining('Contrôle visuel')]);
    await user.click(screen.getByRole('radio', { name: 'Idées 0' }));
    expect(screen.getByText('Aucun cas ne correspond')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tout afficher' }));
    expect(rows()).toHaveLength(3);
  });

  it('is filtered by text, whatever the accents and the field', async () => {
    const { user } = await openUseCases({ useCases });
    await fill(user, screen.getByRole('textbox', { name: 'Filtrer les cas d’usage' }), 'pieces oeil');
    expect(rows()).toEqual([expect.stringContaining('Contrôle visuel')]);
  });

  it('keeps the case being worked on when its new status leaves the filter', async () => {
    const { user, doc } = await openUseCases({ useCases }, 'useCases.b');
    await user.click(screen.getByRole('radio', { name: 'Retenus 1' }));
    await user.click(screen.getByRole('radio', { name: 'Écarté' }));
    expect(doc().useCases[1]?.status).toBe('rejected');
    expect(screen.getByRole('textbox', { name: 'Titre' })).toHaveProperty('value', 'Contrôle visuel');
  });

  it('shows the case a link leads to, though the filter would hide it', async () => {
    await openUseCases({ useCases }, 'useCases.c');
    expect(screen.getByRole('textbox', { name: 'Titre' })).toHaveProperty('value', 'Jumeau numérique');
  });

  it('puts the cursor in the title of a new sheet', async () => {
    const { user, doc } = await openUseCases({ useCases });
    await user.click(screen.getByRole('button', { name: 'Ajouter un cas d’usage' }));
    await user.paste('Mails clients');
    expect(doc().useCases.at(-1)?.title).toBe('Mails clients');
  });

  it('says how to bring a removed case back, and goes to its neighbour', async () => {
    const { user, doc, session } = await openUseCases({ useCases }, 'useCases.b');
    await user.click(screen.getByRole('button', { name: /^Supprimer/ }));
    expect(await screen.findByText('Cas d’usage supprimé. Ctrl+Z pour annuler.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Titre' })).toHaveProperty('value', 'Jumeau numérique');
    session().undo();
    expect(doc().useCases).toHaveLength(3);
  });
});

describe('the figures of a sheet', () => {
  it('shows what the linked irritants cost and how good the linked data are', async () => {
    const irritants = [
      { ...blankIrritant('irr-1'), title: 'Ressaisie', errorCostPerYear: 12_000 },
      { ...blankIrritant('irr-2'), title: 'Attente' },
    ];
    const source = blankDataSource('src-1');
    const quality = { ...source.quality, completeness: 4, accuracy: 2, timeliness: 3, consistency: 3 };
    const dataSources = [
      { ...source, name: 'Historique des devis', quality },
      { ...blankDataSource('src-2'), name: 'Photos' },
    ];
    const useCases = [aCase('a', { irritantIds: ['irr-1', 'irr-2'], dataSourceIds: ['src-1', 'src-2'] })];
    await openUseCases({ irritants, dataSources, useCases });
    const costs = within(screen.getByRole('list', { name: 'Coût annuel des irritants traités' }));
    expect(costs.getByRole('button', { name: /Ressaisie\s:\s12\sk€\spar\san/ })).toBeTruthy();
    expect(costs.getByRole('button', { name: /Attente\s:\scoût\sinconnu/ })).toBeTruthy();
    const data = within(screen.getByRole('list', { name: 'Qualité des sources de données' }));
    expect(
      data.getByRole('button', { name: /Historique\sdes\sdevis\s:\squalité\s3,0\ssur\s4/ }),
    ).toBeTruthy();
    expect(data.getByRole('button', { name: /Photos\s:\squalité\snon\sévaluée/ })).toBeTruthy();
  });

  it('keeps the indicator with its starting point', async () => {
    const { user, doc } = await openUseCases({ useCases: [aCase('a')] });
    await fill(user, screen.getByRole('textbox', { name: 'Valeur de départ' }), '12,5');
    await fill(user, screen.getByRole('textbox', { name: 'Unité' }), 'h');
    expect(doc().useCases[0]?.kpi).toEqual({
      name: '',
      unit: 'h',
      baseline: 12.5,
      baselineBasis: null,
      target: null,
    });
  });
});
