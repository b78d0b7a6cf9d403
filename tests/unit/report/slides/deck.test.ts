import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { DEFAULT_DELIVERABLE_OPTIONS, type DeliverableOptions } from '#shared/domain/deliverable.ts';
import { formatEurosShort, formatNumber } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import { buildRestitution, RESTITUTION_ID } from '#shared/report/slides/build-slides.ts';
import type { ContentSlide, SlideBlock, SlideDeck } from '#shared/report/slides/model.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { REPORT_DATE } from '#tests/support/report.ts';
import { restitutionOf, sampleMission } from '#tests/support/slides.ts';

function deckOf(doc: MissionDoc): SlideDeck {
  const pack = aPack();
  return buildRestitution(doc, assess(doc, pack, REPORT_DATE), pack, { date: REPORT_DATE });
}

function slideOf(deck: SlideDeck, id: string): ContentSlide | undefined {
  return deck.slides.find((slide): slide is ContentSlide => slide.kind === 'content' && slide.id === id);
}

function blocksOf(slide: ContentSlide | undefined): readonly SlideBlock[] {
  return (slide?.items ?? []).flatMap((item) => (item.kind === 'block' ? [item.block] : []));
}

function words(value: unknown): string {
  return JSON.stringify(value).replace(/[\u00a0\u202f]/g, ' ');
}

const complete = restitutionOf(sampleMission('mission-complete'));

