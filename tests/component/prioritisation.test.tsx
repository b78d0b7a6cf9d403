import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PrioritisationScreen } from '#renderer/features/prioritisation/prioritisation-screen.tsx';
import { gridAction } from '#renderer/features/prioritisation/scoring-keys.ts';
import { blankUseCase } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { type Criterion, EMPTY_SCORE, type UseCase } from '#shared/domain/use-case.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const aCase = (id: string, title: string, status: UseCase['status'] = 'candidate'): UseCase => ({
  ...blankUseCase(id),
  title,
  status,
});
const aCriterion = (id: string, name: string, changes: Partial<Criterion> = {}): Criterion => ({
  id,
  name,
  description: '',
  direction: 'benefit',
  role: 'value',
  weight: 50,
  anchors: ['rien', 'peu', 'moyen', 'bon', 'excellent'].map((word) => `${name}\u00a0: ${word}`),
  ...changes,
});
const score = (level: number | null, comment = '') => ({ ...EMPTY_SCORE, level, comment });

const CASES = [aCase('a', 'Devis assistés'), aCase('b', 'Contrôle visuel', 'retained'), aCase('c', 'Mails')];
const CRITERIA = [
  aCriterion('gain', 'Gain'),
  aCriterion('risk', 'Risque', { role: 'feasibility', direction: 'cost' }),
];

const openPrioritisation = (changes: Partial<MissionDoc> = {}, spot?: string) =>
  openMission(
    { ...anEmptyMission(), useCases: CASES, criteria: CRITERIA, ...changes },
    { screen: 'prioritisation', content: <PrioritisationScreen />, ...(spot === undefined ? {} : { spot }) },
  );

