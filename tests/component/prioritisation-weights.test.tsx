import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PrioritisationScreen } from '#renderer/features/prioritisation/prioritisation-screen.tsx';
import { blankPerson, blankUseCase } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Comparison } from '#shared/domain/prioritisation.ts';
import { type Criterion, EMPTY_SCORE } from '#shared/domain/use-case.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const aCriterion = (id: string, name: string): Criterion => ({
  id,
  name,
  description: '',
  direction: 'benefit',
  role: 'value',
  weight: 50,
  anchors: ['rien', 'peu', 'moyen', 'bon', 'excellent'],
});
const CRITERIA = [aCriterion('gain', 'Gain'), aCriterion('risk', 'Risque'), aCriterion('time', 'Délai')];
const CASES = ['a', 'b'].map((id) => ({
  ...blankUseCase(id),
  title: id === 'a' ? 'Devis' : 'Mails',
  status: 'candidate' as const,
}));
const score = (level: number) => ({ ...EMPTY_SCORE, level });
const SCORES = {
  a: { gain: score(4), risk: score(1), time: score(1) },
  b: { gain: score(1), risk: score(4), time: score(1) },
};
const says = (aId: string, bId: string, value: number): Comparison => ({ aId, bId, value });

const open = (comparisons: Comparison[], changes: Partial<MissionDoc> = {}) => {
  const mission = anEmptyMission();
  return openMission(
    {
      ...mission,
      useCases: CASES,
      criteria: CRITERIA,
      scores: SCORES,
      prioritisation: { ...mission.prioritisation, weighting: 'pairwise', comparisons },
      ...changes,
    },
    { screen: 'prioritisation', spot: 'prioritisation.weighting', content: <PrioritisationScreen /> },
  );
};
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/g, ' ');
const scale = () => within(screen.getByRole('radiogroup', { name: /lequel\scompte\sle\splus/ }));
const chosen = () => scale().getByRole('radio', { checked: true });
const focusScale = () =>
  act(() =>
    scale()
      .getAllByRole('radio')
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus(),
  );

describe('weights by pairs', () => {
  it('are answered from the keyboard, one pair after the other', async () => {
    const { user, doc } = await open([]);
    expect(plain(screen.getByText(/lequel compte le plus/).textContent)).toBe(
      'De « Gain » et « Risque », lequel compte le plus, et combien ?',
    );
    focusScale();
    await user.keyboard('5{Enter}');
    expect(screen.getByRole('heading', { name: 'Comparaison 2 sur 3' })).toBeTruthy();
    await user.keyboard('{ArrowLeft}{ArrowLeft}{Enter}{ArrowRight}');
    expect(doc().prioritisation.comparisons).toEqual([
      says('gain', 'risk', 5),
      says('gain', 'time', 3),
      says('risk', 'time', 1 / 2),
    ]);
    expect(plain(chosen().getAttribute('aria-label'))).toBe(
      '« Délai » compte entre autant et un peu plus (2) que « Risque »',
    );
    expect(screen.getByText('3 sur 3 comparaisons posées')).toBeTruthy();
  });

  it('are answered with the mouse, and taken back with Delete, one step of undo each', async () => {
    const { user, doc, session } = await open([]);
    await user.click(screen.getByRole('radio', { name: /Gain.*compte\sbeaucoup\splus\s\(7\)/ }));
    await user.keyboard('{Delete}');
    expect(doc().prioritisation.comparisons).toEqual([]);
    act(() => void session().undo());
    expect(doc().prioritisation.comparisons).toEqual([says('gain', 'risk', 7)]);
  });

  it('say what was completed by the computation', async () => {
    await open([says('gain', 'risk', 2), says('risk', 'time', 2)]);
    const matrix = within(screen.getByRole('table', { name: 'Comparaisons des critères' }));
    expect(matrix.getByRole('button', { name: '≈ 4' })).toBeTruthy();
    expect(screen.getByText('2 sur 3 comparaisons posées')).toBeTruthy();
    expect(screen.getByText(/1\scomparaison\sest\scomplétée/)).toBeTruthy();
    expect(screen.getByText(/^57\s%$/)).toBeTruthy();
  });

  it('point out the pair that does not hold, and mend it at a click, undone at once', async () => {
    const said = [says('gain', 'risk', 3), says('risk', 'time', 3), says('gain', 'time', 1 / 5)];
    const { user, doc, session } = await open(said);
    expect(screen.getByText(/Indices\saléatoires\sde\sla\stable\s«\sSaaty/)).toBeTruthy();
    const advice = within(screen.getByRole('region', { name: 'Comparaison à revoir' }));
    expect(plain(advice.getByText(/La plus incohérente/).textContent)).toMatch(/le ratio passe à 0,0\d+\.$/);
    await user.click(advice.getByRole('button', { name: 'Appliquer cette valeur' }));
    expect(await screen.findByText('acceptable')).toBeTruthy();
    expect(doc().prioritisation.comparisons).not.toEqual(said);
    act(() => void session().undo());
    expect(doc().prioritisation.comparisons).toEqual(said);
  });

  it('say what is missing when criteria are not linked, and why the ranking is empty', async () => {
    const { user } = await open([says('gain', 'risk', 3)]);
    expect(screen.getByText(/Rien\sne\srelie\sentre\seux/)).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Classement et matrice' }));
    expect(screen.getByRole('heading', { name: 'Pourquoi pas de classement ?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Revoir les poids' }));
    expect(screen.getByRole('tab', { name: 'Poids', selected: true })).toBeTruthy();
  });

  it('give way to typed weights, and are kept for later', async () => {
    const { user, doc } = await open([says('gain', 'risk', 3)]);
    await user.click(screen.getByText('Saisis directement'));
    expect(screen.getByRole('textbox', { name: 'Poids, Gain' })).toBeTruthy();
    expect(doc().prioritisation).toMatchObject({
      weighting: 'direct',
      comparisons: [says('gain', 'risk', 3)],
    });
  });
});

