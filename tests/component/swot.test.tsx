import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MaturityScreen } from '#renderer/features/maturity/maturity-screen.tsx';
import { blankSwotItem } from '#shared/domain/blank.ts';
import type { SwotItem } from '#shared/domain/swot.ts';
import { aMission, type MissionBuilder } from '#tests/support/mission-builder.ts';
import { openMission } from '#tests/support/open-mission.tsx';
import { aPack } from '#tests/support/pack-builder.ts';

const STRENGTH = 'Point a1-01. Presque. (a1-01).';

const open = async (mission: MissionBuilder, spot?: string) => {
  const opened = await openMission(mission.build(), {
    screen: 'maturity',
    content: <MaturityScreen />,
    pack: aPack(),
    ...(spot === undefined ? {} : { spot }),
  });
  if (spot === undefined) await opened.user.click(screen.getByRole('tab', { name: 'Synthèse' }));
  await screen.findByRole('heading', { name: /Forces, faiblesses, opportunités, menaces/ });
  return opened;
};
const quadrant = (name: string) => within(screen.getByRole('region', { name }));
const proposed = () => quadrant('Forces').queryByRole('list', { name: 'Forces proposées' });
const line = (id: string, text: string, more: Partial<SwotItem> = {}): SwotItem => ({
  ...blankSwotItem(id, 'strength'),
  text,
  ...more,
});
const texts = () =>
  within(quadrant('Forces').getByRole('list', { name: 'Forces confirmées' }))
    .getAllByRole<HTMLTextAreaElement>('textbox')
    .map(({ value }) => value);

const answered = aMission().withAnswer('a1-01', 3);

describe('a proposal of the SWOT', () => {
  it('is marked as one, and confirmed as it stands; undo makes it a proposal again', async () => {
    const { user, doc, session } = await open(answered);
    expect(quadrant('Forces').getByText('proposition')).toBeDefined();
    await user.click(screen.getByRole('button', { name: `Confirmer\u202f: ${STRENGTH}` }));
    expect(doc().swotItems).toMatchObject([
      { quadrant: 'strength', text: STRENGTH, originId: 'strength-a1-01', state: 'confirmed' },
    ]);
    expect(texts()).toEqual([STRENGTH]);
    expect(proposed()).toBeNull();
    session().undo();
    await waitFor(() => expect(proposed()).not.toBeNull());
    expect(doc().swotItems).toEqual([]);
  });

  it('is confirmed then written over, the caret at its end', async () => {
    const { user, doc } = await open(answered);
    await user.click(screen.getByRole('button', { name: `Modifier\u202f: ${STRENGTH}` }));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.keyboard(' Vu sur place.');
    expect(doc().swotItems).toMatchObject([{ text: `${STRENGTH} Vu sur place.`, state: 'confirmed' }]);
  });

  it('is dismissed, seen again and restored', async () => {
    const { user, doc } = await open(answered);
    await user.click(screen.getByRole('button', { name: `Écarter\u202f: ${STRENGTH}` }));
    expect(proposed()).toBeNull();
    expect(doc().swotItems).toMatchObject([{ state: 'dismissed' }]);
    await user.click(quadrant('Forces').getByRole('button', { name: /Revoir 1.écartée/ }));
    await user.click(screen.getByRole('button', { name: `Rétablir\u202f: ${STRENGTH}` }));
    expect(doc().swotItems).toEqual([]);
    await waitFor(() => expect(proposed()).not.toBeNull());
  });

  it('tells why, and leads to the question', async () => {
    const { user } = await open(answered);
    await user.click(screen.getByRole('button', { name: `Pourquoi\u202f: ${STRENGTH}` }));
    await user.click(await screen.findByRole('button', { name: /Point a1-01\s*niveau 3/ }));
    expect(await screen.findByText('Que fait l’entreprise au point a1-01 ?')).toBeDefined();
  });

  it('leaves the keyboard on the next one once it is confirmed', async () => {
    const { user } = await open(answered.withAnswer('a1-02', 3));
    screen.getByRole('button', { name: `Confirmer\u202f: ${STRENGTH}` }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe(
        'Confirmer\u202f: Point a1-02. Presque. (a1-02).',
      ),
    );
  });
});

describe('a confirmed line', () => {
  const two = answered.with({
    swotItems: [
      line('swo-1', 'Première.'),
      line('swo-x', 'Menace.', { quadrant: 'threat' }),
      line('swo-2', 'Deuxième.'),
    ],
  });

  it('moves inside its quadrant by its buttons and by Alt and an arrow, the focus going along', async () => {
    const { user, doc } = await open(two);
    const [, second] = quadrant('Forces').getAllByRole('button', { name: 'Monter' });
    second?.focus();
    await user.keyboard('{Enter}');
    expect(texts()).toEqual(['Deuxième.', 'Première.']);
    await waitFor(() => expect((document.activeElement as HTMLTextAreaElement).value).toBe('Deuxième.'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(texts()).toEqual(['Première.', 'Deuxième.']);
    expect(doc().swotItems.filter(({ quadrant: it }) => it === 'threat')).toHaveLength(1);
  });

  it('is removed, and comes back by undo', async () => {
    const { user, session } = await open(two);
    const [first] = quadrant('Forces').getAllByRole('button', { name: 'Retirer la ligne' });
    await user.click(first as HTMLElement);
    expect(texts()).toEqual(['Deuxième.']);
    session().undo();
    await waitFor(() => expect(texts()).toEqual(['Première.', 'Deuxième.']));
  });

  it('says that it no longer follows from the facts it was drawn from', async () => {
    await open(answered.with({ swotItems: [line('swo-1', 'Ancienne.', { originId: 'strength-a1-04' })] }));
    expect(quadrant('Forces').getByText('ne ressort plus des faits, à revoir')).toBeDefined();
  });

  it('is found from a search result', async () => {
    await open(two, 'swotItems.swo-2');
    await waitFor(() => expect((document.activeElement as HTMLTextAreaElement).value).toBe('Deuxième.'));
  });
});

describe('the SWOT of an empty mission', () => {
  it('says what will come, and takes a line of one’s own', async () => {
    const { user, doc } = await open(aMission(), 'swot');
    expect(document.activeElement?.getAttribute('data-field')).toBe('swot');
    expect(screen.getByText(/proposeront ici des lignes/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Ajouter une ligne\u202f: Menaces' }));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.keyboard('Un concurrent équipé.');
    expect(doc().swotItems).toMatchObject([
      { quadrant: 'threat', text: 'Un concurrent équipé.', originId: null, state: 'confirmed' },
    ]);
    expect(screen.getByText('Aucun irritant n’est encore relevé dans l’état des lieux.')).toBeDefined();
    expect(
      screen.getByText('Aucune source de données n’est encore décrite dans l’état des lieux.'),
    ).toBeDefined();
  });
});

describe('the irritants and the data of the synthesis', () => {
  it('are sorted, and each line opens its sheet', async () => {
    const mission = aMission()
      .withIrritant('i-1', { title: 'Tri' })
      .withIrritant('i-2', { title: 'Devis', errorCostPerYear: 2000 })
      .withDataSource('s-1', { name: 'Ventes' });
    const { user } = await open(mission);
    const rows = within(screen.getByRole('table', { name: 'Irritants par coût annuel' })).getAllByRole('row');
    expect(rows.slice(1).map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual([
      'Devis—≥ 2 000 €',
      'Tri—non chiffré',
    ]);
    await user.click(screen.getByText('Ventes'));
    expect(window.location.hash).toMatch(/landscape\/dataSources\.s-1$/);
  });
});