const ranking = () =>
  within(screen.getByRole('table', { name: 'Classement des cas d’usage' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(0, 3)
        .map(({ textContent }) => textContent),
    );
const cell = (name: RegExp) => screen.getByRole('gridcell', { name });

describe('the ranking', () => {
  const scores = {
    a: { gain: score(2), risk: score(1) },
    b: { gain: score(4), risk: score(1) },
    c: { gain: score(2), risk: score(1) },
  };

  it('puts the best first, turns cost criteria, and says ties as ties', async () => {
    await openPrioritisation({ scores });
    expect(ranking()).toEqual([
      ['1', 'Contrôle visuel', '3,50'],
      ['2 ex æquo', 'Devis assistésdominé par Contrôle visuel', '2,50'],
      ['2 ex æquo', 'Mailsdominé par Contrôle visuel', '2,50'],
    ]);
  });

  it('explains the score of the chosen case', async () => {
    const { user } = await openPrioritisation({ scores });
    expect(screen.getByRole('heading', { name: 'Pourquoi 3,50\u202f?' })).toBeTruthy();
    await user.click(screen.getByText('Mails'));
    expect(await screen.findByRole('heading', { name: 'Pourquoi 2,50\u202f?' })).toBeTruthy();
    const why = within(screen.getByRole('table', { name: 'Mails' }));
    expect(why.getByRole('row', { name: /^Risque \(4 − note\) 3 50\s% 1,50$/ })).toBeTruthy();
  });

  it('follows the path to a case', async () => {
    await openPrioritisation({ scores }, 'useCases.a');
    expect(screen.getByRole('table', { name: 'Devis assistés' })).toBeTruthy();
  });

  it('gives no score and no rank to a case about which too little is known, and says what is indicative', async () => {
    const criteria = [
      aCriterion('gain', 'Gain', { weight: 40 }),
      aCriterion('time', 'Délai', { weight: 60 }),
    ];
    await openPrioritisation({
      criteria,
      scores: { a: { gain: score(3) }, b: { gain: score(2), time: score(2) } },
    });
    expect(ranking()).toEqual([
      ['1', 'Devis assistés', '3,00indicatif'],
      ['2', 'Contrôle visuel', '2,00'],
      ['—', 'Mails', '—pas de score'],
    ]);
  });

  it('says what the weights sum to and shows them brought to 100', async () => {
    const { user, doc } = await openPrioritisation({ scores });
    expect(screen.getByText('Les poids saisis font 100 %.')).toBeTruthy();
    const weight = screen.getByRole('textbox', { name: 'Poids, Gain' });
    await user.clear(weight);
    await user.type(weight, '63');
    expect(doc().criteria[0]?.weight).toBe(63);
    expect(await screen.findByText('Les poids saisis font 113 % : ils sont ramenés à 100.')).toBeTruthy();
    expect(await screen.findAllByText('56 %')).not.toHaveLength(0);
  });

  it('says that nothing can be ranked when every weight is zero', async () => {
    await openPrioritisation({ scores, criteria: CRITERIA.map((one) => ({ ...one, weight: 0 })) });
    expect(screen.getByText(/Tous\sles\spoids\ssont\snuls/)).toBeTruthy();
    expect(ranking().map(([rank]) => rank)).toEqual(['—', '—', '—']);
  });

  it('sends to the use cases when there is nothing to compare', async () => {
    await openPrioritisation({ useCases: [aCase('a', 'Une idée', 'idea')] });
    expect(screen.getByText('Aucun cas à classer')).toBeTruthy();
  });
});

describe('the scoring grid', () => {
  const openGrid = async (changes: Partial<MissionDoc> = {}) => {
    const opened = await openPrioritisation(changes);
    await opened.user.click(screen.getByRole('tab', { name: /Notation/ }));
    return opened;
  };

  it('is filled from the keyboard: digits score, arrows move, Delete clears', async () => {
    const { user, doc } = await openGrid();
    cell(/Devis\sassistés,\sGain/).focus();
    await user.keyboard('3{ArrowRight}1{ArrowDown}4{ArrowLeft}2{Delete}');
    expect(doc().scores).toEqual({
      a: { gain: score(3), risk: score(1) },
      b: { risk: score(4), gain: score(null) },
    });
    expect(document.activeElement).toBe(cell(/Contrôle\svisuel,\sGain\s:\spas\sde\snote/));
  });

  it('stays in its place at its edges', async () => {
    const { user } = await openGrid();
    cell(/Devis\sassistés,\sGain/).focus();
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toBe(cell(/Devis\sassistés,\sGain/));
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement).toBe(cell(/Devis\sassistés,\sRisque/));
  });

  it('has one tab stop, and shows the levels of the criterion one is on', async () => {
    const { user } = await openGrid();
    expect(screen.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    cell(/Mails,\sRisque/).focus();
    const levels = within(await screen.findByRole('group', { name: 'Niveaux, Risque' }));
    expect(levels.getAllByRole('button')).toHaveLength(5);
    await user.click(levels.getByRole('button', { name: /Risque\s:\sbon/ }));
    expect(cell(/Mails,\sRisque\s:\snote\s3/)).toBeTruthy();
  });

  it('takes a comment with Enter, and gives the cell back with Escape', async () => {
    const { user, doc } = await openGrid();
    cell(/Mails,\sGain/).focus();
    await user.keyboard('2{Enter}vu{Escape}');
    expect(doc().scores['c']).toEqual({ gain: score(2, 'vu') });
    expect(document.activeElement).toBe(cell(/Mails,\sGain\s:\snote\s2,\scommentée/));
  });

  it('leaves ideas out, and says so', async () => {
    await openGrid({ useCases: [...CASES, aCase('d', 'Une idée', 'idea')] });
    expect(screen.queryByRole('gridcell', { name: /Une\sidée/ })).toBeNull();
    expect(screen.getByText(/1\sidée\sn’est\spas\snotée/)).toBeTruthy();
  });

  it('needs no Shift on a French keyboard, and leaves shortcuts alone', () => {
    const key = { key: '', code: '', ctrlKey: false, altKey: false, metaKey: false };
    expect(gridAction({ ...key, key: 'é', code: 'Digit2' })).toEqual({ kind: 'score', level: 2 });
    expect(gridAction({ ...key, key: '4', code: 'Numpad4' })).toEqual({ kind: 'score', level: 4 });
    expect(gridAction({ ...key, key: 'ArrowLeft', code: 'Numpad4' })).toMatchObject({ kind: 'move' });
    expect(gridAction({ ...key, key: '(', code: 'Digit5' })).toBeNull();
    expect(gridAction({ ...key, key: '1', code: 'Digit1', ctrlKey: true })).toBeNull();
  });
});

describe('the criteria', () => {
  it('can be added without moving the ranking, named and described level by level', async () => {
    const { user, doc } = await openPrioritisation();
    await user.click(screen.getByRole('tab', { name: /Critères/ }));
    await user.click(screen.getByRole('button', { name: 'Ajouter un critère' }));
    await user.paste('Adhésion');
    await user.click(screen.getByRole('textbox', { name: 'Niveau 4' }));
    await user.paste('Réclamé');
    expect(doc().criteria[2]).toMatchObject({
      name: 'Adhésion',
      weight: 0,
      anchors: ['', '', '', '', 'Réclamé'],
    });
  });

  it('can be taken back from the method when there is none', async () => {
    const { user, doc } = await openPrioritisation({ criteria: [] });
    await user.click(screen.getByRole('tab', { name: /Critères/ }));
    await user.click(screen.getByRole('button', { name: 'Reprendre les critères de la méthode' }));
    expect(doc().criteria.map(({ id }) => id)).toEqual(['c1']);
  });

  it('opens the criterion a link leads to', async () => {
    await openPrioritisation({}, 'criteria.risk');
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveProperty('value', 'Risque');
  });
});
