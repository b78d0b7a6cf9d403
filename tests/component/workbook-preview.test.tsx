import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AgreementList } from '#renderer/features/deliverables/dossier/agreement-list.tsx';
import { WorkbookPreview } from '#renderer/features/deliverables/workbook/workbook-preview.tsx';
import type { Agreement } from '#shared/report/dossier/agreement.ts';
import { buildWorkbook } from '#shared/report/sheets/build-workbook.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { contextOf } from '#tests/support/samples.ts';

const mission = Array.from({ length: 205 }, (_, index) => index).reduce(
  (doc, index) => doc.withIrritant(`i${index}`, { title: `Irritant ${index}`, severity: 3 }),
  aMission()
    .withIrritant('cher', {
      title: 'Double saisie',
      occurrencesPerYear: 1200,
      minutesPerOccurrence: 30,
      peopleInvolved: 1,
      hourlyRate: 40,
    })
    .withUseCase('u1', { title: 'Trier', status: 'candidate' }, { value: 3, ease: 2 })
    .withUseCase('u2', { title: 'Prévoir', status: 'candidate' }, { value: 2 }),
);
const workbook = buildWorkbook(contextOf(mission.build(), aPack()));

const tab = (name: RegExp) => screen.getByRole('tab', { name });
const sheet = () => screen.getByRole('region', { name: /^Tableau de la feuille/ });
const cells = (row: number) =>
  within(within(sheet()).getAllByRole('row')[row] as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('the preview of the workbook', () => {
  it('opens on what the workbook is, with a tab for each sheet', () => {
    render(<WorkbookPreview workbook={workbook} />);
    screen.getByRole('heading', { name: /^Classeur du diagnostic/ });
    expect(screen.getAllByRole('tab')).toHaveLength(workbook.sheets.length);
    screen.getByText('Ateliers Dupré');
  });

  it('shows the figures as a French spreadsheet does, unknown ones as empty cells', async () => {
    const user = userEvent.setup();
    render(<WorkbookPreview workbook={workbook} />);
    await user.click(tab(/^Irritants/));
    const first = cells(1).map(plain);
    expect(first[0]).toBe('Double saisie');
    expect(first).toContain('24 000 €');
    expect(cells(2).map(plain)).not.toContain('0 €');
    await user.click(tab(/^Classement/));
    expect(cells(1).slice(0, 3)).toEqual(['1', '1', 'Trier']);
  });

  it('shows two hundred rows, and says how many more the file holds', async () => {
    const user = userEvent.setup();
    render(<WorkbookPreview workbook={workbook} />);
    await user.click(tab(/^Irritants/));
    expect(within(sheet()).getAllByRole('row')).toHaveLength(201);
    screen.getByText(/^6\s?lignes de plus dans le fichier\.$/);
  });

  it('says in words that a sheet is empty', async () => {
    const user = userEvent.setup();
    render(<WorkbookPreview workbook={workbook} />);
    await user.click(tab(/^Feuille de route/));
    screen.getByText('Aucune recommandation n’est encore écrite.');
  });
});

describe('the list of differences', () => {
  const compared = { figures: 120, dates: 14, useCases: 9, recommendations: 1 };
  const agreement: Agreement = {
    isAgreed: false,
    compared,
    differences: [
      {
        kind: 'date',
        isBlocking: true,
        what: 'R3, Échéance',
        client: { value: '01/03/2027', where: 'Feuille de route' },
        funder: { value: '01/04/2027', where: 'Feuille de route › Vue d’ensemble' },
      },
      {
        kind: 'number',
        isBlocking: false,
        what: 'Synthèse',
        client: { value: '1,06 M€', where: 'Synthèse pour la direction' },
        funder: { value: '', where: '' },
      },
    ],
  };

  it('gives both values and where each stands', () => {
    render(<AgreementList agreement={agreement} />);
    screen.getByText('Discordants');
    screen.getByText(/^1\s?différence à lever avant d’écrire le dossier\.$/);
    const [first, second] = screen.getAllByRole('listitem');
    within(first as HTMLElement).getByText('01/03/2027');
    within(first as HTMLElement).getByText('01/04/2027');
    within(first as HTMLElement).getByText('Feuille de route › Vue d’ensemble');
    within(second as HTMLElement).getByText('À vérifier');
    within(second as HTMLElement).getByText('ne figure pas');
  });

  it('says that both agree, and what was compared', () => {
    render(<AgreementList agreement={{ isAgreed: true, compared, differences: [] }} />);
    screen.getByText('Concordants');
    expect(screen.getByRole('region', { name: 'Concordance des deux rapports' }).textContent).toMatch(
      /120\s?chiffres, 14\s?dates, 9\s?cas d’usage, 1\s?recommandation\./,
    );
    expect(screen.queryByRole('list')).toBeNull();
  });
});
