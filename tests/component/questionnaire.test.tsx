import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MaturityScreen } from '#renderer/features/maturity/maturity-screen.tsx';
import type { ContentPack } from '#shared/content/pack.ts';
import { aMission, type MissionBuilder } from '#tests/support/mission-builder.ts';
import { openMission } from '#tests/support/open-mission.tsx';
import { aPack } from '#tests/support/pack-builder.ts';

/** Its second question is put to companies of fifty people or more. */
const PACK: ContentPack = {
  ...aPack(),
  questions: aPack().questions.map((question) =>
    question.id === 'a1-02' ? { ...question, appliesWhen: { minHeadcount: 50 } } : question,
  ),
};

const open = (mission: MissionBuilder, spot: string) =>
  openMission(mission.build(), { screen: 'maturity', spot, content: <MaturityScreen />, pack: PACK });

describe('a question without object for the company', () => {
  const small = aMission().withCompany({ headcount: 20 });

  it('says why, and is answered all the same', async () => {
    const { user, doc } = await open(small, 'a1-02');
    expect(screen.getByRole('note').textContent).toContain('l’entreprise compte moins de 50 salariés');
    expect(screen.getByRole('note').textContent).toContain('Elle ne compte pas');
    await user.keyboard('3');
    expect(doc().answers['a1-02']?.value).toEqual({ kind: 'level', level: 3 });
    expect((await screen.findByText(/La réponse donnée quand même compte/)).textContent).toContain(
      'Sans objet',
    );
  });

  it('is left out of the questions without an answer, and passed over by the keys that walk through them', async () => {
    const { user } = await open(small, 'a1-01');
    await user.click(screen.getByRole('checkbox', { name: 'Sans réponse (11)' }));
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByText('Que fait l’entreprise au point a1-03 ?')).toBeDefined();
  });

  it('is like any other while the size is not known', async () => {
    await open(aMission(), 'a1-02');
    expect(screen.queryByRole('note')).toBeNull();
    expect(screen.getByRole('checkbox', { name: 'Sans réponse (12)' })).toBeDefined();
  });
});

describe('a contradiction beside its question', () => {
  const disputed = aMission()
    .withPerson('boss', { name: 'Anne', group: 'management' })
    .withPerson('fitter', { name: 'Marc', group: 'field' })
    .withHeard('a1-01', ['boss', 3], ['fitter', 1]);
  const note = () => within(screen.getByRole('region', { name: 'Contradiction' }));

  it('says who opposes whom, management and field compared', async () => {
    await open(disputed, 'a1-01');
    expect(note().getByText('à trancher')).toBeDefined();
    expect(note().getByText('niveau 3 selon Anne, niveau 1 selon Marc.')).toBeDefined();
    expect(note().getByText('Direction 3,0 · Terrain 1,0')).toBeDefined();
  });

  it('is left to the report by a box, and undone in one step', async () => {
    const { user, doc, session } = await open(disputed, 'a1-01');
    await user.click(note().getByRole('checkbox', { name: 'Laisser la contradiction au rapport' }));
    expect(await note().findByText('laissée au rapport')).toBeDefined();
    expect(doc().answers['a1-01']?.isContradictionReported).toBe(true);
    session().undo();
    expect(await note().findByText('à trancher')).toBeDefined();
  });

  it('is settled by a level and a comment', async () => {
    await open(disputed.withAnswer('a1-01', 1, { comment: 'Vu sur place.' }), 'a1-01');
    expect(note().getByText('tranchée')).toBeDefined();
  });
});
