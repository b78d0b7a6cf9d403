import { describe, expect, it } from 'vitest';
import { blankIrritant } from '#shared/domain/blank.ts';
import { irritantCost, irritantCosts } from '#shared/scoring/irritants.ts';

const measured = {
  ...blankIrritant('irr-1'),
  occurrencesPerYear: 230,
  minutesPerOccurrence: 12,
  peopleInvolved: 4,
  hourlyRate: 38,
  errorCostPerYear: 6000,
};

describe('the yearly cost of an irritant', () => {
  it('adds the time lost and the errors', () => {
    expect(irritantCost(measured)).toEqual({
      irritantId: 'irr-1',
      hoursPerYear: 184,
      timeCost: 6992,
      errorCost: 6000,
      total: 12_992,
      isPartial: false,
    });
  });

  it('is unknown, not zero, when nothing is known', () => {
    expect(irritantCost(blankIrritant('irr-2')).total).toBeNull();
  });

  it('says so when a part is missing', () => {
    expect(irritantCost({ ...measured, errorCostPerYear: null })).toMatchObject({
      total: 6992,
      isPartial: true,
    });
    expect(irritantCost({ ...measured, hourlyRate: null })).toMatchObject({ total: 6000, isPartial: true });
  });

  it('keeps the hours when only the rate is missing', () => {
    expect(irritantCost({ ...measured, hourlyRate: null }).hoursPerYear).toBe(184);
  });

  it('ranks the dearest first and those without a figure last', () => {
    const costs = irritantCosts({
      irritants: [
        blankIrritant('none'),
        { ...measured, id: 'small', errorCostPerYear: 0 },
        { ...measured, id: 'large' },
      ],
    });
    expect(costs.map(({ irritantId }) => irritantId)).toEqual(['large', 'small', 'none']);
  });
});