describe('several scorers', () => {
  const people = ['Anne', 'Bruno'].map((name, index) => ({ ...blankPerson(`p${index}`), name }));
  const openScores = async (changes: Partial<MissionDoc> = {}) => {
    const opened = await open([], { people, scores: {}, ...changes });
    await opened.user.click(screen.getByRole('tab', { name: /Notation/ }));
    return opened;
  };
  const scoreAs = async ({ user }: Awaited<ReturnType<typeof open>>, name: string, level: number) => {
    await user.selectOptions(screen.getByLabelText('Qui note'), name);
    act(() => screen.getByRole('gridcell', { name: /Devis,\sGain/ }).focus());
    await user.keyboard(String(level));
  };

  it('each give a level: the mean is retained, the gap marked, the consensus settles', async () => {
    const opened = await openScores();
    await scoreAs(opened, 'Anne', 4);
    await scoreAs(opened, 'Bruno', 1);
    expect(opened.doc().scores['a']?.['gain']).toMatchObject({ level: 2.5, retained: 'mean' });
    expect(
      screen.getByRole('gridcell', {
        name: /Devis,\sGain\s:\snote\s2,5,\sdonnée\s1,\savis\séloignés,\sà\strancher/,
      }),
    ).toBeTruthy();
    const given = within(screen.getByRole('region', { name: 'Notes données' }));
    expect(given.getByText(/Écart\s:\s3\sniveaux/)).toBeTruthy();
    await opened.user.click(given.getByRole('button', { name: '2' }));
    expect(opened.doc().scores['a']?.['gain']).toEqual({
      ...EMPTY_SCORE,
      level: 2,
      retained: 'consensus',
      given: [
        { personId: 'p0', level: 4 },
        { personId: 'p1', level: 1 },
      ],
    });
    await opened.user.click(given.getByRole('button', { name: /Retenir\sla\smoyenne\s:\s2,5/ }));
    expect(opened.doc().scores['a']?.['gain']).toMatchObject({ level: 2.5, retained: 'mean' });
  });

  it('leave the level of the group alone when the group scores', async () => {
    const opened = await openScores();
    await scoreAs(opened, 'Le groupe', 3);
    expect(opened.doc().scores['a']?.['gain']).toEqual(score(3));
  });
});
