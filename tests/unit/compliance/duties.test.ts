import { describe, expect, it } from 'vitest';
import { assess, dutyIdsOf } from '#tests/support/compliance.ts';

type Changes = Parameters<typeof assess>[0];
const PERSONAL = {
  'personal-data': 'yes',
  'pd-sensitive': 'no',
  'pd-processor': 'no',
  'pd-transfer': 'no',
  'aipd-list': ['none'],
  'aipd-criteria': ['none'],
  'automated-decision': 'no',
};
const HIGH_RISK = { 'annex-3': ['recruitment'], profiling: 'yes', 'public-service': 'no' };
const pendingOf = (...args: Parameters<typeof assess>) =>
  assess(...args).pendingDuties.map(({ dutyId }) => dutyId);
const datesOf = (changes: Changes, dutyId: string) =>
  assess(changes)
    .duties.filter((duty) => duty.dutyId === dutyId)
    .map(({ adoptedOn, applicableOn, formerlyOn }) => [adoptedOn, applicableOn, formerlyOn]);
const has = (dutyId: string, ...args: Parameters<typeof assess>) =>
  dutyIdsOf(assess(...args)).includes(dutyId);

describe('the works council', () => {
  it.each([
    [49, false],
    [50, true],
    [2000, true],
  ])('at %s employees is consulted before the pilot: %s', (headcount, expected) => {
    expect(has('cse-consultation', { workers: ['users'] }, { headcount })).toBe(expected);
    expect(has('workers-presentation', { workers: ['users'] }, { headcount })).toBe(!expected);
  });

  it.each(['users', 'work-changed', 'monitored'])('is consulted when employees are touched: %s', (how) => {
    expect(has('cse-consultation', { workers: [how] })).toBe(true);
  });

  it('is not consulted on a tool that touches no employee', () => {
    expect(has('cse-consultation', { workers: ['none'] })).toBe(false);
  });

  it('is consulted on a fixed rule too', () => {
    expect(has('cse-consultation', { 'scope-ai': 'no', workers: ['monitored'] })).toBe(true);
  });

  it('stays to be settled as long as the headcount is not known', () => {
    const { pendingDuties } = assess({ workers: ['users'] }, { headcount: null });
    expect(pendingDuties).toContainEqual({
      dutyId: 'cse-consultation',
      open: [{ kind: 'company', field: 'headcount' }],
    });
  });

  it('rests on the headcount and on who is touched', () => {
    const { duties } = assess({ workers: ['users'] });
    expect(duties.find(({ dutyId }) => dutyId === 'cse-consultation')?.because).toEqual([
      { kind: 'company', field: 'headcount' },
      { kind: 'answer', questionId: 'workers', choiceId: 'users' },
    ]);
  });
});

describe('the impact assessment (AIPD)', () => {
  it.each<[string, Changes, boolean]>([
    ['of the list of the CNIL', { 'aipd-list': ['hr-profiling'] }, true],
    ['at two criteria', { 'aipd-criteria': ['vulnerable', 'innovative'] }, true],
    ['at one criterion', { 'aipd-criteria': ['vulnerable'] }, false],
    ['at none', {}, false],
    ['at a high risk', HIGH_RISK, true],
    [
      'at two criteria though the list is not known',
      { 'aipd-list': ['unknown'], 'aipd-criteria': ['scoring', 'crossing'] },
      true,
    ],
    ['without personal data', { 'personal-data': 'no', 'aipd-list': ['hr-profiling'] }, false],
  ])('%s: %j is due: %s', (_, changes, expected) => {
    const all = { ...PERSONAL, ...changes };
    expect(has('dpia', all)).toBe(expected);
    expect(has('dpia-note', all)).toBe(!expected && all['personal-data'] === 'yes');
  });

  it('is to be settled with one criterion and others not known', () => {
    expect(pendingOf({ ...PERSONAL, 'aipd-criteria': ['scoring', 'unknown'] })).toEqual([
      'dpia',
      'dpia-note',
    ]);
  });
});

