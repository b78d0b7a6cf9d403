import { describe, expect, it } from 'vitest';
import type { EligibilityRules } from '#shared/content/programme.ts';
import { blankCompany } from '#shared/domain/blank.ts';
import type { Company } from '#shared/domain/company.ts';
import { type CriterionId, checkEligibility } from '#shared/funding/eligibility.ts';

const RULES: EligibilityRules = {
  minHeadcount: 10,
  maxHeadcount: 2000,
  minTurnover: 1_000_000,
  minAgeMonths: 12,
  deMinimisCeiling: 300_000,
  deMinimisYears: 3,
  sourced: {
    source: 'Règles d’essai',
    url: '',
    checkedOn: '2026-11-23',
    confidence: 'low',
    needsConfirmation: true,
  },
};
const TODAY = '2026-11-23';

function eligible(changes: Partial<Company> = {}): Company {
  return {
    ...blankCompany(),
    siren: '084512979',
    headcount: 85,
    turnover: 14_200_000,
    foundedOn: '1962-04-02',
    isIndependent: 'yes',
    isInDifficulty: 'no',
    ...changes,
  };
}

function criterion(id: CriterionId, changes: Partial<Company>, onDate: string | null = TODAY) {
  const found = checkEligibility(eligible(changes), RULES, onDate).criteria.find((one) => one.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

describe('eligibility', () => {
  it('says yes when every condition is met, and shows each value beside its threshold', () => {
    const result = checkEligibility(eligible(), RULES, TODAY);
    expect(result.verdict).toBe('yes');
    expect(result.criteria.map(({ verdict }) => verdict)).toEqual(Array(6).fill('yes'));
    expect(criterion('headcount', {}).value).toBe('85\u00a0ETP');
    expect(criterion('headcount', {}).threshold).toBe('de 10 à 2\u202f000\u00a0ETP');
    expect(criterion('turnover', {}).threshold).toBe('au moins 1\u202f000\u202f000\u00a0€ sur douze mois');
  });

  it('takes its thresholds from the programme data', () => {
    const stricter = { ...RULES, minHeadcount: 100 };
    expect(checkEligibility(eligible(), stricter, TODAY).verdict).toBe('no');
  });

  it.each([
    [9.9, 'no'],
    [10, 'yes'],
    [2000, 'yes'],
    [2000.5, 'no'],
    [0, 'no'],
    [null, 'to-check'],
    [-3, 'to-check'],
  ] as const)('judges a headcount of %s: %s', (headcount, verdict) => {
    expect(criterion('headcount', { headcount }).verdict).toBe(verdict);
  });

  it.each([
    [999_999.99, 'no'],
    [1_000_000, 'yes'],
    [null, 'to-check'],
  ] as const)('judges a turnover of %s: %s', (turnover, verdict) => {
    expect(criterion('turnover', { turnover }).verdict).toBe(verdict);
  });

  it.each([
    ['2025-11-23', '2026-11-23', 'yes'],
    ['2025-11-24', '2026-11-23', 'no'],
    ['2027-01-01', '2026-11-23', 'no'],
    // Founded on a leap day: a year has passed on 28 February.
    ['2024-02-29', '2025-02-27', 'no'],
    ['2024-02-29', '2025-02-28', 'yes'],
    ['2023-02-28', '2024-02-28', 'yes'],
    [null, '2026-11-23', 'to-check'],
    ['1962-04-02', null, 'to-check'],
  ] as const)('judges a company founded on %s at the date of %s: %s', (foundedOn, onDate, verdict) => {
    expect(criterion('age', { foundedOn }, onDate).verdict).toBe(verdict);
  });

  it('says from which day a young company will be old enough', () => {
    expect(criterion('age', { foundedOn: '2026-01-31' }).reason).toContain('31 janvier 2027');
  });

  it.each([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'to-check'],
  ] as const)('when « in difficulty » is %s, the condition is %s', (isInDifficulty, verdict) => {
    expect(criterion('difficulty', { isInDifficulty }).verdict).toBe(verdict);
  });

  it.each([
    ['084 512 979', 'yes'],
    ['', 'to-check'],
    ['   ', 'to-check'],
    ['12345678', 'to-check'],
  ] as const)('judges the SIREN « %s »: %s', (siren, verdict) => {
    expect(criterion('registration', { siren }).verdict).toBe(verdict);
  });

  it('never refuses a company for belonging to a group', () => {
    const grouped = criterion('independence', { isIndependent: 'no', groupName: 'Groupe Hallier' });
    expect(grouped.verdict).toBe('to-check');
    expect(grouped.value).toContain('Hallier');
    expect(criterion('independence', { isIndependent: 'unknown' }).verdict).toBe('to-check');
  });

  it('never says no of a company nothing is known about', () => {
    const { verdict, criteria, summary } = checkEligibility(blankCompany(), RULES, TODAY);
    expect(verdict).toBe('to-check');
    expect(new Set(criteria.map((one) => one.verdict))).toEqual(new Set(['to-check']));
    expect(summary).toContain('effectif');
  });

  it('lets one failed condition outweigh what is not known, and names it', () => {
    const { verdict, summary } = checkEligibility(eligible({ headcount: 4, turnover: null }), RULES, TODAY);
    expect(verdict).toBe('no');
    expect(summary).toBe('Condition non remplie\u202f: effectif.');
  });
});
