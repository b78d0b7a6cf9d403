import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { LandscapeScreen } from '#renderer/features/landscape/landscape-screen.tsx';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { readInventoriesForEver, readInventoriesInProcess } from '#tests/support/in-process-worker.ts';
import { openMission } from '#tests/support/open-mission.tsx';
import { workbook } from '#tests/support/workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const CSV =
  'Nom;Éditeur;Budget;Coût annuel\nSylob;Forterro;x;12 000 €\nSage;Sage;y;environ 3000\nExcel;Microsoft;z;\n';

async function openImport(spot = 'applications') {
  const mission = await openMission(anEmptyMission(), {
    screen: 'landscape',
    spot,
    content: <LandscapeScreen />,
  });
  await mission.user.click(screen.getByRole('button', { name: 'Importer un inventaire' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Importer/ }, { timeout: 5000 }));
  const choose = async (name: string, bytes: Uint8Array) => {
    mission.platform.willOpen({ name, bytes });
    await mission.user.click(dialog.getByRole('button', { name: /^(Choisir|Changer)/ }));
  };
  return { ...mission, dialog, choose };
}

const errorsIn = (dialog: ReturnType<typeof within>) =>
  within(dialog.getByRole('list', { name: /à corriger/ }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the import of an inventory', () => {
  beforeEach(readInventoriesInProcess);

  it('shows how columns are read, names the faulty row, and imports nothing until it is left out', async () => {
    const { user, doc, session, dialog, choose } = await openImport();
    await choose('parc.csv', utf8(CSV));
    expect(await dialog.findByRole('combobox', { name: 'Colonne «\u202fCoût annuel\u202f»' })).toHaveProperty(
      'value',
      'annualCost',
    );
    expect(errorsIn(dialog)).toEqual([
      'Ligne 3, Coût annuel\u202f: «\u202fenviron 3000\u202f» n’est pas un nombre\u202f: écrivez par exemple 1250 ou 1250,5.',
    ]);
    const importAll = dialog.getByRole('button', { name: 'Importer 3\u00a0lignes' });
    expect(importAll).toHaveProperty('disabled', true);

    await user.click(dialog.getByRole('checkbox', { name: /Laisser de côté la ligne en erreur/ }));
    await user.click(dialog.getByRole('button', { name: 'Importer 2\u00a0lignes' }));
    expect(doc().applications).toMatchObject([
      { name: 'Sylob', vendor: 'Forterro', annualCost: 12_000 },
      { name: 'Excel', vendor: 'Microsoft', annualCost: null },
    ]);
    expect(screen.getByText(/^2\sapplications importées. Ctrl\+Z pour annuler.$/)).toBeTruthy();

    expect(session().undo()).toBe(true);
    expect(doc().applications).toEqual([]);
  });

  it('shows the first lines as they will be, and follows the columns that one changes', async () => {
    const { user, doc, dialog, choose } = await openImport();
    await choose('parc.csv', utf8('Nom;Budget;Remarque\nSylob;12 k€;Vital\n'));
    const preview = () => within(dialog.getByRole('table', { name: 'Aperçu des premières lignes' }));
    await dialog.findByRole('table', { name: 'Aperçu des premières lignes' });
    expect(
      preview()
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual(['LigneNomCoût annuel (€)Note', '2Sylob12\u202f000Vital']);
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Colonne «\u202fRemarque\u202f»' }),
      'Criticité (1 à 5)',
    );
    expect(preview().getAllByRole('row')[1]?.textContent).toBe('2Sylob12\u202f0005');
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Colonne «\u202fBudget\u202f»' }),
      'Ne pas importer',
    );
    await user.click(dialog.getByRole('button', { name: 'Importer 1\u00a0ligne' }));
    expect(doc().applications).toMatchObject([{ name: 'Sylob', annualCost: null, criticality: 5, note: '' }]);
  });

  it('asks which column bears the name when none does', async () => {
    const { user, dialog, choose } = await openImport('dataSources');
    await choose('sources.csv', utf8('Bidule;Volume\nDevis;3 Go\n'));
    expect((await dialog.findByRole('alert')).textContent).toMatch(
      /^Aucune colonne ne donne le nom de la source/,
    );
    expect(dialog.getByRole('button', { name: 'Importer 0\u00a0ligne' })).toHaveProperty('disabled', true);
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Colonne «\u202fBidule\u202f»' }), 'Nom');
    expect(dialog.getByRole('button', { name: 'Importer 1\u00a0ligne' })).toHaveProperty('disabled', false);
  });

  it('offers the sheets of a workbook', async () => {
    const { user, doc, dialog, choose } = await openImport();
    await choose(
      'parc.xlsx',
      workbook(
        { name: 'En service', rows: [['Nom'], ['Sylob']] },
        { name: 'Arrêtées', rows: [['Nom'], ['AS400']] },
      ),
    );
    await user.selectOptions(await dialog.findByRole('combobox', { name: 'Feuille' }), 'Arrêtées');
    expect(await dialog.findAllByText('AS400')).not.toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Importer 1\u00a0ligne' }));
    expect(doc().applications).toMatchObject([{ name: 'AS400' }]);
  });

  it('refuses a bad file in a sentence, and another can be chosen', async () => {
    const { dialog, choose } = await openImport();
    await choose('plan.pdf', utf8('%PDF-1.7'));
    expect((await dialog.findByRole('alert')).textContent).toContain('ni un CSV ni un classeur Excel');
    await choose('enorme.csv', new Uint8Array(200_000_000));
    expect((await dialog.findByText(/pèse 200\sMo/)).textContent).toContain('20\u00a0Mo acceptés');
    await choose('parc.csv', utf8(CSV));
    expect(await dialog.findByRole('button', { name: 'Importer 3\u00a0lignes' })).toBeTruthy();
  });
});

it('the reading of an inventory can be stopped', async () => {
  const worker = readInventoriesForEver();
  const { user, dialog, choose } = await openImport();
  await choose('parc.csv', utf8(CSV));
  expect(await dialog.findByRole('progressbar', { name: 'Lecture de parc.csv' })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Arrêter la lecture' }));
  expect(worker.isStopped()).toBe(true);
  expect(dialog.getByRole('button', { name: 'Choisir un fichier…' })).toBeTruthy();
});
