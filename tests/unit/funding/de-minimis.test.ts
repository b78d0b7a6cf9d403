import { describe, expect, it } from 'vitest';
import type { DeMinimisAid } from '#shared/domain/company.ts';
import { aidOf, checkDeMinimis, windowLabel } from '#shared/funding/de-minimis.ts';

const RULES = { deMinimisCeiling: 300_000, deMinimisYears: 3 };
const TERMS = { priceExclTax: 10_000, aidRate: 0.4 };
const GRANT = '2026-11-23';

function anAid(grantedOn: string | null, amount: number | null, id = 'aid-1'): DeMinimisAid {
  return { id, label: 'Aide', grantedOn, amount };
}

function check(aids: readonly DeMinimisAid[], changes: Partial<Parameters<typeof checkDeMinimis>[0]> = {}) {
  return checkDeMinimis({ aids, terms: TERMS, rules: RULES, grantedOn: GRANT, ...changes });
}

describe('de minimis', () => {
  it('adds the aids of the period and this one, and leaves a margin', () => {
    const result = check([anAid('2024-06-20', 38_000), anAid('2025-09-15', 6_000, 'aid-2')]);
    expect(result).toMatchObject({
      verdict: 'yes',
      pastAid: 44_000,
      thisAid: 4_000,
      total: 48_000,
      margin: 252_000,
    });
    expect(windowLabel(result)).toBe('du 23 novembre 2023 au 23 novembre 2026');
  });

  it.each([
    [296_000, 'yes'],
    [296_000.01, 'no'],
  ] as const)(
    'with %s € already received, answers %s: reaching the ceiling is allowed',
    (amount, verdict) => {
      expect(check([anAid('2026-01-10', amount)]).verdict).toBe(verdict);
    },
  );

  it.each([
    ['2023-11-22', 'before', 0],
    ['2023-11-23', 'inside', 50_000],
    ['2026-11-23', 'inside', 50_000],
    ['2026-11-24', 'after', 0],
  ] as const)('an aid of %s is %s the rolling period and counts for %s €', (date, place, counted) => {
    expect(check([anAid(date, 50_000)]).lines[0]).toMatchObject({ place, counted });
  });

  it('rolls with the date of the grant, not with the fiscal year', () => {
    const aids = [anAid('2023-12-01', 299_000)];
    expect(check(aids, { grantedOn: '2026-12-01' }).verdict).toBe('no');
    expect(check(aids, { grantedOn: '2026-12-02' }).verdict).toBe('yes');
  });

  it.each([
    ['2028-02-29', '2025-02-28'],
    ['2027-02-28', '2024-02-28'],
    ['2027-03-01', '2024-03-01'],
  ])('for a grant on %s, the period begins on %s', (grantedOn, from) => {
    expect(check([], { grantedOn }).windowFrom).toBe(from);
  });

  it('counts an aid of 29 February in the period that begins the day before', () => {
    expect(check([anAid('2024-02-29', 10_000)], { grantedOn: '2027-02-28' }).pastAid).toBe(10_000);
  });

  it('asks the question when no aid was declared: none declared is not none received', () => {
    const result = check([]);
    expect(result.verdict).toBe('to-check');
    expect(result.summary).toContain('aucune aide déclarée');
  });

  it('takes a declaration of no aid, as a line of 0 €, for an answer', () => {
    expect(check([anAid(null, 0)])).toMatchObject({ verdict: 'yes', total: 4_000 });
  });

  it('checks an undated aid only when it could matter', () => {
    expect(check([anAid(null, 20_000)]).verdict).toBe('yes');
    expect(check([anAid(null, 296_001)]).verdict).toBe('to-check');
  });

  it('cannot conclude without the amount of an aid of the period, but can when it is out of it', () => {
    expect(check([anAid('2025-05-05', null)]).verdict).toBe('to-check');
    expect(check([anAid('2020-05-05', null)]).verdict).toBe('yes');
    expect(check([anAid('2025-05-05', -500)]).lines[0]).toMatchObject({ counted: null });
  });

  it('says no as soon as what is certain exceeds the ceiling, whatever is unknown beside', () => {
    const result = check([anAid('2025-05-05', 300_001), anAid(null, null, 'aid-2')], {
      terms: { priceExclTax: null, aidRate: null },
    });
    expect(result.verdict).toBe('no');
  });

  it.each([[{ priceExclTax: null, aidRate: 0.4 }], [{ priceExclTax: 10_000, aidRate: null }]])(
    'cannot conclude when the terms of this aid are not known',
    (terms) => {
      const result = check([anAid('2025-05-05', 1_000)], { terms });
      expect(aidOf(terms)).toBeNull();
      expect(result.verdict).toBe('to-check');
      expect(result.thisAid).toBeNull();
    },
  );

  it('places no aid in a period that has no date', () => {
    const result = check([anAid('2025-05-05', 1_000)], { grantedOn: null });
    expect(result.lines[0]).toMatchObject({ place: 'undated', counted: null });
    expect(windowLabel(result)).toBeNull();
    expect(result.verdict).toBe('yes');
  });
});
