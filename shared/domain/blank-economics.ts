import type { Id, ThreePoint } from './primitives.ts';
import type { Prioritisation } from './prioritisation.ts';
import type { Economics, RateProfile } from './use-case.ts';

/* Blank figures of the use cases and of their ranking; see blank.ts. */

const BLANK_THREE_POINT: ThreePoint = { min: null, probable: null, max: null };

export function blankEconomics(): Economics {
  return {
    gainBasis: 'time',
    volumePerYear: BLANK_THREE_POINT,
    volumeUnit: '',
    minutesSaved: BLANK_THREE_POINT,
    reviewMinutes: BLANK_THREE_POINT,
    adoption: BLANK_THREE_POINT,
    profileId: null,
    hourlyRate: BLANK_THREE_POINT,
    otherYearlyGain: BLANK_THREE_POINT,
    oneOffCost: BLANK_THREE_POINT,
    yearlyCost: BLANK_THREE_POINT,
    monthsToProduction: BLANK_THREE_POINT,
  };
}

export function blankRateProfile(id: Id, name = ''): RateProfile {
  return { id, name, hourlyRate: null };
}

/** Three years, 5 % a year: what an SME's bank looks at; both can be changed. */
export function blankPrioritisation(): Prioritisation {
  return {
    weighting: 'direct',
    comparisons: [],
    horizonYears: 3,
    discountRate: 0.05,
    budget: null,
    capacityDays: null,
    seed: 2026,
  };
}
