import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { blankEconomics } from '#shared/domain/blank-economics.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Economics } from '#shared/domain/use-case.ts';
import type { Finding } from '#shared/journey/finding.ts';
import { answering, RULES } from '#tests/support/compliance.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';

const sure = (value: number) => ({ min: value, probable: value, max: value });

/** Everything known, the gain typed as an amount. */
const COSTED: Economics = {
  ...blankEconomics(),
  gainBasis: 'amount',
  otherYearlyGain: sure(9000),
  oneOffCost: sure(5000),
  yearlyCost: sure(1000),
  monthsToProduction: sure(3),
};

const findingsOf = (
  doc: MissionDoc,
  prefix: string,
  rules: typeof RULES | null = RULES,
): readonly Finding[] => assess(doc, aPack(), null, rules).findings.filter(({ id }) => id.startsWith(prefix));
const plain = (text: string | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const company = { headcount: 85, turnover: 12_000_000, balanceSheetTotal: 8_000_000 };

describe('what keeps a retained case from being costed', () => {
  const withEconomics = (economics: Economics, status: 'retained' | 'candidate' = 'retained') =>
    aMission().withUseCase('uc-1', { title: 'Tri', status, economics }).build();

  it('is one finding a case, counted, with the way to its sheet', () => {
    const found = findingsOf(withEconomics(blankEconomics()), 'use-cases.economics');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: 'missing',
      target: { kind: 'item', screen: 'use-cases', collection: 'useCases', id: 'uc-1' },
    });
    expect(plain(found[0]?.message)).toMatch(
      /« Tri » : 8 points à revoir, dont « Volume par an : à renseigner/,
    );
  });

  it('puts a minimum above its maximum before what is missing', () => {
    const economics = { ...blankEconomics(), minutesSaved: { min: 9, probable: 5, max: 2 } };
    const [found] = findingsOf(withEconomics(economics), 'use-cases.economics');
    expect(found?.severity).toBe('to-check');
    expect(plain(found?.message)).toContain('Minutes gagnées : le minimum dépasse le maximum');
  });

  it('is nothing for a case that is complete, or not retained', () => {
    expect(findingsOf(withEconomics(COSTED), 'use-cases.economics')).toEqual([]);
    expect(findingsOf(withEconomics(blankEconomics(), 'candidate'), 'use-cases.economics')).toEqual([]);
  });
});

describe('what the law says of a retained case', () => {
  const withAnswers = (
    answers: ReturnType<typeof answering>,
    more: Partial<Parameters<ReturnType<typeof aMission>['withUseCase']>[1]> = {},
  ) =>
    aMission()
      .withCompany(company)
      .withUseCase('uc-1', { title: 'Tri', status: 'retained', complianceAnswers: answers, ...more });

  it('is blocking when the case is prohibited', () => {
    const doc = withAnswers(answering({ art5: ['social-scoring'] })).build();
    expect(findingsOf(doc, 'use-cases.law')).toMatchObject([{ severity: 'blocking' }]);
    expect(findingsOf(doc, 'use-cases.law', null)).toEqual([]);
  });

  it('is to be asked when nothing was answered, and to be settled when some of it was', () => {
    expect(findingsOf(withAnswers({}).build(), 'use-cases.law').map(({ id }) => id)).toEqual([
      'use-cases.law.not-asked',
    ]);
    const [open] = findingsOf(withAnswers(answering({ 'annex-3': null })).build(), 'use-cases.law');
    expect(open?.id).toBe('use-cases.law.open');
    expect(plain(open?.message)).toContain('classe à examiner, 1 question ouverte');
  });

  it('asks for an owner of what is of high risk', () => {
    const risky = answering({ 'annex-3': ['recruitment'], 'public-service': 'no', profiling: 'yes' });
    const ids = (ownerName: string) =>
      findingsOf(withAnswers(risky, { ownerName }).build(), 'use-cases.law').map(({ id }) => id);
    expect(ids('')).toEqual(['use-cases.law.owner']);
    expect(ids('Nadège Perrin')).toEqual([]);
  });
});
