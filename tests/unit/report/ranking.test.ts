import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { blankEconomics } from '#shared/domain/blank-economics.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { buildReport } from '#shared/report/build.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { chapterOf, REPORT_DATE, reportOf, wordsOf } from '#tests/support/report.ts';

const candidate = (title: string, cost: number) => ({
  title,
  status: 'candidate' as const,
  economics: { ...blankEconomics(), oneOffCost: { min: cost, probable: cost, max: cost } },
});
const DOC = aMission()
  .withUseCase('x', candidate('Devis', 6000), { value: 3, ease: 2 })
  .withUseCase('y', candidate('Mails', 5000), { value: 1, ease: 3 })
  .withUseCase('z', candidate('Contrôle', 4000), { value: 1, ease: 1 })
  .build();
const withSettings = (settings: Partial<MissionDoc['prioritisation']>): MissionDoc => ({
  ...DOC,
  prioritisation: { ...DOC.prioritisation, ...settings },
});
const chapter = (doc: MissionDoc) => wordsOf(chapterOf(reportOf(doc), 'prioritisation'));

describe('the ranking in the report', () => {
  it('stands beside the cross-check, with what dominates what', () => {
    const words = chapter(DOC);
    expect(words).toMatch(/TOPSIS, donne le même premier/);
    expect(words).toMatch(/Contrôle\ndominé par « Devis » et 1 autre/);
  });

  it('is drawn as bars, the first at the top, with the scores of the table, when all is printed', () => {
    const figure = chapterOf(reportOf(DOC, aPack(), { detail: 'full' }), 'prioritisation').find(
      (block) => block.kind === 'figure' && block.caption.includes('en tête du classement'),
    );
    const chart = figure?.kind === 'figure' && figure.chart.kind === 'bar' ? figure.chart : null;
    expect(chart?.categories).toEqual(['1. Devis', '2. Mails', '3. Contrôle']);
    const [first = 0, second = 0, third = 0] = chart?.series[0]?.values ?? [];
    expect(first).toBeGreaterThan(second ?? 0);
    expect(second).toBeGreaterThan(third ?? 0);
  });

  it('says how far each weight may move, and what the second would need', () => {
    const words = chapter(DOC);
    expect(words).toMatch(/Poids entre lesquels « Devis » reste premier/);
    expect(words).toMatch(/met « Mails » à égalité avec « Devis »/);
  });

  it('draws the ranks when they were simulated, and does without otherwise', () => {
    expect(chapter(DOC)).not.toMatch(/Rang obtenu/);
    const pack = aPack();
    const simulations = simulate(DOC, pack.scoring);
    const report = buildReport(DOC, assess(DOC, pack, REPORT_DATE), pack, { date: REPORT_DATE, simulations });
    const figure = chapterOf(report, 'prioritisation').find(
      (block) => block.kind === 'figure' && block.caption.startsWith('Rang obtenu'),
    );
    expect(figure).toMatchObject({ chart: { kind: 'bar', isStacked: true, valueFormat: 'percent' } });
    const series = figure?.kind === 'figure' && figure.chart.kind === 'bar' ? figure.chart.series : [];
    for (const place of [0, 1, 2])
      expect(series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0)).toBeCloseTo(1, 2);
    expect(wordsOf(chapterOf(report, 'prioritisation'))).toMatch(/graine 2026/);
  });

  it('prints the comparisons of weights by pairs, with their consistency and the name of the table', () => {
    const comparisons = [{ aId: 'value', bId: 'ease', value: 3 }];
    const words = chapter(withSettings({ weighting: 'pairwise', comparisons }));
    expect(words).toMatch(/Comparaisons des critères, ligne contre colonne/);
    expect(words).toMatch(/ratio de cohérence est de 0,000 \(table « Saaty 1980 »\)/);
    expect(words).toMatch(/Valeur\n1\n3\nFacilité\n1\/3\n1/);
  });

  it('explains the portfolio once there is a budget', () => {
    expect(chapter(DOC)).not.toMatch(/Portefeuille sous contrainte/);
    const words = chapter(withSettings({ budget: 9000 }));
    expect(words).toMatch(/un budget de départ de 9 000 €/);
    expect(words).toMatch(/Total\n2,80\n9 000 €/);
    expect(words).toMatch(/C’est le budget qui limite le choix/);
  });

  it('prints in the annex the formulas, the table and the seed to compute it again', () => {
    const words = wordsOf(chapterOf(reportOf(DOC), 'annex-formulas'));
    expect(words).toMatch(/Table « Saaty 1980 », selon n : 3 : 0,58/);
    expect(words).toMatch(/graine 2026/);
    expect(words).toMatch(/Valeur\n60,00 %\nniveau/);
  });
});