describe('personal data', () => {
  it.each([
    ['pd-processor', 'gdpr-processor'],
    ['pd-transfer', 'gdpr-transfer'],
    ['pd-sensitive', 'gdpr-sensitive'],
    ['automated-decision', 'gdpr-automated-decision'],
  ])('%s brings %s', (questionId, dutyId) => {
    expect(has(dutyId, { ...PERSONAL, [questionId]: 'yes' })).toBe(true);
    expect(has(dutyId, { ...PERSONAL, [questionId]: 'no' })).toBe(false);
    expect(has(dutyId, { ...PERSONAL, [questionId]: 'yes', 'personal-data': 'no' })).toBe(false);
  });
});

describe('the provider', () => {
  const isProvider = (changes: Changes) => assess(changes).facts.some(({ id }) => id === 'provider');

  it.each<[string, Changes, boolean]>([
    ['who sells under its name', { role: 'provider' }, true],
    ['who develops for itself', { role: 'in-house' }, true],
    ['who only uses', { role: 'deployer' }, false],
    ['who puts its brand on it', { art25: ['own-brand'] }, true],
    ['who installs at a client’s under its brand', { role: 'integrator', art25: ['own-brand'] }, true],
    ['who changes the purpose to a high risk', { ...HIGH_RISK, art25: ['new-purpose'] }, true],
    ['who changes a high-risk system', { ...HIGH_RISK, art25: ['substantial-change'] }, true],
    ['who changes the purpose without high risk', { art25: ['new-purpose'] }, false],
  ])('is one %s', (_, changes, expected) => {
    expect(isProvider(changes)).toBe(expected);
  });

  it('by Art. 25 carries the duties of the provider, on top of those of the deployer', () => {
    const ids = dutyIdsOf(assess({ ...HIGH_RISK, art25: ['new-purpose'] }));
    expect(ids).toContain('hr-provider-requirements');
    expect(ids).toContain('hr-oversight');
    expect(ids).not.toContain('hr-vendor-evidence');
  });
});

describe('the dates', () => {
  it('of Annex III are those of the amended calendar, with the former ones', () => {
    expect(datesOf(HIGH_RISK, 'hr-oversight')).toEqual([['2024-07-12', '2027-12-02', '2026-08-02']]);
  });

  it('of Annex I come later, and the earlier ones count where both apply', () => {
    const annexOne = { 'annex-1-product': 'section-a', 'annex-1-third-party': 'yes' };
    expect(datesOf(annexOne, 'hr-oversight')).toEqual([['2024-07-12', '2028-08-02', '2027-08-02']]);
    expect(datesOf({ ...annexOne, ...HIGH_RISK }, 'hr-oversight')).toEqual([
      ['2024-07-12', '2027-12-02', '2026-08-02'],
    ]);
  });

  it('of the new prohibition are apart from those of the eight others', () => {
    expect(datesOf({ art5: ['intimate-imagery'] }, 'stop-intimate-imagery')[0]?.[1]).toBe('2026-12-02');
    expect(datesOf({ art5: ['social-scoring'] }, 'stop-prohibited')[0]?.[1]).toBe('2025-02-02');
  });

  it.each([
    ['yes', '2026-12-02'],
    ['no', '2026-08-02'],
    ['unknown', '2026-08-02'],
  ])('of marking, for a system already there: %s, grant no delay on a guess: %s', (before, expected) => {
    const changes = { role: 'in-house', art50: ['synthetic'], 'art50-before': before };
    expect(datesOf(changes, 'art50-marking')[0]?.[1]).toBe(expected);
  });
});

describe('a prohibited use case', () => {
  it('leaves room for the duty to stop alone', () => {
    const result = assess({ ...PERSONAL, ...HIGH_RISK, art5: ['emotion-at-work'], workers: ['monitored'] });
    expect(dutyIdsOf(result)).toEqual(['stop-prohibited']);
    expect(result.pendingDuties).toEqual([]);
  });
});

