import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { roundHalfAway } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { buildRestitution } from '#shared/report/slides/build-slides.ts';
import { renderSlides } from '#shared/report/slides/render-slides.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { aPng } from '#tests/support/pictures.ts';
import { REPORT_DATE } from '#tests/support/report.ts';
import { readSlides, restitutionOf, sampleMission } from '#tests/support/slides.ts';
import { officeErrors, partNames, partOf } from '#tests/support/word.ts';

const complete = restitutionOf(sampleMission('mission-complete'));
const bytes = renderSlides(complete.deck);
const slides = readSlides(bytes);

function fileOf(doc: MissionDoc): Uint8Array {
  const pack = aPack();
  return renderSlides(buildRestitution(doc, assess(doc, pack, REPORT_DATE), pack, { date: REPORT_DATE }));
}

describe('the PowerPoint file of the complete sample', () => {
  it('is valid', async () => {
    expect(await officeErrors(bytes, 'pptx')).toEqual([]);
  });

  it('holds every slide of the deck with its title in the place of a title, and its notes', () => {
    expect(slides.map(({ title }) => title)).toEqual(complete.deck.slides.map(({ title }) => title));
    expect(slides.map(({ notes }) => notes)).toEqual(complete.deck.slides.map(({ notes }) => notes));
  });

  it('names its layouts in French', () => {
    expect([...new Set(slides.map(({ layout }) => layout))].toSorted()).toEqual([
      'Diapositive de titre',
      'Titre et contenu',
      'Titre et deux colonnes',
      'Titre et quatre cadres',
      'Titre seul',
    ]);
  });

  it('draws the figures of the assessment as native charts', () => {
    const { assessment } = complete;
    const chartsOf = (index: number) => slides[index]?.charts ?? [];
    const [cost] = chartsOf(3);
    expect(cost?.series[0]).toEqual(
      assessment.irritants.slice(0, 8).map(({ total }) => Math.round(total ?? 0)),
    );
    const [radar] = chartsOf(5);
    expect(radar?.kind).toBe('radar');
    expect(radar?.series[0]).toEqual(
      assessment.maturity.axes.flatMap(({ score }) => (score === null ? [] : [roundHalfAway(score, 1)])),
    );
    const [matrix] = chartsOf(8);
    expect(matrix?.kind).toBe('bubble');
    expect(matrix?.series[0]?.toSorted()).toEqual(
      assessment.ranking.useCases
        .flatMap(({ rank, value, feasibility }) =>
          rank === null || value === null || feasibility === null ? [] : [Math.round(value * 100) / 100],
        )
        .toSorted(),
    );
    const [ranking] = chartsOf(9);
    expect(ranking?.series[0]).toEqual(
      assessment.ranking.useCases.slice(0, 9).map(({ total }) => Math.round((total.score ?? 0) * 100) / 100),
    );
  });

  it('lets every chart be edited: its workbook is inside', () => {
    const names = partNames(bytes);
    const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(7);
    expect(names.filter((name) => name.startsWith('ppt/embeddings/'))).toHaveLength(charts.length);
  });

  it('describes every chart and every table to who cannot see them', () => {
    const described = slides.flatMap(({ descriptions }) => descriptions);
    expect(described.length).toBeGreaterThanOrEqual(12);
    expect(described.filter((words) => words.trim().length < 20)).toEqual([]);
  });

  it('is in French, under the name of the company and of the expert', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Restitution du diagnostic data et IA – Fonderie Marchand</dc:title>');
    expect(core).toContain('<dc:creator>Claire Delmas</dc:creator>');
    expect(partOf(bytes, 'ppt/slides/slide2.xml')).not.toMatch(/lang="(?!fr-FR)/);
    expect(slides[1]?.texts).toContain('Fonderie Marchand · Confidentiel');
  });

  it('is the same to the byte when made again', () => {
    const again = renderSlides(restitutionOf(sampleMission('mission-complete')).deck);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the PowerPoint file of other missions', () => {
  it.each(['mission-en-cours', 'mission-ouverte'] as const)('is valid for %s', async (name) => {
    expect(await officeErrors(renderSlides(restitutionOf(sampleMission(name)).deck), 'pptx')).toEqual([]);
  });

  it('is valid for an empty mission', async () => {
    expect(await officeErrors(fileOf(aMission().withCompany({ name: '' }).build()), 'pptx')).toEqual([]);
  });

  it('is valid with hostile texts and sixty use cases, and keeps the words', async () => {
    const hostile = `<b>&amp; "x" ' \u0000\u0007\u001f 👩‍🏭 \ud800 עברית العربية ]]> `;
    const cost = { occurrencesPerYear: 100, minutesPerOccurrence: 60, peopleInvolved: 1, hourlyRate: 30 };
    let mission = aMission()
      .withCompany({ name: hostile })
      .withDeliverables({ confidentiality: hostile.repeat(10) })
      .withIrritant('i1', { title: hostile.repeat(20), ...cost })
      .withIrritant('i2', { title: 'x'.repeat(3000), ...cost })
      .withDataSource('s1', { name: hostile.repeat(5) })
      .withAnswer('a1-01', 2)
      .withRecommendation(1, {
        title: hostile.repeat(10),
        decisionOn: REPORT_DATE,
        cost: 1000,
        ownerName: hostile,
      });
    for (let index = 0; index < 60; index += 1)
      mission = mission.withUseCase(
        `u${index}`,
        {
          title: `${index} ${hostile}`,
          status: 'retained',
          problem: hostile.repeat(60),
          risks: 'mot '.repeat(2000),
        },
        { value: index % 5, ease: (index * 3) % 5 },
      );
    const file = fileOf(mission.build());
    expect(await officeErrors(file, 'pptx')).toEqual([]);
    const read = readSlides(file);
    expect(read.length).toBeLessThanOrEqual(15);
    expect(read[0]?.texts.join(' ')).toContain('<b>&amp; "x"');
    expect(read[0]?.texts.join(' ')).toContain('👩‍🏭');
  });

  it('shows the logo of the firm on the first slide, and is whole without its bytes', async () => {
    const sha256 = 'a'.repeat(64);
    const logo = { sha256, mediaType: 'image/png', width: 300, height: 100 } as const;
    const deck = { ...complete.deck, theme: { ...complete.deck.theme, logo } };
    const withLogo = renderSlides(deck, { images: new Map([[sha256, aPng(300, 100)]]) });
    expect(partNames(withLogo)).toContain('ppt/media/logo.png');
    expect(await officeErrors(withLogo, 'pptx')).toEqual([]);
    expect(partNames(renderSlides(deck)).filter((name) => name.startsWith('ppt/media/'))).toEqual([]);
  });
});
