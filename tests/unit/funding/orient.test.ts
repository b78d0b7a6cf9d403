import { describe, expect, it } from 'vitest';
import { loadProgramme } from '#scripts/lib/load-content.ts';
import { blankRecommendation, blankUseCase } from '#shared/domain/blank.ts';
import type { Company } from '#shared/domain/company.ts';
import type { Recommendation, UseCase } from '#shared/domain/use-case.ts';
import {
  modelIdOf,
  type Orientation,
  type OrientationInput,
  type OrientationVerdict,
  orient,
  recommendationFromMeasure,
} from '#shared/funding/orient.ts';
import { aMission } from '#tests/support/mission-builder.ts';

const { measures } = loadProgramme();

type Situation = {
  readonly company?: Partial<Company>;
  readonly useCases?: readonly Partial<UseCase>[];
  readonly recommendations?: readonly Partial<Recommendation>[];
  readonly axes?: Readonly<Record<string, number | null>>;
  readonly eligibility?: OrientationInput['eligibility'];
  readonly onDate?: string;
};

/** A company of 85 people with one bought and ready use case, a costed roadmap and middling maturity. */
const USUAL: Required<Situation> = {
  company: {
    headcount: 85,
    turnover: 14_200_000,
    balanceSheetTotal: 9_100_000,
    foundedOn: '1962-04-02',
    region: 'Grand Est',
  },
  useCases: [
    {
      status: 'retained',
      nature: 'ai',
      approach: 'buy',
      ownerName: 'S. Vautrin',
      dataSourceIds: ['src-1'],
      economics: {
        ...blankUseCase('x').economics,
        oneOffCost: { min: 10_000, probable: 12_000, max: 20_000 },
      },
    },
  ],
  recommendations: [{ axisId: 'a6', cost: 120_000 }],
  axes: { a1: 2.4, a6: 1.8, a7: 1.5 },
  eligibility: 'yes',
  onDate: '2026-11-23',
};

function orientations(situation: Situation = {}): readonly Orientation[] {
  const { company, useCases, recommendations, axes, eligibility, onDate } = { ...USUAL, ...situation };
  const doc = aMission().withCompany(company).build();
  return orient(
    {
      doc: {
        ...doc,
        useCases: useCases.map((it, index) => ({ ...blankUseCase(`uc-${index}`), ...it })),
        recommendations: recommendations.map((it, index) => ({
          ...blankRecommendation(`rec-${index}`, index + 1),
          ...it,
        })),
      },
      axes: Object.entries(axes).map(([axisId, score]) => ({ axisId, score })),
      eligibility,
      onDate,
    },
    measures,
  );
}

function of(id: string, situation: Situation = {}): Orientation {
  const found = orientations(situation).find(({ measure }) => measure.id === id);
  if (!found) throw new Error(`No measure ${id}`);
  return found;
}

const company = (changes: Partial<Company>) => ({ company: { ...USUAL.company, ...changes } });
const aCase = (changes: Partial<UseCase>) => ({ useCases: [{ ...USUAL.useCases[0], ...changes }] });
const axes = (changes: Readonly<Record<string, number | null>>) => ({ axes: { ...USUAL.axes, ...changes } });
const costing = (cost: number | null) => ({ recommendations: [{ axisId: 'a6', cost }] });

