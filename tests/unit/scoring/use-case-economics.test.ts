import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankEconomics, blankPrioritisation, blankRateProfile } from '#shared/domain/blank-economics.ts';
import type { Economics } from '#shared/domain/use-case.ts';
import {
  economicFindings,
  idleTime,
  probableOutcome,
  probableYearlyGain,
} from '#shared/scoring/use-case-economics.ts';

const sure = (value: number) => ({ min: value, probable: value, max: value });
const PROFILES = [{ ...blankRateProfile('p-1', 'Atelier'), hourlyRate: 30 }];
const TIMED: Economics = {
  ...blankEconomics(),
  volumePerYear: sure(1200),
  minutesSaved: sure(10),
  reviewMinutes: sure(2),
  adoption: sure(0.5),
  profileId: 'p-1',
  oneOffCost: sure(1000),
  yearlyCost: sure(400),
  monthsToProduction: sure(6),
};

describe('a gain computed from time', () => {
  it('is volume × minutes left after review × rate of the profile × adoption', () => {
    // 1 200 × 8 ÷ 60 × 30 × 0.5.
    expect(probableYearlyGain({ economics: TIMED }, PROFILES)).toBe(2400);
    expect(probableOutcome({ economics: TIMED }, PROFILES, blankPrioritisation())?.netGain).toBe(
      2000 * 2.5 - 1000,
    );
    expect(economicFindings({ economics: TIMED }, PROFILES)).toEqual([]);
  });

  it('is unknown, and said so, when the profile has no rate or is gone', () => {
    const noRate = [blankRateProfile('p-1', 'Atelier')];
    for (const profiles of [noRate, []]) {
      expect(probableYearlyGain({ economics: TIMED }, profiles)).toBeNull();
      expect(economicFindings({ economics: TIMED }, profiles)).toMatchObject([
        { input: 'hourlyRate', kind: 'missing' },
      ]);
    }
  });

  it('says when the time brings nothing: a zero, or a review as long as what is saved', () => {
    const idle = (changes: Partial<Economics>) => idleTime({ economics: { ...TIMED, ...changes } }, PROFILES);
    expect(idle({})).toBeNull();
    expect(idle({ volumePerYear: sure(0) })).toEqual({ kind: 'nothing-saved', input: 'volumePerYear' });
    expect(idle({ reviewMinutes: sure(10) })).toEqual({ kind: 'review-too-long' });
    expect(idle({ gainBasis: 'amount', volumePerYear: sure(0) })).toBeNull();
  });
});

describe('whatever is typed', () => {
  const figure = fc.option(
    fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(0), fc.constant(Number.NaN)),
    { nil: null },
  );
  const points = fc.record({ min: figure, probable: figure, max: figure });

  it('the outcome is a figure or nothing, and findings say why nothing is drawn', () => {
    fc.assert(
      fc.property(points, points, points, points, (volumePerYear, minutesSaved, adoption, oneOffCost) => {
        const economics = { ...TIMED, volumePerYear, minutesSaved, adoption, oneOffCost };
        const typed = [volumePerYear, minutesSaved, adoption, oneOffCost];
        const hasGap = typed.some((it) => Object.values(it).some((value) => value === null));
        if (hasGap) expect(economicFindings({ economics }, PROFILES).length).toBeGreaterThan(0);
        if (economicFindings({ economics }, PROFILES).length === 0) {
          expect(probableOutcome({ economics }, PROFILES, blankPrioritisation())?.netGain).toSatisfy(
            Number.isFinite,
          );
        }
      }),
    );
  });
});
