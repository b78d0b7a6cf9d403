import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SlidesPreview } from '#renderer/features/deliverables/slides/slides-preview.tsx';
import { assess } from '#shared/assessment/assess.ts';
import { blankIrritant, blankRecommendation } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Source } from '#shared/report/model.ts';
import { buildRestitution } from '#shared/report/slides/build-slides.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';
import { aPack } from '#tests/support/pack-builder.ts';
import { REPORT_DATE } from '#tests/support/report.ts';

async function showDeck() {
  const cost = { occurrencesPerYear: 100, minutesPerOccurrence: 60, peopleInvolved: 1, hourlyRate: 30 };
  const doc: MissionDoc = {
    ...anEmptyMission(),
    irritants: [
      { ...blankIrritant('i1'), title: 'Ressaisie des bons', ...cost },
      { ...blankIrritant('i2'), title: 'Attente des plans', ...cost },
    ],
    recommendations: [
      { ...blankRecommendation('r1', 1), title: 'Nommer un responsable', decisionOn: REPORT_DATE },
    ],
  };
  const pack = aPack();
  const deck = buildRestitution(doc, assess(doc, pack, REPORT_DATE), pack, { date: REPORT_DATE });
  const opened: Source[] = [];
  const { user } = await openMission(doc, {
    screen: 'deliverables',
    content: (
      <>
        <h1>Livrables</h1>
        <SlidesPreview deck={deck} onOpenSource={(source) => opened.push(source)} />
      </>
    ),
  });
  return { deck, opened, user };
}

describe('the preview of the restitution', () => {
  it('shows every slide in order, under its title', async () => {
    const { deck } = await showDeck();
    const titles = within(screen.getByRole('list', { name: 'Diapositives' }))
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(titles).toEqual(deck.slides.map(({ title }) => title));
  });

  it('shows figures, tables and the words that stand for a chart', async () => {
    await showDeck();
    const costs = screen.getByRole('article', { name: /irritants chiffrés coûtent/ });
    within(costs).getByText(/Barres horizontales, en euros par an/);
    const decisions = screen.getByRole('article', { name: /décision à prendre/i });
    within(decisions).getByRole('row', { name: /R1 Nommer un responsable à nommer/ });
  });

  it('keeps what the speaker may say under each slide', async () => {
    const { user } = await showDeck();
    const [first] = screen.getAllByText('Commentaires de l’orateur');
    if (first) await user.click(first);
    screen.getByText(/Une heure/);
  });

  it('opens what a block rests on', async () => {
    const { user, opened } = await showDeck();
    const costs = screen.getByRole('article', { name: /irritants chiffrés coûtent/ });
    const [mark] = within(costs).getAllByRole('button', { name: /D’où cela vient/ });
    if (mark) await user.click(mark);
    await user.click(await screen.findByText('Irritant : Ressaisie des bons'));
    expect(opened).toEqual([{ kind: 'irritant', irritantId: 'i1' }]);
  });
});
