import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FundingScreen } from '#renderer/features/funding/funding-screen.tsx';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const openFunding = (changes: Partial<MissionDoc> = {}) =>
  openMission({ ...anEmptyMission(), ...changes }, { screen: 'funding', content: <FundingScreen /> });

const card = (title: RegExp) => within(screen.getByRole('region', { name: title }));
const terms = { ...anEmptyMission().terms, priceExclTax: 10_000, aidRate: 0.4 };

describe('the funding screen', () => {
  it('has nothing but doubts about a company nothing is known of, and leads to the missing field', async () => {
    const { user } = await openFunding();
    const eligibility = card(/Éligibilité/);
    expect(eligibility.queryByText('Non')).toBeNull();
    expect(eligibility.getAllByText('À vérifier')).toHaveLength(7);
    const headcount = eligibility.getByRole('row', { name: /Effectif/ });
    await user.click(within(headcount).getByRole('button', { name: 'non renseigné' }));
    expect(window.location.hash).toContain('/framing/company.headcount');
  });

  it('refuses a company below the threshold, and says which', async () => {
    const company = { ...anEmptyMission().company, headcount: 4 };
    await openFunding({ company });
    expect(card(/Éligibilité/).getByText('Condition non remplie : effectif.')).toBeTruthy();
  });

  it('takes the declaration that no aid was received', async () => {
    const { user, doc } = await openFunding({ terms });
    expect(card(/de minimis/).getByText('À vérifier')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /n’en avoir reçu aucune/ }));
    expect(doc().deMinimisAids).toHaveLength(1);
    expect(card(/de minimis/).getByText('Oui')).toBeTruthy();
  });

  it('follows the aids as they are typed', async () => {
    const { user, doc } = await openFunding({ terms });
    await user.click(screen.getByRole('button', { name: 'Ajouter une aide' }));
    const deMinimis = card(/de minimis/);
    await user.click(deMinimis.getByRole('textbox', { name: 'Montant' }));
    await user.paste('298 000');
    expect(doc().deMinimisAids[0]).toMatchObject({ amount: 298_000, grantedOn: null });
    expect(deMinimis.getByText('À vérifier')).toBeTruthy();
    await user.type(deMinimis.getByLabelText('Octroyée le'), '2025-03-01');
    expect(
      await deMinimis.findByText(/Plafond dépassé : 302 000 € pour un plafond de 300 000 €/),
    ).toBeTruthy();
    await user.click(deMinimis.getByRole('button', { name: /^Supprimer/ }));
    expect(doc().deMinimisAids).toHaveLength(0);
  });

  it('lists every follow-up measure with a verdict, its source, its date and who has to confirm it', async () => {
    const { user, platform } = await openFunding();
    const measures = card(/suites possibles/)
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.closest('li')?.textContent ?? '');
    expect(measures.length).toBeGreaterThan(10);
    for (const measure of measures) {
      expect(measure).toMatch(/Recommandé|Possible|Non|À vérifier/);
      expect(measure).toMatch(/Consulté le \d+(er)? \p{L}+ \d{4}/u);
      expect(measure).toMatch(/confiance (haute|moyenne|faible)/);
      expect(measure).toMatch(/à confirmer auprès d/);
    }
    const [link] = card(/suites possibles/).getAllByRole('button', { name: /^Ouvrir la source/ });
    if (link) await user.click(link);
    expect(platform.openedLinks).toHaveLength(1);
  });

  it('says for which facts of the mission a measure is recommended, and puts it in the roadmap once', async () => {
    const company = { ...anEmptyMission().company, headcount: 6, leaderName: 'H. Marchand' };
    const { user, doc } = await openFunding({ company });
    const measure = card(/suites possibles/)
      .getByRole('heading', { name: /^Ambassadeurs IA/ })
      .closest('li');
    if (!measure) throw new Error('The measure is not listed');
    expect(measure.textContent).toContain('Recommandé');
    expect(measure.textContent).toMatch(/Pour\s: 6\sETP/);
    await user.click(within(measure).getByRole('button', { name: /^Ajouter à la feuille de route/ }));
    expect(doc().recommendations).toMatchObject([
      { number: 1, title: 'Rencontrer un ambassadeur IA du même métier', ownerName: 'H. Marchand' },
    ]);
    expect(within(measure).getByText(/dans la feuille de route, n°\s1/)).toBeTruthy();
    expect(within(measure).queryByRole('button', { name: /^Ajouter/ })).toBeNull();
  });
});
