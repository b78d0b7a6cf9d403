import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { InterviewsScreen } from '#renderer/features/interviews/interviews-screen.tsx';
import type { InterviewGuide } from '#shared/content/guide.ts';
import { EMPTY_TOOLBOX } from '#shared/content/toolbox.ts';
import { blankInterview, blankPerson } from '#shared/domain/blank.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const guide = (id: string, role: string, changes: Partial<InterviewGuide> = {}): InterviewGuide => ({
  id,
  role,
  businessFunction: 'production',
  group: 'field',
  durationMinutes: 45,
  aim: `Entendre ${role}.`,
  opening: 'Merci de me recevoir.',
  parts: [
    { title: 'Votre poste', prompts: ['Racontez-moi une journée.'], questionIds: [] },
    { title: 'Vos chiffres', prompts: ['Où lisez-vous ce chiffre ?'], questionIds: ['q1'] },
  ],
  askToSee: ['le carnet de poste'],
  closing: 'Merci.',
  ...changes,
});

const openInterview = () =>
  openMission(
    {
      ...anEmptyMission(),
      people: [
        { ...blankPerson('per-1'), name: 'Yassine', businessFunction: 'production', group: 'field' },
        { ...blankPerson('per-2'), name: 'Aurélie', businessFunction: 'logistics', group: 'support' },
      ],
      interviews: [{ ...blankInterview('itw-1'), title: 'Au poste', personIds: ['per-1', 'per-2'] }],
    },
    {
      screen: 'interviews',
      spot: 'interviews.itw-1',
      content: <InterviewsScreen />,
      toolbox: {
        ...EMPTY_TOOLBOX,
        guides: [
          guide('guide-daf', 'DAF', { businessFunction: 'finance', group: 'management' }),
          guide('guide-terrain', 'Opérateur'),
        ],
      },
    },
  );

describe('the guide of an interview', () => {
  it('proposes the one written for the people present', async () => {
    await openInterview();
    expect(await screen.findByRole('option', { name: 'Opérateur (proposé)' })).toBeDefined();
    expect(screen.getByRole('option', { name: 'DAF' })).toBeDefined();
  });

  it('turns an answer heard into a voice of the questionnaire, with its interview and its person', async () => {
    const { user, doc } = await openInterview();
    await user.selectOptions(await screen.findByLabelText('Guide'), 'guide-terrain');
    expect(doc().interviews[0]?.guideId).toBe('guide-terrain');
    await user.selectOptions(screen.getByLabelText('Réponses de'), 'per-2');
    await user.click(screen.getByText('Vos chiffres'));
    await user.selectOptions(screen.getByLabelText(/Qui répond des données/), '3');
    expect(doc().answers['q1']?.heard).toEqual([
      {
        id: expect.any(String),
        personId: 'per-2',
        interviewId: 'itw-1',
        value: { kind: 'level', level: 3 },
        comment: '',
      },
    ]);
    expect(doc().answers['q1']?.value).toBeNull();
  });
});