describe('the Data Act', () => {
  const maker = { 'data-act-maker': 'yes', 'data-act-linked': 'no' };
  const small = { headcount: 28, turnover: 4_000_000, balanceSheetTotal: 2_500_000 };

  it('is an opportunity for who uses connected machines', () => {
    expect(assess({ 'data-act-user': 'yes' }).opportunities.map(({ id }) => id)).toContain('data-act-claim');
    expect(assess({}).opportunities.map(({ id }) => id)).not.toContain('data-act-claim');
  });

  it('binds who makes connected products, unless small and on its own', () => {
    expect(has('data-act-design', maker)).toBe(true);
    expect(has('data-act-design', maker, small)).toBe(false);
    expect(has('data-act-design', { ...maker, 'data-act-linked': 'yes' }, small)).toBe(true);
    expect(has('data-act-design', {}, small)).toBe(false);
    expect(assess(maker, small).noticeIds).toContain('notice-data-act-exempt');
  });

  it('still exempts a small company with a large balance sheet or a large turnover, not both', () => {
    expect(has('data-act-access', maker, { ...small, turnover: 11_000_000 })).toBe(false);
    expect(
      has('data-act-access', maker, { ...small, turnover: 11_000_000, balanceSheetTotal: 11_000_000 }),
    ).toBe(true);
  });
});

describe('the pre-screen of NIS2', () => {
  const screened = (sector: string, headcount: number, turnover: number, balanceSheetTotal: number) =>
    dutyIdsOf(assess({ 'nis2-sector': sector }, { headcount, turnover, balanceSheetTotal })).filter((id) =>
      id.startsWith('nis2'),
    );

  it.each<[string, number, number, number, string[]]>([
    ['annex-1', 49, 10e6, 11e6, []],
    ['annex-1', 50, 1e6, 1e6, ['nis2-important-preparation']],
    ['annex-2', 20, 11e6, 11e6, ['nis2-important-preparation']],
    ['annex-2', 20, 11e6, 10e6, []],
    ['annex-1', 250, 1e6, 1e6, ['nis2-essential-preparation']],
    ['annex-1', 100, 51e6, 44e6, ['nis2-essential-preparation']],
    ['annex-1', 100, 51e6, 43e6, ['nis2-important-preparation']],
    ['annex-2', 400, 60e6, 50e6, ['nis2-important-preparation']],
    ['outside', 400, 60e6, 50e6, []],
  ])('%s, %d people, turnover %d, balance %d: %j', (sector, headcount, turnover, balance, expected) => {
    expect(screened(sector, headcount, turnover, balance)).toEqual(expected);
  });

  it('says that the French law was not there yet, and gives no date', () => {
    const result = assess({ 'nis2-sector': 'annex-1' });
    expect(result.noticeIds).toContain('notice-nis2-law');
    expect(result.duties.find(({ dutyId }) => dutyId.startsWith('nis2'))?.applicableOn).toBeNull();
  });
});

describe('frugality', () => {
  it.each([
    ['frugal-need', 'frugal-comparison'],
    ['frugal-practices', 'frugal-practices-plan'],
    ['frugal-limits', 'frugal-limits-note'],
  ])('%s not met brings %s and takes the claim away', (questionId, dutyId) => {
    expect(has(dutyId, { [questionId]: 'no' })).toBe(true);
    expect(assess({ [questionId]: 'no' }).opportunities).toEqual([]);
    expect(assess({ [questionId]: 'unknown' }).opportunities).toEqual([]);
  });

  it('may be claimed with the three conditions', () => {
    expect(assess({}).opportunities.map(({ id }) => id)).toEqual(['frugal-claim']);
  });
});

describe('the ceiling of the fine', () => {
  it.each([
    [{ headcount: 85, turnover: 12e6, balanceSheetTotal: 8e6 }, 840_000],
    [{ headcount: 249, turnover: 900e6, balanceSheetTotal: 43e6 }, 35_000_000],
    [{ headcount: 250, turnover: 12e6, balanceSheetTotal: 8e6 }, 35_000_000],
    [{ headcount: 900, turnover: 1e9, balanceSheetTotal: 8e8 }, 70_000_000],
    [{ headcount: 85, turnover: null, balanceSheetTotal: 8e6 }, null],
    [{ headcount: null, turnover: 12e6, balanceSheetTotal: 8e6 }, null],
  ])('of %j for a prohibited practice is %s, the lower of both for an SME', (company, ceilingEuros) => {
    expect(assess({ art5: ['social-scoring'] }, company).fines).toEqual([
      { fineId: 'fine-prohibited', ceilingEuros },
    ]);
  });

  it('of a breach of transparency is that of Art. 99(4), and there is none at minimal risk', () => {
    expect(assess({ art50: ['talks'] }).fines).toEqual([
      { fineId: 'fine-obligations', ceilingEuros: 360_000 },
    ]);
    expect(assess({}).fines).toEqual([]);
  });
});