describe('the restitution of a complete mission', () => {
  it('holds twelve to fifteen slides, in the order in which they are presented', () => {
    expect(complete.deck.slides.map(({ id }) => id)).toEqual([
      'opening',
      'essentials',
      'mission',
      'irritants',
      'systems',
      'maturity',
      'swot',
      'portfolio',
      'matrix',
      'ranking',
      'use-case-1',
      'use-case-2',
      'compliance',
      'roadmap',
      'decisions',
    ]);
  });

  it('gives every slide a title of its own and something for the speaker to say', () => {
    const titles = complete.deck.slides.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(complete.deck.slides.filter(({ notes }) => notes.length === 0)).toEqual([]);
  });

  it('shows the same figures as the assessment', () => {
    const { assessment, deck } = complete;
    const doc = sampleMission('mission-complete');
    const cost = assessment.irritants.reduce((sum, { total }) => sum + (total ?? 0), 0);
    const retained = doc.useCases.filter(({ status }) => status === 'retained');
    const gain = retained.reduce((sum, it) => sum + (probableYearlyGain(it, doc.rateProfiles) ?? 0), 0);
    const shown = words(blocksOf(slideOf(deck, 'essentials')));
    for (const figure of [
      `${formatNumber(assessment.maturity.overall.score ?? 0, 1)} / 4`,
      formatEurosShort(cost),
      formatEurosShort(gain),
    ])
      expect(shown).toContain(words(figure).slice(1, -1));
  });

  it('says in the title of the ranking what the draws say of the first', () => {
    const { assessment, options, deck } = complete;
    const [first] = assessment.ranking.useCases;
    const drawn = options.simulations?.robustness;
    const place = drawn?.useCaseIds.indexOf(first?.useCaseId ?? '') ?? -1;
    const share = drawn?.around?.acceptability[place]?.[0] ?? 0;
    expect(words(slideOf(deck, 'ranking')?.title)).toContain(`${Math.round(share * 100)} % des tirages`);
  });

  it('asks for the decisions of the three weeks after the restitution, each with its owner, date and budget', () => {
    const table = blocksOf(slideOf(complete.deck, 'decisions')).find((block) => block.kind === 'table');
    const rows = (table?.kind === 'table' ? table.rows : []).map((row) =>
      row.map(({ content }) => content.map(({ text }) => text).join('')),
    );
    expect(rows).toHaveLength(11);
    expect(rows.find(([number]) => number === 'R8')).toEqual([
      'R8',
      'Lancer le contrôle visuel par caméra sur douze références',
      'Karim Benali',
      '18/12/2026',
      '120\u202f000\u00a0€',
    ]);
    expect(rows.map(([number]) => number)).not.toContain('R10');
  });

  it('keeps running text at 14 points and more', () => {
    const sizes = complete.deck.slides.flatMap((slide) => (slide.kind === 'content' ? [slide.textSize] : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
  });

  it('names its sources in the notes', () => {
    expect(words(slideOf(complete.deck, 'use-case-1')?.notes)).toContain(
      'Sources : Cas d’usage : Contrôle visuel des pièces par caméra',
    );
  });
});

describe('the restitution of an unfinished mission', () => {
  it('is short and says what is missing', () => {
    const deck = deckOf(aMission().build());
    expect(deck.slides.map(({ id }) => id)).toEqual(['opening', 'essentials', 'mission', 'missing']);
    expect(words(slideOf(deck, 'essentials'))).toContain('rien n’est encore établi');
    expect(words(slideOf(deck, 'missing')?.title)).toContain('Six points restent à établir');
  });

  it('leaves out the slides that have nothing to show', () => {
    const { deck } = restitutionOf(sampleMission('mission-en-cours'));
    const ids = deck.slides.map(({ id }) => id);
    expect(ids).toContain('irritants');
    expect(ids).not.toContain('ranking');
    expect(ids).not.toContain('roadmap');
    expect(ids.at(-1)).toBe('missing');
  });

  it('never takes an unknown cost for zero', () => {
    const deck = deckOf(aMission().withIrritant('i1', { title: 'Ressaisie' }).build());
    expect(slideOf(deck, 'irritants')?.title).toBe('Un irritant relevé, dont le coût reste à établir');
    expect(words(blocksOf(slideOf(deck, 'irritants')))).toContain('à chiffrer');
  });

  it('agrees with one as with several', () => {
    const cost = { occurrencesPerYear: 100, minutesPerOccurrence: 60, peopleInvolved: 1, hourlyRate: 30 };
    const one = aMission().withIrritant('i1', { title: 'Ressaisie', ...cost });
    expect(words(slideOf(deckOf(one.build()), 'irritants')?.title)).toBe(
      '"Un irritant chiffré coûte 3 000 € par an"',
    );
    const two = one.withIrritant('i2', { title: 'Attente', ...cost });
    expect(words(slideOf(deckOf(two.build()), 'irritants')?.title)).toBe(
      '"Deux irritants chiffrés coûtent 6 000 € par an"',
    );
  });
});

describe('the people met', () => {
  const named = aMission()
    .withPerson('p1', { name: 'Odile Tremblais', role: 'Cheffe d’atelier', group: 'field' })
    .withInterview('e1', { title: 'Entretien', status: 'done', personIds: ['p1'], date: '2026-11-10' })
    .withUseCase(
      'u1',
      { title: 'Tri des courriers', status: 'retained', ownerName: 'Odile Tremblais' },
      { value: 3, ease: 3 },
    );

  it('are named in the notes', () => {
    expect(words(deckOf(named.build()))).toContain('Odile Tremblais');
  });

  it('are under a pseudonym in every word where the deliverables say so', () => {
    const deck = deckOf(named.withDeliverables({ pseudonymisePeople: true }).build());
    expect(words(deck)).not.toContain('Tremblais');
    expect(words(slideOf(deck, 'use-case-1'))).toContain('heffe d’atelier');
  });

  it('are known by their role alone where quotes are', () => {
    const deck = deckOf(named.withDeliverables({ pseudonymiseQuotes: true }).build());
    expect(words(slideOf(deck, 'mission'))).not.toContain('Tremblais');
  });
});

describe('the choices made for the restitution', () => {
  const base = aMission().withUseCase(
    'u1',
    { title: 'Tri des courriers', status: 'retained' },
    { value: 3, ease: 3 },
  );
  const choosing = (options: Partial<DeliverableOptions>) =>
    deckOf(
      base
        .withDeliverables({ options: { [RESTITUTION_ID]: { ...DEFAULT_DELIVERABLE_OPTIONS, ...options } } })
        .build(),
    );

  it('leave slides out and move others', () => {
    const usual = deckOf(base.build()).slides.map(({ id }) => id);
    const deck = choosing({
      hiddenSectionIds: ['mission'],
      sectionOrder: ['portfolio', 'ranking', 'essentials'],
    });
    expect(usual.slice(0, 4)).toEqual(['opening', 'essentials', 'mission', 'portfolio']);
    const ids = deck.slides.map(({ id }) => id);
    expect(ids.indexOf('portfolio')).toBeLessThan(ids.indexOf('essentials'));
    expect(ids.indexOf('ranking')).toBeLessThan(ids.indexOf('essentials'));
    expect(deck.slides.map(({ id }) => id)).not.toContain('mission');
  });

  it('give the title, and the mention of confidentiality on the first slide and at the foot of all', () => {
    const deck = choosing({ title: 'Ce que nous proposons', confidentiality: 'Direction seule' });
    const [opening] = deck.slides;
    expect(opening?.title).toBe('Ce que nous proposons');
    expect(opening?.kind === 'opening' && opening.confidentiality).toBe('Direction seule');
    expect(deck.footerText).toBe('Ateliers Dupré · Direction seule');
  });

  it('take up the colours and the fonts of the firm', () => {
    const theme = { ...DEFAULT_THEME, primary: '#4b2e83', headingFont: 'Georgia' as const };
    const deck = deckOf(base.with({ theme }).build());
    expect(deck.theme).toMatchObject({ primary: '#4b2e83', headingFont: 'Georgia' });
  });
});