const CASES: readonly (readonly [string, string, Situation, OrientationVerdict])[] = [
  ['academie-ia', 'skills are low', {}, 'recommended'],
  ['academie-ia', 'skills are good', axes({ a6: 3 }), 'possible'],
  ['academie-ia', 'skills have no score', axes({ a6: null }), 'to-check'],
  ['autodiag-ia', 'the company is eligible for the diagnostic', {}, 'no'],
  ['autodiag-ia', 'it has fewer than ten people', company({ headcount: 6 }), 'recommended'],
  ['autodiag-ia', 'it is not eligible', { eligibility: 'no' }, 'recommended'],
  [
    'autodiag-ia',
    'neither is known',
    { ...company({ headcount: null }), eligibility: 'to-check' },
    'to-check',
  ],
  ['ambassadeurs-ia', 'the management is weakly engaged', axes({ a1: 1 }), 'recommended'],
  ['ambassadeurs-ia', 'the company is very small', company({ headcount: 6 }), 'recommended'],
  ['ambassadeurs-ia', 'the management is engaged', {}, 'possible'],
  ['ambassadeurs-ia', 'the axis has no score', axes({ a1: null }), 'to-check'],
  ['diag-data-ia', 'all conditions are met', {}, 'recommended'],
  ['diag-data-ia', 'one is not', { eligibility: 'no' }, 'no'],
  ['diag-data-ia', 'one is not known', { eligibility: 'to-check' }, 'to-check'],
  ['ia-booster', 'it is not known whether it is open', {}, 'to-check'],
  ['ia-booster', 'the company is too small', company({ headcount: 9 }), 'no'],
  ['ia-booster', 'the company is too large', company({ headcount: 2001 }), 'no'],
  ['ia-booster', 'the turnover is too low', company({ turnover: 900_000 }), 'no'],
  ['fonds-garantie', 'a small company invests much', {}, 'recommended'],
  ['fonds-garantie', 'it invests little', costing(40_000), 'possible'],
  ['fonds-garantie', 'nothing is costed', costing(null), 'to-check'],
  ['fonds-garantie', 'it is no small company', company({ headcount: 400 }), 'no'],
  [
    'fonds-garantie',
    'the turnover is over, the balance sheet not known',
    company({ turnover: 60_000_000, balanceSheetTotal: null }),
    'to-check',
  ],
  ['accelerateur-ia', 'the thresholds are met and the project is large', {}, 'recommended'],
  ['accelerateur-ia', 'the project is small', costing(40_000), 'possible'],
  ['accelerateur-ia', 'nothing is costed', costing(null), 'to-check'],
  ['accelerateur-ia', 'the turnover is too low', company({ turnover: 7_900_000 }), 'no'],
  ['accelerateur-ia', 'there are too few people', company({ headcount: 49 }), 'no'],
  ['accelerateur-ia', 'the company is too young', company({ foundedOn: '2023-11-24' }), 'no'],
  ['accelerateur-ia', 'the date of foundation is not known', company({ foundedOn: null }), 'to-check'],
  ['pionniers-ia', 'no case is to be built', {}, 'no'],
  ['pionniers-ia', 'a case is to be built', aCase({ approach: 'build' }), 'to-check'],
  ['pionniers-ia', 'a fixed rule is to be built', aCase({ approach: 'build', nature: 'rule' }), 'no'],
  ['catalogue-solutions', 'a case is to be bought', {}, 'recommended'],
  ['catalogue-solutions', 'none is', aCase({ approach: 'integrate' }), 'possible'],
  ['opco', 'the roadmap has an action on skills', axes({ a6: 3 }), 'recommended'],
  ['opco', 'it has none and skills are low', { recommendations: [] }, 'recommended'],
  ['opco', 'it has none and skills are good', { recommendations: [], ...axes({ a6: 3 }) }, 'possible'],
  [
    'opco',
    'it has none and skills have no score',
    { recommendations: [], ...axes({ a6: null }) },
    'to-check',
  ],
  ['aides-regionales', 'the region is known and the roadmap costed', {}, 'recommended'],
  ['aides-regionales', 'nothing is costed', costing(null), 'to-check'],
  ['aides-regionales', 'nothing costs anything', costing(0), 'possible'],
  ['aides-regionales', 'the region is not known', company({ region: ' ' }), 'to-check'],
  ['grand-est-premier-projet', 'the company is there', company({ region: 'grand est' }), 'recommended'],
  ['grand-est-premier-projet', 'no case is retained', aCase({ status: 'idea' }), 'possible'],
  ['grand-est-premier-projet', 'the company is elsewhere', company({ region: 'Bretagne' }), 'no'],
  ['grand-est-premier-projet', 'the company is too large', company({ headcount: 2000 }), 'no'],
  ['grand-est-premier-projet', 'the region is not known', company({ region: '' }), 'to-check'],
  ['credit-impot', 'nothing is to be built', {}, 'to-check'],
  ['credit-impot', 'a case is to be built', aCase({ approach: 'build' }), 'to-check'],
  ['diag-cybersecurite', 'security is low', {}, 'recommended'],
  ['diag-cybersecurite', 'security is good', axes({ a7: 3 }), 'possible'],
  ['diag-cybersecurite', 'security has no score', axes({ a7: null }), 'to-check'],
  ['diag-cybersecurite', 'the company is too large', company({ headcount: 5000 }), 'no'],
  ['cyber-pme', 'it is not known whether it is open', {}, 'to-check'],
  ['cyber-pme', 'it is no small company', company({ headcount: 250 }), 'no'],
];

