import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeliverablesScreen } from '#renderer/features/deliverables/deliverables-screen.tsx';
import { InterviewsScreen } from '#renderer/features/interviews/interviews-screen.tsx';
import { LandscapeScreen } from '#renderer/features/landscape/landscape-screen.tsx';
import { blankDataSource, blankInterview, blankPerson } from '#shared/domain/blank.ts';
import { plainSpan } from '#shared/domain/rich-text.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { simulateInProcess } from '#tests/support/in-process-simulations.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const MISSION = {
  ...anEmptyMission(),
  people: [{ ...blankPerson('per-1'), name: 'Karim Benali', role: 'Fondeur' }],
  interviews: [
    {
      ...blankInterview('itw-1'),
      title: 'Tour de l’atelier',
      status: 'done' as const,
      personIds: ['per-1'],
      notes: [
        {
          kind: 'list' as const,
          isOrdered: true,
          items: [[{ kind: 'paragraph' as const, spans: [{ ...plainSpan('Peser'), isStrong: true }] }]],
        },
      ],
    },
    { ...blankInterview('itw-2'), title: 'Bureau des méthodes', status: 'done' as const },
  ],
  dataSources: [{ ...blankDataSource('ds-1'), name: 'Fiches de rebut' }],
};

beforeEach(() => {
  simulateInProcess();
});

function openDeliverables(spot?: string) {
  return openMission(MISSION, {
    screen: 'deliverables',
    content: <DeliverablesScreen />,
    ...(spot === undefined ? {} : { spot }),
  });
}

const preview = () => screen.getByRole('article', { name: 'Aperçu du document' });

describe('the deliverables', () => {
  it('begin with the report, and change with the document chosen, then with what it is about', async () => {
    const { user } = await openDeliverables();
    screen.getByRole('button', { name: 'Écrire le rapport Word' });
    await user.selectOptions(screen.getByLabelText('Document'), 'Compte rendu d’entretien');
    within(preview()).getByRole('heading', { name: 'Tour de l’atelier' });
    within(preview()).getByRole('heading', { name: 'Bureau des méthodes' });
    await user.selectOptions(screen.getByLabelText('Entretien'), 'Bureau des méthodes');
    expect(within(preview()).queryByRole('heading', { name: 'Tour de l’atelier' })).toBeNull();
    expect(window.location.hash).toMatch(/document\.interview-minutes\.itw-2$/);
  });

  it('show notes with their structure, or leave them out', async () => {
    const { user } = await openDeliverables('document.interview-minutes.itw-1');
    const words = within(preview()).getByText('Peser');
    expect(words.closest('strong')).not.toBeNull();
    expect(words.closest('ol > li')).not.toBeNull();
    await user.click(screen.getByLabelText('Sans les notes de travail'));
    expect(within(preview()).queryByText('Peser')).toBeNull();
  });

  it('name the people met only when their names are not replaced', async () => {
    const { user } = await openDeliverables('document.interview-minutes.itw-1');
    expect(within(preview()).getAllByText(/Karim Benali/).length).toBeGreaterThan(0);
    await user.click(screen.getByLabelText('Pseudonymiser les personnes rencontrées'));
    expect(within(preview()).queryAllByText(/Benali/)).toEqual([]);
  });

  it('open the texts of the expert for a place that names one of them', async () => {
    await openDeliverables('sectionTexts.next-steps');
    const text = await screen.findByRole('textbox', { name: 'Conclusion' });
    await waitFor(() => expect(document.activeElement).toBe(text));
  });
});

describe('the way to a deliverable', () => {
  it('leads from an interview to its minutes', async () => {
    const { user } = await openMission(MISSION, {
      screen: 'interviews',
      spot: 'interviews.itw-1',
      content: <InterviewsScreen />,
    });
    await user.click(screen.getByRole('button', { name: 'Écrire le compte rendu (Word)' }));
    expect(window.location.hash).toMatch(/deliverables\/document\.interview-minutes\.itw-1$/);
  });

  it('leads from a data source to its sheet', async () => {
    const { user } = await openMission(MISSION, {
      screen: 'landscape',
      spot: 'dataSources.ds-1',
      content: <LandscapeScreen />,
    });
    await user.click(screen.getByRole('button', { name: 'Écrire la fiche (Word)' }));
    expect(window.location.hash).toMatch(/deliverables\/document\.data-source-sheets\.ds-1$/);
  });
});
