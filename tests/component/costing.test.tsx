import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useMission } from '#renderer/data/use-mission.tsx';
import { EconomicsCard } from '#renderer/features/use-cases/costing/economics-card.tsx';
import { blankIrritant, blankUseCase } from '#shared/domain/blank.ts';
import { blankEconomics, blankRateProfile } from '#shared/domain/blank-economics.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Economics, UseCase } from '#shared/domain/use-case.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { simulateInProcess } from '#tests/support/in-process-simulations.ts';
import { openMission } from '#tests/support/open-mission.tsx';

beforeEach(() => void simulateInProcess());
afterEach(() => vi.unstubAllGlobals());

const sure = (value: number) => ({ min: value, probable: value, max: value });
const aCase = (economics: Partial<Economics> = {}, changes: Partial<UseCase> = {}): UseCase => ({
  ...blankUseCase('a'),
  title: 'Tri des courriels',
  economics: { ...blankEconomics(), ...economics },
  ...changes,
});
const AMOUNT: Partial<Economics> = {
  gainBasis: 'amount',
  otherYearlyGain: { min: 5000, probable: 9000, max: 12_000 },
  oneOffCost: sure(5000),
  yearlyCost: sure(1000),
  monthsToProduction: sure(0),
};

/** The card alone, without the rest of the sheet. */
function Card() {
  const [useCase] = useMission().useCases;
  return (
    <>
      <h1>Cas d’usage</h1>
      {useCase ? <EconomicsCard useCase={useCase} /> : null}
    </>
  );
}

const openSheet = (changes: Partial<MissionDoc> = {}) =>
  openMission({ ...anEmptyMission(), ...changes }, { screen: 'use-cases', content: <Card /> });
type User = Awaited<ReturnType<typeof openMission>>['user'];

/** In one go: figures are not watched letter by letter here. */
async function fill(user: User, label: string, text: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name: label }));
  await user.paste(text);
}
const economicsOf = (doc: () => MissionDoc) => doc().useCases[0]?.economics;

describe('a gain typed as an amount', () => {
  it('gives the net gain of the horizon, explained', async () => {
    const { user, doc } = await openSheet({ useCases: [aCase({ gainBasis: 'amount' })] });
    expect(screen.getByRole('button', { name: /Gain\snet\ssur\s3\sans\s:\sà\schiffrer/ })).toBeTruthy();
    await fill(user, 'Gain annuel, probable', '54 000');
    await fill(user, 'Coût annuel, probable', '6000');
    await fill(user, 'Coût initial, probable', '40000');
    await fill(user, 'Mois avant la mise en service, probable', '0');
    // 3 × (54 000 − 6 000) − 40 000 = 104 000.
    await user.click(screen.getByRole('button', { name: /Gain\snet\ssur\s3\sans\s:\s104\sk€/ }));
    expect(await screen.findByText('104 000 €')).toBeTruthy();
    expect(economicsOf(doc)?.oneOffCost).toEqual({ min: null, probable: 40_000, max: null });
  });

  it('says what is missing rather than counting it for zero', async () => {
    const economics = { gainBasis: 'amount' as const, otherYearlyGain: sure(9000) };
    const { user } = await openSheet({ useCases: [aCase(economics)] });
    await user.click(screen.getByRole('button', { name: /à\schiffrer/ }));
    expect(await screen.findAllByText(/Il\smanque\s:\scoût\sinitial,\scoût\sannuel/)).toHaveLength(2);
  });
});

