import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findModels, nearnessOf } from '#renderer/features/use-cases/catalogue-filter.ts';
import { UseCasesScreen } from '#renderer/features/use-cases/use-cases-screen.tsx';
import { EMPTY_TOOLBOX } from '#shared/content/toolbox.ts';
import { blankIrritant, blankPerson, blankUseCase } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';
import { aModel } from '#tests/support/use-case-models.ts';

const QUOTES = aModel('uc-sales-01');
const FORECAST = aModel('uc-purchasing-01', {
  title: 'Besoin prévu par mois',
  functionId: 'purchasing',
  nature: 'rule',
  problem: 'Achats d’été estimés à la louche.',
  suggestWhen: { ...QUOTES.suggestWhen, irritantWords: ['achat'] },
});
const MODELS = [QUOTES, FORECAST];

const openTab = async (tab: string, changes: Partial<MissionDoc> = {}) => {
  const opened = await openMission(
    { ...anEmptyMission(), ...changes },
    {
      screen: 'use-cases',
      spot: tab,
      content: <UseCasesScreen />,
      toolbox: { ...EMPTY_TOOLBOX, useCases: MODELS },
    },
  );
  await screen.findByRole('tab', { name: new RegExp(`^Catalogue\\s?${MODELS.length}$`) });
  return opened;
};
const aCase = (id: string, changes: Partial<UseCase> = {}): UseCase => ({ ...blankUseCase(id), ...changes });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const rows = () =>
  screen
    .queryAllByRole('button')
    .filter((element) => element.hasAttribute('data-row'))
    .map((element) => element.textContent);
const ideas = () =>
  within(screen.getByRole('list', { name: 'Idées de l’atelier' }))
    .getAllByRole('textbox')
    .map((field) => (field as HTMLInputElement).value);

