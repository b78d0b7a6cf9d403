import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LandscapeScreen } from '#renderer/features/landscape/landscape-screen.tsx';
import { blankDataSource, blankIrritant, blankProcess } from '#shared/domain/blank.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import { aFullMission, anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const openLandscape = (doc = anEmptyMission(), spot?: string) =>
  openMission(doc, {
    screen: 'landscape',
    content: <LandscapeScreen />,
    ...(spot === undefined ? {} : { spot }),
  });

const withIrritants = (...irritants: Irritant[]) => ({ ...anEmptyMission(), irritants });
const yearlyCost = () => screen.getByRole('status', { name: 'Coût annuel' }).textContent;
const rows = () =>
  within(screen.getByRole('tabpanel'))
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('data-row'))
    .map((button) => button.textContent);

describe('the place an item has in the landscape', () => {
  it.each([
    ['processes.process-1', 'Processus', 'Nom', 'Devis'],
    ['irritants.irritant-1', 'Irritants', 'Intitulé', 'Ressaisie des devis'],
    ['applications.app-1', 'Applications', 'Nom', 'Sylob'],
    ['dataSources.source-1', 'Sources de données', 'Nom', 'Historique des devis'],
    ['dataFlows.flow-1', 'Flux', 'Flux 1, ce qui circule', 'Export'],
    ['aiUsages.usage-1', 'IA déjà en usage', 'Outil', 'ChatGPT'],
  ])('is found from %s', async (spot, tab, field, value) => {
    await openLandscape(aFullMission(), spot);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(`${tab}1`);
    expect(screen.getByRole('textbox', { name: field })).toHaveProperty('value', value);
  });

  it('is kept when another tab is visited in between', async () => {
    const processes = [
      { ...blankProcess('proc-1'), name: 'Devis' },
      { ...blankProcess('proc-2'), name: 'Achats' },
    ];
    const { user } = await openLandscape({ ...anEmptyMission(), processes }, 'processes.proc-2');
    await user.click(screen.getByRole('tab', { name: /Applications/ }));
    await user.click(screen.getByRole('tab', { name: /Processus/ }));
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveProperty('value', 'Achats');
  });
});

describe('the yearly cost of an irritant', () => {
  it('follows what is typed, and says what is missing until then', async () => {
    const { user, doc } = await openLandscape(withIrritants(blankIrritant('irr-1')), 'irritants.irr-1');
    expect(yearlyCost()).toBe('—');
    expect(screen.getByText('Il manque des chiffres pour calculer le coût.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Personnes concernées' }), '4');
    await user.type(screen.getByRole('textbox', { name: 'Occurrences' }), '230');
    await user.type(screen.getByRole('textbox', { name: 'Durée par occurrence' }), '12');
    await user.type(screen.getByRole('textbox', { name: 'Coût horaire chargé' }), '37,5');
    // 4 × 230 × 12 ÷ 60 = 184 h, × 37,50 € = 6 900 €.
    expect(yearlyCost()).toBe('6\u202f900\u00a0€/an');
    await user.type(screen.getByRole('textbox', { name: 'Coût des erreurs' }), '1100');
    expect(yearlyCost()).toBe('8\u202f000\u00a0€/an');
    expect(doc().irritants[0]).toMatchObject({
      peopleInvolved: 4,
      occurrencesPerYear: 230,
      minutesPerOccurrence: 12,
      hourlyRate: 37.5,
      errorCostPerYear: 1100,
    });
  });

  it('is a figure, and never a zero, when only the errors are known', async () => {
    const irritant = { ...blankIrritant('irr-1'), errorCostPerYear: 2000, basis: 'declared' as const };
    await openLandscape(withIrritants(irritant), 'irritants.irr-1');
    expect(yearlyCost()).toBe('2\u202f000\u00a0€/an');
    expect(screen.getByText(/temps non chiffré · chiffres : déclaré/)).toBeTruthy();
  });

  it('adds up over the irritants, and the sum opens what it was made of', async () => {
    const { user } = await openLandscape(
      withIrritants(
        { ...blankIrritant('irr-1'), title: 'Rebuts', errorCostPerYear: 30_000 },
        { ...blankIrritant('irr-2'), title: 'Attente', errorCostPerYear: 12_000 },
        { ...blankIrritant('irr-3'), title: 'Ressaisie' },
      ),
      'irritants',
    );
    await user.click(
      screen.getByRole('button', { name: /Coût annuel des irritants\u202f: 42\u202f000\u00a0€/ }),
    );
    const table = await screen.findByRole('table', { name: 'Coût annuel des irritants' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['IrritantPar an', 'Rebuts30\u202f000\u00a0€', 'Attente12\u202f000\u00a0€', 'Ressaisie—']);
  });
});

