import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import {
  type DifferenceDecision,
  DifferencesView,
} from '#renderer/features/deliverables/review/differences-view.tsx';
import { blankIrritant } from '#shared/domain/blank.ts';
import type { Source } from '#shared/report/model.ts';
import type { SectionDifference, TakenText } from '#shared/report/round-trip.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';
import { words } from '#tests/support/rich-text.ts';

const CLIENT = { author: 'Paul Marchand', date: '2026-12-07T09:30:00Z' };
const TAKEN: TakenText = { text: [words('Mot dicté.')], losses: ['une image (« Plan »)'] };
const BEFORE: TakenText = { text: [words('Mot écrit.')], losses: [] };

const own: SectionDifference = {
  key: 'section contexte',
  chapterId: 'operations',
  sectionId: 'contexte',
  title: '2 État des lieux',
  changes: [
    {
      kind: 'changed',
      place: 'Paragraphe 1',
      segments: [
        { kind: 'equal', text: 'Mot ', by: null },
        { kind: 'removed', text: 'écrit', by: CLIENT },
        { kind: 'added', text: 'dicté', by: CLIENT },
        { kind: 'equal', text: '.', by: null },
      ],
      sources: [],
    },
  ],
  comments: [{ ...CLIENT, text: 'À confirmer', quotedText: 'Mot' }],
  losses: TAKEN.losses,
  takeOver: TAKEN,
  withoutTrackedChanges: BEFORE,
};

const derived: SectionDifference = {
  key: 'operations r_irritants',
  chapterId: 'operations',
  sectionId: null,
  title: '2.1 Les irritants',
  changes: [
    {
      kind: 'changed',
      place: 'Tableau 1, ligne « Devis », colonne « Coût »',
      segments: [
        { kind: 'removed', text: '12', by: null },
        { kind: 'added', text: '14', by: null },
      ],
      sources: [{ kind: 'irritant', irritantId: 'irr-1' }],
    },
  ],
  comments: [],
  losses: [],
  takeOver: null,
  withoutTrackedChanges: null,
};

type Event = readonly [key: string, decision: TakenText | 'left'] | Source;

function Reviewed({
  sections,
  onEvent,
}: {
  readonly sections: readonly SectionDifference[];
  readonly onEvent: (event: Event) => void;
}) {
  const [decisions, setDecisions] = useState<Readonly<Record<string, DifferenceDecision>>>({});
  return (
    <>
      <h1>Relecture</h1>
      <DifferencesView
        sections={sections}
        decisions={decisions}
        onTakeOver={({ key }, text) => {
          onEvent([key, text]);
          setDecisions({ ...decisions, [key]: 'taken' });
        }}
        onLeave={({ key }) => {
          onEvent([key, 'left']);
          setDecisions({ ...decisions, [key]: 'left' });
        }}
        onOpenSource={onEvent}
      />
    </>
  );
}

async function open(sections: readonly SectionDifference[]) {
  const events: Event[] = [];
  const mission = { ...anEmptyMission(), irritants: [{ ...blankIrritant('irr-1'), title: 'Devis lents' }] };
  const { user } = await openMission(mission, {
    screen: 'deliverables',
    content: <Reviewed sections={sections} onEvent={(event) => events.push(event)} />,
  });
  return { user, events };
}

const region = (name: RegExp) => within(screen.getByRole('region', { name }));
const status = () => screen.getByRole('status').textContent?.replace(/\s/g, ' ');

describe('the differences of a Word file', () => {
  it('show words removed and added, who tracked them and when, comments, and what cannot be taken over', async () => {
    await open([own, derived]);
    const section = region(/État des lieux/);
    expect(section.getByText('écrit').closest('del')?.textContent).toMatch(/^supprimé/);
    expect(section.getByText('dicté').closest('ins')?.textContent).toMatch(/^ajouté/);
    expect(section.getByText('Modification suivie de Paul Marchand, le 7 décembre 2026')).toBeDefined();
    expect(section.getByText('À confirmer')).toBeDefined();
    expect(section.getByText('une image (« Plan »)')).toBeDefined();
    expect(status()).toBe('2 sections diffèrent, dont 2 à traiter.');
  });

  it('of the expert’s own words are taken over as they read, with the keyboard alone', async () => {
    const { user, events } = await open([own, derived]);
    screen.getByRole('button', { name: /^Reprendre\s: 2 État des lieux/ }).focus();
    await user.keyboard('{Enter}');
    expect(events).toEqual([[own.key, TAKEN]]);
    expect(region(/État des lieux/).getByText('repris')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Reprendre/ })).toBeNull();
    expect(status()).toBe('2 sections diffèrent, dont 1 à traiter.');
  });

  it('can be taken over without the tracked changes', async () => {
    const { user, events } = await open([own]);
    await user.click(screen.getByRole('button', { name: /^Reprendre sans les modifications suivies/ }));
    expect(events).toEqual([[own.key, BEFORE]]);
  });

  it('that are left can still be taken over', async () => {
    const { user, events } = await open([own]);
    await user.click(screen.getByRole('button', { name: /^Laisser/ }));
    expect(status()).toBe('1 section diffère : tout est traité.');
    await user.click(screen.getByRole('button', { name: /^Reprendre\s:/ }));
    expect(events).toEqual([
      [own.key, 'left'],
      [own.key, TAKEN],
    ]);
  });

  it('of words that derive from facts lead to the fact, and cannot be taken over', async () => {
    const { user, events } = await open([derived]);
    expect(screen.queryByRole('button', { name: /^Reprendre/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /D’où cela vient/ }));
    await user.click(await screen.findByRole('button', { name: /Devis lents/ }));
    expect(events).toEqual([{ kind: 'irritant', irritantId: 'irr-1' }]);
  });

  it('are said to be none when there are none', async () => {
    await open([]);
    expect(screen.getByText('Aucune différence')).toBeDefined();
  });
});
