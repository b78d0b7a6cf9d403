import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MaturityScreen } from '#renderer/features/maturity/maturity-screen.tsx';
import type { KnowledgeEntry } from '#shared/content/knowledge.ts';
import { EMPTY_TOOLBOX } from '#shared/content/toolbox.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const entry = (id: string, title: string, changes: Partial<KnowledgeEntry> = {}): KnowledgeEntry => ({
  id,
  kind: 'definition',
  title,
  text: `Texte de ${title}.`,
  questionIds: ['q1'],
  sectorIds: [],
  ...changes,
});

const KNOWLEDGE = [
  entry('kb-other', 'Chez un transporteur', { kind: 'example', sectorIds: ['transport'] }),
  entry('kb-any', 'Propriétaire d’une donnée'),
  entry('kb-near', 'Dans une fonderie', { kind: 'example', sectorIds: ['metallurgie'] }),
  entry('kb-far', 'Dérive d’un modèle', { questionIds: ['q2'] }),
];

const openQuestion = () => {
  const mission = anEmptyMission();
  return openMission(
    { ...mission, company: { ...mission.company, sectorId: 'metallurgie' } },
    {
      screen: 'maturity',
      spot: 'q1',
      content: <MaturityScreen />,
      toolbox: { ...EMPTY_TOOLBOX, knowledge: KNOWLEDGE },
    },
  );
};

const titles = async () => {
  const card = await screen.findByRole('region', { name: 'Base de connaissances' });
  return within(card)
    .getAllByRole('listitem')
    .map((item) => item.querySelector('summary')?.lastChild?.textContent);
};

describe('the knowledge base beside a question', () => {
  it('shows the entries of the question, the company’s sector first and other sectors last', async () => {
    await openQuestion();
    expect(await titles()).toEqual([
      'Dans une fonderie',
      'Propriétaire d’une donnée',
      'Chez un transporteur',
    ]);
  });

  it('finds an entry of any question, accents ignored', async () => {
    const { user } = await openQuestion();
    await user.type(await screen.findByLabelText('Chercher dans la base de connaissances'), 'derive modele');
    expect(await titles()).toEqual(['Dérive d’un modèle']);
  });

  it('puts an entry after what the expert has typed, and loses none of it', async () => {
    const { user, doc } = await openQuestion();
    await user.type(screen.getByLabelText('Commentaire'), 'Vu à l’écran.');
    await user.click(await screen.findByText('Propriétaire d’une donnée'));
    await user.click(
      screen.getByRole('button', { name: /Insérer dans le commentaire.*Propriétaire d’une donnée/ }),
    );
    expect(doc().answers['q1']?.comment).toBe('Vu à l’écran.\nTexte de Propriétaire d’une donnée.');
  });
});