describe('a gain computed from time', () => {
  it('shows the adoption in percent and keeps it as a share', async () => {
    const { user, doc } = await openSheet({ useCases: [aCase({ adoption: sure(0.57) })] });
    const probable = screen.getByRole('textbox', { name: 'Part d’adoption, probable' });
    expect(probable).toHaveProperty('value', '57');
    await user.clear(probable);
    await user.type(probable, '80');
    expect(economicsOf(doc)?.adoption).toEqual({ min: 0.57, probable: 0.8, max: 0.57 });
    expect(screen.getByText(/la\svaleur\sprobable\sn’est\spas\sentre/)).toBeTruthy();
  });

  it('says beside its row what keeps a figure from counting', async () => {
    await openSheet({
      useCases: [
        aCase({
          minutesSaved: { min: 9, probable: 5, max: 2 },
          volumePerYear: { min: null, probable: 100, max: null },
          oneOffCost: sure(-5),
          adoption: sure(1.2),
        }),
      ],
    });
    const table = within(screen.getByRole('table', { name: 'Chiffrage en trois points' }));
    expect(table.getByText('Minutes gagnées : le minimum dépasse le maximum.')).toBeTruthy();
    expect(table.getByText('Volume par an : à renseigner (minimum, maximum).')).toBeTruthy();
    expect(table.getByText(/Coût initial : ne peut pas être négatif/)).toBeTruthy();
    expect(table.getByText(/Part d’adoption : ne peut pas dépasser 100 %/)).toBeTruthy();
    expect(table.queryByText(/Coût annuel : à renseigner/)).toBeNull();
    expect(document.body.textContent).not.toContain('NaN');
  });

  it('takes volume and minutes from what was measured on site, in one step to undo', async () => {
    const irritants = [
      {
        ...blankIrritant('irr-1'),
        title: 'Ressaisie',
        basis: 'measured' as const,
        occurrencesPerYear: 2300,
        minutesPerOccurrence: 12,
        peopleInvolved: 1,
        hourlyRate: 33,
      },
    ];
    const useCases = [aCase({}, { irritantIds: ['irr-1'] })];
    const { user, doc, session } = await openSheet({ irritants, useCases });
    expect(screen.getByText(/Ressaisie.*mesuré.*volume 2 300 par an, 12 min/)).toBeTruthy();
    const take = 'Reprendre le volume et les minutes de « Ressaisie »';
    await user.click(screen.getByRole('button', { name: take }));
    expect(economicsOf(doc)).toMatchObject({ volumePerYear: sure(2300), minutesSaved: sure(12) });
    expect(screen.queryByRole('button', { name: take })).toBeNull();
    session().undo();
    expect(economicsOf(doc)).toEqual(blankEconomics());
  });

  it('takes the rate of a profile, kept once for all the cases', async () => {
    const rateProfiles = [{ ...blankRateProfile('p-1', 'Assistante'), hourlyRate: 33 }];
    const { user, doc } = await openSheet({ rateProfiles, useCases: [aCase()] });
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Profil dont le temps est gagné' }),
      'Assistante',
    );
    expect(economicsOf(doc)?.profileId).toBe('p-1');
    expect(screen.getByText(/33\s€\/h, taux du profil/)).toBeTruthy();
    await user.click(screen.getByText(/Taux horaires par profil/));
    const rate = screen.getByRole('textbox', { name: 'Coût horaire du profil' });
    await user.clear(rate);
    await user.type(rate, '35,5');
    expect(doc().rateProfiles[0]?.hourlyRate).toBe(35.5);
    await user.clear(rate);
    expect(screen.getByText(/Coût horaire chargé : à renseigner/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Supprimer le profil Assistante' }));
    expect(economicsOf(doc)?.profileId).toBeNull();
  });

  it('starts a profile from the rate heard for a linked irritant', async () => {
    const irritants = [{ ...blankIrritant('irr-1'), title: 'Ressaisie', hourlyRate: 31 }];
    const { user, doc } = await openSheet({ irritants, useCases: [aCase({}, { irritantIds: ['irr-1'] })] });
    await user.click(screen.getByText(/Taux horaires par profil/));
    await user.click(screen.getByRole('button', { name: /Partir\sde\s31\s€\/h/ }));
    expect(doc().rateProfiles).toMatchObject([{ name: 'Ressaisie', hourlyRate: 31 }]);
    expect(economicsOf(doc)?.profileId).toBe(doc().rateProfiles[0]?.id);
  });

  it('says when a gain exceeds what the irritants cost, and when the review eats the time', async () => {
    const irritants = [{ ...blankIrritant('irr-1'), title: 'Ressaisie', errorCostPerYear: 5000 }];
    const useCases = [
      aCase(
        {
          volumePerYear: sure(1000),
          minutesSaved: sure(5),
          reviewMinutes: sure(5),
          adoption: sure(1),
          hourlyRate: sure(30),
          otherYearlyGain: sure(12_000),
        },
        { irritantIds: ['irr-1'] },
      ),
    ];
    await openSheet({ irritants, useCases });
    expect(screen.getByText(/dépasse\sle\scoût\sdes\sirritants\sliés\s\(5\s000\s€\spar\san\)/)).toBeTruthy();
    expect(screen.getByText(/La relecture prend autant de temps/)).toBeTruthy();
  });
});

describe('what the draws say', () => {
  it('is shown with its tornado as a table, its seed and its engine, and the settings are in place', async () => {
    const { user, doc } = await openSheet({ useCases: [aCase(AMOUNT)] });
    const tornado = within(await screen.findByRole('table', { name: 'Ce qui pèse le plus sur le gain net' }));
    expect(tornado.getByRole('row', { name: /Autre gain annuel/ })).toBeTruthy();
    expect(screen.getByText(/tirages, graine 2026 \(2026 pour ce cas\), moteur v1/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Probabilité d’un gain positif\s: 100\s%/ })).toBeTruthy();
    await user.click(screen.getByText(/Réglages communs à tous les cas/));
    const rate = screen.getByRole('textbox', { name: 'Taux d’actualisation' });
    await user.clear(rate);
    await user.type(rate, '8');
    expect(doc().prioritisation.discountRate).toBe(0.08);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Horizon' }), '5');
    expect(await screen.findByText(/Gain net sur 5 ans, médian/)).toBeTruthy();
  });

  it('refuses a rate above 100 % in words, and keeps the former', async () => {
    const { user, doc } = await openSheet({ useCases: [aCase(AMOUNT)] });
    await user.click(screen.getByText(/Réglages communs à tous les cas/));
    await user.type(screen.getByRole('textbox', { name: 'Taux d’actualisation' }), '00');
    expect(screen.getByText(/va de 0 à 100 %/)).toBeTruthy();
    expect(doc().prioritisation.discountRate).toBe(0.5);
  });

  it('waits, in words, for figures that are not complete', async () => {
    await openSheet({ useCases: [aCase()] });
    expect(await screen.findByText(/La simulation se fera quand les chiffres/)).toBeTruthy();
  });
});
