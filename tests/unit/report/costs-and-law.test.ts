import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { blankEconomics, blankRateProfile } from '#shared/domain/blank-economics.ts';
import type { DetailLevel } from '#shared/domain/deliverable.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Economics } from '#shared/domain/use-case.ts';
import { buildReport } from '#shared/report/build.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { answering, RULES } from '#tests/support/compliance.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { chapterOf, REPORT_DATE, wordsOf } from '#tests/support/report.ts';

const sure = (value: number) => ({ min: value, probable: value, max: value });
const TIMED: Economics = {
  ...blankEconomics(),
  volumePerYear: sure(2300),
  volumeUnit: 'commandes',
  minutesSaved: { min: 10, probable: 12, max: 12 },
  reviewMinutes: sure(4),
  adoption: sure(0.75),
  profileId: 'p-1',
  otherYearlyGain: sure(7900),
  oneOffCost: { min: 12_000, probable: 18_000, max: 28_000 },
  yearlyCost: sure(6000),
  monthsToProduction: sure(6),
};

const mission = aMission()
  .with({ rateProfiles: [{ ...blankRateProfile('p-1', 'Assistante'), hourlyRate: 33 }] })
  .withCompany({ headcount: 85, turnover: 12_000_000, balanceSheetTotal: 8_000_000 })
  .withUseCase(
    'uc-1',
    {
      title: 'Lecture des commandes',
      status: 'retained',
      economics: TIMED,
      complianceAnswers: answering({ workers: ['users'], 'annex-3': ['recruitment'], profiling: 'yes' }),
      compliance: 'Vu avec la référente RGPD.',
    },
    { value: 4, ease: 3 },
  )
  .withUseCase(
    'uc-2',
    { title: 'Caméras', status: 'rejected', complianceAnswers: answering({ art5: ['emotion-at-work'] }) },
    {},
  );

function report(doc: MissionDoc, options: Partial<ReportOptions> = {}): ReportDocument {
  const pack = aPack();
  const assessment = assess(doc, pack, REPORT_DATE, options.compliance ?? null);
  return buildReport(doc, assessment, pack, { date: REPORT_DATE, ...options });
}
const full = (doc = mission.build(), detail: DetailLevel = 'standard') =>
  report(doc, { compliance: RULES, simulations: simulate(doc, aPack().scoring), detail });
const words = (from: ReportDocument, chapter: string) => wordsOf(chapterOf(from, chapter));

describe('costs in the sheet of a use case', () => {
  it('print what the gain is made of, the outcome, and what the draws say', () => {
    const text = words(full(), 'use-case-sheets');
    // 2 300 × 8 ÷ 60 × 33 × 0.75 + 7 900.
    expect(text).toContain(
      'Gain annuel : 15 490 € (2 300 commandes par an, 12 min gagnées moins 4 de relecture, 75 % d’adoption, 33 €/h, et 7 900 € d’autres gains)',
    );
    expect(text).toContain('Net sur 3 ans : 5 725 €, valeurs les plus probables');
    expect(text).toMatch(/ ; médiane \(P50\) [-−\d ]+ €, de [-−\d ]+ k?€ \(P10\) à [\d ]+ k?€ \(P90\)/);
    expect(text).toMatch(/retour : \d+ mois ; probabilité d’un gain positif : \d+ %/);
  });

  it('draw what matters most for the first case alone, in the full report', () => {
    const figures = (detail: DetailLevel) =>
      chapterOf(full(mission.build(), detail), 'use-case-sheets').filter(({ kind }) => kind === 'figure');
    expect(figures('standard')).toEqual([]);
    expect(figures('full')).toMatchObject([
      { chart: { kind: 'bar', categories: ['Coût initial', 'Minutes gagnées'], valueFormat: 'euros' } },
    ]);
  });

  it('count the gains of time in the summary for the leader', () => {
    expect(words(full(), 'executive-summary')).toMatch(/Gain annuel attendu 15 k€/);
  });

  it('say nothing of draws or law when there are none', () => {
    const bare = report(mission.build());
    expect(words(bare, 'use-case-sheets')).not.toMatch(/P50|obligation/);
    expect(words(bare, 'use-case-sheets')).toContain('Conformité Vu avec la référente RGPD.');
    expect(words(bare, 'compliance')).toBe('');
    expect(words(bare, 'annex-formulas')).not.toContain('tirages par cas');
  });
});

describe('the law in the report', () => {
  it('gives the class in the sheet, before the words of the expert', () => {
    expect(words(full(), 'use-case-sheets')).toMatch(
      /Conformité Haut risque ; \d+ obligations à remplir avant le pilote\.\nVu avec/,
    );
  });

  it('lists every case that was examined, rejected ones included, with its class', () => {
    const text = words(full(), 'compliance');
    expect(text).toMatch(/Lecture des commandes\nRetenu\nHaut risque\n0\n\d+/);
    expect(text).toMatch(/Caméras\nÉcarté\nInterdit/);
  });

  it('gives each duty its two dates and who carries it, and says it is no legal advice', () => {
    const text = words(full(), 'compliance');
    expect(text).toMatch(
      /Confier le contrôle humain[\s\S]*?Responsable du service utilisateur\n12\/07\/2024\n02\/12\/2027\nauparavant\n02\/08\/2026\naprès/,
    );
    // What must come before the pilot is read first.
    expect(text.indexOf('Consultation du CSE à mener avant le pilote')).toBeGreaterThan(0);
    expect(text.indexOf('Consultation du CSE à mener avant le pilote')).toBeLessThan(
      text.indexOf('Confier le contrôle humain'),
    );
    expect(text).not.toContain('Abandonner le cas d’usage');
    expect(text).toContain('pas un avis juridique');
  });
});

describe('the annex of formulas', () => {
  it('prints the formulas of the costs with their horizon and rate, the seed, the draws and the engine', () => {
    const { prioritisation } = mission.build();
    const doc = mission
      .with({ prioritisation: { ...prioritisation, horizonYears: 5, discountRate: 0.04, seed: 77 } })
      .build();
    const text = words(full(doc), 'annex-formulas');
    expect(text).toContain('Gain net sur 5 ans');
    expect(text).toContain('÷ (1 + 4,0 %)^a');
    expect(text).toMatch(/tirages par cas, graine 77, moteur version \d+/);
  });
});