describe('the irritants', () => {
  const doc = withIrritants(
    { ...blankIrritant('irr-1'), title: 'Sans chiffre', severity: 5 },
    { ...blankIrritant('irr-2'), title: 'Cher', severity: 2, errorCostPerYear: 9000 },
    { ...blankIrritant('irr-3'), title: 'Bon marché', errorCostPerYear: 0 },
  );

  it('are listed dearest first, those without a figure last', async () => {
    await openLandscape(doc, 'irritants');
    expect(rows().map((row) => row?.replace(/Autre.*/, ''))).toEqual(['Cher', 'Bon marché', 'Sans chiffre']);
  });

  it('are listed by severity on demand, those not rated last', async () => {
    const { user } = await openLandscape(doc, 'irritants');
    await user.click(screen.getByRole('radio', { name: 'Par gravité' }));
    expect(rows().map((row) => row?.replace(/Autre.*/, ''))).toEqual(['Sans chiffre', 'Cher', 'Bon marché']);
  });

  it('noted from a process are tied to it and to its department', async () => {
    const process = { ...blankProcess('proc-1'), name: 'Devis', businessFunction: 'sales' as const };
    const mission = await openLandscape({ ...anEmptyMission(), processes: [process] });
    await mission.user.click(screen.getByRole('button', { name: 'Noter un irritant' }));
    expect(mission.doc().irritants).toMatchObject([{ processId: 'proc-1', businessFunction: 'sales' }]);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Irritants1');
  });
});

describe('the quality of a data source', () => {
  const doc = { ...anEmptyMission(), dataSources: [blankDataSource('src-1')] };
  const levels = (dimension: string) => within(screen.getByRole('radiogroup', { name: dimension }));

  it('is rated by dimension; a zero is a level, and not examined is none', async () => {
    const mission = await openLandscape(doc, 'dataSources.src-1');
    await mission.user.click(levels('Exactitude').getByRole('radio', { name: '0' }));
    await mission.user.click(levels('Unicité').getByRole('radio', { name: '3' }));
    expect(mission.doc().dataSources[0]?.quality).toEqual({
      completeness: null,
      accuracy: 0,
      timeliness: null,
      consistency: null,
      uniqueness: 3,
      accessibility: null,
    });
  });

  it('is taken back by a second click, or by Suppr', async () => {
    const mission = await openLandscape(doc, 'dataSources.src-1');
    const accuracy = () => mission.doc().dataSources[0]?.quality.accuracy;
    const two = levels('Exactitude').getByRole('radio', { name: '2' });
    await mission.user.click(two);
    expect(accuracy()).toBe(2);
    await mission.user.click(two);
    expect(accuracy()).toBeNull();
    await mission.user.click(two);
    await mission.user.keyboard('{Delete}');
    expect(accuracy()).toBeNull();
  });
});

describe('the data flows', () => {
  it('are added and described in the table, and drawn', async () => {
    const { applications, dataSources } = aFullMission();
    const mission = await openLandscape({ ...anEmptyMission(), applications, dataSources }, 'dataFlows');
    await mission.user.click(screen.getByRole('button', { name: 'Tracer le premier flux' }));
    await mission.user.selectOptions(screen.getByRole('combobox', { name: 'Flux 1, de' }), 'Sylob');
    await mission.user.selectOptions(
      screen.getByRole('combobox', { name: 'Flux 1, vers' }),
      'Historique des devis',
    );
    await mission.user.selectOptions(screen.getByRole('combobox', { name: 'Flux 1, mode' }), 'Ressaisie');
    await mission.user.type(screen.getByRole('textbox', { name: 'Flux 1, ce qui circule' }), 'Devis du jour');
    expect(mission.doc().dataFlows).toMatchObject([
      { fromId: 'app-1', toId: 'source-1', mode: 'manual', label: 'Devis du jour' },
    ]);
    expect(
      screen.getByRole('img', { name: /1\u00a0flux entre 2\u00a0applications et sources/ }),
    ).toBeTruthy();
    await mission.user.click(screen.getByRole('button', { name: 'Supprimer le flux 1' }));
    expect(mission.doc().dataFlows).toEqual([]);
  });
});