describe('the orientation to the measures', () => {
  it.each(CASES)('of « %s », when %s', (id, _when, situation, verdict) => {
    const { verdict: given, reasons } = of(id, situation);
    expect(given).toBe(verdict);
    if (verdict === 'to-check') expect(reasons.some(({ kind }) => kind === 'ask')).toBe(true);
    if (verdict === 'no') expect(reasons.every(({ kind }) => kind === 'against')).toBe(true);
    if (verdict === 'no' || verdict === 'recommended') expect(reasons.length).toBeGreaterThan(0);
  });

  it('looks at every shipped measure', () => {
    expect([...new Set(CASES.map(([id]) => id))].toSorted()).toEqual(measures.map(({ id }) => id).toSorted());
  });

  it('gives facts of the mission as reasons, and no unfilled place', () => {
    const all = orientations().flatMap(({ reasons }) => reasons.map(({ text }) => text));
    expect(all.join(' ')).not.toMatch(/[{}]/);
    expect(of('academie-ia').reasons[0]?.text.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Axe Compétences et culture à 1,8 sur 4 : les équipes ont besoin de bases communes.',
    );
    expect(
      of('fonds-garantie')
        .reasons.map(({ text }) => text)
        .join(' '),
    ).toMatch(/120\s000\s€/);
  });

  it('never says no, and says what to ask, when nothing is known of the company', () => {
    const nothing = orientations({
      company: { headcount: null, turnover: null, balanceSheetTotal: null, foundedOn: null, region: '' },
      useCases: [{ status: 'retained', nature: 'ai', approach: 'build' }],
      recommendations: [],
      axes: {},
      eligibility: 'to-check',
    });
    expect(nothing.filter(({ verdict }) => verdict === 'no')).toEqual([]);
    expect(nothing.filter(({ verdict }) => verdict === 'recommended')).toEqual([]);
    const silent = nothing.filter(
      ({ verdict, reasons }) => verdict === 'to-check' && !reasons.some(({ kind }) => kind === 'ask'),
    );
    expect(silent).toEqual([]);
  });

  it('puts what is recommended first and what is refused last', () => {
    const verdicts = orientations().map(({ verdict }) => verdict);
    const order = ['recommended', 'to-check', 'possible', 'no'];
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('says which calls are past on the day, and which have no closing date', () => {
    const callsOn = (onDate: string) => of('pionniers-ia', { ...aCase({ approach: 'build' }), onDate }).calls;
    expect(callsOn('2026-11-23')[0]).toContain('9 juin 2026, passé');
    expect(callsOn('2026-06-09')[0]).toContain('9 juin 2026, à venir');
    expect(callsOn('2026-11-23')[1]).toContain('sans date de clôture connue');
  });

  it('becomes a recommendation that says who confirms it, and can be found again', () => {
    const orientation = of('opco');
    const item = recommendationFromMeasure(orientation, { id: 'rec-9', number: 9, owner: 'N. Perrin' });
    expect(item).toMatchObject({
      number: 9,
      modelId: modelIdOf(orientation.measure),
      ownerName: 'N. Perrin',
      horizonMonths: 3,
      firstStep: orientation.measure.nextStep,
      startsOn: null,
    });
    expect(item.description).toContain('À confirmer auprès de votre OPCO');
  });
});