describe('the order and the filters of the catalogue', () => {
  const everything = { query: '', businessFunction: null, nature: null };

  it('put the sector of the company first, then every sector, then others', () => {
    const models = [
      aModel('other', { sectorIds: ['retail'] }),
      aModel('every'),
      aModel('own', { sectorIds: ['metal'] }),
    ];
    expect(findModels(models, everything, 'metal').map(({ id }) => id)).toEqual(['own', 'every', 'other']);
    expect(models.map((model) => nearnessOf(model, 'metal'))).toEqual(['other', 'every', 'own']);
  });

  it('find words whatever the accents, by function and by nature', () => {
    const found = (change: Partial<typeof everything>) =>
      findModels(MODELS, { ...everything, ...change } as Parameters<typeof findModels>[1], '').map(
        ({ id }) => id,
      );
    expect(found({ query: 'ETE estimes' })).toEqual(['uc-purchasing-01']);
    expect(findModels(MODELS, { ...everything, businessFunction: 'sales' }, '')).toEqual([QUOTES]);
    expect(findModels(MODELS, { ...everything, nature: 'rule' }, '')).toEqual([FORECAST]);
    expect(found({ query: 'louche facture' })).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('is searched, and keeps the cursor in the search when nothing is found', async () => {
    const { user } = await openTab('catalogue');
    const search = screen.getByRole('textbox', { name: 'Chercher dans le catalogue' });
    await user.type(search, 'été');
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Besoin prévu par mois')]));
    await user.type(search, 'zzz');
    expect(await screen.findByText('Aucun modèle ne correspond')).toBeTruthy();
    expect(document.activeElement).toBe(search);
    await user.click(button('Tout afficher'));
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('makes a use case of a model, and changes no other', async () => {
    const typed = aCase('a', { title: 'Devis', solution: 'La mienne.' });
    const irritants = [{ ...blankIrritant('irr-1'), title: 'Devis en retard' }];
    const { user, doc, session } = await openTab('catalogue', { useCases: [typed], irritants });
    await user.click(button('Prendre ce modèle'));
    expect(doc().useCases[0]).toEqual(typed);
    expect(doc().useCases[1]).toMatchObject({ modelId: 'uc-sales-01', irritantIds: ['irr-1'] });
    await user.click(await screen.findByRole('button', { name: 'Ouvrir la fiche' }));
    expect(await screen.findByText(/Ordre de grandeur du catalogue/)).toBeTruthy();
    session().undo();
    expect(doc().useCases).toEqual([typed]);
  });

  it('says where the figures come from', async () => {
    await openTab('catalogue');
    expect(screen.getByText(/sans étude publiée/)).toBeTruthy();
    expect(screen.getByText(/1\s000\s€ à 4\s000\s€/)).toBeTruthy();
  });
});

describe('suggestions', () => {
  const irritants = [{ ...blankIrritant('irr-1'), title: 'Devis en retard' }];

  it('say their reason, which opens the fact it comes from', async () => {
    const { user } = await openTab('suggestions', { irritants });
    const reasons = within(screen.getByRole('list', { name: /^Raisons/ }));
    await user.click(reasons.getByRole('button', { name: /Irritant relevé.*Devis en retard/ }));
    expect(window.location.hash).toContain('/landscape/irritants.irr-1');
  });

  it('are taken with the irritant, and are then no longer proposed', async () => {
    const { user, doc } = await openTab('suggestions', { irritants });
    await user.click(button(/^Prendre/));
    expect(doc().useCases[0]).toMatchObject({ status: 'idea', irritantIds: ['irr-1'] });
    expect(await screen.findByText('Rien à proposer pour l’instant')).toBeTruthy();
  });

  it('are set aside among the rejected cases', async () => {
    const { user, doc } = await openTab('suggestions', { irritants });
    await user.click(button(/^Mettre de côté/));
    expect(doc().useCases[0]).toMatchObject({ status: 'rejected', modelId: 'uc-sales-01' });
    expect(await screen.findByText('Rien à proposer pour l’instant')).toBeTruthy();
  });
});

describe('the workshop', () => {
  it('has its line ready, adds an idea at each Enter, and shows the last ones first', async () => {
    const { user, doc } = await openTab('workshop');
    const line = screen.getByRole('textbox', { name: 'Nouvelle idée' });
    expect(document.activeElement).toBe(line);
    await user.keyboard('Tri{Enter}Devis{Enter}Planning{Enter}');
    expect(document.activeElement).toBe(line);
    expect(ideas()).toEqual(['Planning', 'Devis', 'Tri']);
    await user.type(screen.getByRole('textbox', { name: /^Idée.*Tri$/ }), ' des mails');
    expect(doc().useCases[0]?.title).toBe('Tri des mails');
  });

  it('merges two like ideas in one step that is undone in one', async () => {
    const useCases = [
      aCase('a', { title: 'Lecture des bons de livraison', votes: [{ personId: null, points: 2 }] }),
      aCase('b', { title: 'Lire les BL', votes: [{ personId: null, points: 1 }] }),
    ];
    const { user, doc, session } = await openTab('workshop', { useCases });
    await user.click(button(/^Fusionner/));
    expect(doc().useCases).toHaveLength(1);
    expect(doc().useCases[0]).toMatchObject({
      title: 'Lecture des bons de livraison',
      votes: [{ personId: null, points: 3 }],
    });
    expect(doc().useCases[0]?.problem).toContain('Lire les BL');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nouvelle idée' }));
    session().undo();
    expect(doc().useCases).toEqual(useCases);
  });

  it('does not propose again two ideas that were said to be two', async () => {
    const useCases = [aCase('a', { title: 'Tri des mails' }), aCase('b', { title: 'Trier les mails' })];
    const { user, doc } = await openTab('workshop', { useCases });
    await user.click(button(/^Ce sont deux idées/));
    expect(screen.queryByRole('button', { name: /^Fusionner/ })).toBeNull();
    await user.click(screen.getByRole('tab', { name: /^Catalogue/ }));
    await user.click(screen.getByRole('tab', { name: 'Atelier' }));
    expect(screen.queryByRole('button', { name: /^Fusionner/ })).toBeNull();
    expect(doc().useCases).toHaveLength(2);
  });

  it('counts points by mouse and by keyboard, and no more of them than a person has', async () => {
    const people = [
      { ...blankPerson('p1'), name: 'Anne' },
      { ...blankPerson('p2'), name: 'Paul' },
    ];
    const useCases = [aCase('a', { title: 'Devis' }), aCase('b', { title: 'Planning' })];
    const { user, doc } = await openTab('workshop', { useCases, people });
    const give = (title: string) => button(new RegExp(`^Donner un point.*${title}`));
    const limit = screen.getByRole('textbox', { name: 'Points par personne' });
    await user.clear(limit);
    await user.type(limit, '3');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Qui vote' }), 'p1');
    await user.click(give('Planning'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(give('Devis'));
    await user.keyboard('+++++');
    expect(doc().useCases.map(({ votes }) => votes)).toEqual([
      [{ personId: 'p1', points: 2 }],
      [{ personId: 'p1', points: 1 }],
    ]);
    expect(screen.getByText(/^0\spoint à donner sur 3$/)).toBeTruthy();
    await user.keyboard('-');
    expect(doc().useCases[0]?.votes).toEqual([{ personId: 'p1', points: 1 }]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Qui vote' }), 'p2');
    await user.click(give('Devis'));
    await user.click(give('Devis'));
    expect(screen.getByText('2 votants, de 1 à 2')).toBeTruthy();
  });

  it('sorts by points, and makes candidates of the best ideas in one step', async () => {
    const useCases = [
      aCase('a', { title: 'Devis', votes: [{ personId: null, points: 6 }] }),
      aCase('b', { title: 'Planning' }),
      aCase('c', { title: 'Tri', votes: [{ personId: null, points: 9 }] }),
    ];
    const { user, doc, session } = await openTab('workshop', { useCases });
    await user.click(screen.getByRole('radio', { name: 'Par points' }));
    expect(ideas()).toEqual(['Tri', 'Devis', 'Planning']);
    await user.click(button(/^Passer 2\sidées en candidats/));
    expect(doc().useCases.map(({ status }) => status)).toEqual(['candidate', 'idea', 'candidate']);
    session().undo();
    expect(doc().useCases.map(({ status }) => status)).toEqual(['idea', 'idea', 'idea']);
  });

  it('takes the whole window and gives it back on Escape, keeping what was being typed', async () => {
    const { user } = await openTab('workshop');
    await user.keyboard('Contrôle');
    await user.click(button('Plein écran'));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nouvelle idée' }));
    await user.keyboard(' visuel{Escape}');
    expect(button('Plein écran')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Nouvelle idée' })).toHaveProperty('value', 'Contrôle visuel');
  });
});

describe('the sheet of a use case', () => {
  it('offers no dependency that would close a circle, and says so', async () => {
    const useCases = [aCase('a', { title: 'Suivi' }), aCase('b', { title: 'Rebuts', dependsOnIds: ['a'] })];
    const { user } = await openTab('useCases.a', { useCases });
    expect(screen.getByText(/Non proposés, car ils dépendent de celui-ci\s: Rebuts/)).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Dépend d’autres cas' }));
    expect(screen.queryByRole('option', { name: 'Rebuts' })).toBeNull();
  });

  it('says when a circle is there, and lets it be taken back', async () => {
    const useCases = [
      aCase('a', { title: 'Suivi', dependsOnIds: ['b'] }),
      aCase('b', { title: 'Rebuts', dependsOnIds: ['a'], status: 'rejected' }),
    ];
    await openTab('useCases.a', { useCases });
    expect(screen.getByText(/Ce cas dépend de lui-même/)).toBeTruthy();
    expect(screen.getByText(/Dépend d’un cas écarté\s: Rebuts/)).toBeTruthy();
  });

  it('is completed from the model it is tied to, where it is empty', async () => {
    const useCases = [aCase('a', { title: 'Mes devis', problem: 'Neuf jours.' })];
    const { user, doc } = await openTab('useCases.a', { useCases });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Modèle du catalogue' }), 'uc-sales-01');
    expect(doc().useCases[0]).toMatchObject({ modelId: 'uc-sales-01', solution: '' });
    await user.click(button('Compléter les champs vides'));
    expect(doc().useCases[0]).toMatchObject({
      title: 'Mes devis',
      problem: 'Neuf jours.',
      solution: QUOTES.solution,
    });
  });

  it('keeps the plain rule, the sourcing, the origin of the starting value, the work and the pilot', async () => {
    const { user, doc } = await openTab('useCases.a', { useCases: [aCase('a')] });
    await user.click(screen.getByRole('textbox', { name: /La règle simple envisagée/ }));
    await user.paste('Un seuil.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mode d’obtention' }), 'own-staff');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Obtenue' }), 'measured');
    await user.click(screen.getByRole('textbox', { name: 'Charge interne' }));
    await user.paste('12,5');
    await user.type(screen.getByLabelText('Début du pilote'), '2027-03-01');
    expect(doc().useCases[0]).toMatchObject({
      plainAlternative: 'Un seuil.',
      sourcing: 'own-staff',
      kpi: { baselineBasis: 'measured' },
      effortDays: 12.5,
      pilotOn: '2027-03-01',
    });
  });
});
